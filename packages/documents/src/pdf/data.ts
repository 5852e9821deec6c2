import type { AdministrativeDocument, Annex } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { EMBEDDED_TYPEFACE, textWidth } from '../fonts/index.ts';
import {
  ADDRESSEE_LABEL,
  addresseeLines,
  annexLabel,
  BODY,
  EMPTY_TABLE,
  HEAD_COLUMNS,
  legalBaseLines,
  MOTTO,
  NATIONAL_TITLE,
  PAGE,
  pointsOf,
  RECIPIENTS_LABEL,
  RULE_SHARE,
  recipientLines,
  SIGNATURE_ROOM,
  SIZE,
  textWidthOf,
  titleOf,
} from '../layout/index.ts';
import { CELL_PADDING, type Grid, type GridCell, gridOf } from '../table/index.ts';
import { keepSpaces } from '../text/index.ts';

const LAYOUT = {
  size: SIZE,
  page: PAGE.margin,
  head: HEAD_COLUMNS,
  body: BODY,
  ruleShare: RULE_SHARE,
  signatureRoom: SIGNATURE_ROOM,
};

/** What administrative.typ sets, as JSON. Runs of spaces, which Typst would fold, become spaces that stay. */
export function templateData(document: AdministrativeDocument, createdAt: Instant | undefined): string {
  const { superior = null, documentType = null, mark = null } = document;
  const { issuer, numberLine, placeAndDate, summary, body, signature } = document;
  const data = {
    title: titleOf(document),
    dated: createdAt !== undefined,
    typeface: EMBEDDED_TYPEFACE,
    nationalTitle: NATIONAL_TITLE,
    motto: MOTTO,
    addresseeLabel: ADDRESSEE_LABEL,
    recipientsLabel: RECIPIENTS_LABEL,
    emptyTable: EMPTY_TABLE,
    layout: LAYOUT,
    document: { superior, issuer, numberLine, placeAndDate, documentType, summary, body, signature, mark },
    addressees: addresseeLines(document),
    legalBases: legalBaseLines(document),
    recipients: recipientLines(document),
    annexes: document.annexes.map(annexData),
  };
  return JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? keepSpaces(value) : value));
}

function annexData(annex: Annex): object {
  const { title, reference, confidentiality = null, orientation, footnotes } = annex;
  const grid = annex.table.rows.length === 0 ? null : gridData(annex);
  return { label: annexLabel(annex), title, reference, confidentiality, orientation, footnotes, grid };
}

function gridData(annex: Annex): object {
  const width = pointsOf(textWidthOf(annex.orientation));
  const grid = gridOf(annex.table, width);
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => breakable(cell, grid, width)) }));
  const titles = grid.head.titles.map((cells, row) => cells.map((cell) => ({ ...cell, row })));
  return { ...grid, rows, head: { ...grid.head, titles }, padding: CELL_PADDING };
}

const ZERO_WIDTH_SPACE = '\u200b';

/** A word longer than its column may break anywhere; Typst would let it run over the next column. */
function breakable(cell: GridCell, grid: Grid, width: number): GridCell {
  const share = grid.widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, part) => sum + part, 0);
  const room = share * width - CELL_PADDING;
  // No letter is wider than the size: most cells need no measuring.
  if (cell.text.length * grid.size < room) return cell;
  const words = cell.text.split(/(\s+|(?<=-)(?=\p{L}))/u).map((word) => {
    return textWidth(word, grid.size, 'bold') <= room ? word : [...word].join(ZERO_WIDTH_SPACE);
  });
  return { ...cell, text: words.join('') };
}
