import type { ApplicantView } from '@dunghen/app/dossier';
import { padCount } from '@dunghen/domain/text';
import { findDay, weekdayOf } from '@dunghen/domain/time';
import { dayTextOf, isoDayText, timeText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { type StripDay, stripDays } from '../strip-days.ts';
import { dossierFrame } from './look-up.ts';
import { chip, clockChip } from './standing-parts.ts';

export interface ClockFacts {
  readonly dossier: ApplicantView;
  /** Name of who is signed in; absent of who showed a receipt. */
  readonly signedInAs?: string;
  readonly csrf: string;
  /** Today, `yyyy-MM-dd`. */
  readonly today: string;
}

/** A dossier as its applicant sees it: where it stands, by when it is due, and in plain words why. */
export function clockPage(view: View, { dossier, signedInAs, csrf, today }: ClockFacts): Page {
  const { lookUp } = view.text;
  const { view: own, state, mayRate, rating } = dossier;
  const rates = mayRate || rating !== undefined;
  return {
    ...dossierFrame(view, own.code),
    main: html`<div class="panel"><p>${chip(view, state)} ${own.acceptedAt !== undefined && clockChip(view, own)}</p>${facts(view, own)}
${rates && html`<p><a class="button" href="${view.to('rate', own.code)}">${lookUp.rate}</a></p>`}</div>
${own.acceptedAt !== undefined && clock(view, own, today)}
<section><h2>${lookUp.timeline}</h2><ol class="steps" lang="vi">${own.timeline.map((event) => html`<li>${event.dateOnly ? dayTextOf(event.occurredAt) : timeText(view.lang, event.occurredAt)}: ${event.text}</li>`)}</ol></section>
<section class="no-print"><p class="small muted">${signedInAs === undefined ? lookUp.openFor : lookUp.signedInAs(signedInAs)}</p>
<form method="post" action="${signedInAs === undefined ? view.to('lookUp', `${own.code}/dong`) : view.to('eId', 'ra')}"><input type="hidden" name="csrf" value="${csrf}"><button class="plain">${signedInAs === undefined ? lookUp.close : lookUp.signOut}</button></form></section>`,
  };
}

type Own = ApplicantView['view'];

function facts(view: View, own: Own): Html {
  const { text, lang } = view;
  const { lookUp } = text;
  const legal = own.legalLimitText === undefined ? '' : `, ${lookUp.legalLimit(own.legalLimitText)}`;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [lookUp.procedure, own.procedureName],
    [lookUp.agency, own.agency.name],
    [lookUp.accepted, own.acceptedAt === undefined ? undefined : timeText(lang, own.acceptedAt)],
    [lookUp.limit, own.limitText === undefined ? undefined : `${own.limitText}${legal}`],
    [lookUp.due, own.dueAt === undefined ? undefined : timeText(lang, own.dueAt)],
    [lookUp.newDue, own.rescheduledDueAt === undefined ? undefined : timeText(lang, own.rescheduledDueAt)],
    [lookUp.ended, own.endedAt === undefined ? undefined : timeText(lang, own.endedAt)],
  ];
  const shown = rows.filter(([, value]) => value !== undefined);
  return html`<dl class="facts">${shown.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function clock(view: View, own: Own, today: string): Html {
  const { lookUp } = view.text;
  const days = stripDays(own.explanation);
  return html`<section><h2>${lookUp.clockHeading}</h2>${plainWords(view, own, days).map((line) => html`<p>${line}</p>`)}
${days.length > 1 && strip(view, days, today)}
<h3>${lookUp.stepsHeading}</h3>${steps(view, own)}</section>`;
}

/** The sources are Vietnamese law, which has no other names. */
function steps({ lang }: View, { explanation }: Own): Html {
  if (lang === 'vi') return html`<ol class="steps small">${explanation.map(({ text }) => html`<li>${text}</li>`)}</ol>`;
  return html`<ol class="steps small">${explanation.map(({ text, english, source }) => html`<li>${english ?? text}${source !== undefined && html` <span lang="vi">[${source}]</span>`}</li>`)}</ol>`;
}

/** The count told as one would tell a neighbour. */
function plainWords({ text, lang }: View, own: Own, days: readonly StripDay[]): readonly string[] {
  const { clockIntro: say, pauses } = text.lookUp;
  const { acceptedAt, limitText, dueAt, rescheduledDueAt, dueIfResumedAt, pause } = own;
  if (acceptedAt === undefined) return [];
  if (limitText === undefined && dueAt === undefined) return [say.none];
  const off = days.filter(({ kind }) => kind === 'skipped').length;
  const stops = own.explanation.filter(({ kind }) => kind === 'stopped').length;
  const zero = own.explanation.some(({ kind }) => kind === 'day-zero');
  return [
    limitText === undefined ? undefined : say.start(timeText(lang, acceptedAt), limitText),
    zero ? say.first : undefined,
    off > 0 ? say.off(padCount(off)) : undefined,
    pause === undefined && stops > 0 ? say.stops(padCount(stops)) : undefined,
    pause === undefined ? undefined : say.paused(dayTextOf(pause.since), pauses[pause.kind]),
    dueIfResumedAt === undefined ? undefined : say.resumed(timeText(lang, dueIfResumedAt)),
    dueAt === undefined || pause !== undefined ? undefined : say.due(timeText(lang, dueAt)),
    rescheduledDueAt === undefined ? undefined : say.moved(timeText(lang, rescheduledDueAt)),
  ].filter((line) => line !== undefined);
}

const WEEKDAYS = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
} as const;

/** A cell a day, as a list that reads well aloud. */
function strip({ text, lang }: View, days: readonly StripDay[], today: string): Html {
  const { lookUp } = text;
  const cells = days.map(({ day, kind, due }) => {
    const name = WEEKDAYS[lang][weekdayOf(findDay(day) ?? 0) - 1] ?? '';
    const isToday = day === today;
    const words = [lookUp.day[kind], due ? lookUp.day.due : '', isToday ? lookUp.day.today : '']
      .filter((word) => word !== '')
      .join(', ');
    return html`<li class="day-${kind}${due ? ' day-due' : ''}${isToday ? ' day-today' : ''}"><span>${name}</span><b>${isoDayText(day).slice(0, 5)}</b><span class="hidden">${words}</span></li>`;
  });
  const kinds = [...new Set(days.map(({ kind }) => kind))].filter((kind) => kind !== 'plain');
  const legend = kinds.map((kind) => html`<li><span class="swatch day-${kind}"></span>${lookUp.day[kind]}</li>`);
  const flag = days.some(({ due }) => due)
    ? html`<li><span class="swatch day-due"></span>${lookUp.day.due}</li>`
    : undefined;
  return html`<h3>${lookUp.strip}</h3><ol class="strip">${cells}</ol><ul class="legend" aria-hidden="true">${legend}${flag}${days.some(({ day }) => day === today) && html`<li><span class="swatch day-today"></span>${lookUp.day.today}</li>`}</ul>`;
}
