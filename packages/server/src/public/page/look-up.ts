import type { PublicStanding } from '@dunghen/app/dossier';
import { timeText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { chip } from './standing-parts.ts';

export interface OwnDossier {
  readonly code: string;
  readonly procedureName?: string;
  readonly state: PublicStanding['state'];
}

export interface LookUpFacts {
  /** Name of who is signed in, and their dossiers. */
  readonly own?: { readonly name: string; readonly rows: readonly OwnDossier[]; readonly csrf: string };
  /** Where signing in begins; absent where no e-ID is connected. */
  readonly signInPath?: string;
  /** Whether showing of details was just ended. */
  readonly closed: boolean;
}

/** Where a code is typed in; whoever is signed in finds their dossiers there. */
export function lookUpPage(view: View, { own, signInPath, closed }: LookUpFacts): Page {
  const { lookUp } = view.text;
  return {
    title: lookUp.title,
    paths: bothPaths('lookUp'),
    under: 'lookUp',
    main: html`${closed && html`<p class="note good" role="status">${lookUp.closed}</p>`}
<p class="lead">${lookUp.lead}</p>
${codeForm(view, '')}
${own !== undefined && ownDossiers(view, own)}
${own === undefined && signInPath !== undefined && html`<p><a href="${signInPath}">${lookUp.eId}</a></p>`}`,
  };
}

function codeForm(view: View, code: string): Html {
  const { lookUp } = view.text;
  return html`<form class="search" action="${view.to('lookUp')}"><div><label for="ma">${lookUp.code}<span class="hint" id="ma-hint">${lookUp.codeHint}</span></label>
<input id="ma" class="code" name="ma" value="${code}" maxlength="100" autocomplete="off" spellcheck="false" aria-describedby="ma-hint" required></div>
<button>${lookUp.submit}</button></form>`;
}

function ownDossiers(view: View, { name, rows, csrf }: NonNullable<LookUpFacts['own']>): Html {
  const { lookUp } = view.text;
  const list = rows.map(
    (row) => html`<li><a href="${view.to('lookUp', row.code)}">${row.code}</a> ${chip(view, row.state)}
<div class="small" lang="vi">${row.procedureName}</div></li>`,
  );
  return html`<section><h2>${lookUp.ownHeading}</h2>${rows.length === 0 ? html`<p>${lookUp.ownNone}</p>` : html`<ul class="list">${list}</ul>`}
<form method="post" action="${view.to('eId', 'ra')}"><input type="hidden" name="csrf" value="${csrf}"><p>${lookUp.signedInAs(name)}</p><button class="plain">${lookUp.signOut}</button></form></section>`;
}

export interface StandingFacts {
  readonly standing: PublicStanding;
  readonly at: number;
  readonly signInPath?: string;
}

/** What anybody may know who has a code: how far the dossier is (Circular 01/2018, article 16.2). */
export function standingPage(view: View, { standing, at, signInPath }: StandingFacts): Page {
  const { text, lang } = view;
  const { lookUp } = text;
  return {
    ...dossierFrame(view, standing.code),
    main: html`<div class="panel"><p>${lookUp.state}: ${chip(view, standing.state)}</p>
<p id="muc-do">${lookUp.done(standing.percent)}</p><progress max="100" value="${standing.percent}" aria-labelledby="muc-do"></progress>
<p class="small muted">${lookUp.updated(timeText(lang, at))}</p></div>
${secretForm(view, standing.code, undefined, signInPath)}`,
  };
}

/** A dossier that is not there: the same page whatever the reason. */
export function unknownPage(view: View, code: string): Page {
  const { lookUp } = view.text;
  return {
    ...dossierFrame(view, code),
    title: lookUp.notFoundTitle,
    main: html`<div class="alert"><p>${lookUp.notFound}</p></div>${codeForm(view, code)}`,
  };
}

/** The second factor was not that of the code, or there is no such dossier: one answer for both. */
export function wrongSecretPage(view: View, code: string, signInPath?: string): Page {
  const { lookUp } = view.text;
  return { ...dossierFrame(view, code), main: secretForm(view, code, lookUp.secretWrong, signInPath) };
}

/** Asks for the second factor; `onTo`: leads on to the rating instead of the details. */
export function secretForm(view: View, code: string, error?: string, signInPath?: string, onTo?: 'rate'): Html {
  const { lookUp } = view.text;
  const field =
    error === undefined
      ? html`<input id="ma-rieng" class="code short" name="ma-rieng" maxlength="20" autocomplete="off" spellcheck="false" aria-describedby="ma-rieng-hint" required>`
      : html`<input id="ma-rieng" class="code short" name="ma-rieng" maxlength="20" autocomplete="off" spellcheck="false" aria-describedby="ma-rieng-hint ma-rieng-loi" aria-invalid="true" required>`;
  return html`<section class="panel"><h2>${lookUp.moreHeading}</h2><p>${lookUp.moreText}</p>
<form class="fields" method="post" action="${view.to('lookUp', code)}">${onTo !== undefined && html`<input type="hidden" name="den" value="danh-gia">`}<div><label for="ma-rieng">${lookUp.secret}<span class="hint" id="ma-rieng-hint">${lookUp.secretHint}</span></label>
${field}${error !== undefined && html`<p class="error" id="ma-rieng-loi" role="alert">${error}</p>`}</div>
<div class="actions"><button>${lookUp.secretSubmit}</button>${signInPath !== undefined && html`<a class="button plain" href="${signInPath}">${lookUp.eId}</a>`}</div></form></section>`;
}

export function dossierFrame(view: View, code: string): Omit<Page, 'main'> {
  const { lookUp } = view.text;
  return {
    title: lookUp.heading(code),
    paths: bothPaths('lookUp', code),
    under: 'lookUp',
    hidden: true,
    crumbs: [{ name: lookUp.title, path: view.to('lookUp') }],
  };
}
