import type { Principal } from '@dunghen/domain/access';
import {
  GROUPS,
  type GroupKey,
  type PortalAnswer,
  type PortalOrigin,
  type PortalUnit,
} from '@dunghen/domain/index-766';
import { lastDayOf, type Period, type PortalFact, parsePeriod, periodBounds, periodKey } from '@dunghen/domain/report';
import { instantText } from '@dunghen/domain/text';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import { type EvaluationEndpoint, readAnswer } from '@dunghen/portal/evaluation';
import { recordAudit } from '@dunghen/store/audit';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { type EvaluationHead, listEvaluations } from '@dunghen/store/index-766';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { type Catalogue, portalFactRecord, type RecordedPortalFact } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { evaluationId, maxOf, type RecordedEvaluation, type TypedScore } from './evaluations.ts';
import { findAgency, type PeriodScores, readPortalScores } from './portal-scores.ts';

/** A figure of the portal that somebody brings: a saved or fetched answer, or what they read off a page. */
export interface NewPortalFigure {
  readonly period: string;
  /** Where it was seen, in words: "Trang đánh giá của Cổng Dịch vụ công quốc gia". */
  readonly source: string;
  readonly capturedAt: Instant;
  readonly origin: PortalOrigin;
  readonly answer?: { readonly raw: unknown; readonly endpoint?: EvaluationEndpoint };
  readonly typed?: TypedScore & { readonly group: GroupKey | 'total' };
  /** Takes an answer about another province too: for a trial, and for a register without codes. */
  readonly acceptsOther?: boolean;
}

/** What would be recorded, shown before it is. */
export interface PortalFigurePreview {
  readonly period: string;
  readonly group: GroupKey | 'total';
  readonly groupName: string;
  readonly capturedAt: Instant;
  readonly source: string;
  /** The province's own line; absent where the answer has none. */
  readonly province?: { readonly score?: number; readonly max: number; readonly before?: number };
  readonly nationalMean?: number;
  readonly units: readonly { readonly name: string; readonly score?: number; readonly agency?: string }[];
  /** Units that are none of our agencies. */
  readonly unmatched: number;
  /** The province of the answer bears another name or code than ours. */
  readonly isOtherProvince: boolean;
  /** It says what is recorded already, with the same source and time. */
  readonly isKnown: boolean;
}

