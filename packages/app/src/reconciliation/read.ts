import type { Principal } from '@dunghen/domain/access';
import type { AgencyRegister } from '@dunghen/domain/agency';
import { FINDING_KINDS, REMEDIES } from '@dunghen/domain/reconciliation';
import {
  type AgencyKindCount,
  type CaseFilter,
  type CaseSide,
  compareRuns,
  countByAgency,
  countByCause,
  countByState,
  countCases,
  findRun,
  readCases,
  readRuns,
  readSteps,
  type StoredCase,
  type StoredRun,
  type StoredStep,
} from '@dunghen/store/reconciliation';
import { readTasks } from '@dunghen/store/task';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { viewOfTask } from '../task/order.ts';
import { type CaseScope, findPermittedRun, scopeOfCases } from './permission.ts';
import type { RunCounts } from './reconcile.ts';
import { choicesOf } from './run-task.ts';
import type { ListLayout } from './source.ts';
import type { AgencyCount, CaseView, RunSummary, RunView, SideView } from './view.ts';

const MOST_RUNS = 100;

/** Runs, newest first; whoever sees the cases of an agency sees the runs, with the agency's own number of cases. */
export async function listRuns(context: AppContext, principal: Principal): Promise<Outcome<readonly RunSummary[]>> {
  const scope = await scopeOfCases(context, principal);
  if (!scope.ok) return scope;
  const runs = await readRuns(context.db, MOST_RUNS);
  const shown = scope.value === undefined ? runs : runs.filter(({ state }) => state === 'done');
  const value: RunSummary[] = [];
  for (const run of shown) value.push(await summaryOf(context, run, scope.value));
  return { ok: true, value };
}

async function summaryOf({ db }: AppContext, run: StoredRun, scope: CaseScope): Promise<RunSummary> {
  const { id, state, source, name, period, asOf, knownAt, createdAt, createdByName, endedAt } = run;
  const counts = countsOf(run);
  const cases = scope === undefined ? counts?.cases : await countCases(db, { runId: id, scope });
  return {
    ...{ id, state, source, name, createdAt, createdByName },
    ...(period === undefined ? {} : { period }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(cases === undefined ? {} : { cases }),
  };
}

/** Written by `compareWith` alone. */
function countsOf({ counts }: StoredRun): RunCounts | undefined {
  return counts === undefined ? undefined : (counts as RunCounts);
}

/** One run: what was compared, the bridge between the two late figures, counts and the comparison with the run before. */
export async function readRun(context: AppContext, principal: Principal, id: string): Promise<Outcome<RunView>> {
  const found = await findPermittedRun(context, principal, id);
  if (!found.ok) return found;
  const { run, scope } = found.value;
  const [task] = await readTasks(context.db, { kinds: ['reconcile'], subject: id, limit: 1 });
  const { printedSource } = choicesOf(run.choices);
  const { failure } = run;
  const base: RunView = {
    ...(await summaryOf(context, run, scope)),
    contentKept: run.sha256 !== undefined,
    ...(run.source === 'file' ? { layout: run.layout as ListLayout } : {}),
    ...(task === undefined ? {} : { task: viewOfTask(task) }),
    ...(failure === undefined ? {} : { failure }),
    ...(printedSource === undefined ? {} : { printedSource }),
  };
  const counts = countsOf(run);
  return {
    ok: true,
    value: counts === undefined ? base : { ...base, ...(await detailsOf(context, run, counts, scope)) },
  };
}

async function detailsOf(
  context: AppContext,
  run: StoredRun,
  counts: RunCounts,
  scope: CaseScope,
): Promise<Partial<RunView>> {
  const { db } = context;
  const filter: CaseFilter = { runId: run.id, ...(scope === undefined ? {} : { scope }) };
  const byAgency = await countByAgency(db, filter);
  const causes = await countByCause(db, filter);
  const states = await countByState(db, filter);
  const { register } = await context.catalogueAt(context.now());
  const { columns, rows, unread, bridge } = counts;
  const kinds = FINDING_KINDS.flatMap((kind) => {
    const of = byAgency.filter((count) => count.kind === kind);
    if (of.length === 0) return [];
    const told = causes.filter((cause) => cause.kind === kind).map(({ cause, cases }) => ({ cause, cases }));
    const sum = (pick: (count: AgencyKindCount) => number) => of.reduce((total, count) => total + pick(count), 0);
    const most = told.toSorted((a, b) => b.cases - a.cases);
    return [{ kind, cases: sum((count) => count.cases), gap: sum((count) => count.gap), causes: most }];
  });
  const comparison = await comparisonOf(context, run, scope);
  return {
    columns,
    rows,
    kinds,
    states,
    agencies: agenciesOf(byAgency, register),
    // The list as a whole is the province's: whoever sees one agency sees that agency's part of it.
    ...(scope === undefined ? { bridge, unread } : {}),
    ...(comparison === undefined ? {} : { comparison }),
  };
}

async function comparisonOf(
  { db }: AppContext,
  { id, previousId }: StoredRun,
  scope: CaseScope,
): Promise<RunView['comparison']> {
  if (previousId === undefined) return undefined;
  const changes = await compareRuns(db, { runId: id, previousId, ...(scope === undefined ? {} : { scope }) });
  const previous = await findRun(db, previousId);
  const ended = previous?.endedAt;
  return { previousId, changes, ...(ended === undefined ? {} : { previousEndedAt: ended }) };
}

function agenciesOf(counts: readonly AgencyKindCount[], register: AgencyRegister): readonly AgencyCount[] {
  const byAgency = Map.groupBy(counts, ({ agencyId }) => agencyId);
  const order = (id: string | null) => (id === null ? Number.POSITIVE_INFINITY : (register.findById(id)?.order ?? 1e9));
  return [...byAgency]
    .map(([agencyId, of]) => ({
      agencyId,
      agencyName: nameOf(register, agencyId),
      cases: of.map(({ kind, cases, gap }) => ({ kind, cases, gap })),
      total: of.reduce((total, { cases }) => total + cases, 0),
    }))
    .sort((a, b) => order(a.agencyId) - order(b.agencyId));
}

const NO_AGENCY = 'Chưa rõ cơ quan';

function nameOf(register: AgencyRegister, id: string | null | undefined): string {
  return id === null || id === undefined ? NO_AGENCY : (register.findById(id)?.name ?? id);
}

export type CaseQuestion = Omit<CaseFilter, 'runId' | 'previousId' | 'scope'> & {
  readonly runId: string;
  readonly after?: string;
  readonly limit: number;
};

export interface CasePage {
  readonly rows: readonly CaseView[];
  readonly total: number;
  readonly next?: string;
}

/** Cases of a run in the order of their codes. */
export async function listCases(
  context: AppContext,
  principal: Principal,
  { after, limit, ...asked }: CaseQuestion,
): Promise<Outcome<CasePage>> {
  const found = await findPermittedRun(context, principal, asked.runId);
  if (!found.ok) return found;
  const filter = filterFor(asked, found.value);
  const rows = await readCases(context.db, filter, { limit: limit + 1, ...(after === undefined ? {} : { after }) });
  const total = await countCases(context.db, filter);
  const { register } = await context.catalogueAt(context.now());
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    ok: true,
    value: {
      rows: shown.map((row) => caseView(row, register, found.value.run.previousId !== undefined)),
      total,
      ...(rows.length > limit && last !== undefined ? { next: last.code } : {}),
    },
  };
}

