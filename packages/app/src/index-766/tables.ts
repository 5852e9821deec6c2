import type { Principal } from '@dunghen/domain/access';
import { type Agency, displayCode } from '@dunghen/domain/agency';
import { type GroupKey, indexSheet, type PortalScores, ranksOf, type Score } from '@dunghen/domain/index-766';
import { dayOf } from '@dunghen/domain/time';
import type { IndexCell } from '@dunghen/store/index-766';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Counting } from '../workspace/counting.ts';
import { asking, cellsOf } from './cells.ts';
import { cellsIn, namedCounts, petitionsIn } from './counts.ts';
import { nameOfProcedure } from './procedures.ts';
import { type IndexQuestion, type IndexRequest, indexQueryOf, readIndexQuestion, requestBefore } from './question.ts';
import { portalScoresOf } from './view.ts';

/** One group of an agency or a procedure: ours, with the portal's beside it. */
export interface GroupCell {
  readonly key: GroupKey;
  readonly max: number;
  readonly own: Score;
  readonly portal?: number;
}

export interface IndexRow {
  readonly received: number;
  readonly onTime: number;
  readonly groups: readonly GroupCell[];
  /** Points of the indicators that have a score, and their maxima. */
  readonly known: { readonly points: number; readonly max: number };
  /** Change of the progress score against the period before, in points. */
  readonly change?: number;
}

export interface AgencyIndexRow extends IndexRow {
  readonly agency: { readonly id: string; readonly code: string; readonly name: string };
  readonly level: Agency['kind'];
  /** Place by the progress score among the agencies of the level; equal scores share it. */
  readonly rank?: number;
  readonly portalTotal?: number;
}

export interface ProcedureIndexRow extends IndexRow {
  readonly procedure: { readonly code: string; readonly name: string };
}

export interface IndexTable<Row> {
  readonly counting: Counting;
  readonly rows: readonly Row[];
}

/** Every agency of the period's last day, in the order of the catalogue; those that ended before it, if they had dossiers. */
export async function readAgencyIndex(
  context: AppContext,
  principal: Principal,
  question: IndexQuestion,
): Promise<Outcome<IndexTable<AgencyIndexRow>>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  return permission.ok ? agencyIndex(context, question) : notAllowed(permission);
}

/** As `readAgencyIndex`, for the command line. */
export async function agencyIndex(
  context: AppContext,
  { agencyId: _agency, procedureCode: _procedure, ...question }: IndexQuestion,
): Promise<Outcome<IndexTable<AgencyIndexRow>>> {
  const read = await readIndexQuestion(context, question);
  if (!read.ok) return read;
  return { ok: true, value: { counting: read.value.counting, rows: await agencyRows(context, read.value) } };
}

export async function agencyRows(context: AppContext, request: IndexRequest): Promise<readonly AgencyIndexRow[]> {
  const [{ cells, before }, portal] = await Promise.all([
    twoPeriods(context, request),
    portalScoresOf(context, request),
  ]);
  const { register } = request.catalogue;
  const existing = register.atDate(dayOf(request.request.asOf - 1)).filter(({ kind }) => kind !== 'province');
  const known = new Set(existing.map(({ id }) => id));
  const ended = [...new Set(cells.map(({ agencyId }) => agencyId))].flatMap((id) => {
    const agency = known.has(id) ? undefined : register.findById(id);
    return agency === undefined ? [] : [agency];
  });
  const rows = [...existing, ...ended].map((agency): Omit<AgencyIndexRow, 'rank'> => {
    const scores = portal.ofAgency(agency.id);
    const scope = { kind: 'agency', id: agency.id, name: agency.name } as const;
    return {
      agency: { id: agency.id, code: displayCode(agency), name: agency.name },
      level: agency.kind,
      ...rowOf(request, cells, before, scope, scores, agency),
      ...(scores.total === undefined ? {} : { portalTotal: scores.total.score }),
    };
  });
  return [...Map.groupBy(rows, ({ level }) => level).values()].flatMap(ranked);
}

function ranked(rows: readonly Omit<AgencyIndexRow, 'rank'>[]): readonly AgencyIndexRow[] {
  const ranks = ranksOf(rows, progressOf);
  return rows.map((row) => {
    const rank = ranks.get(row);
    return rank === undefined ? row : { ...row, rank };
  });
}

function progressOf({ groups }: { readonly groups: readonly Pick<GroupCell, 'key' | 'own'>[] }): number | undefined {
  const score = groups.find(({ key }) => key === 'TDGQ')?.own;
  return score !== undefined && 'value' in score ? score.value : undefined;
}

/** The procedures of which dossiers count in the period, of the province or of one agency; most dossiers first. */
export async function readProcedureIndex(
  context: AppContext,
  principal: Principal,
  question: IndexQuestion,
): Promise<Outcome<IndexTable<ProcedureIndexRow>>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const { procedureCode: _procedure, ...asked } = question;
  const read = await readIndexQuestion(context, asked);
  if (!read.ok) return read;
  const request = read.value;
  const { cells, before } = await twoPeriods(context, request);
  const own = cellsIn(cells, request.scope);
  const nameOf = nameOfProcedure(request.procedures, own);
  const codes = [...new Set(own.map(({ procedureCode }) => procedureCode))];
  const rows = codes.map((code): ProcedureIndexRow => {
    const name = nameOf(code);
    const scope = { kind: 'procedure', id: code, name } as const;
    return {
      procedure: { code, name },
      ...rowOf(request, own, cellsIn(before, request.scope), scope, {}),
    };
  });
  return { ok: true, value: { counting: request.counting, rows: rows.toSorted((a, b) => b.received - a.received) } };
}

async function twoPeriods(context: AppContext, request: IndexRequest) {
  const earlier = requestBefore(request);
  const [cells, before] = await Promise.all([
    cellsOf(context, request.request, indexQueryOf(request, request.request), asking(request)),
    cellsOf(context, earlier, indexQueryOf(request, earlier), asking(request)),
  ]);
  return { cells, before };
}

function rowOf(
  request: IndexRequest,
  cells: readonly IndexCell[],
  before: readonly IndexCell[],
  scope: IndexRequest['scope'],
  portal: PortalScores,
  agency?: Agency,
): IndexRow {
  const dossiers = namedCounts(cells, request.procedures, scope, agency);
  const counts = { ...dossiers, ...petitionsIn(request.petitionsOf, scope) };
  const sheet = indexSheet(request.indicators, counts);
  const groups = sheet.groups.map(({ key, max, own }): GroupCell => {
    const score = portal[key]?.score;
    return { key, max, own, ...(score === undefined ? {} : { portal: score }) };
  });
  const earlier = indexSheet(request.indicators, namedCounts(before, request.procedures, scope, agency));
  const [now, then] = [progressOf({ groups }), progressOf(earlier)];
  return {
    received: counts['dossiers-received'] ?? 0,
    onTime: counts['dossiers-on-time'] ?? 0,
    groups,
    known: sheet.total.known,
    ...(now === undefined || then === undefined ? {} : { change: now - then }),
  };
}
