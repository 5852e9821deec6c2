import {
  type FigureStanding,
  type ProtectedCounts,
  type PublicRecord,
  type PublishedQuarter,
  REST_FIELDS,
  type TrendPoint,
} from '@dunghen/app/publication';
import type { AgencyTableRow, QuarterFigures } from '@dunghen/app/workspace';
import { searchKey } from '@dunghen/domain/text';
import { numberText, quarterText } from '../format.ts';
import { flag, type Html, html } from '../html.ts';
import type { Page, View } from '../layout.ts';
import { bothPaths } from '../paths.ts';
import { figureCells, figureHead, keyFigures, periodForm, standingText, trendChart } from './figure-parts.ts';
import { publishedNote } from './publication-parts.ts';

export interface ProgressFacts {
  readonly quarter: PublishedQuarter;
  readonly periods: readonly string[];
  readonly trend: readonly TrendPoint[];
  readonly words: string;
  readonly onlyLate: boolean;
  /** Of its publication; absent in a preview. */
  readonly record?: PublicRecord;
}

/** How the agencies of the province keep to their dates in a quarter. */
export function progressPage(view: View, facts: ProgressFacts): Page {
  const { text, lang, to } = view;
  const { figures } = text;
  const { quarter, periods, trend } = facts;
  const period = quarterText(lang, quarter.key);
  return {
    title: figures.titleOf(period),
    paths: bothPaths('progress', undefined, { ky: quarter.key }),
    under: 'progress',
    main: html`${periodForm(view, to('progress'), periods, quarter.key)}
${standingNote(view, quarter.standing)}
${publishedNote(view, facts.record)}
${keyFigures(view, quarter.figures.total)}
<section><h2>${figures.trendHeading}</h2>${trendChart(view, trend)}</section>
<section><h2>${figures.levelsHeading}</h2>${levelsTable(view, quarter.figures)}</section>
<section><h2 id="co-quan">${figures.agenciesHeading}</h2>${agencyFilter(view, facts)}${agencyTable(view, facts)}</section>
<p><a href="${to('ranking', undefined, { ky: quarter.key })}">${text.ranking.link}</a></p>
<section><h2>${figures.cite}</h2>${citing(view, quarter.key)}</section>
<p class="small muted" lang="vi">${figures.rule(quarter.figures.counting.ruleText)}</p>`,
  };
}

/** The figures by themselves, as they stand in the record of a publication. */
export function figuresMain(view: View, quarter: PublishedQuarter): Html {
  const { figures } = view.text;
  const lines = quarter.figures.rows.map(
    ({ agency, own }) => html`<tr><th scope="row" lang="vi">${agency.name}</th>${figureCells(view, own)}</tr>`,
  );
  return html`${standingNote(view, quarter.standing)}${keyFigures(view, quarter.figures.total)}
${levelsTable(view, quarter.figures)}
<div class="scroll"><table class="cards">${figureHead(view, figures.agency)}<tbody>${lines}</tbody></table></div>
<p class="small muted" lang="vi">${figures.rule(quarter.figures.counting.ruleText)}</p>`;
}

const standingNote = (view: View, standing: FigureStanding): Html =>
  html`<p class="note">${standingText(view, standing)}</p>`;

function levelsTable(view: View, { levels, total }: QuarterFigures): Html {
  const { figures } = view.text;
  const rows = levels.map(
    (level) => html`<tr><th scope="row">${figures.levels[level.level]}</th>${figureCells(view, level.figures)}</tr>`,
  );
  return html`<div class="scroll"><table class="cards">${figureHead(view, figures.level)}<tbody>${rows}
<tr class="sum"><th scope="row">${figures.total}</th>${figureCells(view, total)}</tr></tbody></table></div>`;
}

function agencyFilter(view: View, { quarter, words, onlyLate }: ProgressFacts): Html {
  const { figures } = view.text;
  return html`<form class="search no-print" action="${view.to('progress')}"><input type="hidden" name="ky" value="${quarter.key}">
<div><label for="coquan">${figures.filter}<span class="hint" id="coquan-hint">${figures.filterHint}</span></label>
<input id="coquan" name="coquan" type="search" maxlength="100" value="${words}" aria-describedby="coquan-hint"></div>
<div class="choices"><label><input type="checkbox" name="quahan" value="1"${flag('checked', onlyLate)}>${figures.onlyLate}</label></div>
<button class="plain">${figures.filterSubmit}</button></form>`;
}

