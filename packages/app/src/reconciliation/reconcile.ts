import type { AgencyRegister } from '@dunghen/domain/agency';
import { createAgencyFinder } from '@dunghen/domain/import';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type Bridge,
  bridgeOf,
  causeOf,
  classify,
  type ExplainedFinding,
  isLateOnPortal,
  isUntold,
  type KindCount,
  type Knowledge,
  type Pair,
  type PortalColumns,
  type PortalRow,
} from '@dunghen/domain/reconciliation';
import { effectiveEnd, type TallyWindow } from '@dunghen/domain/report';
import { dayOf, type Instant } from '@dunghen/domain/time';
import type { Judging } from '@dunghen/store/dossier';
import {
  type CaseSide,
  type Compared,
  comparePairs,
  createKindCounter,
  findUnknownProcedures,
  keyOf,
  type NewCase,
  openPortalList,
  type PortalLine,
  type PortalList,
  readFates,
  writeCases,
} from '@dunghen/store/reconciliation';
import type { Transaction } from '@dunghen/store/server';
import { type Catalogue, calendarOf, judgingOf } from '../catalogue/index.ts';
import { withOwnCodes } from './own-codes.ts';
import { OWN_CODES, type PortalCodes } from './portal-codes.ts';
import { compileSides, type SidedPair } from './sides.ts';
import type { PlacedProblem, PortalSource } from './source.ts';

/** What a run counted; kept with it. */
export interface RunCounts {
  readonly columns: PortalColumns;
  readonly rows: number;
  readonly cases: number;
  readonly kinds: readonly KindCount[];
  readonly bridge: Bridge;
  /** Cells that could not be read, and rows without a code: compared without them. The first of each are kept. */
  readonly unread: { readonly cells: number; readonly rows: number; readonly first: readonly PlacedProblem[] };
  readonly loadSeconds: number;
  readonly compareSeconds: number;
}

export interface ReconcileOptions {
  readonly runId: string;
  readonly source: PortalSource;
  readonly window: TallyWindow;
  readonly knownAt: Instant;
  /** When the portal's list was taken: facts are compared as they were then. */
  readonly factsAt: Instant;
  /** What the portal calls our agencies and procedures. */
  readonly codes?: PortalCodes;
  readonly printed?: number;
  readonly onProgress?: (progress: ReconcileProgress) => void;
}

export interface ReconcileProgress {
  readonly phase: 'load' | 'compare';
  readonly done: number;
  readonly of?: number;
}

export type ReconcileOutcome =
  | { readonly ok: true; readonly counts: RunCounts }
  | { readonly ok: false; readonly message: string };

const MOST_PROBLEMS = 50;
const TOLD_EVERY = 20_000;

/**
 * Brings the portal's list in, compares it with the dossiers and stores what differs with its causes, within the
 * caller's transaction. Memory does not grow with the number of dossiers.
 */
export async function reconcile(
  tx: Transaction,
  catalogue: Catalogue,
  options: ReconcileOptions,
): Promise<ReconcileOutcome> {
  const judging = judgingOf(catalogue, PROVINCE_POLICY);
  const started = performance.now();
  const loaded = await loadList(tx, catalogue, options);
  if (!loaded.ok) return loaded;
  const compared = performance.now();
  const { list, rows, late, unread } = loaded.counts;
  const kinds = await compareAll(tx, catalogue, judging, { ...options, list, rows });
  await list.drop();
  return {
    ok: true,
    counts: {
      columns: options.source.columns,
      rows,
      cases: kinds.cases,
      kinds: kinds.counts,
      bridge: bridgeOf(kinds.lateHere, late, kinds.counts, {
        untold: kinds.untold,
        ...(options.printed === undefined ? {} : { printed: options.printed }),
      }),
      unread,
      loadSeconds: seconds(started, compared),
      compareSeconds: seconds(compared, performance.now()),
    },
  };
}

const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10;

type Loaded =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      readonly counts: Pick<RunCounts, 'rows' | 'unread'> & { readonly late: number; readonly list: PortalList };
    };

async function loadList(tx: Transaction, catalogue: Catalogue, options: ReconcileOptions): Promise<Loaded> {
  const { source, window, onProgress } = options;
  const list = await openPortalList(tx);
  const line = compileLine(catalogue, effectiveEnd(window), source.columns, options.codes ?? OWN_CODES);
  const first: PlacedProblem[] = [];
  let cells = 0;
  let nameless = 0;
  let rows = 0;
  for await (const step of withOwnCodes(tx, source.steps())) {
    if (step.kind === 'failed') return { ok: false, message: step.message };
    if (step.kind === 'nameless') {
      nameless += 1;
      continue;
    }
    cells += step.problems.length;
    for (const problem of step.problems) {
      if (first.length < MOST_PROBLEMS) first.push({ ...problem, row: step.number });
    }
    await list.add(line(step.row));
    rows += 1;
    if (rows % TOLD_EVERY === 0) onProgress?.({ phase: 'load', done: rows, ...expected(rows, source.share()) });
  }
  const counts = await list.close();
  return { ok: true, counts: { ...counts, list, unread: { cells, rows: nameless, first } } };
}

