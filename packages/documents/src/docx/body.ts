import type { AdministrativeDocument, BodyBlock } from '@dunghen/domain/report';
import { Paragraph, type Table } from 'docx';
import { RECIPIENTS_LABEL, recipientLines, SIGNATURE_ROOM, SIZE, textWidthOf } from '../layout/index.ts';
import { twoColumns } from './frame.ts';
import { centred, paragraph, runs, twips } from './text.ts';

export function bodyBlocks(document: AdministrativeDocument): readonly Paragraph[] {
  const last = document.body.length - 1;
  // The signature never stands alone on a page: it keeps the last paragraph with it.
  return document.body.map((block, index) => bodyBlock(block, index === last));
}

function bodyBlock(block: BodyBlock, last: boolean): Paragraph {
  const bold = block.kind === 'heading';
  const text = block.kind === 'item' ? `${block.mark} ${block.text}` : block.text;
  return new Paragraph({ style: 'Body', keepNext: bold || last, children: runs(text, { size: SIZE.body, bold }) });
}

/** Recipients at the left margin, level with the signer's capacity on the right (part II, points 7 and 9). */
export function closingBlock(document: AdministrativeDocument): Table {
  const width = textWidthOf('portrait');
  const { capacity, signer } = document.signature;
  const bold = { size: SIZE.signature, bold: true };
  return twoColumns(
    [width / 2, width / 2],
    [
      paragraph(RECIPIENTS_LABEL, { size: SIZE.recipientsLabel, bold: true, italics: true }),
      ...recipientLines(document).map((line) => paragraph(line, { size: SIZE.recipients })),
    ],
    [
      ...capacity.map((line) => centred(line, bold, { keepNext: true })),
      centred(signer, bold, { spacing: { before: twips(SIGNATURE_ROOM) } }),
    ],
  );
}

/** Room between the text and what follows it. */
export function gap(points: number): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line: twips(points), lineRule: 'exact' } });
}
