import { type JudgementPolicy, judge, PORTAL_766_POLICY, PROVINCE_POLICY } from '../judgement/index.ts';
import { type DecidedEvent, type DecisionContext, recordEvents } from './decision.ts';
import { foldRecord } from './fold-record.ts';
import type { DossierRecord } from './record.ts';

const POLICIES: readonly JudgementPolicy[] = [PROVINCE_POLICY, PORTAL_766_POLICY];

/**
 * Whether an entry of something earlier would make a dossier on time that is late by now: that is for a correction of
 * procedure control alone (spec: stops and changes). Asked of both presets, since either figure is published.
 */
export function undoesLateness(
  before: DossierRecord,
  decided: readonly DecidedEvent[],
  { now, calendar }: DecisionContext,
): boolean {
  const recorded = recordEvents(decided, { version: before.version, recordedAt: now });
  const after = foldRecord([...before.events, ...recorded]);
  if (after === undefined) return true;
  return POLICIES.some((policy) => isLate(before, now, policy, calendar) && !isLate(after, now, policy, calendar));
}

function isLate(
  { history }: DossierRecord,
  asOf: number,
  policy: JudgementPolicy,
  calendar: DecisionContext['calendar'],
): boolean {
  const { verdict } = judge(history, asOf, policy, calendar);
  return verdict === 'late' || verdict === 'open-overdue';
}
