import type { Principal } from '@dunghen/domain/access';
import { type PromiseStanding, standingsOf } from '@dunghen/domain/backlog';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import { readPromises } from '@dunghen/store/backlog';
import { accessWorld, allow } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import type { Outcome } from '../outcome/index.ts';
import { readReportQuestion } from '../report/index.ts';
import { type BacklogQuestion, endsOf, reachOf, thisMonth, YEAR_MS } from './plan.ts';

export interface PromiseRow {
  readonly code: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly promisedOn: DayNumber;
  readonly promisedAt: Instant;
  readonly standing: Exclude<PromiseStanding, 'replaced'>;
  /** When the dossier ended; absent while it is open. */
  readonly endedAt?: Instant;
  /** Where whoever asks may see officers (decision 0227). */
  readonly officer?: string;
  readonly note?: string;
}

export interface PromiseList {
  readonly total: number;
  /** The newest promised day first; the first of them where there are more than `MOST_PROMISES`. */
  readonly rows: readonly PromiseRow[];
}

export interface PromiseListQuestion extends BacklogQuestion {
  readonly standing: PromiseRow['standing'];
}

export const MOST_PROMISES = 2_000;

/** The promises behind one number of the backlog: of the last year, kept, missed or still to come. */
export async function listPromises(
  context: AppContext,
  principal: Principal,
  { standing: wanted, agencyId, ...times }: PromiseListQuestion,
): Promise<Outcome<PromiseList>> {
  const reach = await reachOf(context, principal, agencyId);
  if (!reach.ok) return reach;
  const read = await readReportQuestion(context, thisMonth(context, times));
  if (!read.ok) return read;
  const request = read.value;
  const catalogue = await context.catalogueAt(request.knownAt);
  const promises = await readPromises(context.db, {
    ...(reach.value === undefined ? {} : { agencyIds: reach.value }),
    since: request.asOf - YEAR_MS,
    knownAt: Math.min(request.knownAt, request.asOf),
  });
  const ends = await endsOf(context, { request, catalogue }, promises);
  const found = standingsOf(promises, (code) => ends.get(code), request.asOf)
    .filter(({ standing }) => standing === wanted)
    .toSorted((a, b) => b.promise.promisedOn - a.promise.promisedOn);
  const world = await accessWorld(context);
  const isNamed = (id: string): boolean =>
    allow(principal, 'explanation:state', { agencyIds: [id] }, world).ok ||
    allow(principal, 'explanation:ask', { agencyIds: [id] }, world).ok;
  const shown = found.slice(0, MOST_PROMISES).map(({ promise }) => promise);
  const nameOf = await officerNames(
    context,
    shown.map(({ agencyId: id, officer }) => (isNamed(id) ? officer : undefined)),
  );
  const rows = shown.map(({ code, agencyId: id, promisedOn, recordedAt, officer, note }): PromiseRow => {
    const endedAt = ends.get(code);
    return {
      code,
      agency: { id, name: catalogue.register.findById(id)?.name ?? id },
      promisedOn,
      promisedAt: recordedAt,
      standing: wanted,
      ...(endedAt === undefined ? {} : { endedAt }),
      ...(officer === undefined || !isNamed(id) ? {} : { officer: nameOf(officer) }),
      ...(note === undefined ? {} : { note }),
    };
  });
  return { ok: true, value: { total: found.length, rows } };
}
