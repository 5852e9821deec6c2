import { dateText, formatDecimal, formatInteger } from '@dunghen/domain/text';
import { type Cell, readXlsx } from 'hucre/xlsx';
import { readArchive } from './archive.ts';
import { oneLine, type ReadTablesResult, refused, type StringTable } from './result.ts';

const MAIN_PART = 'xl/workbook.xml';

/** Each sheet as a table, numbers as their cells print them: 3.63 under the format 0.00 is "3,63". */
export async function readTableXlsx(bytes: Uint8Array): Promise<ReadTablesResult> {
  const archive = readArchive(bytes);
  if (!archive.ok) return refused(archive.code);
  if (!archive.entries.has(MAIN_PART)) return refused('unknown-format', { missing: MAIN_PART });
  try {
    const workbook = await readXlsx(bytes, { readStyles: true });
    const tables = workbook.sheets
      .filter((sheet) => sheet.hidden !== true && sheet.veryHidden !== true)
      .map(
        (sheet): StringTable => ({
          name: sheet.name,
          rows: sheet.rows.map((row, rowIndex) =>
            row.map((value, column) => printed(value, sheet.cells?.get(`${rowIndex},${column}`))),
          ),
        }),
      )
      .filter((table) => table.rows.some((row) => row.some((cell) => cell !== '')));
    return tables.length === 0 ? refused('no-table') : { ok: true, tables, paragraphs: [] };
  } catch (error) {
    return refused('damaged-file', { reason: error instanceof Error ? error.message : String(error) });
  }
}

function printed(value: string | number | boolean | Date | null, cell: Cell | undefined): string {
  const shown = value ?? cell?.formulaResult ?? null;
  if (shown === null) return '';
  if (shown instanceof Date) return dateText(shown.getTime() - LOCAL_OFFSET_MS);
  if (typeof shown === 'number') return numberText(shown, cell?.style?.numFmt ?? 'General');
  return oneLine(String(shown));
}

/** The library gives a serial, which is a local time, as if it were UTC. */
const LOCAL_OFFSET_MS = 7 * 3_600_000;

function numberText(value: number, format: string): string {
  const sections = format.split(';');
  const zero = sections[2];
  if (value === 0 && zero !== undefined && /^"[^"]*"$/.test(zero.trim())) return zero.trim().slice(1, -1);
  const [positive = 'General'] = sections;
  if (/^(general|@)$/i.test(positive.trim())) return String(value).replace('.', ',');
  const shown = positive.includes('%') ? value * 100 : value;
  const decimals = /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0;
  return decimals === 0 ? formatInteger(Math.round(shown)) : formatDecimal(shown, decimals);
}
