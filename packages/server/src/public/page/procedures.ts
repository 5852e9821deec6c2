import type { PublicProcedures } from '@dunghen/app/publication';
import { numberText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

export interface SearchFacts {
  readonly words: string;
  readonly field: string;
  /** From 1. */
  readonly page: number;
  readonly found: PublicProcedures;
}

export const PAGE_LENGTH = 20;

/** Procedures by words and field, a page of them. */
export function proceduresPage(view: View, facts: SearchFacts): Page {
  const { text, lang } = view;
  const { procedures } = text;
  const { words, field, found } = facts;
  return {
    title: words === '' ? procedures.title : procedures.found(words),
    paths: bothPaths('procedures', undefined, { q: words, linhvuc: field }),
    under: 'procedures',
    ...(words === '' ? {} : { crumbs: [{ name: procedures.title, path: view.to('procedures') }], hidden: true }),
    main: html`${searchForm(view, facts)}
<p role="status">${procedures.count(numberText(lang, found.total))}</p>
${found.total === 0 ? nothing(view) : html`<ul class="list">${found.rows.map((row) => entry(view, row))}</ul>`}
${paging(view, facts)}`,
  };
}

function searchForm(view: View, { words, field, found }: SearchFacts): Html {
  const { procedures } = view.text;
  const options = found.fields.map((name) =>
    name === field
      ? html`<option value="${name}" selected>${name}</option>`
      : html`<option value="${name}">${name}</option>`,
  );
  return html`<form class="fields row" action="${view.to('procedures')}" role="search">
<div><label for="q">${procedures.words}</label><input id="q" name="q" type="search" maxlength="100" value="${words}"></div>
<div><label for="linhvuc">${procedures.field}</label><select id="linhvuc" name="linhvuc"><option value="">${procedures.allFields}</option>${options}</select></div>
<button>${procedures.search}</button></form>`;
}

function nothing(view: View): Html {
  const { procedures } = view.text;
  return html`<p>${procedures.none} ${procedures.noneAdvice}</p><p><a href="${view.to('procedures')}">${procedures.showAll}</a></p>`;
}

function entry(view: View, row: PublicProcedures['rows'][number]): Html {
  const { procedures } = view.text;
  return html`<li><a href="${view.to('procedures', row.code)}" lang="vi">${row.name}</a>
<div class="small muted"><span lang="vi">${row.field}</span> · ${procedures.levels[row.level]} · ${row.code}</div></li>`;
}

function paging(view: View, { words, field, page, found }: SearchFacts): Html | undefined {
  const { frame } = view.text;
  const pages = Math.ceil(found.total / PAGE_LENGTH);
  if (pages < 2) return undefined;
  const at = (wanted: number) => view.to('procedures', undefined, { q: words, linhvuc: field, trang: wanted });
  return html`<nav class="pages" aria-label="${frame.pageOf(page, pages)}">
${page > 1 && html`<a rel="prev" href="${at(page - 1)}">‹ ${frame.previous}</a>`}
<span>${frame.pageOf(page, pages)}</span>
${page < pages && html`<a rel="next" href="${at(page + 1)}">${frame.next} ›</a>`}</nav>`;
}
