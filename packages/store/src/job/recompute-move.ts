import { type DossierEvent, type DossierHistory, foldHistory } from '@dunghen/domain/dossier';
import { dueBasisOf, type JudgementPolicy } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';
import { calendarOf, type Judging } from '../dossier/judging.ts';

/** The two due dates of a dossier; absent while it is paused or where nothing can be counted. */
export interface DueDates {
  readonly original?: Instant;
  readonly current?: Instant;
}

/** What a calendar decision does to one open dossier. */
export interface Move {
  readonly history: DossierHistory;
  readonly before: DueDates;
  readonly after: DueDates;
  readonly isMoved: boolean;
}

/** The due dates of a dossier by the calendar before the decision and by that after it; undefined where it is none. */
export function moveOf(events: readonly DossierEvent[], before: Judging, after: Judging): Move | undefined {
  const history = foldHistory(events);
  if (history === undefined) return undefined;
  const old = dueDatesOf(history, before);
  const now = dueDatesOf(history, after);
  return { history, before: old, after: now, isMoved: old.current !== now.current || old.original !== now.original };
}

function dueDatesOf(history: DossierHistory, judging: Judging): DueDates {
  const policy: JudgementPolicy = judging.policy;
  const due = dueBasisOf(history, policy, calendarOf(judging, history.agencyId));
  if (!due.ok) return {};
  return {
    ...(due.originalDueAt === undefined ? {} : { original: due.originalDueAt }),
    ...(due.dueAt === undefined ? {} : { current: due.dueAt }),
  };
}
