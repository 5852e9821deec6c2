import type { Principal } from '@dunghen/domain/access';
import {
  type BacklogLine,
  type BacklogPromise,
  countPromises,
  type PromiseCount,
  standingWith,
  weekMarks,
} from '@dunghen/domain/backlog';
import { foldHistory } from '@dunghen/domain/dossier';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { rowsOfSections } from '@dunghen/domain/report';
import { dateOf, dayOf, type Instant } from '@dunghen/domain/time';
import { readPromises } from '@dunghen/store/backlog';
import { findByCodes } from '@dunghen/store/dossier';
import { keptWindows } from '@dunghen/store/figures';
import { accessWorld, allow, notAllowed, scopeOf } from '../access/index.ts';
import { calendarOf, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import { linesByAgency } from '../explanation/lines.ts';
import type { Outcome } from '../outcome/index.ts';
import { type CountedReport, countReport, type ReportQuestion, readReportQuestion } from '../report/index.ts';
import { type Counting, countingOf } from '../workspace/index.ts';

export interface BacklogQuestion {
  /** Absent: all agencies within reach. */
  readonly agencyId?: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

export interface BacklogRow extends Omit<BacklogLine, 'agencyName'> {
  readonly agency: { readonly id: string; readonly name: string };
}

export interface BacklogAgency extends PromiseCount {
  readonly agency: BacklogRow['agency'];
  readonly open: number;
  /** Open ones without a promised day that is still to come. */
  readonly unpromised: number;
  readonly mayPromise: boolean;
}

export interface Backlog {
  readonly counting: Counting;
  readonly total: PromiseCount & { readonly open: number; readonly unpromised: number };
  /** In the order of the catalogue: those with open overdue dossiers, or with promises of the last year. */
  readonly agencies: readonly BacklogAgency[];
  /** By agency, the longest overdue first. */
  readonly rows: readonly BacklogRow[];
  /** How many were open and overdue at the beginning of each of the last weeks, and now; counted from the events. */
  readonly weeks: readonly { readonly at: Instant; readonly open: number }[];
}

const WEEKS = 12;
/** Promises older than this count no more. */
export const YEAR_MS = 366 * 86_400_000;
const PAGE = 500;

/** The open overdue dossiers within reach as a plan: who is to finish each, by when, and how promises were kept so far. */
export async function readBacklog(
  context: AppContext,
  principal: Principal,
  question: BacklogQuestion,
): Promise<Outcome<Backlog>> {
  const found = await readPlan(context, principal, question);
  if (!found.ok) return found;
  const { counted, promises, rows, counting } = found.value;
  const [ends, weeks] = await Promise.all([
    endsOf(context, counted, promises),
    weeksOf(context, counted, found.value.reach),
  ]);
  const agencies = await agenciesOf(context, principal, counted, { rows, promises, ends });
  const sum = (of: (one: BacklogAgency) => number) => agencies.reduce((total, one) => total + of(one), 0);
  return {
    ok: true,
    value: {
      counting,
      total: {
        open: rows.length,
        unpromised: sum(({ unpromised }) => unpromised),
        pending: sum(({ pending }) => pending),
        kept: sum(({ kept }) => kept),
        missed: sum(({ missed }) => missed),
      },
      agencies,
      rows,
      weeks,
    },
  };
}

interface Plan {
  readonly counting: Counting;
  readonly counted: CountedReport;
  readonly promises: readonly BacklogPromise[];
  readonly rows: readonly BacklogRow[];
  /** Absent: all agencies. */
  readonly reach?: readonly string[];
}

/** The dossiers of the plan with their promises, without the progress: all that a file of it needs. */
export async function readPlan(
  context: AppContext,
  principal: Principal,
  question: BacklogQuestion,
): Promise<Outcome<Plan>> {
  const reach = await reachOf(context, principal, question.agencyId);
  if (!reach.ok) return reach;
  const counted = await countAt(context, question);
  if (!counted.ok) return counted;
  const { request, report } = counted.value;
  const promises = await readPromises(context.db, {
    ...(reach.value === undefined ? {} : { agencyIds: reach.value }),
    since: request.asOf - YEAR_MS,
    knownAt: Math.min(request.knownAt, request.asOf),
  });
  const rows = await rowsOf(context, principal, counted.value, reach.value, promises);
  const plan = { counting: countingOf({ ...request, bounds: report.bounds }), counted: counted.value, promises, rows };
  return { ok: true, value: reach.value === undefined ? plan : { ...plan, reach: reach.value } };
}

/** The agencies of the plan; undefined within `value`: all. */
export async function reachOf(
  context: AppContext,
  principal: Principal,
  agencyId: string | undefined,
): Promise<Outcome<readonly string[] | undefined>> {
  const scope = scopeOf(principal, 'backlog:read', await accessWorld(context));
  if (scope.kind === 'all') return { ok: true, value: agencyId === undefined ? undefined : [agencyId] };
  if (scope.kind !== 'agencies') {
    return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'backlog:read' } });
  }
  return { ok: true, value: agencyId === undefined ? scope.ids : scope.ids.filter((id) => id === agencyId) };
}

/** What is open at an instant is open whatever the period; the month is only the frame of the question. */
async function countAt(context: AppContext, question: BacklogQuestion): Promise<Outcome<CountedReport>> {
  const read = await readReportQuestion(context, thisMonth(context, question));
  if (!read.ok) return read;
  return { ok: true, value: await countReport(context, read.value, { isCompared: false }) };
}

