import { parseVietnameseNumber } from '@dunghen/domain/text';

/** What the published annex says of one unit. */
export interface AnnexTarget {
  /** As printed. */
  readonly name: string;
  readonly resolved: number;
  /** Early and on time together, as the annex counts. */
  readonly onTime: number;
  readonly late: number;
  /** From the note "NN hồ sơ đang giải quyết quá hạn". */
  readonly openOverdue: number;
}

const UNIT_LEVELS: ReadonlySet<string> = new Set(['tinh', 'huyen', 'xa']);

/** The units of the published annex (`data/published/annex-q1-2024.csv`), in its order. */
export function parseAnnexTargets(csv: string): readonly AnnexTarget[] {
  return csv
    .split(/\r?\n/)
    .map(cellsOf)
    .filter(([level = '']) => UNIT_LEVELS.has(level))
    .map(([, , , name = '', total = '', onTime = '', overdue = '', , note = '']) => ({
      name,
      resolved: countOf(total),
      onTime: countOf(onTime),
      late: countOf(overdue),
      openOverdue: Number(/^(\d+) hồ sơ đang giải quyết quá hạn$/.exec(note)?.[1] ?? 0),
    }));
}

/** The cells of a line of the file, which quotes those that hold a comma and has no quotation marks inside. */
function cellsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g), (cell) => cell[1] ?? cell[2] ?? '');
}

function countOf(printed: string): number {
  const number = parseVietnameseNumber(printed);
  if (number.kind === 'unreadable') throw new Error(`annex of Q1/2024: not a count: ${printed}`);
  return number.kind === 'number' ? number.value : 0;
}
