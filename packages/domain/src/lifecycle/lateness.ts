import {
  type Judgement,
  type JudgementPolicy,
  judge,
  judgeByLaw,
  PORTAL_766_POLICY,
  PROVINCE_POLICY,
} from '../judgement/index.ts';
import { type DecidedEvent, type DecisionContext, recordEvents } from './decision.ts';
import { foldRecord } from './fold-record.ts';
import type { DossierRecord } from './record.ts';

const POLICIES: readonly JudgementPolicy[] = [PROVINCE_POLICY, PORTAL_766_POLICY];

/**
 * Whether an entry of something earlier would make a dossier on time that is late by now: that is for a correction of
 * procedure control alone (spec: stops and changes). Asked of both presets, since either figure is published, and of the
 * legal limit, since lateness by it is a column of its own (spec: time limits).
 */
export function undoesLateness(
  before: DossierRecord,
  decided: readonly DecidedEvent[],
  { now, calendar }: DecisionContext,
): boolean {
  const recorded = recordEvents(decided, { version: before.version, recordedAt: now });
  const after = foldRecord([...before.events, ...recorded]);
  if (after === undefined) return true;
  return POLICIES.some((policy) =>
    [judge, judgeByLaw].some((judged) => {
      const isLateOn = ({ history }: DossierRecord): boolean => isLate(judged(history, now, policy, calendar));
      return isLateOn(before) && !isLateOn(after);
    }),
  );
}

/** Nothing is late by a legal limit that there is none of. */
function isLate(judgement: Judgement | undefined): boolean {
  return judgement?.verdict === 'late' || judgement?.verdict === 'open-overdue';
}
