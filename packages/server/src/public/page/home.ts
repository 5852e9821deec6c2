import type { PublishedQuarter } from '@dunghen/app/publication';
import { quarterText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { keyFigures, standingText } from './figure-parts.ts';

export interface HomeFacts {
  readonly quarter?: PublishedQuarter;
  readonly fields: readonly string[];
}

/** What people come for first: a procedure, their dossier, how well the province keeps its promises. */
export function homePage(view: View, facts: HomeFacts): Page {
  const { text, site, to } = view;
  const { home, lookUp } = text;
  return {
    title: home.title,
    paths: bothPaths('home'),
    under: 'home',
    main: html`<p class="lead">${home.lead(site.provinceName)}</p>
<div class="panel"><form class="search" action="${to('procedures')}" role="search">
<div><label for="q">${home.searchLabel}<span class="hint" id="q-hint">${home.searchHint}</span></label>
<input id="q" name="q" type="search" maxlength="100" aria-describedby="q-hint"></div>
<button>${home.search}</button></form></div>
<section><h2>${home.lookUpHeading}</h2>
<form class="search" action="${to('lookUp')}">
<div><label for="ma">${lookUp.code}<span class="hint" id="ma-hint">${lookUp.codeHint}</span></label>
<input id="ma" class="code" name="ma" maxlength="100" autocomplete="off" spellcheck="false" aria-describedby="ma-hint" required></div>
<button>${lookUp.submit}</button></form></section>
${figuresOf(view, facts.quarter)}
${fieldsOf(view, facts.fields)}`,
  };
}

function figuresOf(view: View, quarter: PublishedQuarter | undefined): Html {
  const { home } = view.text;
  if (quarter === undefined) return html`<section><p class="muted">${home.noFigures}</p></section>`;
  return html`<section><h2>${home.figuresHeading(quarterText(view.lang, quarter.key))}</h2>
${keyFigures(view, quarter.figures.total)}
<p class="small muted">${standingText(view, quarter.standing)}</p>
<p><a href="${view.to('progress', undefined, { ky: quarter.key })}">${home.allFigures}</a></p></section>`;
}

function fieldsOf(view: View, fields: readonly string[]): Html {
  const { home } = view.text;
  const links = fields.map(
    (field) => html`<li><a href="${view.to('procedures', undefined, { linhvuc: field })}" lang="vi">${field}</a></li>`,
  );
  return html`<section><h2>${home.fieldsHeading}</h2>${fields.length === 0 ? html`<p class="muted">${home.fieldsEmpty}</p>` : html`<ul class="list">${links}</ul>`}</section>`;
}
