import { Compile } from 'typebox/compile';
import {
  type AnswerCodes,
  type CatalogueAgency,
  type CatalogueField,
  type CatalogueProcedure,
  codeOf,
  type FoundDossier,
  LOOK_UP_ROWS,
  LookUpAnswer,
  type LookUpQuery,
  type PortalAnswer,
} from '../protocol/index.ts';
import { meaningOf } from './batch.ts';
import type { LookUpPage } from './client.ts';
import type { Answered } from './outcome.ts';
import type { Called } from './session.ts';

const isLookUpAnswer = Compile(LookUpAnswer);

/** The rows of a catalogue; what is no row of it is left out. */
export function rowsOf<Row>(
  called: Called,
  isRow: (row: unknown) => row is Row,
  codes: AnswerCodes,
): Answered<readonly Row[]> {
  if (!called.ok) return { ok: false, by: 'failure', failure: called.failure };
  const refusal = refusalOf(called.answer, codes);
  if (refusal !== undefined) return refusal;
  const { result } = called.answer;
  const rows: readonly unknown[] = Array.isArray(result) ? result : [];
  return { ok: true, value: rows.filter(isRow) };
}

/** Why a question was not answered; undefined where it was. */
function refusalOf(answer: PortalAnswer, codes: AnswerCodes): Exclude<Answered<never>, { ok: true }> | undefined {
  const code = codeOf(answer.error_code);
  const meaning = meaningOf(code, answer.message, codes);
  if (meaning.kind === 'accepted') return undefined;
  if (meaning.kind === 'failed') return { ok: false, by: 'failure', failure: meaning.failure };
  return { ok: false, by: 'portal', code, words: meaning.words };
}

/** `rows`: as the portal gave them, repeated ones counted. */
type RawPage = LookUpPage & { readonly rows: number };

export function pageOf(called: Called, codes: AnswerCodes): Answered<RawPage> {
  if (!called.ok) return { ok: false, by: 'failure', failure: called.failure };
  const refusal = refusalOf(called.answer, codes);
  if (refusal !== undefined) return refusal;
  const answer: unknown = called.answer;
  if (!isLookUpAnswer.Check(answer)) {
    const message = 'Kết quả tra cứu của Cổng không đúng giao thức (result phải là danh sách hồ sơ có MaHoSo).';
    return { ok: false, by: 'failure', failure: { kind: 'unreadable', message } };
  }
  const total = Number(answer.tongso ?? Number.NaN);
  const { result } = answer;
  const dossiers = result.filter((row, index) => !isRepeated(row, result[index - 1]));
  return { ok: true, value: { dossiers, rows: result.length, ...(Number.isNaN(total) ? {} : { total }) } };
}

/** Some adapters give a row twice. Two dossiers of one code that differ are both given: that is a finding. */
function isRepeated(row: FoundDossier, before: FoundDossier | undefined): boolean {
  return before?.MaHoSo === row.MaHoSo && JSON.stringify(before) === JSON.stringify(row);
}

const NO_PROGRESS = Object.freeze({
  kind: 'unreadable',
  message: 'Cổng trả lại trang tra cứu cũ khi được hỏi trang sau (saumahoso); danh sách chưa lấy đủ.',
} as const);

/** Page after page by the last code of the one before; ends with the first page that is not full, or that failed. */
export async function* pagesOf(
  query: LookUpQuery,
  lookUp: (query: LookUpQuery) => Promise<Answered<RawPage>>,
): AsyncGenerator<Answered<LookUpPage>> {
  const rows = Number(query.sodong ?? LOOK_UP_ROWS);
  let after = query.saumahoso;
  for (;;) {
    const page = await lookUp({ ...query, ...(after === undefined ? {} : { saumahoso: after }) });
    const last = page.ok ? page.value.dossiers.at(-1)?.MaHoSo : undefined;
    if (last !== undefined && last === after) {
      yield { ok: false, by: 'failure', failure: NO_PROGRESS };
      return;
    }
    yield page;
    if (!page.ok || page.value.rows < rows) return;
    after = last;
  }
}

const has = (row: unknown, ...names: readonly string[]): boolean =>
  typeof row === 'object' && row !== null && names.every((name) => typeof Reflect.get(row, name) === 'string');
export const isProcedure = (row: unknown): row is CatalogueProcedure => has(row, 'MATTHC', 'TENTTHC');
export const isField = (row: unknown): row is CatalogueField => has(row, 'MALINHVUC', 'TENLINHVUC');
export const isAgency = (row: unknown): row is CatalogueAgency => has(row, 'MADONVI', 'TENDONVI');
