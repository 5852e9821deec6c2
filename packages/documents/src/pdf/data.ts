import type { AdministrativeDocument, Annex } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { EMBEDDED_TYPEFACE } from '../fonts/index.ts';
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
import { keepSpaces } from '../text/index.ts';
import { tableData } from '../typst/index.ts';

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
  const width = pointsOf(textWidthOf(orientation));
  const grid = annex.table.rows.length === 0 ? null : tableData(annex.table, width);
  return { label: annexLabel(annex), title, reference, confidentiality, orientation, footnotes, grid };
}
