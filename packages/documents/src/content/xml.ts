import { SaxesParser } from 'saxes';
import type { ContentFaultCode } from './fault.ts';

/** Names of roots that browsers would run as a page. */
const PAGES = new Set(['html', 'svg']);

/**
 * Why an XML file cannot be taken, or undefined. Data only: no document type (entities grow without bound and reach
 * out), no style sheet to run, no page.
 */
export function findXmlFault(bytes: Buffer): ContentFaultCode | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'damaged';
  }
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
    if (root !== undefined && PAGES.has(root)) fault = 'active-content';
  });
  parser.write(text).close();
  return fault ?? (root === undefined ? 'damaged' : undefined);
}
