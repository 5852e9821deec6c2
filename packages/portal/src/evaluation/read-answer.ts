import type { GroupKey, PortalAnswer, PortalMetric, PortalUnit } from '@dunghen/domain/index-766';
import { ENDPOINTS, type EvaluationEndpoint } from './endpoint.ts';

/** An answer as we understand it, or why it is none. Messages are Vietnamese. */
export type ReadAnswer =
  | { readonly ok: true; readonly endpoint: EvaluationEndpoint; readonly answer: PortalAnswer }
  | {
      readonly ok: false;
      readonly code: 'not-an-answer' | 'refused-by-portal' | 'empty-answer' | 'unrecognised-answer';
      readonly message: string;
    };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an answer of the evaluation interface. Fields that we do not know are left where they are: whoever keeps the
 * answer keeps it whole. null stays absent, which is not 0. `hint` is the address that was asked, where it is known.
 */
export function readAnswer(raw: unknown, hint?: EvaluationEndpoint): ReadAnswer {
  if (!isFields(raw) || !('data' in raw)) {
    const message =
      'Tệp không phải câu trả lời của giao diện đánh giá trên Cổng Dịch vụ công quốc gia: thiếu trường "data".';
    return { ok: false, code: 'not-an-answer', message };
  }
  if (raw.code !== undefined && raw.code !== 'OK') {
    const message = `Cổng từ chối: ${textOf(raw.message) ?? ''} (mã ${String(raw.code)}).`;
    return { ok: false, code: 'refused-by-portal', message };
  }
  const nodes = nodesOf(raw.data);
  const endpoint = endpointOf(nodes) ?? hint;
  if (hint !== undefined && nodes.length === 0) {
    return { ok: false, code: 'empty-answer', message: `Cổng không có số liệu nào của kỳ này ở ${hint}.` };
  }
  if (endpoint === undefined || nodes.length === 0) {
    const message =
      'Không nhận ra câu trả lời này thuộc nhóm chỉ số nào. Đặt tên tệp theo địa chỉ đã hỏi, ví dụ provide-online-tree.2026-Q3.json.';
    return { ok: false, code: 'unrecognised-answer', message };
  }
  const group = ENDPOINTS.find((one) => one.endpoint === endpoint)?.group ?? 'total';
  return { ok: true, endpoint, answer: { group, units: nodes.map((node) => unitOf(node, group)) } };
}

interface Node {
  readonly fields: Fields;
  readonly isWhole: boolean;
}

/** `{ overview, evaluation }`, `{ parent, children }`, or a bare list of provinces. */
function nodesOf(data: unknown): readonly Node[] {
  if (Array.isArray(data)) return listOf(data);
  if (!isFields(data)) return [];
  const whole = [data.overview, data.parent].filter(isFields).map((fields) => ({ fields, isWhole: true }));
  const lists = [data.evaluation, data.children, data.items, data.content, data.list];
  return [...whole, ...lists.flatMap((list) => (Array.isArray(list) ? listOf(list) : []))];
}

const listOf = (list: readonly unknown[]): readonly Node[] =>
  list.filter(isFields).map((fields) => ({ fields, isWhole: false }));

/** A field or a code that only the answers of one address have. */
const MARKS: readonly (readonly [mark: string, endpoint: EvaluationEndpoint])[] = [
  ['PUBLISH_ON_TIME', 'transparency'],
  ['DOSSIER_SYNC', 'transparency'],
  ['ORIGINAL_RESULT_AVAILABLE', 'dossier-digitized'],
  ['DOSSIER_RECEIVING_SATISFACTION', 'handling-satisfaction'],
  ['totalDossierFinancialObligation', 'formality-online-payment-tree'],
  ['totalFeeFormality', 'formality-online-payment-tree'],
  ['onlineServiceTotal', 'provide-online-tree'],
  ['totalOnTime', 'dvc-progress-tree'],
];

