import type { DossierListItem, DossierView } from '@dunghen/app/dossier';
import type { Counting, FigureDossiers, QuarterFigures } from '@dunghen/app/workspace';
import { isoText } from '@dunghen/domain/text';

// The only road from the use cases to JSON: instants become local timestamps, and nothing is added.

export function presentCounting(counting: Counting) {
  return {
    policyId: counting.policyId,
    ruleText: counting.ruleText,
    from: isoText(counting.from),
    to: isoText(counting.to),
    asOf: isoText(counting.asOf),
    knownAt: isoText(counting.knownAt),
  };
}

export function presentFigures({ portal, counting, ...figures }: QuarterFigures) {
  return {
    ...figures,
    counting: presentCounting(counting),
    ...(portal === undefined ? {} : { portal: { ...portal, capturedAt: isoText(portal.capturedAt) } }),
  };
}

export function presentListItem<T extends DossierListItem>(item: T) {
  const { acceptedAt, dueAt, endedAt, ...rest } = item;
  return {
    ...rest,
    ...(acceptedAt === undefined ? {} : { acceptedAt: isoText(acceptedAt) }),
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(endedAt === undefined ? {} : { endedAt: isoText(endedAt) }),
  };
}

export function presentDossiers(page: FigureDossiers) {
  return { ...page, rows: page.rows.map(presentListItem), counting: presentCounting(page.counting) };
}

export function presentDossier(view: DossierView) {
  const { originalDueAt, timeline, explanation, ...item } = view;
  return {
    ...presentListItem(item),
    ...(originalDueAt === undefined ? {} : { originalDueAt: isoText(originalDueAt) }),
    timeline: timeline.map((entry) => ({
      ...entry,
      occurredAt: isoText(entry.occurredAt),
      recordedAt: isoText(entry.recordedAt),
    })),
    explanation: explanation.map(({ at, ...line }) => ({
      ...line,
      ...(at === undefined ? {} : { at: isoText(at) }),
    })),
  };
}