export function thisMonth(context: AppContext, { asOf, knownAt }: BacklogQuestion): ReportQuestion {
  const { year, month } = dateOf(dayOf(asOf === undefined ? context.now() : asOf - 1));
  return {
    period: `${year}-${String(month).padStart(2, '0')}`,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
}

async function rowsOf(
  context: AppContext,
  principal: Principal,
  counted: CountedReport,
  reach: readonly string[] | undefined,
  promises: readonly BacklogPromise[],
): Promise<readonly BacklogRow[]> {
  const { asOf } = counted.request;
  const within = reach === undefined ? undefined : new Set(reach);
  const busy = rowsOfSections(counted.report.sections).filter(
    ({ agencyId, openOverdue }) => openOverdue > 0 && within?.has(agencyId) !== false,
  );
  const byCode = Map.groupBy(promises, ({ code }) => code);
  const world = await accessWorld(context);
  const rows: BacklogRow[] = [];
  const named = busy.map(({ agencyId, agency }) => ({ id: agencyId, name: agency.name }));
  const byAgency = await linesByAgency(context, counted, named);
  for (const { agencyId, agency } of busy) {
    const lines = (byAgency.get(agencyId) ?? []).filter(({ state }) => state === 'open-overdue');
    const where = { agencyIds: [agencyId] };
    const isNamed =
      allow(principal, 'explanation:state', where, world).ok || allow(principal, 'explanation:ask', where, world).ok;
    const own = lines.map(({ code, procedureName, dueAt, lateMinutes, step, officer }): BacklogRow => {
      const made = byCode.get(code) ?? [];
      const last = made.at(-1);
      const responsible = last?.officer ?? officer;
      const missed = made.filter((one, at) => standingWith(one, made[at + 1], undefined, asOf) === 'missed').length;
      return {
        code,
        agency: { id: agencyId, name: agency.name },
        lateMinutes,
        missed,
        ...(procedureName === undefined ? {} : { procedureName }),
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(step === undefined ? {} : { step }),
        ...(isNamed && responsible !== undefined ? { officer: responsible } : {}),
        ...(last === undefined
          ? {}
          : { promisedOn: last.promisedOn, standing: standingWith(last, undefined, undefined, asOf) }),
        ...(last?.note === undefined ? {} : { note: last.note }),
      };
    });
    rows.push(...own.toSorted((a, b) => b.lateMinutes - a.lateMinutes));
  }
  const nameOf = await officerNames(
    context,
    rows.map(({ officer }) => officer),
  );
  return rows.map((row) => (row.officer === undefined ? row : { ...row, officer: nameOf(row.officer) }));
}

/** When the dossiers of promises ended, as of the question; those that are open are absent. */
export async function endsOf(
  context: AppContext,
  { request, catalogue }: Pick<CountedReport, 'request' | 'catalogue'>,
  promises: readonly BacklogPromise[],
): Promise<ReadonlyMap<string, Instant>> {
  const codes = [...new Set(promises.map(({ code }) => code))];
  const ends = new Map<string, Instant>();
  for (let from = 0; from < codes.length; from += PAGE) {
    for (const [code, { events }] of await findByCodes(context.db, codes.slice(from, from + PAGE))) {
      const history = foldHistory(events, request.asOf, request.knownAt);
      if (history === undefined) continue;
      const judged = judge(history, request.asOf, PROVINCE_POLICY, calendarOf(catalogue, history.agencyId));
      if (judged.end !== undefined) ends.set(code, judged.end.moment.at);
    }
  }
  return ends;
}

async function weeksOf(context: AppContext, { request, catalogue }: CountedReport, reach?: readonly string[]) {
  const marks = weekMarks(request.asOf, WEEKS);
  const windows = marks.map((at) => ({ from: at - 7 * 86_400_000, to: at, asOf: at }));
  const query = { ...judgingOf(catalogue, request.policy), knownAt: request.knownAt };
  const counted = await keptWindows(
    context.db,
    { ...query, ...(reach === undefined ? {} : { agencyIds: reach }) },
    windows,
  );
  return marks.map((at, index) => ({
    at,
    open: (counted[index] ?? []).reduce((sum, figures) => sum + figures.open.overdue, 0),
  }));
}

interface Found {
  readonly rows: readonly BacklogRow[];
  readonly promises: readonly BacklogPromise[];
  readonly ends: ReadonlyMap<string, Instant>;
}

async function agenciesOf(
  context: AppContext,
  principal: Principal,
  { request, catalogue }: CountedReport,
  { rows, promises, ends }: Found,
): Promise<readonly BacklogAgency[]> {
  const world = await accessWorld(context);
  const open = Map.groupBy(rows, ({ agency }) => agency.id);
  const made = Map.groupBy(promises, ({ agencyId }) => agencyId);
  return catalogue.register.agencies
    .filter(({ id }) => open.has(id) || made.has(id))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, name }) => {
      const own = open.get(id) ?? [];
      return {
        agency: { id, name },
        open: own.length,
        unpromised: own.filter(({ standing }) => standing !== 'pending').length,
        ...countPromises(made.get(id) ?? [], (code) => ends.get(code), request.asOf),
        mayPromise: allow(principal, 'backlog:promise', { agencyIds: [id] }, world).ok,
      };
    });
}
