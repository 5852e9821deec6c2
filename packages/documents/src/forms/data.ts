import type { FormBlock, FormField, PrintedForm } from '@dunghen/domain/form';
import type { Instant } from '@dunghen/domain/time';
import { EMBEDDED_TYPEFACE, textWidth } from '../fonts/index.ts';
import { ADDRESSEE_LABEL, MOTTO, NATIONAL_TITLE, pointsOf, RECIPIENTS_LABEL, RULE_SHARE } from '../layout/index.ts';
import { keepSpaces } from '../text/index.ts';
import { breakLongWords, tableData } from '../typst/index.ts';
import { type FormMeasures, innerWidth } from './measures.ts';
import { qrModules, qrSvg } from './qr.ts';
import { rowShares } from './row-shares.ts';
import { recipientLines, titleText } from './words.ts';

/** What form.typ sets, as JSON. */
export function formData(form: PrintedForm, measures: FormMeasures, createdAt: Instant | undefined): string {
  return jsonOf(sheetData({ form, measures, numbered: true }, createdAt));
}

/** One of many forms in a file. `numbered`: its pages after the first bear numbers. */
export interface Sheet {
  readonly form: PrintedForm;
  readonly measures: FormMeasures;
  readonly numbered: boolean;
}

/** What forms.typ sets, as JSON: forms of one kind. `noted`: it notes on which page each begins. */
export function formsData(sheets: readonly Sheet[], createdAt: Instant | undefined, noted = false): string {
  const first = sheets[0]?.form;
  return jsonOf({
    name: first === undefined ? '' : titleText(first),
    author: first?.head.issuer ?? '',
    dated: createdAt !== undefined,
    noted,
    forms: sheets.map((sheet) => sheetData(sheet, createdAt)),
  });
}

const jsonOf = (data: object): string =>
  JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? keepSpaces(value) : value));

function sheetData({ form, measures, numbered }: Sheet, createdAt: Instant | undefined): object {
  const width = pointsOf(innerWidth(measures));
  const { superior = null, issuer, number = null, numberSymbol = null, placeAndDate } = form.head;
  return {
    numbered,
    name: titleText(form),
    dated: createdAt !== undefined,
    typeface: EMBEDDED_TYPEFACE,
    nationalTitle: NATIONAL_TITLE,
    motto: MOTTO,
    addresseeLabel: ADDRESSEE_LABEL,
    recipientsLabel: RECIPIENTS_LABEL,
    measures,
    rules: rulesOf(form, measures),
    head: { superior, issuer, number, numberSymbol, placeAndDate },
    title: form.title,
    subtitle: form.subtitle,
    qr: form.qr === undefined ? null : { svg: qrSvg(qrModules(form.qr.content)), caption: form.qr.caption },
    addressee: form.addressee ?? null,
    blocks: form.blocks.map((block) => blockData(block, width, measures)),
    signatures: form.signatures.map(({ signer = null, ...rest }) => ({ ...rest, signer })),
    recipients: recipientLines(form.recipients),
    footnotes: form.footnotes,
  };
}

/** Lengths of the rules under the issuer and the motto, in points: setting need not measure what is the same everywhere. */
function rulesOf({ head }: PrintedForm, { size, head: room }: FormMeasures): object {
  const widths = head.issuer.split('\n').map((line) => textWidth(line, size.issuer, 'bold'));
  return {
    issuer: Math.min(Math.max(...widths), pointsOf(room.left)) * RULE_SHARE,
    motto: Math.min(textWidth(MOTTO, size.motto, 'bold'), pointsOf(room.right)),
  };
}

function blockData(block: FormBlock, width: number, { size }: FormMeasures): object {
  const fit = (text: string, share = 1): string => breakLongWords(text, width * share, size.body);
  const fieldData = ({ label, value, strong = false }: FormField, share = 1): object => ({
    label: fit(label, share),
    value: value === undefined ? null : fit(value, share),
    strong,
  });
  switch (block.kind) {
    case 'field':
      return { kind: block.kind, field: fieldData(block.field) };
    case 'row':
      return { kind: block.kind, ...rowData(block.fields, rowShares(block.fields, width, size.body), fieldData) };
    case 'paragraph':
      return {
        kind: block.kind,
        parts: block.parts.map(({ text, strong = false }) => ({ text: fit(text), strong })),
      };
    case 'list':
      return { kind: block.kind, items: block.items.map((item) => fit(item)), blank: block.blank };
    case 'table':
      return { kind: block.kind, grid: tableData(block.table, width, size.table) };
  }
}

function rowData(
  fields: readonly FormField[],
  widths: readonly number[],
  fieldData: (field: FormField, share: number) => object,
): object {
  return { widths, fields: fields.map((each, index) => fieldData(each, widths[index] ?? 0)) };
}
