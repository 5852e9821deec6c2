import type { Agency } from '@dunghen/domain/agency';
import { type Indicator, indicatorsInForce, type NamedCounts } from '@dunghen/domain/index-766';
import { type Period, periodBounds, previousPeriod } from '@dunghen/domain/report';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { readCatalogue } from '@dunghen/store/catalogue';
import { type Catalogue, judgingOf, unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { petitionIndexCounts } from '../petition/figures.ts';
import { unknownProcedure } from '../procedure/index.ts';
import { type ReportRequest, readReportQuestion } from '../report/request.ts';
import { type Counting, countingOf } from '../workspace/counting.ts';
import { type IndexProcedures, indexProcedures, longestLimits } from './procedures.ts';

/** Index 766 of the province, of one agency or of one procedure, over a month, quarter or year. */
export interface IndexQuestion {
  readonly period: string;
  readonly agencyId?: string;
  readonly procedureCode?: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

export interface IndexScope {
  readonly kind: 'province' | 'agency' | 'procedure';
  /** Of the agency or procedure. */
  readonly id?: string;
  readonly name: string;
  /** Of a procedure: at this agency alone. */
  readonly agencyId?: string;
}

export interface IndexRequest {
  readonly request: ReportRequest;
  readonly catalogue: Catalogue;
  readonly counting: Counting;
  readonly indicators: readonly Indicator[];
  readonly procedures: IndexProcedures;
  readonly scope: IndexScope;
  readonly agency?: Agency;
  /** Numbers of the register of petitions, of an agency or of all; empty where none is kept. */
  readonly petitionsOf: (agencyId: string | undefined) => NamedCounts;
  /** By all that is known, not by what was known at a time. */
  readonly asksNow: boolean;
}

/** A period under way is counted as of the last full minute, so that what was counted can be used again. */
const MINUTE_MS = 60_000;

export async function readIndexQuestion(context: AppContext, question: IndexQuestion): Promise<Outcome<IndexRequest>> {
  const { period: text, asOf, knownAt } = question;
  const read = await readReportQuestion(context, {
    period: text,
    policy: 'portal766',
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  if (!read.ok) return read;
  const { period } = read.value;
  if (period.kind === 'half-year' || period.kind === 'nine-months') return unknownKind(text);
  const bounds = periodBounds(period);
  const isUnderWay = asOf === undefined && read.value.asOf < bounds.to;
  const until = isUnderWay
    ? Math.max(bounds.from + 1, Math.floor(read.value.asOf / MINUTE_MS) * MINUTE_MS)
    : read.value.asOf;
  return open(context, { ...read.value, asOf: until }, question);
}

async function open(
  context: AppContext,
  request: ReportRequest,
  { agencyId, procedureCode, knownAt: asked }: IndexQuestion,
): Promise<Outcome<IndexRequest>> {
  const { period, policy, asOf, knownAt } = request;
  const bounds = periodBounds(period);
  const [catalogue, procedures, recorded] = await Promise.all([
    context.catalogueAt(knownAt),
    indexProcedures(context, bounds, knownAt),
    readCatalogue(context.db, 'index-indicator', knownAt),
  ]);
  const agency = agencyId === undefined ? undefined : catalogue.register.findById(agencyId);
  if (agencyId !== undefined && agency === undefined) return unknownAgency(agencyId);
  const scope = scopeOf(catalogue, period, procedures, agency, procedureCode);
  if (scope === undefined) return unknownProcedure(procedureCode ?? '');
  return {
    ok: true,
    value: {
      request,
      catalogue,
      counting: countingOf({ policy, bounds, asOf, knownAt }),
      indicators: indicatorsInForce(
        formatDay(dayOf(bounds.to - 1)),
        recorded.map(({ data }) => data as unknown as Indicator),
      ),
      procedures,
      scope,
      petitionsOf: await petitionIndexCounts(context.db, catalogue, { ...bounds, asOf, knownAt }),
      asksNow: asked === undefined,
      ...(agency === undefined ? {} : { agency }),
    },
  };
}

function scopeOf(
  catalogue: Catalogue,
  period: Period,
  { byCode }: IndexProcedures,
  agency: Agency | undefined,
  code: string | undefined,
): IndexScope | undefined {
  if (code !== undefined) {
    // A procedure that was abolished since is still one that dossiers name.
    const name = byCode.get(code)?.name ?? code;
    const at = agency === undefined ? {} : { agencyId: agency.id };
    return code === '' ? undefined : { kind: 'procedure', id: code, name, ...at };
  }
  if (agency !== undefined) return { kind: 'agency', id: agency.id, name: agency.name };
  const { province } = catalogue.settingsOn(dayOf(periodBounds(period).to - 1));
  return { kind: 'province', name: province.name };
}

/** The same question of the period before; its end is its own. */
export function requestBefore({ request }: IndexRequest): ReportRequest {
  const period = previousPeriod(request.period);
  return { ...request, period, asOf: periodBounds(period).to };
}

/** What the store counts with. */
export function indexQueryOf(
  { catalogue, procedures, agency, scope }: Pick<IndexRequest, 'catalogue' | 'procedures' | 'agency' | 'scope'>,
  request: ReportRequest,
) {
  return {
    ...judgingOf(catalogue, request.policy),
    window: { ...periodBounds(request.period), asOf: request.asOf },
    knownAt: request.knownAt,
    longestLimits: longestLimits(procedures),
    ...(agency === undefined ? {} : { agencyIds: [agency.id] }),
    ...(scope.kind === 'procedure' ? { procedureCode: scope.id ?? '' } : {}),
  };
}

function unknownKind(period: string): Refused {
  const message = `Bộ chỉ số 766 chỉ tính theo tháng, quý, năm; “${period}” không phải. Hãy viết 2024-03, 2024-Q1 hoặc 2024.`;
  return { ok: false, code: 'unknown-period', facts: { period }, message };
}
