import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const folder = join(import.meta.dirname, '../../../../samples/import');

export type Row = readonly (string | number | null)[];

export async function csv(
  name: string,
  separator: string,
  rows: readonly Row[],
  mark = '\ufeff',
  encoding: BufferEncoding = 'utf8',
  lineEnd = '\r\n',
) {
  const quote = (cell: string | number | null) => {
    const text = cell === null ? '' : String(cell);
    return text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(quote).join(separator) + lineEnd).join('');
  await writeFile(join(folder, name), Buffer.from(mark + text, encoding));
}

export async function mapping(name: string, content: object) {
  await writeFile(join(folder, `${name}.mapping.json`), `${JSON.stringify(content, null, 2)}\n`);
}

export const utc = (text: string) => new Date(`${text}Z`);
