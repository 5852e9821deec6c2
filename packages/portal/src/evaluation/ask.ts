import {
  ENDPOINTS,
  EVALUATION_PATH,
  type EvaluationEndpoint,
  type EvaluationPeriod,
  questionBody,
} from './endpoint.ts';
import { type ReadAnswer, readAnswer } from './read-answer.ts';

export interface AskOptions {
  /** "https://dichvucong.gov.vn". */
  readonly address: string;
  readonly rootDepartmentId?: string;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

/** What the portal answered, whole and as understood; or why there is nothing. Messages are Vietnamese. */
export type Asked =
  | {
      readonly ok: true;
      readonly endpoint: EvaluationEndpoint;
      readonly raw: unknown;
      readonly read: ReadAnswer & { ok: true };
    }
  | { readonly ok: false; readonly endpoint: EvaluationEndpoint; readonly code: string; readonly message: string };

const MOST_PAGES = 50;

/** Asks one address of the portal for a period, all pages; the pages are put together as one answer. */
export async function askEvaluation(
  endpoint: EvaluationEndpoint,
  period: EvaluationPeriod,
  options: AskOptions,
): Promise<Asked> {
  const pageSize = ENDPOINTS.find((one) => one.endpoint === endpoint)?.pageSize ?? 100;
  let whole: unknown;
  for (let currentPage = 1; currentPage <= MOST_PAGES; currentPage += 1) {
    const root = options.rootDepartmentId === undefined ? {} : { rootDepartmentId: options.rootDepartmentId };
    const body = questionBody(endpoint, period, { currentPage, pageSize, ...root });
    const page = await post(endpoint, body, options);
    if (!page.ok) return page;
    const before = unitsIn(whole);
    whole = whole === undefined ? page.value : joined(whole, page.value);
    // A portal that takes no notice of the page sends the same units again.
    if (unitsIn(page.value) < pageSize || unitsIn(whole) === before) break;
  }
  const read = readAnswer(whole, endpoint);
  return read.ok
    ? { ok: true, endpoint, raw: whole, read }
    : { ok: false, endpoint, code: read.code, message: read.message };
}

type Posted = { readonly ok: true; readonly value: unknown } | (Asked & { readonly ok: false });

async function post(
  endpoint: EvaluationEndpoint,
  body: Readonly<Record<string, string | number>>,
  { address, fetch: send = fetch, timeoutMs = 20_000 }: AskOptions,
): Promise<Posted> {
  const refuse = (code: string, why: string): Posted => {
    return { ok: false, endpoint, code, message: `Không đọc được ${endpoint} từ Cổng: ${why}` };
  };
  try {
    const response = await send(new URL(`${EVALUATION_PATH}${endpoint}`, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (!response.ok) return refuse('portal-status', `máy chủ trả lời mã ${response.status}.`);
    if (/^\s*</.test(text)) return refuse('portal-html', 'máy chủ trả về một trang web thay vì số liệu.');
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('portal-answer', 'câu trả lời không phải JSON.');
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    return refuse(
      'portal-unreachable',
      isSlow ? `quá ${timeoutMs / 1_000} giây không trả lời.` : 'không kết nối được.',
    );
  }
}

const LISTS = ['evaluation', 'children', 'items', 'content', 'list'] as const;

function dataOf(answer: unknown): Readonly<Record<string, unknown>> {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return {};
  const { data } = answer;
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function unitsIn(answer: unknown): number {
  const data = dataOf(answer);
  return LISTS.reduce((sum, name) => sum + (Array.isArray(data[name]) ? data[name].length : 0), 0);
}

/** The first page with the units of the next one that it does not hold yet. */
function joined(first: unknown, next: unknown): unknown {
  const data = { ...dataOf(first) };
  const more = dataOf(next);
  for (const name of LISTS) {
    const own: unknown = data[name];
    const added: unknown = more[name];
    if (!Array.isArray(own) || !Array.isArray(added)) continue;
    const known = new Set(own.map((unit) => JSON.stringify(unit)));
    data[name] = [...own, ...added.filter((unit) => !known.has(JSON.stringify(unit)))];
  }
  return { ...(typeof first === 'object' ? first : {}), data };
}
