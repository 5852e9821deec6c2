import type { PublicApologies } from '@dunghen/app/publication';
import { dayTextOf, quarterText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { periodForm } from './figure-parts.ts';

export interface ApologyFacts {
  readonly key: string;
  readonly periods: readonly string[];
  readonly found: PublicApologies;
}

/** The register of apologies; nobody is named in it. */
export function apologiesPage(view: View, { key, periods, found }: ApologyFacts): Page {
  const { apologies } = view.text;
  const more = found.next;
  return {
    title: apologies.title,
    paths: bothPaths('apologies', undefined, { ky: key }),
    under: 'apologies',
    main: html`<p class="lead">${apologies.lead}</p>
${periodForm(view, view.to('apologies'), periods, key)}
${found.rows.length === 0 ? html`<p>${apologies.none} ${apologies.noneAdvice}</p>` : table(view, key, found)}
${more !== undefined && html`<nav class="pages"><a rel="next" href="${view.to('apologies', undefined, { ky: key, sau: more })}">${apologies.more} ›</a></nav>`}`,
  };
}

function table({ text, lang }: View, key: string, { rows }: PublicApologies): Html {
  const { apologies } = text;
  const heads = [apologies.day, apologies.agency, apologies.procedure, apologies.letter, apologies.newDue];
  const lines = rows.map(
    (row) =>
      html`<tr><td data-label="${apologies.day}">${dayTextOf(row.apologisedAt)}</td><td lang="vi" data-label="${apologies.agency}">${row.agencyName}</td><td lang="vi" data-label="${apologies.procedure}">${row.procedureName ?? ''}</td><td data-label="${apologies.letter}">${row.letter ?? '–'}</td><td data-label="${apologies.newDue}">${dayTextOf(row.newDueAt)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><caption>${apologies.caption(quarterText(lang, key))}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div>`;
}
