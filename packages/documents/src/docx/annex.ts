import type { Annex } from '@dunghen/domain/report';
import { Paragraph } from 'docx';
import { annexLabel, EMPTY_TABLE, pointsOf, SIZE, textWidthOf } from '../layout/index.ts';
import { tablePlace } from './table-xml.ts';
import { centred, paragraph, rule, runs, twips } from './text.ts';

/** Length in points of the rule under the reference. */
const REFERENCE_RULE = 50;

/** @param index of the annex in its document */
export function annexBlocks(annex: Annex, index: number): readonly Paragraph[] {
  const width = textWidthOf(annex.orientation);
  const keepNext = true;
  return [
    centred(annexLabel(annex), { size: SIZE.annexLabel, bold: true }, { keepNext }),
    centred(annex.title, { size: SIZE.annexTitle, bold: true, allCaps: true }, { keepNext }),
    ...(annex.reference === ''
      ? []
      : [centred(annex.reference, { size: SIZE.annexReference, italics: true }, { keepNext })]),
    rule(REFERENCE_RULE, pointsOf(width)),
    new Paragraph({ keepNext, spacing: { line: twips(8), lineRule: 'exact' } }),
    annex.table.rows.length === 0
      ? new Paragraph({ style: 'Body', children: runs(EMPTY_TABLE, { size: SIZE.body }) })
      : tablePlace(index),
    ...footnotes(annex),
  ];
}

function footnotes(annex: Annex): readonly Paragraph[] {
  if (annex.footnotes.length === 0) return [];
  const style = { size: SIZE.footnote, italics: true };
  return [
    paragraph('Ghi chú:', { ...style, bold: true }, { spacing: { before: twips(8) }, keepNext: true }),
    ...annex.footnotes.map((note) => paragraph(`- ${note}`, style)),
  ];
}
