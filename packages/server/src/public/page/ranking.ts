import type { PublicRecord, RankingContent } from '@dunghen/app/publication';
import { numberText, percentageText, quarterText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { periodForm, standingText } from './figure-parts.ts';
import { publishedNote } from './publication-parts.ts';

export interface RankingFacts {
  readonly ranking: RankingContent;
  readonly periods: readonly string[];
  readonly record?: PublicRecord;
}

/** Agencies of each level by the share that they resolved on time. */
export function rankingPage(view: View, { ranking, periods, record }: RankingFacts): Page {
  const { text, lang, to } = view;
  return {
    title: text.ranking.titleOf(quarterText(lang, ranking.key)),
    paths: bothPaths('ranking', undefined, { ky: ranking.key }),
    under: 'ranking',
    crumbs: [{ name: text.frame.progress, path: to('progress', undefined, { ky: ranking.key }) }],
    main: html`<p class="lead">${text.ranking.lead}</p>
${periodForm(view, to('ranking'), periods, ranking.key)}
${publishedNote(view, record)}
${rankingMain(view, ranking)}`,
  };
}

/** The tables, as they stand on the page and in the record of a publication. */
export function rankingMain(view: View, { levels, standing, ruleText }: RankingContent): Html {
  const { figures } = view.text;
  const tables = levels.map(
    ({ level, agencies }) =>
      html`<section><h2>${figures.levels[level]}</h2><div class="scroll"><table class="cards">${headOf(view)}<tbody>${agencies.map((agency) => rowOf(view, agency))}</tbody></table></div></section>`,
  );
  return html`<p class="note">${standingText(view, standing)}</p>
${tables}
<p class="small muted" lang="vi">${figures.rule(ruleText)}</p>`;
}

function headOf({ text }: View): Html {
  const { figures, ranking } = text;
  const heads = [figures.resolved, figures.onTime, figures.late, figures.lateRate];
  return html`<thead><tr><th scope="col" class="num">${ranking.rank}</th><th scope="col">${figures.agency}</th>${heads.map((head) => html`<th scope="col" class="num">${head}</th>`)}</tr></thead>`;
}

function rowOf({ text, lang }: View, agency: RankingContent['levels'][number]['agencies'][number]): Html {
  const { figures, ranking } = text;
  const { rank, name, resolved, onTime, late, latePercent } = agency;
  return html`<tr><td class="num" data-label="${ranking.rank}">${rank ?? ranking.noRank}</td><th scope="row" lang="vi">${name}</th>
<td class="num" data-label="${figures.resolved}">${numberText(lang, resolved)}</td>
<td class="num" data-label="${figures.onTime}">${numberText(lang, onTime)}</td>
<td class="num" data-label="${figures.late}">${numberText(lang, late)}</td>
<td class="num" data-label="${figures.lateRate}">${latePercent === null ? figures.noRate : percentageText(lang, latePercent)}</td></tr>`;
}
