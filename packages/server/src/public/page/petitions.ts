import type { PublicAnswer, SenderStanding } from '@dunghen/app/petition';
import { dayTextOf, timeText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

/** Published answers, and the way to one's own. */
export function petitionsPage(
  view: View,
  { rows, next }: { readonly rows: readonly PublicAnswer[]; readonly next?: string },
): Page {
  const { petitions } = view.text;
  return {
    title: petitions.title,
    paths: bothPaths('petitions'),
    under: 'petitions',
    main: html`<p class="lead">${petitions.lead}</p>
${rows.length === 0 ? html`<p>${petitions.none} ${petitions.noneAdvice}</p>` : rows.map((row) => answerPart(view, row))}
${next !== undefined && html`<nav class="pages"><a rel="next" href="${view.to('petitions', undefined, { sau: next })}">${petitions.more} ›</a></nav>`}
<section class="panel"><h2>${petitions.ownHeading}</h2><form class="fields" method="get" action="${view.to('petitions')}"><div><label for="so">${petitions.number}<span class="hint" id="so-hint">${petitions.numberHint}</span></label>
<input id="so" class="code" name="so" maxlength="40" autocomplete="off" spellcheck="false" aria-describedby="so-hint" required></div><div class="actions"><button>${petitions.show}</button></div></form></section>`,
  };
}

function answerPart({ text }: View, { kind, agencyName, question, answer, publishedAt }: PublicAnswer): Html {
  const { petitions } = text;
  const day = dayTextOf(publishedAt);
  const told = agencyName === undefined ? petitions.published(day) : petitions.answeredBy(agencyName, day);
  return html`<article class="panel"><h2 lang="vi">${question}</h2><p lang="vi">${answer}</p><p class="small muted">${petitions.kinds[kind]} · <span lang="vi">${told}</span></p></article>`;
}

const frame = (view: View, code: string): Omit<Page, 'main'> => ({
  title: view.text.petitions.heading(code),
  paths: bothPaths('petitions', code),
  under: 'petitions',
  hidden: true,
  crumbs: [{ name: view.text.petitions.title, path: view.to('petitions') }],
});

/** Asks for the second factor; the same page whether the number is there or not. */
export function provePetitionPage(view: View, code: string, isWrong = false): Page {
  const { petitions } = view.text;
  return {
    ...frame(view, code),
    main: html`<section class="panel"><p>${petitions.proveText}</p>${isWrong && html`<p class="error" role="alert">${petitions.secretWrong}</p>`}
<form class="fields" method="post" action="${view.to('petitions', code)}"><div><label for="ma-rieng">${petitions.secret}<span class="hint" id="ma-rieng-hint">${petitions.secretHint}</span></label>
<input id="ma-rieng" class="code short" name="ma-rieng" maxlength="20" autocomplete="off" spellcheck="false" aria-describedby="ma-rieng-hint" required></div>
<div class="actions"><button>${petitions.secretSubmit}</button></div></form></section>`,
  };
}

export interface OwnPetition {
  readonly standing: SenderStanding;
  readonly csrf: string;
  readonly isMissing?: boolean;
}

/** The sender's own: how far it is, the answer, and the rating, once. */
export function ownPetitionPage(view: View, { standing, csrf, isMissing = false }: OwnPetition): Page {
  const { petitions, rate } = view.text;
  const { code, state, receivedAt, dueAt, answer, answeredBy, document, refusal, score, mayRate } = standing;
  const isOpen = answer === undefined && refusal === undefined;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [petitions.state, petitions.states[state]],
    [petitions.received, timeText(view.lang, receivedAt)],
    [petitions.due, isOpen && dueAt !== undefined ? timeText(view.lang, dueAt) : undefined],
    [petitions.by, answeredBy],
    [petitions.answer, answer],
    [petitions.document, document],
    [petitions.refusal, refusal],
  ];
  const choices = rate.scores
    .map((name, index) => ({ name, value: index + 1 }))
    .toReversed()
    .map(({ name, value }) => html`<label><input type="radio" name="diem" value="${value}" required>${name}</label>`);
  return {
    ...frame(view, code),
    main: html`<section class="panel"><dl>${facts.map(([name, value]) => value !== undefined && html`<dt>${name}</dt><dd lang="vi">${value}</dd>`)}</dl></section>
${score !== undefined && html`<p role="status">${petitions.given(rate.scores[score - 1] ?? '')}</p>`}
${isOpen && html`<p class="muted">${petitions.notYet}</p>`}
${
  mayRate &&
  html`<form class="fields" method="post" action="${view.to('petitions', `${code}/danh-gia`)}"><input type="hidden" name="csrf" value="${csrf}"><fieldset><legend>${petitions.question}</legend>${isMissing && html`<p class="error" role="alert">${petitions.missing}</p>`}<div class="choices">${choices}</div></fieldset>
<div class="actions"><button>${petitions.submit}</button></div></form>`
}`,
  };
}
