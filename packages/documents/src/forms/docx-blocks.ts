import type { FormBlock, FormField, PrintedForm } from '@dunghen/domain/form';
import {
  AlignmentType,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { columns } from '../docx/frame.ts';
import { tablePlace } from '../docx/table-xml.ts';
import { runs, twips, twipsOfMm } from '../docx/text.ts';
import { textWidth } from '../fonts/index.ts';
import { pointsOf } from '../layout/index.ts';
import { type FormMeasures, innerWidth } from './measures.ts';
import { rowShares } from './row-shares.ts';

export type DocxPart = Paragraph | Table;

/** @param index of the block in its form, by which a table finds its place */
export function blockParts(
  block: FormBlock,
  index: number,
  form: PrintedForm,
  measures: FormMeasures,
): readonly DocxPart[] {
  const { size, spacing } = measures;
  const width = innerWidth(measures);
  const keepNext = index === form.blocks.length - 1;
  const after = { spacing: { after: twips(spacing) }, keepNext };
  switch (block.kind) {
    case 'field':
      return [fieldParagraph(block.field, width, measures, { ...after, ...letterIndent(form, measures) })];
    case 'row':
      return [rowTable(block.fields, measures)];
    case 'paragraph':
      return [
        new Paragraph({
          ...after,
          alignment: AlignmentType.BOTH,
          indent: { firstLine: twipsOfMm(measures.indent) },
          children: block.parts.flatMap(({ text, strong = false }) => runs(text, { size: size.body, bold: strong })),
        }),
      ];
    case 'list':
      return listParagraphs(block.items, block.blank, measures);
    case 'table':
      return [gap(spacing + 1), tablePlace(index), gap(spacing + 2)];
  }
}

/** The fields of a letter are part of its running text. */
function letterIndent(form: PrintedForm, { indent }: FormMeasures): Pick<IParagraphOptions, 'indent'> {
  return form.addressee === undefined ? {} : { indent: { firstLine: twipsOfMm(indent) } };
}

/** @param width of the column in millimetres, to whose end an empty field is dotted */
function fieldParagraph(
  { label, value, strong = false }: FormField,
  width: number,
  { size }: FormMeasures,
  options: IParagraphOptions,
): Paragraph {
  const children: readonly ParagraphChild[] = [
    ...(label === '' ? [] : runs(`${label} `, { size: size.body })),
    ...(value === undefined
      ? [new TextRun({ text: '\t', size: size.body * 2 })]
      : runs(value, { size: size.body, bold: strong })),
  ];
  return new Paragraph({ ...options, ...(value === undefined ? dotted(width) : {}), children });
}

function dotted(width: number): Pick<IParagraphOptions, 'tabStops'> {
  return { tabStops: [{ type: TabStopType.RIGHT, position: twipsOfMm(width), leader: LeaderType.DOT }] };
}

/** Between fields side by side, in millimetres. */
const GUTTER = 4;

function rowTable(fields: readonly FormField[], measures: FormMeasures): Table {
  const width = innerWidth(measures);
  const shares = rowShares(fields, pointsOf(width), measures.size.body);
  const spacing = { after: twips(measures.spacing) };
  return columns(
    fields.map((field, index) => {
      const cell = width * (shares[index] ?? 0);
      const inner = index === fields.length - 1 ? cell : cell - GUTTER;
      return { width: cell, children: [fieldParagraph(field, inner, measures, { spacing })] };
    }),
  );
}

function listParagraphs(items: readonly string[], blank: number, measures: FormMeasures): readonly Paragraph[] {
  const { size } = measures;
  const spacing = { after: twips(measures.spacing) };
  if (items.length === 0) {
    const width = innerWidth(measures);
    return Array.from({ length: blank }, () => fieldParagraph({ label: '' }, width, measures, { spacing }));
  }
  return items.map((item, index) => {
    const mark = `${index + 1}. `;
    const hanging = twips(textWidth(mark, size.body));
    return new Paragraph({
      spacing,
      alignment: AlignmentType.BOTH,
      indent: { left: hanging, hanging },
      children: runs(`${mark}${item}`, { size: size.body }),
    });
  });
}

/** Room between parts, in points. */
export function gap(points: number, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: twips(points), lineRule: 'exact' } });
}
