import { createHash } from 'node:crypto';
import { renderCsv, renderDocx, renderHtml, renderPdf, renderXlsx } from '../src/document/index.ts';
import { LIST_ANNEX, QUARTERLY } from './samples.ts';

/** SHA-256 of each format of the sample report, with a creation time and without. Run as a program it prints them. */
export async function sampleHashes(): Promise<Readonly<Record<string, string>>> {
  const createdAt = Date.UTC(2024, 3, 9, 2, 30);
  const files = {
    docx: await renderDocx(QUARTERLY),
    xlsx: await renderXlsx(QUARTERLY.annexes),
    pdf: renderPdf(QUARTERLY),
    docxAt: await renderDocx(QUARTERLY, { createdAt }),
    xlsxAt: await renderXlsx(QUARTERLY.annexes, { createdAt }),
    pdfAt: renderPdf(QUARTERLY, { createdAt }),
    html: renderHtml(QUARTERLY),
    csv: renderCsv(LIST_ANNEX),
  };
  const hash = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, hash(content)]));
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await sampleHashes()));
