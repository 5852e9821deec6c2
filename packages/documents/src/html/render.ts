import type { AdministrativeDocument, Annex, BodyBlock } from '@dunghen/domain/report';
import {
  ADDRESSEE_LABEL,
  addresseeLines,
  annexLabel,
  EMPTY_TABLE,
  legalBaseLines,
  MOTTO,
  NATIONAL_TITLE,
  pointsOf,
  RECIPIENTS_LABEL,
  recipientLines,
  textWidthOf,
  titleOf,
} from '../layout/index.ts';
import { cleanDeep, escapeXml } from '../text/index.ts';
import { STYLE } from './style.ts';
import { tableHtml } from './table.ts';

/** The page may load and run nothing, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The document and its annexes as one HTML page that needs no other file: sheets on the screen, pages by Decree 30/2020,
 * appendix I, in print. Every text in it is escaped.
 */
export function renderHtml(given: AdministrativeDocument): string {
  const document = cleanDeep(given);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(titleOf(document))}</title>
<style>${STYLE}</style>
</head>
<body>
<article class="sheet">
${marks(document.mark)}
${head(document)}
${titles(document)}
${addressees(document)}
<div class="body">
${legalBaseLines(document)
  .map((line) => tag('p', line, 'basis'))
  .join('\n')}
${document.body.map(bodyBlock).join('\n')}
</div>
${closing(document)}
</article>
${document.annexes.map((annex) => annexHtml(annex, document.mark)).join('\n')}
</body>
</html>
`;
}

function tag(name: string, text: string, classes: string): string {
  return `<${name} class="keep ${classes}">${escapeXml(text)}</${name}>`;
}

function marks(mark: string | undefined, confidentiality?: string): string {
  if (mark === undefined && confidentiality === undefined) return '';
  return `<div class="marks"><span>${escapeXml(mark ?? '')}</span><span>${escapeXml(confidentiality ?? '')}</span></div>`;
}

function head(document: AdministrativeDocument): string {
  const { superior, issuer, numberLine, placeAndDate, documentType, summary } = document;
  const upper = superior === undefined ? '' : tag('div', superior, 'superior');
  const letter = documentType === undefined ? tag('div', summary, 'letter-summary') : '';
  return (
    `<header class="head"><div>${upper}<div class="issuer"><span class="ruled">${escapeXml(issuer)}</span></div></div>` +
    `<div><div class="national">${NATIONAL_TITLE}</div><div class="motto"><span class="ruled whole">${MOTTO}</span></div></div>` +
    `<div>${tag('div', numberLine, 'number')}${letter}</div>${tag('div', placeAndDate, 'place')}</header>`
  );
}

function titles({ documentType, summary }: AdministrativeDocument): string {
  if (documentType === undefined) return '';
  const rule = `<div class="center summary"><span class="ruled keep">${escapeXml(summary)}</span></div>`;
  return `${tag('h1', documentType, 'center type')}${rule}`;
}

function addressees(document: AdministrativeDocument): string {
  const lines = addresseeLines(document);
  const [first] = lines;
  if (first === undefined) return '';
  if (lines.length === 1) return `<div class="addressees center">${ADDRESSEE_LABEL} ${escapeXml(first)}</div>`;
  const items = lines.map((line) => tag('li', line, '')).join('');
  return `<div class="addressees center"><div>${ADDRESSEE_LABEL}<ul>${items}</ul></div></div>`;
}

function bodyBlock(block: BodyBlock): string {
  switch (block.kind) {
    case 'heading':
      return tag('h2', block.text, '');
    case 'paragraph':
      return tag('p', block.text, '');
    case 'item':
      return tag('p', `${block.mark} ${block.text}`, '');
  }
}

function closing(document: AdministrativeDocument): string {
  const { capacity, signer } = document.signature;
  const recipients = recipientLines(document)
    .map((line) => tag('li', line, ''))
    .join('');
  return (
    `<footer class="closing"><div class="recipients"><h3>${RECIPIENTS_LABEL}</h3><ul>${recipients}</ul></div>` +
    `<div class="signature">${capacity.map((line) => tag('div', line, '')).join('')}${tag('div', signer, 'signer')}</div></footer>`
  );
}

function annexHtml(annex: Annex, mark: string | undefined): string {
  const width = pointsOf(textWidthOf(annex.orientation));
  const empty = annex.table.rows.length === 0;
  const content = empty ? `<div class="body"><p>${EMPTY_TABLE}</p></div>` : tableHtml(annex.table, width);
  const notes = annex.footnotes.map((note) => tag('p', `- ${note}`, '')).join('');
  return `<section class="sheet ${annex.orientation}">
${marks(mark, annex.confidentiality)}
${tag('div', annexLabel(annex), 'annex-label')}
${tag('h2', annex.title, 'annex-title')}
${annex.reference === '' ? '' : tag('p', annex.reference, 'annex-reference')}
<div class="annex-rule"></div>
${content}
${notes === '' ? '' : `<div class="notes"><p><b>Ghi chú:</b></p>${notes}</div>`}
</section>`;
}
