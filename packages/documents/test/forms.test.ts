import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type DossierFormKind, type FormInput, formOf, type PrintedForm, registerForm } from '@dunghen/domain/form';
import { getLocal } from '@dunghen/domain/time';
import { strFromU8, unzipSync } from 'fflate';
import jsQR from 'jsqr';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { BARE_INPUT, LONG_INPUT, NEW_INPUT, OLD_INPUT, REGISTER } from '../../domain/src/form/form.fixture.ts';
import { renderFormDocx, renderFormPdf } from '../src/forms/index.ts';
import { qrModules, qrPng, qrSvg } from '../src/forms/qr.ts';
import { docxText } from '../src/forms/testing/index.ts';
import { formHashes } from './form-hashes.ts';

function printed(kind: DossierFormKind, input: FormInput): PrintedForm {
  const outcome = formOf(kind, input);
  if (!outcome.ok) throw new Error(`${kind}: ${outcome.code}`);
  return outcome.form;
}

function getRegister(to = REGISTER.to): PrintedForm {
  const from = to - (REGISTER.to - REGISTER.from);
  const form = registerForm({ ...REGISTER, from, to });
  if (form === undefined) throw new Error('no register');
  return form;
}

const OLD_KINDS = ['receipt', 'supplement', 'apology', 'process-control'] as const;
const NEW_KINDS = ['receipt', 'supplement', 'refusal', 'apology', 'stop-notice', 'process-control'] as const;
const SAMPLES: readonly (readonly [string, PrintedForm])[] = [
  ...OLD_KINDS.map((kind) => [`2018-${kind}`, printed(kind, OLD_INPUT)] as const),
  ['2018-refusal', printed('refusal', BARE_INPUT)],
  ...NEW_KINDS.map((kind) => [`2025-${kind}`, printed(kind, NEW_INPUT)] as const),
  ['2018-register', getRegister(getLocal('2025-07-01T00:00'))],
  ['2025-register', getRegister()],
];

async function partsOf(form: PrintedForm): Promise<Readonly<Record<string, string>>> {
  const entries = unzipSync(await renderFormDocx(form));
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Pages and their sizes in points, as the PDF itself has them. */
function mediaBoxes(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  );
}

describe('text of each form', () => {
  test.each(SAMPLES)('%s', async (name, form) => {
    const text = docxText(await renderFormDocx(form));
    await expect(text).toMatchFileSnapshot(`golden/forms/${name}.txt`);
  });
});

// A5 148 × 210 mm is 420 × 595 points, A4 595 × 842 (Circular 01/2018: A5 for 01 to 05, A4 for 06).
describe('paper', () => {
  test.each(SAMPLES)('%s', async (_, form) => {
    const [width, height] = form.paper === 'a5' ? [420, 595] : [595, 842];
    const expected = form.orientation === 'landscape' ? `${height}×${width}` : `${width}×${height}`;
    const pages = mediaBoxes(renderFormPdf(form));
    expect(new Set(pages)).toEqual(new Set([expected]));
    if (form.form !== 'register') expect(pages).toHaveLength(1);
    const [, wide, high] =
      /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec((await partsOf(form))['word/document.xml'] ?? '') ?? [];
    expect(`${Math.round(Number(wide) / 20)}×${Math.round(Number(high) / 20)}`).toBe(expected);
  });

  test('what is longer than a page runs on, each page with its number', () => {
    expect(mediaBoxes(renderFormPdf(printed('receipt', LONG_INPUT))).length).toBeGreaterThan(1);
    expect(mediaBoxes(renderFormPdf(printed('supplement', LONG_INPUT))).length).toBeGreaterThan(1);
  });

  test('every part of a DOCX is well-formed', async () => {
    for (const form of [printed('receipt', LONG_INPUT), printed('receipt', BARE_INPUT), getRegister()]) {
      for (const [path, content] of Object.entries(await partsOf(form))) {
        if (/\.(xml|rels|svg)$/.test(path)) expect(() => new SaxesParser().write(content).close(), path).not.toThrow();
      }
    }
  });

  test('what is typed in is text, not markup', async () => {
    const odd = 'A & B <w:t> #pagebreak() $x$ @y \\z *đậm* \u0000';
    const input = { ...OLD_INPUT, dossier: { ...OLD_INPUT.dossier, applicant: odd, address: odd, subject: odd } };
    expect(mediaBoxes(renderFormPdf(printed('receipt', input))).length).toBeGreaterThan(0);
    const docx = await renderFormDocx(printed('receipt', input));
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    expect(() => new SaxesParser().write(xml).close()).not.toThrow();
    expect(docxText(docx)).toContain('A &amp; B &lt;w:t&gt; #pagebreak() $x$ @y \\z *đậm*');
  });
});

