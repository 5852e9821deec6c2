import type { AgencyRegister } from '@dunghen/domain/agency';
import {
  causeOf,
  classify,
  type DeliveryFate,
  type ExplainedFinding,
  type Finding,
  isUntold,
  type KindCount,
  type Knowledge,
  type Pair,
  type PortalColumns,
} from '@dunghen/domain/reconciliation';
import type { Judging } from '@dunghen/store/dossier';
import {
  type CaseSide,
  type Compared,
  createKindCounter,
  findUnknownProcedures,
  keyOf,
  type NewCase,
  type PortalList,
  readFates,
  readPairs,
  writeCases,
} from '@dunghen/store/reconciliation';
import type { Transaction } from '@dunghen/store/server';
import type { Catalogue } from '../catalogue/index.ts';
import type { ReconcileOptions } from './reconcile.ts';
import { compileSides, type SidedPair } from './sides.ts';

interface Found {
  readonly cases: number;
  /** Late here and of the period, as the report counts them. */
  readonly lateHere: number;
  /** Of those, how many the portal lists without telling whether they are late. */
  readonly untold: number;
  readonly counts: readonly KindCount[];
}

export type Comparing = ReconcileOptions & { readonly list: PortalList; readonly rows: number };

/** What is judged in one go before others get their turn: the connection is served while a batch is judged. */
const AT_ONCE = 100;

/**
 * While one batch is judged here, the cases of the one before are written and the next is read: on two cores neither the
 * database nor this process waits for the other.
 */
export async function compareAll(
  tx: Transaction,
  { register }: Catalogue,
  judging: Judging,
  options: Comparing,
): Promise<Found> {
  const { runId, source, window, factsAt, onProgress, list, rows, codes } = options;
  const sidesOf = compileSides(judging, window, factsAt, source.columns, codes);
  const kin = compileKin(register);
  const counter = createKindCounter();
  const pairs = readPairs(tx, { ...judging, window, factsAt, list, columns: source.columns });
  const sums = { cases: 0, lateHere: 0, untold: 0 };

  function judgeOne(one: Compared, known: Known): readonly NewCase[] {
    const sided = sidesOf(one);
    const { here } = sided.pair;
    if (here?.late === true && here.inPeriod) sums.lateHere += 1;
    if (isUntold(sided.pair)) sums.untold += 1;
    const findings = classify(sided.pair);
    if (findings.length === 0) return [];
    sums.cases += 1;
    const made = caseOf(one, sided, findings, { ...known, columns: source.columns, kin });
    counter.add(made.findings);
    return [made];
  }

  async function judgeBatch({ batch, ...known }: Read): Promise<readonly NewCase[]> {
    const cases: NewCase[] = [];
    for (const [index, one] of batch.entries()) {
      cases.push(...judgeOne(one, known));
      if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    }
    return cases;
  }

  async function turn(cases: readonly NewCase[]): Promise<Read | undefined> {
    await writeCases(tx, runId, cases);
    return readBatch(tx, pairs, options);
  }

  let made: readonly NewCase[] = [];
  for (let read = await turn(made); read !== undefined; ) {
    const judged = judgeBatch(read);
    [made, read] = await Promise.all([judged, turn(made)]);
    onProgress?.({ phase: 'compare', done: sums.cases, of: Math.max(rows, sums.cases) });
  }
  await writeCases(tx, runId, made);
  return { ...sums, counts: counter.counts() };
}

/** What became of messages, by dossier id, and which procedures are not announced. */
interface Known {
  readonly fates: ReadonlyMap<string, DeliveryFate>;
  readonly unknown: ReadonlySet<string>;
}

interface Read extends Known {
  readonly batch: readonly Compared[];
}

/** The next batch with what its causes may need; asked for all of it at once. */
async function readBatch(
  tx: Transaction,
  pairs: AsyncGenerator<readonly Compared[], void, undefined>,
  { knownAt }: Pick<ReconcileOptions, 'knownAt'>,
): Promise<Read | undefined> {
  const { value: batch } = await pairs.next();
  if (batch === undefined) return undefined;
  const fates = await readFates(
    tx,
    batch.flatMap(({ row }) => keyOf(row) ?? []),
  );
  const unsent = batch.flatMap(({ row }) => (row.listed ? [] : (row.procedureCode ?? [])));
  const unknown = new Set(await findUnknownProcedures(tx, [...new Set(unsent)], knownAt));
  return { batch, fates, unknown };
}

interface Explaining extends Known {
  readonly columns: PortalColumns;
  readonly kin: Kin;
}

function caseOf(
  { row }: Compared,
  { pair, facts }: SidedPair,
  found: readonly Finding[],
  { columns, fates, unknown, kin }: Explaining,
): NewCase {
  const { here, there } = pair;
  const delivery = fates.get(row.dossierId ?? '');
  const knowledge: Knowledge = {
    columns,
    procedureKnown: !unknown.has(here?.procedureCode ?? ''),
    ...(delivery === undefined ? {} : { delivery }),
    ...(facts === undefined ? {} : { history: facts }),
    ...(here && there?.agencyId !== undefined ? { agenciesAreKin: kin(here.agencyId, there.agencyId) } : {}),
  };
  const findings = found.map((one): ExplainedFinding => ({ ...one, cause: causeOf(one, pair, knowledge) }));
  const agencyId = here?.agencyId ?? there?.agencyId;
  const dossier = here === undefined ? undefined : keyOf(row);
  return {
    code: pair.code,
    findings,
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(dossier === undefined ? {} : { dossier }),
    ...(here === undefined ? {} : { here: hereValues(here) }),
    ...(there === undefined ? {} : { there: thereValues(there) }),
  };
}

const hereValues = (side: NonNullable<Pair['here']>): CaseSide => ({ ...side });

function thereValues(side: NonNullable<Pair['there']>): CaseSide {
  const { copiesDiffer: _differ, lateCopies: _late, withoutDue: _without, copies, ...rest } = side;
  return { ...rest, ...(copies === 0 ? {} : { copies }) };
}

type Kin = (one: string, other: string) => boolean;

/** Whether one agency follows the other, over any number of decisions; asked of few pairs again and again. */
function compileKin(register: AgencyRegister): Kin {
  const known = new Map<string, boolean>();
  const follows = (from: string, to: string): boolean => {
    const seen = new Set<string>([from]);
    for (const id of seen) {
      for (const next of register.successorsOf(id)) {
        if (next.id === to) return true;
        seen.add(next.id);
      }
    }
    return false;
  };
  return (one, other) => {
    const key = `${one}\u0000${other}`;
    const answer = known.get(key) ?? (follows(one, other) || follows(other, one));
    known.set(key, answer);
    return answer;
  };
}
