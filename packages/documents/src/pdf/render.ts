import { readFileSync } from 'node:fs';
import type { AdministrativeDocument } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderOptions } from '../document/types.ts';
import { FONT_STYLES, getFontFile } from '../fonts/index.ts';
import { cleanDeep } from '../text/index.ts';
import { templateData } from './data.ts';

const TEMPLATE = '/administrative.typ';
const DATA = '/document.json';

/** Results of the compiler older than this many documents are dropped, so that a long-lived server stays small. */
const CACHE_AGE = 10;

let shared: NodeCompiler | undefined;

/** Started once: the fonts are read and the template parsed on the first document only. */
function getCompiler(): NodeCompiler {
  if (shared !== undefined) return shared;
  const workspace = import.meta.dirname;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: FONT_STYLES.map(getFontFile) }] });
  compiler.mapShadow(`${workspace}${TEMPLATE}`, readFileSync(`${workspace}${TEMPLATE}`));
  shared = compiler;
  return compiler;
}

/**
 * The document and its annexes as PDF by Decree 30/2020, appendix I, with the fonts in it. With a creation time it is
 * PDF/A-2a (archival, tagged) where every sign of its text has a glyph; without, a tagged PDF 1.7 that bears no time.
 * The same document and options give the same bytes.
 */
export function renderPdf(given: AdministrativeDocument, options: RenderOptions = {}): Uint8Array {
  const compiler = getCompiler();
  const { createdAt } = options;
  const document = compileDocument(given, createdAt);
  const pdf = createdAt === undefined ? compiler.pdf(document) : archivalPdf(compiler, document, createdAt);
  compiler.evictCache(CACHE_AGE);
  return pdf;
}

/** The pages before they are written out. */
export function compileDocument(given: AdministrativeDocument, createdAt?: Instant): NodeTypstDocument {
  const compiler = getCompiler();
  compiler.mapShadow(`${import.meta.dirname}${DATA}`, Buffer.from(templateData(cleanDeep(given), createdAt)));
  const compiled = compiler.compile({ mainFilePath: `${import.meta.dirname}${TEMPLATE}` });
  if (compiled.result !== null) return compiled.result;
  throw new Error(`the template does not compile: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
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
