import type { FigureStanding, TrendPoint } from '@dunghen/app/publication';
import type { TableFigures } from '@dunghen/app/workspace';
import { isoDayText, numberText, percentageText, quarterText, rateText, timeText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../layout.ts';

/** Whether the numbers are signed ones, in words. */
export function standingText({ lang, text }: View, standing: FigureStanding): string {
  switch (standing.kind) {
    case 'issued':
      return text.figures.issued(standing.number, isoDayText(standing.issuedOn));
    case 'frozen':
      return text.figures.frozen(timeText(lang, standing.knownAt));
    case 'provisional':
      return text.figures.provisional(timeText(lang, standing.knownAt));
  }
}

/** The four numbers that matter; "on time" says that it includes early ones. */
export function keyFigures({ lang, text }: View, figures: TableFigures): Html {
  const onTime = figures.early + figures.onTime;
  const rate = rateText(lang, onTime, figures.resolved) ?? text.figures.noRate;
  const shown: readonly (readonly [string, string])[] = [
    [numberText(lang, figures.resolved), text.figures.resolved],
    [rate, text.figures.onTimeRate],
    [numberText(lang, figures.late), text.figures.resolvedLate],
    [numberText(lang, figures.open.overdue), text.figures.openOverdue],
  ];
  return html`<ul class="key-figures">${shown.map(([value, name]) => html`<li><b>${value}</b>${name}</li>`)}</ul>`;
}

const CHART = { width: 760, height: 260, left: 0, bottom: 40, top: 24 } as const;

/** Share of late dossiers by quarter: bars with their numbers, dotted where the figures may still change; a table below. */
export function trendChart(view: View, points: readonly TrendPoint[]): Html {
  const { text } = view;
  if (points.length < 2) return html`<p class="muted">${text.figures.trendOne}</p>`;
  const rates = points.map(({ late, resolved }) => (resolved === 0 ? 0 : late / resolved));
  const top = Math.max(...rates, 0.01) * 1.15;
  const floor = CHART.height - CHART.bottom;
  const step = (CHART.width - CHART.left) / points.length;
  const bars = points.map((point, index) => {
    const height = ((rates[index] ?? 0) / top) * (floor - CHART.top);
    return barOf(view, point, { x: CHART.left + step * index, step, y: floor - height, height });
  });
  const [first, last] = [points[0]?.key ?? '', points.at(-1)?.key ?? ''];
  const alt = text.figures.trendAlt(quarterText(view.lang, first), quarterText(view.lang, last));
  return html`<figure class="wide-only"><svg class="chart" viewBox="0 0 ${CHART.width} ${CHART.height}" role="img" aria-label="${alt}">
<line class="axis" x1="${CHART.left}" y1="${floor}" x2="${CHART.width}" y2="${floor}"></line>
${bars}</svg></figure>${trendTable(view, points, top)}`;
}

interface Bar {
  readonly x: number;
  readonly step: number;
  readonly y: number;
  readonly height: number;
}

function barOf({ lang, text }: View, point: TrendPoint, { x, step, y, height }: Bar): Html {
  const width = Math.min(48, step * 0.6);
  const middle = x + step / 2;
  const rate = rateText(lang, point.late, point.resolved) ?? text.figures.noRate;
  const kind = point.standing === 'provisional' ? 'dotted' : 'late';
  return html`<rect class="${kind}" x="${round(middle - width / 2)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"></rect>
<text x="${round(middle)}" y="${round(y - 8)}" text-anchor="middle">${rate}</text>
<text x="${round(middle)}" y="${CHART.height - 14}" text-anchor="middle">${quarterText(lang, point.key).replace('Quý\u00a0', '')}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** On a phone, where the chart would be too small to read, each row has its bar; `top` is the share of a full one. */
function trendTable({ lang, text }: View, points: readonly TrendPoint[], top: number): Html {
  const { figures } = text;
  const rows = points.map(
    (
      point,
    ) => html`<tr><th scope="row">${quarterText(lang, point.key)}${point.standing === 'provisional' && html` <span class="muted">(${figures.provisionalShort})</span>`}</th>
<td class="num" data-label="${figures.resolved}">${numberText(lang, point.resolved)}</td>
<td class="num" data-label="${figures.late}">${numberText(lang, point.late)}</td>
<td class="num" data-label="${figures.lateRate}">${rateText(lang, point.late, point.resolved) ?? figures.noRate}</td><td class="narrow-only">${bar(point.resolved === 0 ? 0 : point.late / point.resolved / top)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="cards"><caption>${figures.trendTable}</caption>
<thead><tr><th scope="col">${figures.quarter}</th><th scope="col" class="num">${figures.resolved}</th><th scope="col" class="num">${figures.late}</th><th scope="col" class="num">${figures.lateRate}</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** Heads of a table of figures; `name` says what its rows are. */
export function figureHead({ text }: View, name: string): Html {
  const { figures } = text;
  const heads = [figures.resolved, figures.onTime, figures.late, figures.lateRate, figures.openOverdue];
  return html`<thead><tr><th scope="col">${name}</th>${heads.map((head) => html`<th scope="col" class="num">${head}</th>`)}<td></td></tr></thead>`;
}

/** The cells of a row; the bar shows the share of late ones beside its number. */
export function figureCells({ lang, text }: View, figures: TableFigures): Html {
  const names = text.figures;
  const rate = figures.latePercent === null ? names.noRate : percentageText(lang, figures.latePercent);
  const share = figures.resolved === 0 ? 0 : figures.late / figures.resolved;
  return html`<td class="num" data-label="${names.resolved}">${numberText(lang, figures.resolved)}</td>
<td class="num" data-label="${names.onTime}">${numberText(lang, figures.early + figures.onTime)}</td>
<td class="num" data-label="${names.late}">${numberText(lang, figures.late)}</td>
<td class="num" data-label="${names.lateRate}">${rate}</td>
<td class="num" data-label="${names.openOverdue}">${numberText(lang, figures.open.overdue)}</td>
<td class="wide">${bar(share)}</td>`;
}

/** A share between 0 and 1; its number stands beside it. */
const bar = (share: number): Html =>
  html`<svg class="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="12"></rect><rect class="late" width="${round(share * 100)}" height="12"></rect></svg>`;

/** The choice of the quarter, as a form that works everywhere. */
export function periodForm(
  { text, lang }: View,
  action: string,
  periods: readonly string[],
  chosen: string,
  more?: Html,
): Html {
  const options = periods.map((key) =>
    key === chosen
      ? html`<option value="${key}" selected>${quarterText(lang, key)}</option>`
      : html`<option value="${key}">${quarterText(lang, key)}</option>`,
  );
  return html`<form class="search period no-print" action="${action}"><div><label for="ky">${text.figures.period}</label><select id="ky" name="ky">${options}</select></div>${more}<button class="plain">${text.figures.choose}</button></form>`;
}
