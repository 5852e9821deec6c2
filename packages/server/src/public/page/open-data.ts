import { datasetsOf, type PublishedFiles } from '../data-files.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/deed.vi';

/** What may be taken away and used: files of figures, with what they are and on what terms. */
export function openDataPage(view: View, published: readonly Pick<PublishedFiles, 'kind' | 'period'>[]): Page {
  const { text, lang, to } = view;
  const { openData, frame } = text;
  const dataset = (name: string, about: string, base: string): Html =>
    html`<tr><th scope="row">${name}<div class="small muted">${about}</div></th><td data-label="${openData.files}"><span class="files"><a href="${to('openData', `${base}.csv`)}">${frame.csv}<span class="hidden">: ${name}</span></a> <a href="${to('openData', `${base}.json`)}">${frame.json}<span class="hidden">: ${name}</span></a></span></td></tr>`;
  const rows = [
    dataset(openData.procedures, openData.proceduresAbout, 'thu-tuc'),
    ...published.flatMap(({ kind, period }) =>
      datasetsOf(text, kind, period, lang).map(({ base, title, about }) => dataset(title, about, base)),
    ),
  ];
  return {
    title: openData.title,
    paths: bothPaths('openData'),
    under: 'openData',
    main: html`<p class="lead">${openData.lead}</p>
<p>${openData.licence} <a href="${LICENCE}" rel="license noreferrer">${openData.licenceName}</a></p><p>${openData.small}</p>
<p><a href="${to('openData', 'danh-muc.jsonld')}">${openData.catalogue}</a></p>
<div class="scroll"><table class="cards"><thead><tr><th scope="col">${openData.dataset}</th><th scope="col">${openData.files}</th></tr></thead><tbody>${rows}</tbody></table></div>
${published.length === 0 && html`<p class="muted">${openData.none}</p>`}`,
  };
}
