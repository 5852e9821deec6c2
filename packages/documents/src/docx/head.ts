import type { AdministrativeDocument } from '@dunghen/domain/report';
import { AlignmentType, Paragraph, type Table } from 'docx';
import { textWidth } from '../fonts/index.ts';
import {
  ADDRESSEE_LABEL,
  addresseeLines,
  BODY,
  HEAD_COLUMNS,
  legalBaseLines,
  MOTTO,
  NATIONAL_TITLE,
  pointsOf,
  RULE_SHARE,
  SIZE,
  textWidthOf,
} from '../layout/index.ts';
import { twoColumns } from './frame.ts';
import { centred, paragraph, rule, runs, twips } from './text.ts';

/** Everything above the body: national title, issuer, number, place and date, title, addressees, legal bases. */
export function headBlocks(document: AdministrativeDocument): readonly (Paragraph | Table)[] {
  return [titleBlock(document), ...typeAndSummary(document), ...addressees(document), ...legalBases(document)];
}

function titleBlock(document: AdministrativeDocument): Table {
  const left = pointsOf(HEAD_COLUMNS.left);
  const right = pointsOf(HEAD_COLUMNS.right);
  const issuerWidth = Math.min(left, textWidth(document.issuer, SIZE.issuer, 'bold'));
  const letter = document.documentType === undefined;
  return twoColumns(
    [HEAD_COLUMNS.left, HEAD_COLUMNS.right],
    [
      ...(document.superior === undefined ? [] : [centred(document.superior, { size: SIZE.superior })]),
      centred(document.issuer, { size: SIZE.issuer, bold: true }),
      rule(issuerWidth * RULE_SHARE, left),
      centred(document.numberLine, { size: SIZE.number }, { spacing: { before: twips(4) } }),
      ...(letter ? [centred(document.summary, { size: SIZE.letterSummary }, { spacing: { before: twips(6) } })] : []),
    ],
    [
      centred(NATIONAL_TITLE, { size: SIZE.nationalTitle, bold: true }),
      centred(MOTTO, { size: SIZE.motto, bold: true }),
      rule(textWidth(MOTTO, SIZE.motto, 'bold'), right),
      centred(document.placeAndDate, { size: SIZE.placeAndDate, italics: true }, { spacing: { before: twips(4) } }),
    ],
  );
}

function typeAndSummary(document: AdministrativeDocument): readonly Paragraph[] {
  const { documentType, summary } = document;
  if (documentType === undefined) return [];
  const width = pointsOf(textWidthOf('portrait'));
  const line = Math.min(width, textWidth(summary, SIZE.summary, 'bold'));
  return [
    centred(documentType, { size: SIZE.documentType, bold: true }, { spacing: { before: twips(16) }, keepNext: true }),
    centred(summary, { size: SIZE.summary, bold: true }, { keepNext: true }),
    rule(line * RULE_SHARE, width),
  ];
}

/** The block stands in the middle of the page; the dashes stand under the colon (part II, point 9). */
function addressees(document: AdministrativeDocument): readonly Paragraph[] {
  const [first, ...others] = addresseeLines(document);
  if (first === undefined) return [];
  const spacing = { before: twips(14), after: twips(others.length === 0 ? 10 : 0) };
  if (others.length === 0) {
    return [centred(`${ADDRESSEE_LABEL} ${first}`, { size: SIZE.body }, { spacing })];
  }
  const lines = [first, ...others];
  const label = textWidth(ADDRESSEE_LABEL, SIZE.body);
  const block = label + Math.max(...lines.map((line) => textWidth(line, SIZE.body)));
  const start = Math.max(pointsOf(BODY.indent), (pointsOf(textWidthOf('portrait')) - block) / 2);
  const left = twips(start + label - textWidth(':', SIZE.body));
  const hanging = twips(textWidth('- ', SIZE.body));
  return [
    paragraph(ADDRESSEE_LABEL, { size: SIZE.body }, { spacing, indent: { left: twips(start) }, keepNext: true }),
    ...lines.map((line, index) =>
      paragraph(
        line,
        { size: SIZE.body },
        {
          indent: { left: left + hanging, hanging },
          spacing: { after: twips(index === lines.length - 1 ? 10 : 0) },
        },
      ),
    ),
  ];
}

function legalBases(document: AdministrativeDocument): readonly Paragraph[] {
  return legalBaseLines(document).map(
    (line) =>
      new Paragraph({
        style: 'Body',
        alignment: AlignmentType.BOTH,
        children: runs(line, { size: SIZE.body, italics: true }),
      }),
  );
}
