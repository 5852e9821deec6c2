import type { PublishedQuarter } from '@dunghen/app/publication';
import { quarterText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../layout.ts';
import { keyFigures, standingText } from './figure-parts.ts';

/** The figures of a quarter by themselves, to be shown within another site's page. */
export function embedPage(view: View, quarter: PublishedQuarter | undefined): Html {
  const { text, lang, site, to } = view;
  const title = text.figures.embedTitle(quarter === undefined ? '' : quarterText(lang, quarter.key));
  const body =
    quarter === undefined
      ? html`<p>${text.figures.nothing}</p>`
      : html`${keyFigures(view, quarter.figures.total)}<p class="small muted">${standingText(view, quarter.standing)}</p><p><a href="${to('progress', undefined, { ky: quarter.key })}" target="_top">${text.figures.more}</a></p>`;
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><meta name="robots" content="noindex"><link rel="stylesheet" href="${site.stylePath}"></head>
<body><main><div class="wrap"><h1>${title}</h1>${body}</div></main></body></html>
`;
}

/** The same as JSON, for portals that draw it themselves. */
export function embedJson(quarter: PublishedQuarter): string {
  const { key, standing, figures } = quarter;
  const { total } = figures;
  return `${JSON.stringify({
    period: key,
    standing: standing.kind,
    ...(standing.kind === 'issued' ? { report: standing.number, issuedOn: standing.issuedOn } : {}),
    received: total.received.total,
    resolved: total.resolved,
    early: total.early,
    onTime: total.onTime,
    late: total.late,
    latePercent: total.latePercent,
    open: total.open.total,
    openOverdue: total.open.overdue,
  })}\n`;
}
