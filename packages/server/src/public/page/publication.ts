import type { PublicationContent, PublicationDetails, PublicRecord } from '@dunghen/app/publication';
import { numberText, timeText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { apologyTable } from './apologies.ts';
import { figuresMain } from './progress.ts';
import { publicationHeading, publicationTitle, publisherOf } from './publication-parts.ts';
import { rankingMain } from './ranking.ts';

export interface PublicationFacts {
  readonly record: PublicRecord;
  /** Absent where it was withdrawn. */
  readonly content?: PublicationContent;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** What a correction changed. */
  readonly changes?: PublicationDetails['difference'];
  /** Those that correct it and that it corrects. */
  readonly others: readonly PublicRecord[];
}

/** One publication for good: what it held, when, what was corrected; marked where it no longer stands. */
export function publicationPage(view: View, facts: PublicationFacts): Page {
  const { publications } = view.text;
  const { record, content } = facts;
  return {
    title: publicationHeading(view, record),
    paths: bothPaths('publications', record.id),
    under: 'publications',
    crumbs: [{ name: publications.title, path: view.to('publications') }],
    main: html`${markOf(view, record)}
${factsOf(view, facts)}
${facts.changes && changesSection(view, facts.changes)}
${facts.files.length > 0 && fileTable(view, facts)}
${content && html`<section><h2>${publications.content}</h2>${contentMain(view, content)}</section>`}`,
  };
}

const ROWS_SHOWN = 200;

/** The contents of a publication as the public is shown them. */
export function contentMain(view: View, content: PublicationContent): Html {
  const { publications } = view.text;
  switch (content.kind) {
    case 'figures':
      return figuresMain(view, content.quarter);
    case 'ranking':
      return rankingMain(view, content);
    case 'apologies': {
      const { rows, key } = content;
      const shown = rows.slice(0, ROWS_SHOWN);
      const count = (value: number) => numberText(view.lang, value);
      const cut =
        shown.length < rows.length && html`<p>${publications.rows(count(shown.length), count(rows.length))}</p>`;
      return rows.length === 0
        ? html`<p>${view.text.apologies.none}</p>`
        : html`${apologyTable(view, key, shown)}${cut}`;
    }
  }
}

function markOf({ text, lang }: View, { state, withdrawal }: PublicRecord): Html | undefined {
  const { publications } = text;
  if (withdrawal !== undefined) {
    return html`<div class="alert" lang="vi"><p>${publications.withdrawnNote(timeText(lang, withdrawal.at), withdrawal.reason)}</p></div>`;
  }
  return state === 'corrected' ? html`<div class="alert"><p>${publications.correctedNote}</p></div>` : undefined;
}

function factsOf(view: View, { record, others }: PublicationFacts): Html {
  const { publications } = view.text;
  const other = (id: string | undefined) => {
    const found = others.find((one) => one.id === id);
    return (
      found &&
      html`<a href="${view.to('publications', found.id)}">${publicationTitle(view, found)}, ${timeText(view.lang, found.publishedAt)}</a>`
    );
  };
  const lines: readonly (readonly [string, Html | string | undefined])[] = [
    [publications.state, publications.states[record.state]],
    [publications.by, publisherOf(view)],
    [publications.approvedAt, timeText(view.lang, record.approvedAt)],
    [publications.publishedAt, timeText(view.lang, record.publishedAt)],
    [publications.corrects, other(record.corrects?.id)],
    [publications.change, record.corrects?.change],
    [publications.reason, record.corrects?.reason],
    [publications.correctedBy, other(record.correctedBy)],
    [publications.digest, html`<code class="digest">${record.sha256}</code>`],
  ];
  const shown = lines.filter(([, value]) => value !== undefined);
  return html`<dl class="facts">${shown.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

const CHANGES_SHOWN = 100;

function changesSection(view: View, { tables }: NonNullable<PublicationDetails['difference']>): Html {
  const { publications } = view.text;
  const lines = tables.flatMap(({ rows }) =>
    rows.flatMap(({ row, kind, cells }): readonly Html[] =>
      kind === 'changed'
        ? cells.map(({ column, before, after }) =>
            changeRow(view, [row, column, cellText(view, before), cellText(view, after)]),
          )
        : [
            changeRow(view, [
              row,
              '',
              kind === 'removed' ? publications.removed : '',
              kind === 'added' ? publications.added : '',
            ]),
          ],
    ),
  );
  if (lines.length === 0)
    return html`<section><h2>${publications.changes}</h2><p>${publications.changesNone}</p></section>`;
  const heads = [publications.row, publications.column, publications.before, publications.after];
  const more = lines.length - CHANGES_SHOWN;
  return html`<section><h2>${publications.changes}</h2><div class="scroll"><table class="cards"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${lines.slice(0, CHANGES_SHOWN)}</tbody></table></div>
${more > 0 && html`<p>${publications.more(numberText(view.lang, more))}</p>`}</section>`;
}

function changeRow({ text }: View, [row, column, before, after]: readonly [string, string, string, string]): Html {
  const { publications } = text;
  return html`<tr><th scope="row" lang="vi">${row}</th><td data-label="${publications.column}"><code>${column}</code></td><td data-label="${publications.before}">${before}</td><td data-label="${publications.after}">${after}</td></tr>`;
}

function cellText({ text, lang }: View, value: string | number | null): string {
  if (value === null) return text.publications.empty;
  return typeof value === 'number' ? numberOf(lang, value) : value;
}

const numberOf = (lang: View['lang'], value: number): string =>
  Number.isInteger(value) ? numberText(lang, value) : value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-US');

function fileTable(view: View, { record, files }: PublicationFacts): Html {
  const { publications } = view.text;
  const rows = files
    .filter(({ name }) => name.startsWith(`${view.lang}/`))
    .map(
      ({ name, size, sha256 }) =>
        html`<tr><th scope="row"><a href="${view.to('publications', `${record.id}/${name}`)}">${name.slice(3)}</a></th><td data-label="${publications.size}">${publications.bytes(numberText(view.lang, size))}</td><td data-label="${publications.hash}"><code class="digest">${sha256}</code></td></tr>`,
    );
  const heads = [publications.file, publications.size, publications.hash];
  return html`<section><h2>${publications.files}</h2><div class="scroll"><table class="cards"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