function expected(rows: number, share: number | undefined): { readonly of?: number } {
  return share === undefined || share === 0 ? {} : { of: Math.max(rows, Math.round(rows / share)) };
}

/** The agency by the register of the dossier's day; whether it is late by the portal's rules, unless its list says it. */
function compileLine(
  catalogue: Catalogue,
  end: Instant,
  columns: PortalColumns,
  codes: PortalCodes,
): (row: PortalRow) => PortalLine {
  const find = createAgencyFinder(catalogue.register, { headers: [], columnOf: {}, extra: [] });
  return ({ agencyCode, agencyName, procedureCode: written, late: told, ...row }) => {
    const day = dayOf(row.acceptedAt?.at ?? row.finish?.at ?? end - 1);
    const named = agencyCode !== undefined || agencyName !== undefined;
    const mapped = codes.agencyOf(agencyCode ?? '') ?? codes.agencyOf(agencyName ?? '');
    const found = named && mapped === undefined ? find(agencyCode, agencyName, day) : undefined;
    const agencyId = mapped ?? (found?.kind === 'found' ? found.agencyId : undefined);
    const calendar = agencyId === undefined ? catalogue.calendar : calendarOf(catalogue, agencyId);
    const late = told ?? isLateOnPortal(row, end, calendar, columns);
    return {
      ...row,
      ...(written === undefined ? {} : { procedureCode: codes.procedureOf(written) }),
      ...(late === undefined ? {} : { late }),
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(named && agencyId === undefined ? { agencyText: agencyName ?? agencyCode ?? '' } : {}),
    };
  };
}

interface Found {
  readonly cases: number;
  /** Late here and of the period, as the report counts them. */
  readonly lateHere: number;
  /** Of those, how many the portal lists without telling whether they are late. */
  readonly untold: number;
  readonly counts: readonly KindCount[];
}

type Comparing = ReconcileOptions & { readonly list: PortalList; readonly rows: number };

async function compareAll(
  tx: Transaction,
  { register }: Catalogue,
  judging: Judging,
  { runId, source, window, factsAt, knownAt, onProgress, list, rows, codes }: Comparing,
): Promise<Found> {
  const sidesOf = compileSides(judging, window, factsAt, source.columns, codes);
  const kin = compileKin(register);
  const counter = createKindCounter();
  let cases = 0;
  let lateHere = 0;
  let untold = 0;
  await comparePairs(tx, { ...judging, window, factsAt, list, columns: source.columns }, async (batch) => {
    const differing = batch.flatMap((one) => {
      const sided = sidesOf(one);
      const { here } = sided.pair;
      if (here?.late === true && here.inPeriod) lateHere += 1;
      if (isUntold(sided.pair)) untold += 1;
      return classify(sided.pair).length === 0 ? [] : [{ one, sided }];
    });
    const found = await explain(tx, differing, { columns: source.columns, knownAt, kin });
    await writeCases(tx, runId, found);
    for (const { findings } of found) counter.add(findings);
    cases += found.length;
    onProgress?.({ phase: 'compare', done: cases, of: Math.max(rows, cases) });
  });
  return { cases, lateHere, untold, counts: counter.counts() };
}

interface Differing {
  readonly one: Compared;
  readonly sided: SidedPair;
}

interface Explaining {
  readonly columns: PortalColumns;
  readonly knownAt: Instant;
  readonly kin: Kin;
}

/** The cases of a batch with their causes; what became of messages and which procedures are announced is asked for all. */
async function explain(
  tx: Transaction,
  differing: readonly Differing[],
  { columns, knownAt, kin }: Explaining,
): Promise<readonly NewCase[]> {
  const keys = differing.flatMap(({ one }) => keyOf(one.row) ?? []);
  const fates = await readFates(tx, keys);
  const unsent = differing.flatMap(({ sided: { pair } }) =>
    pair.there === undefined ? (procedureOf(pair) ?? []) : [],
  );
  const unknown = new Set(await findUnknownProcedures(tx, [...new Set(unsent)], knownAt));
  return differing.map(({ one, sided }) => {
    const delivery = fates.get(one.row.dossierId ?? '');
    const procedureKnown = !unknown.has(procedureOf(sided.pair) ?? '');
    return caseOf(one, sided, { columns, procedureKnown, ...(delivery === undefined ? {} : { delivery }) }, kin);
  });
}

const procedureOf = ({ here }: Pair): string | undefined => here?.procedureCode;

function caseOf(
  { row }: Compared,
  { pair, facts }: SidedPair,
  known: Pick<Knowledge, 'columns' | 'delivery' | 'procedureKnown'>,
  kin: Kin,
): NewCase {
  const { here, there } = pair;
  const knowledge = {
    ...known,
    ...(facts === undefined ? {} : { history: facts }),
    ...(here && there?.agencyId !== undefined ? { agenciesAreKin: kin(here.agencyId, there.agencyId) } : {}),
  };
  const findings = classify(pair).map(
    (found): ExplainedFinding => ({ ...found, cause: causeOf(found, pair, knowledge) }),
  );
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