function agencyTable(view: View, facts: ProgressFacts): Html {
  const { figures } = view.text;
  const rows = facts.quarter.figures.rows.filter((row) => isWanted(row, facts));
  if (rows.length === 0) return html`<p>${figures.none}</p>`;
  const lines = rows.map((row) => {
    const path = view.to('progress', row.agency.id, { ky: facts.quarter.key });
    const kind = row.parentId === undefined ? html`<tr>` : html`<tr class="under">`;
    return html`${kind}<th scope="row"><a href="${path}" lang="vi">${row.agency.name}</a></th>${figureCells(view, row.own)}</tr>`;
  });
  return html`<div class="scroll"><table class="cards">${figureHead(view, figures.agency)}<tbody>${lines}</tbody></table></div>`;
}

function isWanted({ agency, own }: AgencyTableRow, { words, onlyLate }: ProgressFacts): boolean {
  if (onlyLate && own.late === 0 && own.open.overdue === 0) return false;
  const key = searchKey(words);
  if (key === '') return true;
  const name = searchKey(agency.name);
  const initials = name
    .split(' ')
    .filter((word) => word !== 'va')
    .map((word) => word.charAt(0))
    .join('');
  return key.split(' ').every((word) => ` ${name}`.includes(` ${word}`)) || initials.includes(key);
}

function citing(view: View, key: string): Html {
  const { figures } = view.text;
  const embed = view.to('embed', 'tien-do', { ky: key });
  const json = view.to('embed', 'tien-do.json', { ky: key });
  return html`<p>${figures.citeText}</p><ul><li><a href="${embed}">${embed}</a></li><li><a href="${json}">${json}</a></li></ul>`;
}

export interface AgencyFacts {
  readonly quarter: PublishedQuarter;
  readonly row: AgencyTableRow;
  readonly periods: readonly string[];
  readonly trend: readonly TrendPoint[];
  readonly fields: readonly ProtectedCounts[];
  readonly record?: PublicRecord;
}

/** One agency: its quarter as signed, the quarters before, its fields with small counts protected. */
export function agencyPage(view: View, { quarter, row, periods, trend, fields, record }: AgencyFacts): Page {
  const { text, lang, to } = view;
  const { figures } = text;
  const { agency } = row;
  const back = to('progress', undefined, { ky: quarter.key });
  return {
    title: figures.agencyTitle(agency.name, quarterText(lang, quarter.key)),
    paths: bothPaths('progress', agency.id, { ky: quarter.key }),
    under: 'progress',
    crumbs: [{ name: text.frame.progress, path: back }],
    main: html`${periodForm(view, to('progress', agency.id), periods, quarter.key)}
${standingNote(view, quarter.standing)}
${publishedNote(view, record)}
${keyFigures(view, row.own)}
<section><h2>${figures.trendHeading}</h2>${trendChart(view, trend)}</section>
<section><h2>${figures.fieldsHeading}</h2>${fieldTable(view, fields)}</section>
<p><a href="${back}">${figures.backToAll}</a></p>`,
  };
}

function fieldTable({ lang, text }: View, fields: readonly ProtectedCounts[]): Html {
  const { figures } = text;
  if (fields.length === 0) return html`<p>${figures.fieldsNone}</p>`;
  const rows = fields.map(
    ({
      name,
      resolved,
      late,
    }) => html`<tr><th scope="row" lang="vi">${name === REST_FIELDS.vi ? figures.rest : name}</th>
<td class="num" data-label="${figures.resolved}">${numberText(lang, resolved)}</td>
<td class="num" data-label="${figures.late}">${late === undefined ? figures.fewer : numberText(lang, late)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><thead><tr><th scope="col">${figures.field}</th><th scope="col" class="num">${figures.resolved}</th><th scope="col" class="num">${figures.late}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="small muted">${figures.fieldsNote}</p>`;
}
