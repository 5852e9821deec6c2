import type { CommandStandingView } from '@dunghen/app/command';
import type { DossierListItem } from '@dunghen/app/dossier';
import type { Counting, FigureDossiers, JudgedDossier, QuarterFigures } from '@dunghen/app/workspace';
import { isoText } from '@dunghen/domain/text';
import { exactText } from './instants.ts';

// The only road from the use cases to JSON: instants become local timestamps, and nothing is added.

export function presentCounting(counting: Counting) {
  return {
    ...presentJudging(counting),
    from: isoText(counting.from),
    to: isoText(counting.to),
  };
}

function presentJudging({ policyId, ruleText, asOf, knownAt }: JudgedDossier['judging']) {
  return { policyId, ruleText, asOf: exactText(asOf), knownAt: exactText(knownAt) };
}

export function presentFigures({ portal, counting, ...figures }: QuarterFigures) {
  return {
    ...figures,
    counting: presentCounting(counting),
    ...(portal === undefined ? {} : { portal: { ...portal, capturedAt: isoText(portal.capturedAt) } }),
  };
}

export function presentListItem<T extends DossierListItem>(item: T) {
  const { acceptedAt, dueAt, endedAt, pause, ...rest } = item;
  return {
    ...rest,
    ...(acceptedAt === undefined ? {} : { acceptedAt: isoText(acceptedAt) }),
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(endedAt === undefined ? {} : { endedAt: isoText(endedAt) }),
    ...(pause === undefined ? {} : { pause: { ...pause, since: isoText(pause.since) } }),
  };
}

/** Where a dossier stands, without what it is. */
export function presentStanding({ dueAt, rescheduledDueAt, dueIfResumedAt, pause, ...rest }: CommandStandingView) {
  return {
    ...rest,
    ...(pause === undefined ? {} : { pause: { ...pause, since: isoText(pause.since) } }),
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(rescheduledDueAt === undefined ? {} : { rescheduledDueAt: isoText(rescheduledDueAt) }),
    ...(dueIfResumedAt === undefined ? {} : { dueIfResumedAt: isoText(dueIfResumedAt) }),
  };
}

export function presentDossiers(page: FigureDossiers) {
  return { ...page, rows: page.rows.map(presentListItem), counting: presentCounting(page.counting) };
}

export function presentDossier(view: JudgedDossier) {
  const { originalDueAt, rescheduledDueAt, dueIfResumedAt, timeline, explanation, judging, ...item } = view;
  return {
    ...presentListItem(item),
    judging: presentJudging(judging),
    ...(originalDueAt === undefined ? {} : { originalDueAt: isoText(originalDueAt) }),
    ...(rescheduledDueAt === undefined ? {} : { rescheduledDueAt: isoText(rescheduledDueAt) }),
    ...(dueIfResumedAt === undefined ? {} : { dueIfResumedAt: isoText(dueIfResumedAt) }),
    timeline: timeline.map((entry) => ({
      ...entry,
      occurredAt: isoText(entry.occurredAt),
      recordedAt: isoText(entry.recordedAt),
    })),
    explanation: explanation.map(({ at, english: _english, ...line }) => ({
      ...line,
      ...(at === undefined ? {} : { at: isoText(at) }),
    })),
  };
}
