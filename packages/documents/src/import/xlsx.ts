import type { RecordBatch } from './cell.ts';
import type { SharedStrings } from './shared-strings.ts';
import { SheetScanner } from './sheet-scan.ts';
import { cutAtElements, rootPrefix } from './xml-elements.ts';
import type { ZipEntry, ZipFile } from './zip.ts';
import { inflate } from './zip.ts';

/** Rows of one sheet, in its own numbering. Memory does not grow with the sheet. */
export async function* readSheet(zip: ZipFile, entry: ZipEntry, strings: SharedStrings): AsyncGenerator<RecordBatch> {
  let scanner: SheetScanner | undefined;
  for await (const { bytes, position } of cutAtElements(inflate(zip, entry), 'row')) {
    scanner ??= new SheetScanner(strings, rootPrefix(bytes));
    const rows = scanner.scan(bytes);
    if (rows.length > 0) yield { rows, position };
  }
}
