import { type Calendar, findMissingYear } from '@dunghen/domain/calendar';
import { isApart, type JudgedEnd, type JudgementPolicy, type Verdict } from '@dunghen/domain/judgement';
import { dayOf, type Instant } from '@dunghen/domain/time';

/** How a dossier ended, where the policy has a column of its own for such ends; undefined for every other. */
export function apartEnd(
  kind: JudgedEnd['kind'] | undefined,
  policy: JudgementPolicy,
): 'rejected' | 'withdrawn' | 'stopped' | undefined {
  if (kind !== 'rejected' && kind !== 'withdrawn' && kind !== 'stopped') return undefined;
  return isApart(kind, policy) ? kind : undefined;
}

/** Office minutes from `asOf` to the due instant of an open dossier in time; undefined where there are none to tell. */
export function remainingMinutes(
  { verdict, dueAt }: { readonly verdict: Verdict; readonly dueAt?: Instant },
  asOf: Instant,
  calendar: Calendar,
): number | undefined {
  if (verdict !== 'open-in-time' || dueAt === undefined) return undefined;
  if (dueAt <= asOf) return 0;
  const covered = findMissingYear(calendar.tables, dayOf(asOf), dayOf(dueAt)) === undefined;
  return covered ? calendar.officeMinutesBetween(asOf, dueAt) : undefined;
}
