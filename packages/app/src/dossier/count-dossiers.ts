import type { Principal } from '@dunghen/domain/access';
import { dayOf, type Instant, startOfDay } from '@dunghen/domain/time';
import { countOpen, countUnreturned, type OpenCount } from '@dunghen/store/dossier';
import { type AccessWorld, type Action, scopeOf } from '../access/index.ts';
import { piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type DossierListFilter, findScope, narrow, type WaitingFor } from './list-dossiers.ts';

/** The open dossiers of a list by how they stand, and what of them waits for whoever asks. */
export interface OpenCounts {
  readonly asOf: Instant;
  readonly open: number;
  readonly inTime: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly paused: number;
  /** Without a limit, or not taken in yet. */
  readonly noLimit: number;
  readonly submitted: number;
  /** Taken in, with nobody at work on it yet. */
  readonly accepted: number;
  readonly unassigned: number;
  /** Only for whoever may sign: steps at which the head signs, new due dates that were asked for. */
  readonly forSignature?: number;
  /** Only for whoever assigns: steps that are the head of a division's. */
  readonly atDivision?: number;
  /** Only for whoever hands results out: those of the last 30 days that nobody was handed. */
  readonly unreturned?: number;
}

/** Older ones are not waited for any more. */
const UNRETURNED_DAYS = 30;

/** What a list says at its head: counted in the caller's reach, by the filter as it is but for the verdict. */
export async function countDossiers(
  context: AppContext,
  principal: Principal,
  filter: Omit<DossierListFilter, 'verdicts' | 'open'>,
): Promise<Outcome<OpenCounts>> {
  const pieces = await piecesOf(context);
  const now = context.now();
  const world: AccessWorld = { register: pieces.catalogue.register, day: dayOf(now) };
  const scope = findScope(principal, 'dossier:list', undefined, world);
  if (!scope.ok) return scope;
  const narrowed = await narrow(context.db, filter, 'due', pieces, world.day);
  if (!narrowed.ok) return narrowed;
  const question = { scope: scope.value, filter: narrowed.value, now };
  const counts = await countOpen(context.db, pieces.judging, question);
  const returning = scopeOf(principal, 'dossier:return-result', world);
  const since = startOfDay(world.day - UNRETURNED_DAYS);
  const unreturned = returning.kind === 'none' ? undefined : await countUnreturned(context.db, returning, since);
  const countWaiting = async (waitingFor: WaitingFor): Promise<Outcome<number>> => {
    const waiting = await narrow(context.db, { ...filter, waitingFor }, 'due', pieces, world.day);
    if (!waiting.ok) return waiting;
    return {
      ok: true,
      value: sum(await countOpen(context.db, pieces.judging, { ...question, filter: waiting.value })),
    };
  };
  const may = (action: Action): boolean => scopeOf(principal, action, world).kind !== 'none';
  const division = may('dossier:assign') ? await countWaiting('division') : undefined;
  if (division?.ok === false) return division;
  const own = {
    ...countsOf(counts, now),
    ...(unreturned === undefined ? {} : { unreturned }),
    ...(division === undefined ? {} : { atDivision: division.value }),
  };
  if (!may('dossier:approve-reschedule')) return { ok: true, value: own };
  const signing = await countWaiting('signature');
  return signing.ok ? { ok: true, value: { ...own, forSignature: signing.value } } : signing;
}

function countsOf(counts: readonly OpenCount[], asOf: Instant): OpenCounts {
  const of = (wanted: OpenCount['verdict']) => sum(counts.filter(({ verdict }) => verdict === wanted));
  const [inTime, dueSoon, overdue, paused] = [of('open-in-time'), of('due-soon'), of('open-overdue'), of('paused')];
  const open = sum(counts);
  return {
    asOf,
    open,
    inTime,
    dueSoon,
    overdue,
    paused,
    noLimit: open - inTime - dueSoon - overdue - paused,
    submitted: sum(counts.filter(({ state }) => state === 'submitted')),
    accepted: sum(counts.filter(({ state }) => state === 'accepted')),
    unassigned: sum(counts.filter(({ assigned, state }) => !assigned && state !== 'draft')),
  };
}

const sum = (counts: readonly OpenCount[]): number => counts.reduce((total, { count }) => total + count, 0);