function endpointOf(nodes: readonly Node[]): EvaluationEndpoint | undefined {
  for (const [mark, endpoint] of MARKS) {
    if (nodes.some(({ fields }) => mark in fields || metricsIn(fields).some(({ code }) => code === mark)))
      return endpoint;
  }
  return undefined;
}

function unitOf({ fields, isWhole }: Node, group: GroupKey | 'total'): PortalUnit {
  const metrics = metricsOf(fields, group);
  const score = numberOf(fields.totalScore) ?? numberOf(fields.score);
  const max = numberOf(fields.totalMaxScore) ?? numberOf(fields.maxScore);
  const rank = numberOf(fields.rank) ?? numberOf(fields.ranking);
  const averageDays = numberOf(fields.avgProcessingDays);
  const code = textOf(fields.departmentCode);
  return {
    name: textOf(fields.departmentName) ?? '',
    ...(code === undefined ? {} : { code }),
    isWhole,
    ...(score === undefined ? {} : { score }),
    ...(max === undefined ? {} : { max }),
    ...(rank === undefined ? {} : { rank }),
    ...(averageDays === undefined ? {} : { averageDays }),
    isEmpty: isEmpty(metrics, group),
    metrics,
  };
}

/** Nobody received anything: the portal's 0 then says nothing. Of online service the answer does not tell. */
function isEmpty(metrics: readonly PortalMetric[], group: GroupKey | 'total'): boolean {
  const about = group === 'MDHL' ? metrics.filter(({ code }) => code === 'DOSSIER_RECEIVING_SATISFACTION') : metrics;
  if (group === 'CKMB' || group === 'total') return false;
  return about.length > 0 && about.every(({ denominator }) => denominator === 0);
}

/** Numbers that stand beside each other in the trees, as numerator and denominator of our indicators. */
const TREE_METRICS: readonly (readonly [group: GroupKey, code: string, numerator: string, denominator: string])[] = [
  ['TDGQ', 'ON_TIME', 'totalOnTime', 'totalReceived'],
  ['TTTT', 'ONLINE_PAYMENT_DOSSIERS', 'totalDossierOnlinePaymentSuccess', 'totalDossierFinancialObligation'],
  ['TTTT', 'ONLINE_PAYMENT_PROCEDURES_USED', 'totalDossierOnlineFormalityPaymentSuccess', 'totalFeeFormality'],
  ['TTTT', 'ONLINE_PAYMENT_PROCEDURES', 'totalFeeDossierFormality', 'totalFeeFormality'],
  ['CLGQ', 'ONLINE_DOSSIERS', 'channelOnlineSum', 'channelTotalSum'],
];

function metricsOf(fields: Fields, group: GroupKey | 'total'): readonly PortalMetric[] {
  const trees = TREE_METRICS.flatMap(([of, code, numerator, denominator]) => {
    if (of !== group || (fields[numerator] === undefined && fields[denominator] === undefined)) return [];
    return [metricOf({ code, numerator: fields[numerator], denominator: fields[denominator] })];
  });
  return [...trees, ...metricsIn(fields).map(metricOf)];
}

function metricsIn(fields: Fields): readonly (Fields & { readonly code: string })[] {
  const { metrics } = fields;
  if (!Array.isArray(metrics)) return [];
  return metrics.filter(isFields).flatMap((metric) => {
    const code = textOf(metric.code);
    return code === undefined ? [] : [{ ...metric, code }];
  });
}

function metricOf(metric: Fields & { readonly code: string }): PortalMetric {
  const numerator = numberOf(metric.numerator);
  const denominator = numberOf(metric.denominator);
  const score = numberOf(metric.score);
  const max = numberOf(metric.maxScore);
  const quality = textOf(metric.dataQualityStatus);
  return {
    code: metric.code,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(score === undefined ? {} : { score }),
    ...(max === undefined ? {} : { max }),
    ...(quality === undefined ? {} : { quality }),
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
