import { boundedCell } from './refusal.ts';
import { SharedStrings } from './shared-strings.ts';
import { cutAtElements } from './xml-elements.ts';
import { decodeSpreadsheetText } from './xml-text.ts';
import type { ZipEntry, ZipFile } from './zip.ts';
import { inflate } from './zip.ts';

const ITEM = /<(?:[\w.-]+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:[\w.-]+:)?si>)/g;
const SIMPLE = /^\s*<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:[\w.-]+:)?t>\s*$/;

/** Reads the table of shared strings; runs of rich text are joined, phonetic guides left out. */
export async function loadSharedStrings(zip: ZipFile, entry: ZipEntry | undefined): Promise<SharedStrings> {
  const strings = new SharedStrings();
  if (entry === undefined) return strings;
  try {
    for await (const { bytes } of cutAtElements(inflate(zip, entry), 'si')) {
      for (const match of bytes.toString('utf8').matchAll(ITEM)) strings.add(boundedCell(textOf(match[1] ?? '')));
    }
    return strings;
  } catch (error) {
    strings.close();
    throw error;
  }
}

/** The text of a string item or an inline string. */
export function textOf(xml: string): string {
  const simple = SIMPLE.exec(xml);
  if (simple !== null) return decodeSpreadsheetText(simple[1] ?? '');
  const spoken = xml.replace(/<(?:[\w.-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPh>/g, '');
  const runs = spoken.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:[\w.-]+:)?t>/g);
  return decodeSpreadsheetText(Array.from(runs, (run) => run[1] ?? '').join(''));
}
