import { type Letters, lettersOf } from './letters.ts';
import { nameOf, objectsOf, type PdfObjects } from './objects.ts';
import { type PdfValue, readerOf } from './values.ts';

/**
 * The words of a PDF in the order in which its pages show them, one page after the other; undefined of one that is
 * encrypted or shows no letters (a scan). For comparing what two files print, not for laying them out again.
 */
export function readPdfText(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return undefined;
  const objects = objectsOf(text);
  const said = pagesOf(text, objects)
    .map((page) => pageText(page, objects))
    .join('\n')
    .trim();
  return said === '' ? undefined : said;
}

/** By the tree of pages of the newest catalogue; where that leads nowhere, as they lie in the file. */
function pagesOf(text: string, objects: PdfObjects): readonly PdfValue[] {
  const root = [...text.matchAll(/\/Root\s+(\d{1,10})\s+\d{1,5}\s+R/g)].at(-1)?.[1];
  const tree = root === undefined ? undefined : objects.entry({ kind: 'ref', id: Number(root) }, 'Pages');
  const found = tree === undefined ? [] : leavesOf(tree, objects, 0);
  return found.length > 0 ? found : objects.all.filter((value) => nameOf(objects.entry(value, 'Type')) === 'Page');
}

const DEEPEST = 30;

function leavesOf(node: PdfValue, objects: PdfObjects, depth: number): readonly PdfValue[] {
  if (nameOf(objects.entry(node, 'Type')) === 'Page') return [node];
  const kids = objects.entry(node, 'Kids');
  if (kids?.kind !== 'list' || depth > DEEPEST) return [];
  return kids.items.flatMap((kid) => {
    const child = objects.get(kid);
    return child === undefined ? [] : leavesOf(child, objects, depth + 1);
  });
}

function pageText(page: PdfValue, objects: PdfObjects): string {
  if (page.kind !== 'dictionary') return '';
  const contents = page.entries.get('Contents');
  const whole = objects.get(contents);
  const parts = whole?.kind === 'list' ? whole.items : contents === undefined ? [] : [contents];
  const content = parts.map((part) => objects.stream(part) ?? '').join('\n');
  return contentText(content, resourcesOf(page, objects), objects);
}

/** Its own, or those of the node above it. */
function resourcesOf(page: PdfValue, objects: PdfObjects): PdfValue | undefined {
  let node: PdfValue | undefined = page;
  for (let depth = 0; depth < DEEPEST && node !== undefined; depth += 1) {
    const own = objects.entry(node, 'Resources');
    if (own !== undefined) return own;
    node = objects.entry(node, 'Parent');
  }
  return undefined;
}

/** A gap in thousandths of the letter size from which on two pieces are two words. */
const WORD_GAP = -180;
const MOVES = new Set(['Td', 'TD', 'Tm', 'T*', 'BT', 'ET']);

function contentText(content: string, resources: PdfValue | undefined, objects: PdfObjects): string {
  const fonts = objects.entry(resources, 'Font');
  const known = new Map<string, Letters>();
  const fontOf = (name: string): Letters => {
    const made =
      known.get(name) ?? lettersOf(fonts?.kind === 'dictionary' ? fonts.entries.get(name) : undefined, objects);
    known.set(name, made);
    return made;
  };
  let letters: Letters = (bytes) => bytes;
  let said = '';
  let held: PdfValue[] = [];
  const reader = readerOf(content);
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (value.kind !== 'word') {
      held.push(value);
      continue;
    }
    const { word } = value;
    if (word === 'Tf') letters = fontOf(nameOf(held.at(-2)) ?? '');
    if (MOVES.has(word)) said += said.endsWith(' ') || said === '' ? '' : ' ';
    if (word === 'Tj' || word === "'" || word === '"') said += shown(held.at(-1), letters);
    if (word === 'TJ') said += shown(held.at(-1), letters);
    held = [];
  }
  return said;
}

function shown(value: PdfValue | undefined, letters: Letters): string {
  if (value?.kind === 'bytes') return letters(value.bytes);
  if (value?.kind !== 'list') return '';
  return value.items
    .map((item) => {
      if (item.kind === 'bytes') return letters(item.bytes);
      return item.kind === 'number' && item.value < WORD_GAP ? ' ' : '';
    })
    .join('');
}
