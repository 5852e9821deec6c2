import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AgencyRegister } from '@dunghen/domain/agency';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type AgencyFigures,
  type AnnexRow,
  checkAnnex,
  type Finding,
  findingText,
  lastDayOf,
  type Period,
  parseAnnex,
  parsePeriod,
} from '@dunghen/domain/report';
import { type DayNumber, findDay, getDay } from '@dunghen/domain/time';
import { shippedCatalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../workspace/workspace.ts';
import { figuresOf } from './quarterly.ts';
import { readTables } from './read-tables.ts';

/** A published annex to verify. Paths are of the caller's machine. */
export interface CheckQuestion {
  readonly file: string;
  /** The report's text: DOCX, or plain text in UTF-8. */
  readonly text?: string;
  /** Day of the agency register, `yyyy-MM-dd`; found from period, name of the file or its agencies where absent. */
  readonly date?: string;
  /** Compares with the loaded dossiers of this period too; needs a context. */
  readonly period?: string;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  readonly lines: readonly string[];
}

/** A published annex that somebody hands in, with its name. */
export interface PublishedAnnex extends Omit<CheckQuestion, 'file' | 'text'> {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The report's text; absent: what the file says outside of its tables, where it says anything. */
  readonly text?: string;
}

/** Verifies a published annex (spec: check). Needs no database unless a period is given. */
export async function checkFile(
  context: AppContext | undefined,
  question: CheckQuestion,
): Promise<Outcome<CheckReport>> {
  const { file, text: textFile, ...asked } = question;
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const annex = await readAnnex(file, bytes.value);
  if (!annex.ok) return annex;
  const text = textFile === undefined ? undefined : await readText(textFile);
  if (text?.ok === false) return text;
  return verify(context, annex.value.rows, {
    ...asked,
    name: path.basename(file),
    ...(text === undefined ? {} : { text: text.value }),
  });
}

/** The same of a file that is at hand; a whole report in DOCX is checked with its text. */
export async function checkPublished(
  context: AppContext | undefined,
  { bytes, ...question }: PublishedAnnex,
): Promise<Outcome<CheckReport>> {
  const annex = await readAnnex(question.name, bytes);
  if (!annex.ok) return annex;
  const { rows, text } = annex.value;
  return verify(context, rows, text === undefined ? question : { text, ...question });
}

async function verify(
  context: AppContext | undefined,
  rows: readonly AnnexRow[],
  question: Omit<PublishedAnnex, 'bytes'>,
): Promise<Outcome<CheckReport>> {
  const catalogue = await (context?.catalogueAt(context.now()) ?? shippedCatalogue());
  const period = question.period === undefined ? undefined : parsePeriod(question.period);
  if (question.period !== undefined && period === undefined) return badPeriod(question.period);
  const day = registerDay(question, period, rows, catalogue.register);
  if (day === undefined) return badDate(question.date ?? '');
  const figures = context && period ? await figuresOf(context, catalogue, knownNow(context), period) : undefined;
  const findings = checkAnnex(rows, {
    register: catalogue.register,
    day,
    ...(question.text === undefined ? {} : { text: question.text }),
    ...(figures === undefined ? {} : { figures }),
  });
  return { ok: true, value: { findings, lines: linesOf(question.name, rows, findings, figures) } };
}

const knownNow = (context: AppContext) => ({ policy: PROVINCE_POLICY, knownAt: context.now() });

function linesOf(
  file: string,
  rows: readonly AnnexRow[],
  findings: readonly Finding[],
  figures: ReadonlyMap<string, AgencyFigures> | undefined,
): readonly string[] {
  const units = rows.filter((row) => row.kind === 'unit').length;
  const against = figures === undefined ? 'số học và danh mục cơ quan' : 'số học, danh mục cơ quan và hồ sơ đã nạp';
  const head = `${file}: đã kiểm tra ${units} đơn vị theo ${against}.`;
  if (findings.length === 0) return [head, 'Không có sai sót.'];
  return [head, ...findings.map((finding) => `- ${findingText(finding)}`), `Có ${findings.length} sai sót.`];
}

interface ReadAnnex {
  readonly rows: readonly AnnexRow[];
  /** What stands around the tables: of a whole report its sentences. */
  readonly text?: string;
}

async function readAnnex(file: string, bytes: Uint8Array): Promise<Outcome<ReadAnnex>> {
  const read = await readTables(bytes);
  if (!read.ok) return { ...read, message: `${file}: ${read.message}` };
  const parsed = read.tables.map((table) => parseAnnex(table.rows));
  const annex = parsed.find((result) => result.ok);
  if (annex?.ok) {
    const text = read.paragraphs.length === 0 ? {} : { text: read.paragraphs.join('\n') };
    return { ok: true, value: { rows: annex.rows, ...text } };
  }
  const missing = parsed.flatMap((result) => (result.ok ? [] : result.missing))[0] ?? '';
  const message = `${file}: không thấy bảng danh sách cơ quan. Dòng tiêu đề phải có các cột: ${missing}, tổng số, đúng hạn, quá hạn.`;
  return { ok: false, code: 'no-annex', facts: { file }, message };
}

async function readText(file: string): Promise<Outcome<string>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const read = await readTables(bytes.value);
  if (read.ok && read.paragraphs.length > 0) return { ok: true, value: read.paragraphs.join('\n') };
  return { ok: true, value: new TextDecoder('utf-8').decode(bytes.value) };
}

