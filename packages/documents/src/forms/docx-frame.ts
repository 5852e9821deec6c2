import type { FormSignature, PrintedForm } from '@dunghen/domain/form';
import { AlignmentType, BorderStyle, ImageRun, LeaderType, Paragraph, TabStopType, TextRun } from 'docx';
import { columns, twoColumns } from '../docx/frame.ts';
import { centred, paragraph, rule, runs, twips, twipsOfMm } from '../docx/text.ts';
import { textWidth } from '../fonts/index.ts';
import { ADDRESSEE_LABEL, MOTTO, NATIONAL_TITLE, pointsOf, RECIPIENTS_LABEL, RULE_SHARE } from '../layout/index.ts';
import { type DocxPart, gap } from './docx-blocks.ts';
import { type FormMeasures, innerWidth } from './measures.ts';
import { qrModules, qrPng, qrSvg } from './qr.ts';
import { recipientLines } from './words.ts';

export function headPart({ head }: PrintedForm, { size, head: halves }: FormMeasures): DocxPart {
  const [left, right] = [pointsOf(halves.left), pointsOf(halves.right)];
  const issuerWidth = Math.min(left, textWidth(head.issuer, size.issuer, 'bold'));
  return twoColumns(
    [halves.left, halves.right],
    [
      ...(head.superior === undefined ? [] : [centred(head.superior, { size: size.issuer })]),
      centred(head.issuer, { size: size.issuer, bold: true }),
      rule(issuerWidth * RULE_SHARE, left),
      ...numberLine(head, size.number),
    ],
    [
      centred(NATIONAL_TITLE, { size: size.nationalTitle, bold: true }),
      centred(MOTTO, { size: size.motto, bold: true }),
      rule(textWidth(MOTTO, size.motto, 'bold'), right),
      centred(head.placeAndDate, { size: size.placeAndDate, italics: true }, { spacing: { before: twips(2) } }),
    ],
  );
}

const BLANK_NUMBER = '.'.repeat(12);

function numberLine({ number = BLANK_NUMBER, numberSymbol }: PrintedForm['head'], size: number): readonly Paragraph[] {
  if (numberSymbol === undefined) return [];
  return [centred(`Số: ${number}${numberSymbol}`, { size }, { spacing: { before: twips(2) } })];
}

/** The code stands right of the title, with as much room at its left, so that the title stays in the middle. */
export function titleParts(form: PrintedForm, measures: FormMeasures): readonly DocxPart[] {
  const { size, qr: edge } = measures;
  const title = [
    centred(form.title, { size: size.title, bold: true }, { keepNext: true }),
    ...form.subtitle.map((line) => centred(line, { size: size.subtitle })),
    ...addressee(form, measures),
  ];
  if (form.qr === undefined) return [gap(7), ...title, gap(4)];
  const code = [
    new Paragraph({ alignment: AlignmentType.CENTER, children: [qrImage(form.qr.content, form.qr.caption, edge)] }),
    centred(form.qr.caption, { size: size.caption, italics: true }),
  ];
  const middle = innerWidth(measures) - 2 * edge;
  const cells = [
    { width: edge, children: [new Paragraph({})] },
    { width: middle, children: title },
    { width: edge, children: code },
  ];
  return [gap(2), columns(cells, 'center'), gap(2)];
}

function addressee({ addressee: name }: PrintedForm, measures: FormMeasures): readonly Paragraph[] {
  if (name === undefined) return [];
  const { size } = measures;
  const spacing = { before: twips(6), after: twips(2) };
  if (name !== '') {
    const children = [
      ...runs(`${ADDRESSEE_LABEL} `, { size: size.body }),
      ...runs(name, { size: size.body, bold: true }),
    ];
    return [new Paragraph({ alignment: AlignmentType.CENTER, spacing, children })];
  }
  const width = innerWidth(measures);
  const tabStops = [{ type: TabStopType.RIGHT, position: twipsOfMm(width * 0.85), leader: LeaderType.DOT }];
  const children = [...runs(`${ADDRESSEE_LABEL} `, { size: size.body }), new TextRun({ text: '\t' })];
  return [new Paragraph({ spacing, tabStops, indent: { left: twipsOfMm(width * 0.15) }, children })];
}

/** Word counts the edges of pictures in pixels of 1/96 inch. */
const PIXELS_PER_MM = 96 / 25.4;

/** Drawn as vectors; programs that cannot show the raster picture in its place. */
function qrImage(content: string, caption: string, edge: number): ImageRun {
  const modules = qrModules(content);
  const pixels = Math.round(edge * PIXELS_PER_MM);
  const transformation = { width: pixels, height: pixels };
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(qrSvg(modules)),
    transformation,
    fallback: { type: 'png', data: qrPng(modules) },
    // The library would count pictures over all files of the process.
    altText: { id: '1', name: 'QR', title: caption, description: caption },
  });
}

/** The signatures side by side, or of a letter the recipients and one signature. */
export function closingParts(form: PrintedForm, measures: FormMeasures): readonly DocxPart[] {
  const last = form.signatures.at(-1);
  if (last === undefined) return [];
  const half = innerWidth(measures) / 2;
  const [first] = form.signatures;
  const beside = form.signatures.length > 1 && first !== undefined ? signature(first, measures) : [new Paragraph({})];
  const left = form.recipients.length > 0 ? recipients(form.recipients, measures) : beside;
  return [gap(6, true), twoColumns([half, half], left, signature(last, measures))];
}

function signature({ capacity, note, signer = '' }: FormSignature, measures: FormMeasures): readonly Paragraph[] {
  const { size, signatureRoom } = measures;
  const keepNext = true;
  return [
    ...capacity.map((line) => centred(line, { size: size.signature, bold: true }, { keepNext })),
    centred(note, { size: size.signatureNote, italics: true }, { keepNext }),
    centred(signer, { size: size.signature, bold: true }, { spacing: { before: twips(signatureRoom) } }),
  ];
}

function recipients(lines: readonly string[], { size }: FormMeasures): readonly Paragraph[] {
  return [
    paragraph(RECIPIENTS_LABEL, { size: size.recipients, bold: true, italics: true }),
    ...recipientLines(lines).map((line) => paragraph(line, { size: size.recipients })),
  ];
}

export function footnoteParts(form: PrintedForm, measures: FormMeasures): readonly DocxPart[] {
  const { size } = measures;
  if (form.footnotes.length === 0) return [];
  const width = innerWidth(measures);
  const line = new Paragraph({
    keepNext: true,
    indent: { right: twipsOfMm(width * 0.7) },
    spacing: { line: twips(3), lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
  });
  return [
    gap(3, true),
    line,
    ...form.footnotes.map((note) =>
      paragraph(
        note,
        { size: size.footnote, italics: true },
        { alignment: AlignmentType.BOTH, spacing: { after: twips(1) } },
      ),
    ),
  ];
}
