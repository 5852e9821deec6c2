import { padCount, parseVietnameseNumber } from '../text/index.ts';
import type { AnnexRow } from './annex.ts';
import { sumOf } from './check-sums.ts';
import type { Finding, FindingKind } from './finding.ts';

/**
 * Compares the figures that a report's text states with the rows of its annex. Only plain statements are read ("03 cơ
 * quan" of the provincial level, "08/10 huyện", "68 hồ sơ … quá hạn"); what is worded otherwise gives no finding, except
 * that open overdue dossiers of the notes have to be summed somewhere (reference: report invariants, 6).
 */
export function findTextFaults(rows: readonly AnnexRow[], text: string): readonly Finding[] {
  const sentences = sentencesOf(text);
  const units = rows.filter((row) => row.kind === 'unit');
  const groups = rows.filter((row) => row.kind === 'group');
  const openOverdue = units.reduce((sum, row) => sum + row.openOverdue, 0);
  return [
    ...statedFaults('text-departments', departmentCounts(sentences), departmentsListed(rows)),
    ...(groups.length === 0 ? [] : statedFaults('text-districts', districtCounts(sentences), groups.length)),
    ...statedFaults('text-late', lateCounts(sentences), sumOf(units.map((row) => row.late))),
    ...(openOverdue === 0 ? [] : openOverdueFaults(openOverdueCounts(sentences), openOverdue)),
  ];
}

/** Right where any of the stated numbers is; where none is stated there is nothing to compare. */
function statedFaults(kind: FindingKind, stated: readonly number[], expected: number): readonly Finding[] {
  const [first] = stated;
  if (first === undefined || stated.includes(expected)) return [];
  return [{ kind, row: null, agency: null, printed: padCount(first), expected: padCount(expected) }];
}

function openOverdueFaults(stated: readonly number[], expected: number): readonly Finding[] {
  if (stated.includes(expected)) return [];
  const printed = stated[0] === undefined ? '' : padCount(stated[0]);
  return [{ kind: 'text-open-overdue', row: null, agency: null, printed, expected: padCount(expected) }];
}

/** Units of the first section, before any district. */
function departmentsListed(rows: readonly AnnexRow[]): number {
  const end = rows.findIndex((row, index) => index > 0 && row.kind !== 'unit');
  return rows.slice(0, end === -1 ? rows.length : end).filter((row) => row.kind === 'unit').length;
}

/** Clauses: a full stop, semicolon or line end closes one; the dots inside numbers and abbreviations do not. */
function sentencesOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[;\n]|\.(?=\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** "68 hồ sơ", "68/5.284 hồ sơ". */
const DOSSIERS = /(\d[\d.]*)(?:\s*\/\s*\d[\d.]*)? hồ sơ/g;

/** Sentences about other figures than the annex's: another period, the National Portal. */
const ABOUT_OTHERS = ['so với', 'cổng dịch vụ công'] as const;

function departmentCounts(sentences: readonly string[]): readonly number[] {
  return sentences
    .filter((sentence) => sentence.includes('cấp tỉnh') && !sentence.includes('cấp huyện'))
    .flatMap((sentence) => numbersIn(sentence, /(\d[\d.]*)(?:\s*\/\s*\d+)? (?:cơ quan|sở|đơn vị)/g));
}

function districtCounts(sentences: readonly string[]): readonly number[] {
  return sentences.flatMap((sentence) =>
    numbersIn(sentence, /(\d+)\s*\/\s*\d+ (?:huyện|đơn vị|địa phương|ubnd cấp huyện|ubnd các huyện|ubnd huyện)/g),
  );
}

function lateCounts(sentences: readonly string[]): readonly number[] {
  return sentences
    .filter((sentence) => sentence.includes('quá hạn') && !isAboutOpen(sentence))
    .filter((sentence) => !ABOUT_OTHERS.some((words) => sentence.includes(words)))
    .flatMap((sentence) => numbersIn(sentence, DOSSIERS));
}

function openOverdueCounts(sentences: readonly string[]): readonly number[] {
  return sentences.filter(isAboutOpen).flatMap((sentence) => numbersIn(sentence, DOSSIERS));
}

function isAboutOpen(sentence: string): boolean {
  return /(?:đang|chưa) (?:giải quyết|xử lý)/.test(sentence) && sentence.includes('quá hạn');
}

function numbersIn(sentence: string, pattern: RegExp): readonly number[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const number = parseVietnameseNumber((match[1] ?? '').replace(/\.$/, ''));
    return number.kind === 'number' ? [number.value] : [];
  });
}