/** Shows what a figure says and which agencies it names; records nothing. */
export async function previewPortalFigure(
  context: AppContext,
  principal: Principal,
  figure: NewPortalFigure,
): Promise<Outcome<PortalFigurePreview>> {
  const permission = allow(principal, 'portal-fact:record', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const checked = await check(context, figure);
  return checked.ok ? { ok: true, value: checked.value.preview } : checked;
}

/**
 * Records a figure of the portal as a dated fact with its source. It stands beside our own figures and replaces none; an
 * older one stays known. The progress score of the province is what the quarterly report prints from then on.
 */
export async function recordPortalFigure(
  context: AppContext,
  principal: Principal,
  figure: NewPortalFigure,
  request: RequestFacts,
): Promise<Outcome<PortalFigurePreview>> {
  const permission = allow(principal, 'portal-fact:record', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const checked = await check(context, figure);
  if (!checked.ok) return checked;
  const { preview, data, period, progress } = checked.value;
  if (preview.isOtherProvince && figure.acceptsOther !== true) return otherProvince(figure.period);
  const recordedAt = context.now();
  const by = principal.kind === 'anonymous' ? {} : { by: principal.name };
  const id = evaluationId(periodKey(period), { ...figure, group: preview.group });
  const { source } = figure;
  await context.db.transaction(async (tx) => {
    await recordCatalogue(tx, [
      { kind: 'portal-evaluation', id, validFrom: ALWAYS, recordedAt, data: { ...data, ...by }, source },
      ...(progress === undefined ? [] : [portalFactRecord(progress, recordedAt)]),
    ]);
    const facts = { period: periodKey(period), group: preview.group, origin: figure.origin, source };
    const subject = { kind: 'portal-fact', id, code: periodKey(period) };
    await recordAudit(tx, [
      actOf(principal, request, { action: 'portal-fact:record', subject, outcome: 'done', facts }),
    ]);
  });
  return { ok: true, value: preview };
}

const ALWAYS = '1970-01-01';

interface Checked {
  readonly period: Period;
  readonly preview: PortalFigurePreview;
  readonly data: RecordedEvaluation;
  /** The province's progress score, for the quarterly report. */
  readonly progress?: RecordedPortalFact;
}

async function check(context: AppContext, figure: NewPortalFigure): Promise<Outcome<Checked>> {
  const period = parsePeriod(figure.period);
  if (period === undefined || period.kind === 'half-year' || period.kind === 'nine-months')
    return badPeriod(figure.period);
  const fault = faultOf(figure, period, context.now());
  if (fault !== undefined) return fault;
  const read = answerOf(figure);
  return read.ok ? { ok: true, value: await checkedOf(context, figure, period, read.value) } : read;
}

interface Said {
  readonly answer: PortalAnswer;
  readonly endpoint?: EvaluationEndpoint;
}

function answerOf({ answer, typed }: NewPortalFigure): Outcome<Said> {
  if (typed !== undefined) {
    const { group, score, rank } = typed;
    const unit = { name: '', isWhole: true, score, max: maxOf(group), isEmpty: false, metrics: [] };
    return { ok: true, value: { answer: { group, units: [{ ...unit, ...(rank === undefined ? {} : { rank }) }] } } };
  }
  const read = readAnswer(answer?.raw, answer?.endpoint);
  if (!read.ok) return { ok: false, code: read.code, facts: {}, message: read.message };
  return { ok: true, value: { answer: read.answer, endpoint: read.endpoint } };
}

async function checkedOf(context: AppContext, figure: NewPortalFigure, period: Period, said: Said): Promise<Checked> {
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  const key = periodKey(period);
  const day = lastDayOf(period);
  const [known, recorded] = await Promise.all([
    readPortalScores(context, catalogue, { key, day }, now),
    listEvaluations(context.db, key, now),
  ]);
  const { group, units } = said.answer;
  const progress = group === 'TDGQ' ? scoreOf(wholeOf(units)) : undefined;
  return {
    period,
    preview: previewOf(figure, said, { catalogue, key, day, known, recorded }),
    data: recordedOf(figure, said),
    ...(progress === undefined ? {} : { progress: factOf(figure, key, progress, catalogue.findPortalFact(key)) }),
  };
}

interface Known {
  readonly catalogue: Catalogue;
  readonly key: string;
  readonly day: DayNumber;
  readonly known: PeriodScores;
  readonly recorded: readonly EvaluationHead[];
}

const wholeOf = (units: readonly PortalUnit[]): PortalUnit | undefined => units.find(({ isWhole }) => isWhole);

/** Nothing received is no score of 0. */
const scoreOf = (unit: PortalUnit | undefined): number | undefined =>
  unit === undefined || unit.isEmpty ? undefined : unit.score;

function previewOf(
  figure: NewPortalFigure,
  said: Said,
  { catalogue, key, day, known, recorded }: Known,
): PortalFigurePreview {
  const { group, units } = said.answer;
  const { typed, source, capturedAt, origin } = figure;
  const whole = wholeOf(units);
  const listed = units.filter(({ isWhole }) => !isWhole).map((unit) => listedOf(unit, catalogue, day));
  const id = evaluationId(key, { group, capturedAt, origin });
  return {
    period: key,
    group,
    groupName: GROUPS.find((one) => one.key === group)?.name ?? 'Tổng điểm',
    capturedAt,
    source,
    ...(whole === undefined ? {} : { province: provinceOf(whole, group, known.province[group]?.score) }),
    ...(typed?.nationalMean === undefined ? {} : { nationalMean: typed.nationalMean }),
    units: listed,
    unmatched: group === 'total' ? 0 : listed.filter(({ agency }) => agency === undefined).length,
    isOtherProvince: whole?.code !== undefined && isAnother(catalogue.settingsOn(day).province.code, whole.code),
    isKnown: recorded.some((one) => one.id === id && one.source === source),
  };
}

function provinceOf(whole: PortalUnit, group: PortalAnswer['group'], before: number | undefined) {
  const score = scoreOf(whole);
  return {
    max: whole.max ?? maxOf(group),
    ...(score === undefined ? {} : { score }),
    ...(before === undefined ? {} : { before }),
  };
}

function listedOf(unit: PortalUnit, { register }: Catalogue, day: DayNumber): PortalFigurePreview['units'][number] {
  const agencyId = findAgency(register, unit, day);
  const agency = agencyId === undefined ? undefined : register.findById(agencyId)?.name;
  const score = scoreOf(unit);
  return {
    name: unit.name,
    ...(score === undefined ? {} : { score }),
    ...(agency === undefined ? {} : { agency }),
  };
}

/** What is kept: the answer as it came, or what was typed. */
function recordedOf(figure: NewPortalFigure, { answer, endpoint }: Said): RecordedEvaluation {
  const { origin, capturedAt, source, typed } = figure;
  const seen = { origin, group: answer.group, capturedAt, source, ...(endpoint === undefined ? {} : { endpoint }) };
  if (typed === undefined) return { ...seen, answer: figure.answer?.raw };
  const { group: _group, ...score } = typed;
  return { ...seen, typed: score };
}

/** What the quarterly report prints from then on. */
function factOf(
  { source, capturedAt, typed }: NewPortalFigure,
  period: string,
  score: number,
  earlier: PortalFact | undefined,
): RecordedPortalFact {
  return { period, score, max: maxOf('TDGQ'), capturedAt, ...meanWith(source, typed?.nationalMean, earlier) };
}

/** The settings of a province that were never made have no code. */
const isAnother = (own: string, code: string): boolean => own !== '' && own !== code;

/** A figure that brings no national mean leaves the one that was known, and says where that came from. */
function meanWith(
  source: string,
  mean: number | undefined,
  earlier: { readonly nationalMean?: number; readonly source: string } | undefined,
): { readonly source: string; readonly nationalMean?: number } {
  if (mean !== undefined) return { source, nationalMean: mean };
  if (earlier?.nationalMean === undefined) return { source };
  const from = earlier.source === source ? source : `${source}; bình quân cả nước: ${earlier.source}`;
  return { source: from, nationalMean: earlier.nationalMean };
}

function faultOf({ source, capturedAt, typed }: NewPortalFigure, period: Period, now: Instant): Refused | undefined {
  const refuse = (code: string, message: string): Refused => ({ ok: false, code, facts: {}, message });
  if (source.trim() === '') {
    return refuse(
      'no-source',
      'Chưa ghi nguồn của số liệu. Ghi nơi đã xem, ví dụ “Trang đánh giá trên Cổng Dịch vụ công quốc gia”.',
    );
  }
  const { from } = periodBounds(period);
  if (capturedAt < from || capturedAt > now) {
    const message = `Thời điểm lấy số liệu ${instantText(capturedAt)} phải sau khi kỳ bắt đầu (${instantText(from)}) và không ở tương lai.`;
    return refuse('captured-outside-period', message);
  }
  if (typed === undefined) return undefined;
  const max = maxOf(typed.group);
  const wrong = [typed.score, typed.nationalMean].find((value) => value !== undefined && (value < 0 || value > max));
  if (wrong === undefined) return undefined;
  return refuse(
    'score-out-of-range',
    `Điểm ${String(wrong).replace('.', ',')} không nằm trong khoảng từ 0 đến ${max}.`,
  );
}

function badPeriod(period: string): Refused {
  const message = `Cổng chỉ có số liệu theo tháng, quý, năm; “${period}” không phải. Hãy viết 2024-03, 2024-Q1 hoặc 2024.`;
  return { ok: false, code: 'unknown-period', facts: { period }, message };
}

function otherProvince(period: string): Refused {
  const message =
    'Câu trả lời này của tỉnh khác: mã của đơn vị đứng đầu không phải mã của tỉnh trong danh mục cơ quan. Nếu vẫn muốn ghi (ví dụ để dùng thử), hãy xác nhận là số liệu của tỉnh khác.';
  return { ok: false, code: 'other-province', facts: { period }, message };
}
