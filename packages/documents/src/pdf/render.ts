import path from 'node:path';
import type { AdministrativeDocument } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderOptions } from '../document/types.ts';
import { cleanDeep } from '../text/index.ts';
import { compileTemplate, templatePdf } from '../typst/index.ts';
import { templateData } from './data.ts';

const TEMPLATE = path.join(import.meta.dirname, 'administrative.typ');

/**
 * The document and its annexes as PDF by Decree 30/2020, appendix I, with the fonts in it. With a creation time it is
 * PDF/A-2a (archival, tagged) where every sign of its text has a glyph; without, a tagged PDF 1.7 that bears no time.
 * The same document and options give the same bytes.
 */
export function renderPdf(given: AdministrativeDocument, options: RenderOptions = {}): Uint8Array {
  const { createdAt } = options;
  return templatePdf(TEMPLATE, templateData(cleanDeep(given), createdAt), createdAt);
}

/** The pages before they are written out. */
export function compileDocument(given: AdministrativeDocument, createdAt?: Instant): NodeTypstDocument {
  return compileTemplate(TEMPLATE, templateData(cleanDeep(given), createdAt));
}
