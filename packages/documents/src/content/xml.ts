import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { ContentFaultCode } from './fault.ts';

/** Names of roots that browsers would run as a page. */
const PAGES = new Set(['html', 'svg']);
/** Parsed without a pause; a pause after each lets others be served meanwhile. */
const PIECE = 64 * 1024;

/**
 * Why an XML file cannot be taken, or undefined. Data only: no document type (entities grow without bound and reach
 * out), no style sheet to run, no page.
 */
export async function findXmlFault(path: string): Promise<ContentFaultCode | undefined> {
  let fault: ContentFaultCode | undefined;
  let root: string | undefined;
  const parser = new SaxesParser();
  parser.on('error', () => {
    fault ??= 'damaged';
  });
  parser.on('doctype', () => {
    fault = 'active-content';
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') fault = 'active-content';
  });
  parser.on('opentagstart', ({ name }) => {
    root ??= name.replace(/^.*:/, '').toLowerCase();
    if (PAGES.has(root)) fault = 'active-content';
  });
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
      parser.write(decoder.decode(piece, { stream: true }));
      if (fault !== undefined) return fault;
    }
    parser.write(decoder.decode()).close();
  } catch {
    return 'damaged';
  }
  return fault ?? (root === undefined ? 'damaged' : undefined);
}
