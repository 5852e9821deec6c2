import type { PublicRecord } from '@dunghen/app/publication';
import { timeText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { publicationHeading, publisherOf } from './publication-parts.ts';

/** The history: what was published when and by whom, what corrects what. */
export function publicationsPage(view: View, records: readonly PublicRecord[]): Page {
  const { publications } = view.text;
  return {
    title: publications.title,
    paths: bothPaths('publications'),
    under: 'publications',
    main: html`<p class="lead">${publications.lead}</p>
${records.length === 0 ? html`<p>${publications.none}</p>` : table(view, records)}
<section><h2>${publications.feeds}</h2>${feedLinks(view)}</section>`,
  };
}

function table(view: View, records: readonly PublicRecord[]): Html {
  const { publications } = view.text;
  const heads = [publications.what, publications.publishedAt, publications.by, publications.state];
  const rows = records.map(
    (
      record,
    ) => html`<tr><th scope="row"><a href="${view.to('publications', record.id)}">${publicationHeading(view, record)}</a>${reasonOf(view, record)}</th>
<td data-label="${publications.publishedAt}">${timeText(view.lang, record.publishedAt)}</td>
<td data-label="${publications.by}">${publisherOf(view)}</td>
<td data-label="${publications.state}">${publications.states[record.state]}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><caption>${publications.history}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function reasonOf({ text }: View, { corrects, withdrawal }: PublicRecord): Html | undefined {
  const { publications } = text;
  if (withdrawal !== undefined)
    return html`<div class="small muted" lang="vi">${publications.reason}: ${withdrawal.reason}</div>`;
  return corrects && html`<div class="small muted" lang="vi">${publications.change}: ${corrects.change}</div>`;
}

function feedLinks({ text, to }: View): Html {
  const links = ['feed.atom', 'feed.json'].map((name) => {
    const path = to('publications', name);
    return html`<li><a href="${path}">${path}</a></li>`;
  });
  return html`<p>${text.publications.feedsText}</p><ul>${links}</ul>`;
}
