import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Tinos has the widths of Times New Roman, the typeface of Decree 30/2020 (appendix I, part I, point 4), and may be
 * embedded; a PDF carries it, a DOCX or XLSX names Times New Roman and takes the reader's own.
 */
export const TYPEFACE = 'Times New Roman';
export const EMBEDDED_TYPEFACE = 'Tinos';

export type FontStyle = 'regular' | 'italic' | 'bold' | 'bold-italic';

const FILES: Readonly<Record<FontStyle, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  'bold-italic': '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export const FONT_STYLES: readonly FontStyle[] = ['regular', 'italic', 'bold', 'bold-italic'];

const loaded = new Map<FontStyle, Buffer>();

/** The TrueType file of a style, read once. */
export function getFontFile(style: FontStyle): Buffer {
  const known = loaded.get(style);
  if (known !== undefined) return known;
  const file = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${FILES[style]}`));
  loaded.set(style, file);
  return file;
}
