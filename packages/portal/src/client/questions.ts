import { Compile } from 'typebox/compile';
import {
  type AnswerCodes,
  type CatalogueAgency,
  type CatalogueField,
  type CatalogueProcedure,
  codeOf,
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

export function pageOf(called: Called, codes: AnswerCodes): Answered<LookUpPage> {
  if (!called.ok) return { ok: false, by: 'failure', failure: called.failure };
  const refusal = refusalOf(called.answer, codes);
  if (refusal !== undefined) return refusal;
  const answer: unknown = called.answer;
  if (!isLookUpAnswer.Check(answer)) {
    const message = 'Kết quả tra cứu của Cổng không đúng giao thức (result phải là danh sách hồ sơ có MaHoSo).';
    return { ok: false, by: 'failure', failure: { kind: 'unreadable', message } };
  }
  const total = Number(answer.tongso ?? Number.NaN);
  return { ok: true, value: { dossiers: answer.result, ...(Number.isNaN(total) ? {} : { total }) } };
}

/** Page after page by the last code of the one before; ends with the first page that is not full, or that failed. */
export async function* pagesOf(
  query: LookUpQuery,
  lookUp: (query: LookUpQuery) => Promise<Answered<LookUpPage>>,
): AsyncGenerator<Answered<LookUpPage>> {
  const rows = Number(query.sodong ?? LOOK_UP_ROWS);
  let after = query.saumahoso;
  for (;;) {
    const page = await lookUp({ ...query, ...(after === undefined ? {} : { saumahoso: after }) });
    yield page;
    if (!page.ok || page.value.dossiers.length < rows) return;
    after = page.value.dossiers.at(-1)?.MaHoSo;
  }
}

const has = (row: unknown, ...names: readonly string[]): boolean =>
  typeof row === 'object' && row !== null && names.every((name) => typeof Reflect.get(row, name) === 'string');
export const isProcedure = (row: unknown): row is CatalogueProcedure => has(row, 'MATTHC', 'TENTTHC');
export const isField = (row: unknown): row is CatalogueField => has(row, 'MALINHVUC', 'TENLINHVUC');
export const isAgency = (row: unknown): row is CatalogueAgency => has(row, 'MADONVI', 'TENDONVI');
