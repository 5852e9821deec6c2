import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Instant } from '@dunghen/domain/time';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_STYLES, getFontFile } from '../fonts/index.ts';

/** Templates may import what lies under the room's sources, and nothing else of the machine. */
const WORKSPACE = path.dirname(import.meta.dirname);
const SHARED_TEMPLATES: readonly string[] = [
  path.join(import.meta.dirname, 'table.typ'),
  path.join(WORKSPACE, 'forms', 'sheet.typ'),
];
const DATA = 'document.json';

/** Results of the compiler older than this many documents are dropped, so that a long-lived server stays small. */
const CACHE_AGE = 10;
/** One of so many pages leaves nothing behind: its results take a hundred megabytes. */
const MANY_PAGES = 40;

let shared: NodeCompiler | undefined;
const mapped = new Set<string>();

/** Started once for all templates: the fonts are read and a template parsed on its first document only. */
function getCompiler(template: string): NodeCompiler {
  shared ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: FONT_STYLES.map(getFontFile) }] });
  for (const file of [...SHARED_TEMPLATES, template]) {
    if (mapped.has(file)) continue;
    shared.mapShadow(file, readFileSync(file));
    mapped.add(file);
  }
  return shared;
}

/** The pages of a template (absolute path) over its data, which it reads as `document.json` beside itself. */
export function compileTemplate(template: string, data: string): NodeTypstDocument {
  const compiler = getCompiler(template);
  compiler.mapShadow(path.join(path.dirname(template), DATA), Buffer.from(data));
  const compiled = compiler.compile({ mainFilePath: template });
  if (compiled.result !== null) return compiled.result;
  throw new Error(`the template does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
}

/** The value that a compiled template noted under a label. */
export function findNoted(document: NodeTypstDocument, label: string): unknown {
  const found: unknown = shared?.query(document, { selector: `<${label}>`, field: 'value' });
  return Array.isArray(found) ? found[0] : undefined;
}

/**
 * A template over its data as PDF with the fonts in it. With a creation time it is PDF/A-2a (archival, tagged) where every
 * sign of its text has a glyph; without, a tagged PDF 1.7 that bears no time. The same input gives the same bytes.
 */
export function templatePdf(template: string, data: string, createdAt: Instant | undefined): Uint8Array {
  const document = compileTemplate(template, data);
  const compiler = getCompiler(template);
  const pdf = createdAt === undefined ? compiler.pdf(document) : archivalPdf(compiler, document, createdAt);
  compiler.evictCache(document.numOfPages < MANY_PAGES ? CACHE_AGE : 0);
  return pdf;
}

function archivalPdf(compiler: NodeCompiler, document: NodeTypstDocument, createdAt: Instant): Uint8Array {
  const creationTimestamp = Math.floor(createdAt / 1_000);
  try {
    return compiler.pdf(document, { pdfStandard: PdfStandard.A_2a, creationTimestamp });
  } catch {
    // A sign without a glyph (an emoji in a note) is shown as a box, and the standard forbids it; the file still serves.
    return compiler.pdf(document, { creationTimestamp });
  }
}
