import type { ApologiesContent, PublicApology, PublicRecord } from '@dunghen/app/publication';
import { dayTextOf, quarterText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { periodForm } from './figure-parts.ts';
import { publishedNote } from './publication-parts.ts';

export interface ApologyFacts {
  /** Absent where nothing was published. */
  readonly register?: ApologiesContent;
  readonly periods: readonly string[];
  /** From 1. */
  readonly page: number;
  readonly record?: PublicRecord;
}

const PAGE_LENGTH = 50;

/** The register of apologies; nobody is named in it. */
export function apologiesPage(view: View, { register, periods, page, record }: ApologyFacts): Page {
  const { apologies } = view.text;
  const key = register?.key ?? '';
  const begin = (page - 1) * PAGE_LENGTH;
  const all = register?.rows ?? [];
  const rows = all.slice(begin, begin + PAGE_LENGTH);
  const more = begin + PAGE_LENGTH < all.length;
  return {
    title: apologies.title,
    paths: bothPaths('apologies', undefined, { ky: key }),
    under: 'apologies',
    main: html`<p class="lead">${apologies.lead}</p>
${periods.length > 0 && periodForm(view, view.to('apologies'), periods, key)}
${publishedNote(view, record)}
${rows.length === 0 ? html`<p>${apologies.none} ${apologies.noneAdvice}</p>` : apologyTable(view, key, rows)}
${more && html`<nav class="pages"><a rel="next" href="${view.to('apologies', undefined, { ky: key, trang: page + 1 })}">${apologies.more} ›</a></nav>`}`,
  };
}

export function apologyTable({ text, lang }: View, key: string, rows: readonly PublicApology[]): Html {
  const { apologies } = text;
  const heads = [apologies.day, apologies.agency, apologies.procedure, apologies.letter, apologies.newDue];
  const lines = rows.map(
    (row) =>
      html`<tr><td data-label="${apologies.day}">${dayTextOf(row.apologisedAt)}</td><td lang="vi" data-label="${apologies.agency}">${row.agencyName}</td><td lang="vi" data-label="${apologies.procedure}">${row.procedureName ?? ''}</td><td data-label="${apologies.letter}">${row.letter ?? '–'}</td><td data-label="${apologies.newDue}">${dayTextOf(row.newDueAt)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><caption>${apologies.caption(quarterText(lang, key))}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div>`;
}
