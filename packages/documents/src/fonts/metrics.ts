import { type FontStyle, getFontFile } from './files.ts';

/**
 * Widths of texts, read from the font's own tables (OpenType: head, hhea, hmtx, cmap format 4). The decree ties the
 * rules under the motto and the issuer to the length of the line above, and a column must hold its longest word;
 * DOCX and XLSX have no way to say either but in figures.
 */
interface Advances {
  readonly unitsPerEm: number;
  /** Advance width by code unit of the basic plane, 0 where the font has no glyph. */
  readonly byCodeUnit: Uint16Array;
}

const loaded = new Map<FontStyle, Advances>();

/** Width in points of one line of text at a size in points. */
export function textWidth(text: string, size: number, style: FontStyle = 'regular'): number {
  const { unitsPerEm, byCodeUnit } = getAdvances(style);
  const unknown = unitsPerEm / 2;
  let units = 0;
  for (let index = 0; index < text.length; index += 1) {
    units += byCodeUnit[text.charCodeAt(index)] || unknown;
  }
  return (units * size) / unitsPerEm;
}

function getAdvances(style: FontStyle): Advances {
  const known = loaded.get(style);
  if (known !== undefined) return known;
  const advances = readAdvances(getFontFile(style));
  loaded.set(style, advances);
  return advances;
}

function readAdvances(font: Buffer): Advances {
  const unitsPerEm = font.readUInt16BE(tableOffset(font, 'head') + 18);
  const longMetrics = font.readUInt16BE(tableOffset(font, 'hhea') + 34);
  const metrics = tableOffset(font, 'hmtx');
  const advanceOf = (glyph: number): number => font.readUInt16BE(metrics + 4 * Math.min(glyph, longMetrics - 1));
  const byCodeUnit = new Uint16Array(65_536);
  for (const [codeUnit, glyph] of glyphs(font)) byCodeUnit[codeUnit] = advanceOf(glyph);
  return { unitsPerEm, byCodeUnit };
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Pairs of a code unit and its glyph, from the Unicode subtable of format 4. */
function* glyphs(font: Buffer): Generator<readonly [number, number]> {
  const start = unicodeSubtable(font);
  const doubled = font.readUInt16BE(start + 6);
  const segment = (part: number, index: number): number => start + 14 + part * doubled + (part > 0 ? 2 : 0) + index;
  for (let index = 0; index < doubled; index += 2) {
    const last = font.readUInt16BE(segment(0, index));
    const first = font.readUInt16BE(segment(1, index));
    const delta = font.readUInt16BE(segment(2, index));
    const rangeAt = segment(3, index);
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (range === 0 || listed !== 0) yield [code, (listed + delta) & 0xffff];
    }
  }
}

function unicodeSubtable(font: Buffer): number {
  const cmap = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4);
    if (font.readUInt16BE(start) === 4) return start;
  }
  throw new Error('the font has no character map of format 4');
}
