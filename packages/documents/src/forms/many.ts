import path from 'node:path';
import type { PrintedForm } from '@dunghen/domain/form';
import type { Instant } from '@dunghen/domain/time';
import type { RenderOptions } from '../document/types.ts';
import { cleanDeep } from '../text/index.ts';
import { compileTemplate, findNoted, templatePdf } from '../typst/index.ts';
import { formsData, type Sheet } from './data.ts';
import { fittingScale, SCALES } from './fit.ts';
import { measuresOf } from './measures.ts';

const TEMPLATE = path.join(import.meta.dirname, 'forms.typ');
/** Into so many parts, by the length of their text, are forms cut for which one sheet tells the size of all. */
const PARTS = 8;
/** Everything is set at most so often again. */
const ROUNDS = SCALES.length;

/**
 * Many forms of one kind as one PDF, each beginning on a sheet of its own, with type as large as goes. They are set at
 * once: alone each costs ten times as much. The same forms and options give the same bytes.
 */
export function renderFormsPdf(given: readonly PrintedForm[], options: RenderOptions = {}): Uint8Array {
  const forms = given.map((form) => cleanDeep(form));
  return templatePdf(TEMPLATE, fittingData(forms, options.createdAt), options.createdAt);
}

/** The sizes are guessed by the longest of each part; what runs on all the same is set smaller, and then everything again. */
function fittingData(forms: readonly PrintedForm[], createdAt: Instant | undefined): string {
  let sheets = guessed(forms);
  let data = formsData(sheets, createdAt);
  for (let round = 0; round < ROUNDS; round += 1) {
    const longer = runningOn(sheets, data, createdAt);
    const changed = sheets.map((sheet, place) => (longer.has(place) ? smaller(sheet) : sheet));
    if (changed.every((sheet, place) => sheet === sheets[place])) break;
    sheets = changed;
    data = formsData(sheets, createdAt);
  }
  return data;
}

type Sized = Sheet & { readonly scale: number };

function guessed(forms: readonly PrintedForm[]): readonly Sized[] {
  const byLength = forms
    .map((form, place) => ({ form, place, length: JSON.stringify(form.blocks).length }))
    .toSorted((a, b) => a.length - b.length);
  const step = Math.max(1, Math.ceil(byLength.length / PARTS));
  const sheets: Sized[] = [];
  for (let from = 0; from < byLength.length; from += step) {
    const part = byLength.slice(from, from + step);
    const longest = part.at(-1);
    const scale = longest === undefined ? undefined : fittingScale(longest.form);
    for (const { form, place } of part) sheets[place] = sized(form, scale);
  }
  return sheets;
}

/** What fits no sheet keeps its ordinary size, runs on, and its pages bear numbers. */
function sized(form: PrintedForm, scale: number | undefined): Sized {
  return { form, measures: measuresOf(form, scale), numbered: scale === undefined, scale: scale ?? 1 };
}

function smaller(sheet: Sized): Sized {
  if (sheet.numbered) return sheet;
  return sized(
    sheet.form,
    SCALES.find((scale) => scale < sheet.scale),
  );
}

/** Which of them take more than one page, by their place. */
function runningOn(sheets: readonly Sheet[], data: string, createdAt: Instant | undefined): ReadonlySet<number> {
  if (compileTemplate(TEMPLATE, data).numOfPages === sheets.length) return new Set();
  // Only now is it worth to be told where each begins: that sets everything once more.
  const document = compileTemplate(TEMPLATE, formsData(sheets, createdAt, true));
  const noted = findNoted(document, 'pages');
  const starts: readonly unknown[] = Array.isArray(noted) ? noted : [];
  const end = document.numOfPages + 1;
  const pagesOf = (place: number) => Number(starts[place + 1] ?? end) - Number(starts[place]);
  return new Set(sheets.flatMap((_sheet, place) => (pagesOf(place) > 1 ? [place] : [])));
}
