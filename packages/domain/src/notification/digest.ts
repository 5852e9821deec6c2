import { type RungKind, rungText } from '../rung/index.ts';
import { instantText } from '../text/index.ts';
import type { Instant } from '../time/index.ts';

/** One dossier that reached a rung, one petition, or one directive. */
export interface DigestLine {
  readonly subject: 'dossier' | 'petition-to-classify' | 'petition-to-answer' | 'directive';
  readonly code: string;
  readonly kind: RungKind;
  readonly dueAt: Instant;
}

/** Longest overdue first, then by due date: what is worst stands on top, wherever the message is cut off. */
function digestOrder(a: DigestLine, b: DigestLine): number {
  return a.dueAt - b.dueAt || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** `overdue` and `soon` count dossiers; petitions and directives stand in the lines, under headings of their own. */
export interface DigestText {
  readonly overdue: number;
  readonly soon: number;
  readonly lines: string;
}

/** Longer digests end in a count of the rest: the workspace has them all. */
const MOST_LINES = 100;

/** One dossier once, on its last rung, under the heading of that rung; what is overdue comes first. */
export function digestText(lines: readonly DigestLine[], now: Instant): DigestText {
  const byCode = new Map<string, DigestLine>();
  for (const line of lines.toSorted(byRank)) byCode.set(line.code, line);
  const ordered = [...byCode.values()].toSorted(digestOrder);
  const dossiers = ordered.filter(({ subject }) => subject === 'dossier');
  const overdue = dossiers.filter(({ kind }) => isOverdueRung(kind)).length;
  const shown = ordered.slice(0, MOST_LINES);
  const groups = [...Map.groupBy(shown, headingOf)];
  const text = groups.map(([title, rows]) => [title, ...rows.map(lineText)].join('\n')).join('\n\n');
  const rest = ordered.length - shown.length;
  return {
    overdue,
    soon: dossiers.length - overdue,
    lines: rest === 0 ? text : `${text}\n\n… và ${rest} việc khác (đến ${instantText(now)}).`,
  };
}

function headingOf({ subject, kind }: DigestLine): string {
  switch (subject) {
    case 'dossier':
      return rungText(kind);
    case 'petition-to-classify':
      return `Phản ánh, kiến nghị cần phân loại: ${rungText(kind)}`;
    case 'petition-to-answer':
      return `Phản ánh, kiến nghị cần trả lời: ${rungText(kind)}`;
    case 'directive':
      return `Văn bản chỉ đạo cần trả lời: ${rungText(kind)}`;
  }
}

function isOverdueRung(kind: RungKind): boolean {
  return kind.startsWith('overdue-');
}

/** Later rungs after earlier ones. */
function byRank(a: DigestLine, b: DigestLine): number {
  return rankOf(a.kind) - rankOf(b.kind);
}

const FIRST = ['before-', 'due-soon', 'apology', 'due-today'];

function rankOf(kind: RungKind): number {
  if (isOverdueRung(kind)) return FIRST.length + Number(kind.slice('overdue-'.length));
  return FIRST.findIndex((start) => kind.startsWith(start));
}

const lineText = ({ code, dueAt }: DigestLine): string => `- ${code}, hạn ${instantText(dueAt)}`;