async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(file) };
  } catch (error) {
    const isFolder = error instanceof Error && 'code' in error && error.code === 'EISDIR';
    const message = isFolder
      ? `${file} là thư mục; hãy chọn một tệp XLSX, CSV hoặc DOCX.`
      : `Không đọc được tệp ${file}. Kiểm tra lại đường dẫn và quyền đọc.`;
    return { ok: false, code: 'file-unreadable', facts: { file }, message };
  }
}

/**
 * The day whose agency tree the annex should follow. Where nothing says it, the one of the register's times under which
 * most of the annex's agencies are known; of equal ones the latest.
 */
function registerDay(
  question: Pick<PublishedAnnex, 'name' | 'date'>,
  period: Period | undefined,
  rows: readonly AnnexRow[],
  register: AgencyRegister,
): DayNumber | undefined {
  if (question.date !== undefined) return findDay(question.date);
  const named = period ?? periodInName(question.name);
  if (named !== undefined) return lastDayOf(named);
  const names = rows.filter((row) => row.kind === 'unit' || row.kind === 'group').map((row) => row.name);
  const known = (day: DayNumber) => names.filter((name) => register.matchName(name, day).kind !== 'unknown').length;
  return treeDays(register).reduce((best, day) => (known(day) >= known(best) ? day : best));
}

/** "annex-q1-2024.csv", "bao cao quy 1 nam 2024.xlsx", "2024-Q1.docx". */
function periodInName(name: string): Period | undefined {
  const match = /q(?:uy|uý)?[\s._-]*([1-4])[\s._-]*(?:n[aă]m)?[\s._-]*(20\d\d)/i.exec(name);
  if (match !== null) return parsePeriod(`${match[2]}-Q${match[1]}`);
  const year = /(20\d\d)[\s._-]*q[\s._-]*([1-4])/i.exec(name);
  return year === null ? undefined : parsePeriod(`${year[1]}-Q${year[2]}`);
}

/** One day of each time between changes of the register, ascending. */
function treeDays(register: AgencyRegister): readonly DayNumber[] {
  const starts = new Set(register.agencies.map((agency) => agency.validFrom));
  return [...starts].toSorted().map(getDay);
}

function badPeriod(period: string): Refused {
  const message = `Không hiểu kỳ báo cáo “${period}”. Hãy viết 2024-Q1, 2024-01, 2024-H1, 2024-9M hoặc 2024.`;
  return { ok: false, code: 'unknown-period', facts: { period }, message };
}

function badDate(date: string): Refused {
  return {
    ok: false,
    code: 'bad-date',
    facts: { date },
    message: `Không hiểu ngày “${date}”. Hãy viết như 2024-03-31.`,
  };
}
