import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A file of the pages, with a name that changes with its contents. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Assets {
  readonly style: Asset;
  readonly fonts: readonly Asset[];
}

const BASE = '/cong-khai/';

/** Vietnamese letters apart from Latin ones: a browser fetches what a page uses (as in the workspace). */
const RANGES = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+2122,U+2212',
  figures: 'U+002C,U+002E,U+0030-0039',
} as const;

const FONTS = [
  { family: 'Be Vietnam Pro', file: 'be-vietnam-pro/files/be-vietnam-pro-vietnamese', range: RANGES.vietnamese },
  { family: 'Be Vietnam Pro', file: 'be-vietnam-pro/files/be-vietnam-pro-latin', range: RANGES.latin },
  // Be Vietnam Pro has no figures of one width (decision 0070).
  { family: 'Figures', file: 'inter/files/inter-latin', range: RANGES.figures },
] as const;

/** In this order: what comes later goes before. */
const SHEETS = ['frame.css', 'form.css', 'data.css', 'narrow.css'] as const;

let loaded: Assets | undefined;

/** Style and fonts, read once. */
export function loadAssets(): Assets {
  loaded ??= readAssets();
  return loaded;
}

function readAssets(): Assets {
  const require = createRequire(import.meta.url);
  const faces: string[] = [];
  const fonts: Asset[] = [];
  for (const { family, file, range } of FONTS) {
    for (const weight of [400, 600]) {
      const bytes = readFileSync(require.resolve(`@fontsource/${file}-${weight}-normal.woff2`));
      const font = asset(`${file.split('/').at(-1)}-${weight}`, 'woff2', 'font/woff2', bytes);
      fonts.push(font);
      faces.push(
        `@font-face{font-family:"${family}";font-style:normal;font-display:swap;font-weight:${weight};src:url("${font.path}") format("woff2");unicode-range:${range}}`,
      );
    }
  }
  const sheet = SHEETS.map((name) => readFileSync(join(import.meta.dirname, 'style', name), 'utf8')).join('');
  const style = asset('public', 'css', 'text/css; charset=utf-8', Buffer.from(`${faces.join('')}${shorten(sheet)}`));
  return { style, fonts };
}

function asset(name: string, ending: string, type: string, bytes: Buffer): Asset {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `${BASE}${name}-${digest}.${ending}`, type, bytes };
}

/** Without comments and spaces that mean nothing. */
function shorten(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
