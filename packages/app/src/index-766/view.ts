import type { Principal } from '@dunghen/domain/access';
import { type GroupLine, type IndexSheet, indexSheet, type Score } from '@dunghen/domain/index-766';
import { periodBounds, periodHeadingText, periodKey } from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import type { IndexCell } from '@dunghen/store/index-766';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Counting } from '../workspace/counting.ts';
import { asking, cellsOf } from './cells.ts';
import { namedCounts, petitionsIn } from './counts.ts';
import { type PeriodScores, readPortalScores } from './portal-scores.ts';
import { indexProcedures, nameOfProcedure } from './procedures.ts';
import {
  type IndexQuestion,
  type IndexRequest,
  type IndexScope,
  indexQueryOf,
  readIndexQuestion,
  requestBefore,
} from './question.ts';

/** A group with what it was in the period before. */
export interface GroupView extends GroupLine {
  readonly previous?: Score;
  /** Points more than in the period before; only where both have a score of our own. */
  readonly change?: number;
}

/** Index 766 of a scope over a period: ours, the portal's and the national mean beside each other. */
export interface IndexView {
  readonly period: string;
  readonly title: string;
  readonly previous: { readonly period: string; readonly title: string };
  readonly counting: Counting;
  readonly scope: IndexScope;
  readonly received: number;
  readonly onTime: number;
  readonly hasDossiers: boolean;
  /** Dossiers of which nobody recorded papers, fees and results here. */
  readonly unrecorded: number;
  readonly groups: readonly GroupView[];
  readonly total: IndexSheet['total'] & { readonly previous?: Score };
}

/** Index 766 for whoever may read figures. */
export async function readIndex(
  context: AppContext,
  principal: Principal,
  question: IndexQuestion,
): Promise<Outcome<IndexView>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  return indexView(context, question);
}

/** As `readIndex`, for the command line: asks nobody's permission. */
export async function indexView(context: AppContext, question: IndexQuestion): Promise<Outcome<IndexView>> {
  const read = await readIndexQuestion(context, question);
  return read.ok ? { ok: true, value: await viewOf(context, read.value) } : read;
}

export async function viewOf(context: AppContext, request: IndexRequest): Promise<IndexView> {
  const before = requestBefore(request);
  const [sheet, earlier] = await Promise.all([sheetOf(context, request), sheetBefore(context, request)]);
  const { period } = request.request;
  const { counts } = sheet;
  const received = counts['dossiers-received'] ?? 0;
  const total = earlier === undefined ? {} : { previous: earlier.total.own };
  return {
    period: periodKey(period),
    title: periodHeadingText(period),
    previous: { period: periodKey(before.period), title: periodHeadingText(before.period) },
    counting: request.counting,
    scope: namedScope(request, sheet.cells),
    received,
    onTime: counts['dossiers-on-time'] ?? 0,
    hasDossiers: sheet.sheet.hasDossiers,
    unrecorded: received - (counts['dossiers-recorded'] ?? 0),
    groups: sheet.sheet.groups.map((group) => withEarlier(group, earlier)),
    total: { ...sheet.sheet.total, ...total },
  };
}

/** A procedure that is no longer in force is named as its dossiers name it. */
export function namedScope({ scope, procedures }: IndexRequest, cells: readonly IndexCell[]): IndexScope {
  const name = scope.kind === 'procedure' ? nameOfProcedure(procedures, cells)(scope.id ?? '') : scope.name;
  return { ...scope, name };
}

function withEarlier(group: GroupLine, earlier: IndexSheet | undefined): GroupView {
  const previous = earlier?.groups.find(({ key }) => key === group.key)?.own;
  if (previous === undefined) return group;
  const change = 'value' in previous && 'value' in group.own ? group.own.value - previous.value : undefined;
  return { ...group, previous, ...(change === undefined ? {} : { change }) };
}

/** A scope's sheet with the numbers that it was made from. */
export async function sheetOf(context: AppContext, request: IndexRequest) {
  const query = indexQueryOf(request, request.request);
  const [cells, portal] = await Promise.all([
    cellsOf(context, request.request, query, asking(request)),
    portalScoresOf(context, request),
  ]);
  const dossiers = namedCounts(cells, request.procedures, request.scope, request.agency);
  const counts = { ...dossiers, ...petitionsIn(request.petitionsOf, request.scope) };
  return { counts, cells, portal, sheet: indexSheet(request.indicators, counts, scopeScores(request.scope, portal)) };
}

/** What the portal says of a scope; of a single procedure it is not asked. */
function scopeScores(scope: IndexScope, portal: PeriodScores) {
  switch (scope.kind) {
    case 'province':
      return portal.province;
    case 'agency':
      return portal.ofAgency(scope.id ?? '');
    case 'procedure':
      return {};
  }
}

export function portalScoresOf(context: AppContext, { request, catalogue }: IndexRequest): Promise<PeriodScores> {
  const { period, knownAt } = request;
  const day = dayOf(request.asOf - 1);
  return readPortalScores(context, catalogue, { key: periodKey(period), day }, knownAt);
}

/** The period before by its own procedures; our own figures alone. */
async function sheetBefore(context: AppContext, request: IndexRequest): Promise<IndexSheet | undefined> {
  const before = requestBefore(request);
  const bounds = periodBounds(before.period);
  const procedures = await indexProcedures(context, bounds, before.knownAt);
  const own = { ...request, procedures };
  const cells = await cellsOf(context, before, indexQueryOf(own, before), asking(request));
  const counts = namedCounts(cells, procedures, request.scope, request.agency);
  return indexSheet(request.indicators, counts);
}
