import { BODY, HEAD_COLUMNS, PAGE, RULE_SHARE, SIGNATURE_ROOM, SIZE, textWidthOf } from '../layout/index.ts';

const { margin } = PAGE;
const PAPER_MARGIN = `${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm`;
const NUMBERED = `font: ${SIZE.pageNumber}pt 'Times New Roman', Tinos, 'Liberation Serif', serif; content: counter(page);`;

/** As on paper when printed (Decree 30/2020, appendix I); sheets on a grey ground on the screen. */
export const STYLE = `
@page { size: A4 portrait; margin: ${PAPER_MARGIN}; @top-center { ${NUMBERED} } }
@page landscape { size: A4 landscape; margin: ${PAPER_MARGIN}; @top-center { ${NUMBERED} } }
@page :first { @top-center { content: ''; } }
* { box-sizing: border-box; }
body { margin: 0; color: #000; font: ${SIZE.body}pt/1.15 'Times New Roman', Tinos, 'Liberation Serif', serif; }
p, h1, h2, h3, figure, ul { margin: 0; font-size: inherit; font-weight: inherit; }
.keep { white-space: pre-wrap; }
.center { text-align: center; }
.sheet { break-after: page; position: relative; }
.scroll { padding: 0 0.5pt; }
.sheet:last-child { break-after: auto; }
.landscape { page: landscape; }
.marks { display: flex; justify-content: space-between; font-size: ${SIZE.mark}pt; font-weight: bold; text-transform: uppercase; margin-bottom: 6pt; }
.marks span { border: 0.75pt solid #000; padding: 0 4pt; }
.marks span:empty { visibility: hidden; }
.head { display: grid; grid-template-columns: ${HEAD_COLUMNS.left}fr ${HEAD_COLUMNS.right}fr; row-gap: 6pt; text-align: center; }
.superior { font-size: ${SIZE.superior}pt; }
.issuer { font-size: ${SIZE.issuer}pt; font-weight: bold; }
.national { font-size: ${SIZE.nationalTitle}pt; font-weight: bold; white-space: nowrap; }
.motto { font-size: ${SIZE.motto}pt; font-weight: bold; }
.ruled { display: inline-block; position: relative; padding-bottom: 3pt; }
.ruled::after { content: ''; position: absolute; bottom: 0; left: ${50 - 50 * RULE_SHARE}%; right: ${50 - 50 * RULE_SHARE}%; border-bottom: 0.75pt solid #000; }
.ruled.whole::after { left: 0; right: 0; }
.number { font-size: ${SIZE.number}pt; }
.place { font-size: ${SIZE.placeAndDate}pt; font-style: italic; }
.letter-summary { font-size: ${SIZE.letterSummary}pt; margin-top: 6pt; }
.type { margin-top: 16pt; font-weight: bold; }
.summary { font-weight: bold; }
.addressees { margin: 14pt 0 10pt; }
.addressees div { display: inline-block; text-align: left; }
.addressees li { list-style: none; }
.addressees ul { padding-left: 4.4em; }
.body p, .body h2 { margin-bottom: ${BODY.spacing}pt; line-height: ${BODY.lineHeight * 1.15}; text-align: justify; text-indent: ${BODY.indent}mm; }
.body h2 { font-weight: bold; break-after: avoid; }
.body .basis { font-style: italic; }
.closing { display: grid; grid-template-columns: 1fr 1fr; margin-top: 10pt; break-inside: avoid; }
.recipients { font-size: ${SIZE.recipients}pt; }
.recipients h3 { font-size: ${SIZE.recipientsLabel}pt; font-weight: bold; font-style: italic; }
.recipients ul { list-style: none; padding: 0; }
.signature { text-align: center; font-weight: bold; font-size: ${SIZE.signature}pt; }
.signer { margin-top: ${SIGNATURE_ROOM}pt; }
.annex-label { font-size: ${SIZE.annexLabel}pt; font-weight: bold; text-align: center; }
.annex-title { font-size: ${SIZE.annexTitle}pt; font-weight: bold; text-align: center; text-transform: uppercase; }
.annex-reference { font-size: ${SIZE.annexReference}pt; font-style: italic; text-align: center; }
.annex-rule { width: 50pt; margin: 4pt auto 10pt; border-bottom: 0.75pt solid #000; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; line-height: 1.15; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.section, tr.group { break-after: avoid; font-weight: bold; }
tr.section td { text-transform: uppercase; }
tr.total { font-weight: bold; }
th, td { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: middle; overflow-wrap: anywhere; }
th.numeral { font-weight: normal; font-style: italic; }
.left { text-align: left; }
.right { text-align: right; }
.notes { margin-top: 8pt; font-size: ${SIZE.footnote}pt; font-style: italic; }
@media screen {
  body { background: #e7e7e7; padding: 8mm 0; }
  .sheet { width: ${PAGE.width}mm; min-height: ${PAGE.height}mm; margin: 0 auto 8mm; padding: ${PAPER_MARGIN}; background: #fff; box-shadow: 0 1px 4px rgb(0 0 0 / 30%); }
  .sheet.landscape { width: ${PAGE.height}mm; min-height: ${PAGE.width}mm; }
  .scroll { max-width: ${textWidthOf('landscape')}mm; overflow-x: auto; }
}
@media screen and (max-width: ${PAGE.width}mm) {
  body { padding: 0; }
  .sheet, .sheet.landscape { width: auto; min-height: 0; padding: 4mm; }
  .head { grid-template-columns: 1fr; }
  .national { white-space: normal; }
  .landscape table { min-width: 220mm; }
}
`;