export function filterFor(
  asked: Omit<CaseFilter, 'previousId' | 'scope'>,
  { run, scope }: { readonly run: StoredRun; readonly scope: CaseScope },
): CaseFilter {
  return {
    ...asked,
    ...(scope === undefined ? {} : { scope }),
    ...(run.previousId === undefined ? {} : { previousId: run.previousId }),
  };
}

export interface CaseDetail extends CaseView {
  readonly run: RunSummary;
  readonly cause?: string;
  readonly history: readonly StoredStep[];
}

/** One case with both sides, and everything that was done about it over all runs. */
export async function readCase(
  context: AppContext,
  principal: Principal,
  { runId, code }: { readonly runId: string; readonly code: string },
): Promise<Outcome<CaseDetail>> {
  const found = await findPermittedRun(context, principal, runId);
  if (!found.ok) return found;
  const { run, scope } = found.value;
  const [row] = await readCases(context.db, filterFor({ runId, code }, found.value), { limit: 1 });
  if (row === undefined) return unknownCase(code);
  const { register } = await context.catalogueAt(context.now());
  const history = await readSteps(context.db, code);
  const view = caseView(row, register, run.previousId !== undefined);
  return { ok: true, value: { ...view, run: await summaryOf(context, run, scope), history } };
}

export function unknownCase(code: string): Refused {
  const message = 'Không có hồ sơ này trong lần đối soát, hoặc hồ sơ không thuộc phạm vi của anh/chị.';
  return { ok: false, code: 'unknown-case', facts: { case: code }, message };
}

export function caseView(row: StoredCase, register: AgencyRegister, compared: boolean): CaseView {
  const { code, agencyId, behind, here, there, state, owner, dueOn, letter, steps } = row;
  return {
    ...{ code, agencyId, agencyName: nameOf(register, agencyId), state, steps },
    findings: row.kinds.map((kind, index) => ({
      kind,
      cause: row.causes[index] ?? 'unknown',
      gap: row.gaps[index] ?? 0,
      remedies: REMEDIES[kind],
      ...(compared ? { change: row.before?.includes(kind) === true ? ('still' as const) : ('new' as const) } : {}),
    })),
    ...(behind === null ? {} : { behind }),
    ...(here === null ? {} : { here: sideView(here, register) }),
    ...(there === null ? {} : { there: sideView(there, register) }),
    ...(owner === null ? {} : { owner }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(letter === null ? {} : { letter }),
  };
}

function sideView(side: CaseSide, register: AgencyRegister): SideView {
  const name = side.agencyText ?? (side.agencyId === undefined ? undefined : nameOf(register, side.agencyId));
  return { ...side, ...(name === undefined ? {} : { agencyName: name }) };
}