/** Draws modules as pixels and reads them with a library other than the one that made them. */
function decoded(isDark: (x: number, y: number) => boolean, size: number): string | undefined {
  const pixels = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) pixels.fill(isDark(x, y) ? 0 : 255, (y * size + x) * 4, (y * size + x) * 4 + 3);
  }
  return jsQR.default(pixels, size, size)?.data;
}

describe('QR code', () => {
  const ADDRESS = 'https://motcua.dienbien.gov.vn/tra-cuu/H18.12-240115-0001';

  test.each([
    ADDRESS,
    'https://dichvucong.dienbien.gov.vn/vi/tra-cuu-ho-so?ma=000.00.06.H18-231027-0361&nguon=giay-tiep-nhan',
    `https://x.vn/${'a'.repeat(180)}`,
  ])('is read back: %s', (content) => {
    const modules = qrModules(content);
    const scale = 4;
    const read = decoded(
      (x, y) => modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] ?? false,
      modules.length * scale,
    );
    expect(read).toBe(content);
  });

  test('its path draws the same modules', () => {
    const modules = qrModules(ADDRESS);
    const dark = new Set<string>();
    for (const [, x, y, width] of qrSvg(modules).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let run = 0; run < Number(width); run += 1) dark.add(`${Number(x) + run},${y}`);
    }
    expect(decoded((x, y) => dark.has(`${Math.floor(x / 4)},${Math.floor(y / 4)}`), modules.length * 4)).toBe(ADDRESS);
  });

  test('has its quiet zone, and modules of half a millimetre on the receipt', () => {
    const modules = qrModules(ADDRESS);
    expect(modules.slice(0, 4).flat().some(Boolean)).toBe(false);
    expect(modules.map((row) => row[3]).some(Boolean)).toBe(false);
    expect(25 / modules.length).toBeGreaterThan(0.5);
  });

  test('a DOCX holds it as vectors, with a picture for programs without them', async () => {
    const parts = await partsOf(printed('receipt', OLD_INPUT));
    const names = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['png', 'svg']);
    expect(
      Buffer.from(qrPng(qrModules(ADDRESS)))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test.skipIf(!hasPdftoppm())('is read from the printed page', () => {
    for (const input of [OLD_INPUT, NEW_INPUT]) {
      // 300 dpi, as a telephone sees a sheet held before it.
      const page = execFileSync('pdftoppm', ['-r', '300', '-gray', '-l', '1', '-'], {
        input: renderFormPdf(printed('receipt', input)),
        maxBuffer: 2 ** 26,
      });
      expect(readGray(page)).toBe(printed('receipt', input).qr?.content);
    }
  });
});

function hasPdftoppm(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A PGM picture, "P5 width height 255" and then a byte a pixel. */
function readGray(pgm: Buffer): string | undefined {
  const [head = '', width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40)) ?? [];
  const [wide, high] = [Number(width), Number(height)];
  const pixels = new Uint8ClampedArray(wide * high * 4);
  for (let index = 0; index < wide * high; index += 1)
    pixels.fill(pgm[head.length + index] ?? 255, index * 4, index * 4 + 3);
  return jsQR.default(pixels, wide, high)?.data;
}

describe('the same form gives the same bytes', () => {
  test('twice in a process, and in another one in another time zone', { timeout: 120_000 }, async () => {
    const first = await formHashes();
    expect(await formHashes()).toEqual(first);
    const program = fileURLToPath(new URL('./form-hashes.ts', import.meta.url));
    const env = { ...process.env, TZ: 'America/New_York', NODE_OPTIONS: '' };
    expect(JSON.parse(execFileSync(process.execPath, [program], { env, encoding: 'utf8' }))).toEqual(first);
  });

  test('bears no time unless one is given', () => {
    expect(Buffer.from(renderFormPdf(printed('receipt', OLD_INPUT))).toString('latin1')).not.toContain('CreationDate');
    const dated = renderFormPdf(printed('receipt', OLD_INPUT), { createdAt: Date.UTC(2024, 3, 9, 2, 30) });
    expect(Buffer.from(dated).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(createHash('sha256').update(dated).digest('hex')).toHaveLength(64);
  });
});
