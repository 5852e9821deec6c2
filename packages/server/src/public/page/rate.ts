import { timeText } from '../format.ts';
import { flag, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { secretForm } from './look-up.ts';

export interface RateFacts {
  readonly code: string;
  readonly csrf: string;
  /** Drawn with the form, so that sending it twice rates once. */
  readonly key: string;
  readonly chosen?: number;
  readonly comment: string;
  readonly error?: { readonly field: 'score' | 'comment'; readonly text: string };
}

const frame = (view: View, code: string): Omit<Page, 'main'> => ({
  title: view.text.rate.title(code),
  paths: bothPaths('rate', code),
  under: 'lookUp',
  hidden: true,
  crumbs: [
    { name: view.text.lookUp.title, path: view.to('lookUp') },
    { name: view.text.lookUp.heading(code), path: view.to('lookUp', code) },
  ],
});

/** One question and room for a word, once per dossier. */
export function ratePage(view: View, { code, csrf, key, chosen, comment, error }: RateFacts): Page {
  const { rate } = view.text;
  const choices = rate.scores
    .map((name, index) => ({ name, score: index + 1 }))
    .toReversed()
    .map(
      ({ name, score }) =>
        html`<label><input type="radio" name="diem" value="${score}"${flag('checked', chosen === score)} required>${name}</label>`,
    );
  const wrong = (field: 'score' | 'comment') =>
    error?.field === field ? html`<p class="error" id="loi-${field}" role="alert">${error.text}</p>` : undefined;
  return {
    ...frame(view, code),
    main: html`<p>${rate.lead}</p>
<form class="fields" method="post" action="${view.to('rate', code)}"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="khoa" value="${key}">
<fieldset><legend>${rate.question}</legend>${wrong('score')}<div class="choices">${choices}</div></fieldset>
<div><label for="y-kien">${rate.comment}<span class="hint" id="y-kien-hint">${rate.commentHint}</span></label>${wrong('comment')}
<textarea id="y-kien" name="y-kien" maxlength="1000" aria-describedby="y-kien-hint">${comment}</textarea></div>
<div class="actions"><button>${rate.submit}</button></div></form>`,
  };
}

/** It was rated; `thanks` just now. */
export function ratedPage(
  view: View,
  code: string,
  rating: { readonly score: number; readonly at: number },
  thanks: boolean,
): Page {
  const { rate, lookUp } = view.text;
  const given = rate.given(rate.scores[rating.score - 1] ?? '', timeText(view.lang, rating.at));
  return {
    ...frame(view, code),
    main: html`<div class="note good" role="status">${thanks && html`<p>${rate.thanks}</p>`}<p>${given}</p></div>
<p><a href="${view.to('lookUp', code)}">${lookUp.heading(code)}</a></p>`,
  };
}

export const notYetPage = (view: View, code: string): Page => ({
  ...frame(view, code),
  main: html`<p class="note">${view.text.rate.notYet}</p><p><a href="${view.to('lookUp', code)}">${view.text.lookUp.heading(code)}</a></p>`,
});

/** Whoever has shown neither receipt nor e-ID is asked for one of them; the same for codes that nobody has. */
export const provePage = (view: View, code: string, signInPath?: string): Page => ({
  ...frame(view, code),
  main: html`<p class="note">${view.text.rate.prove}</p>${secretForm(view, code, undefined, signInPath, 'rate')}`,
});
