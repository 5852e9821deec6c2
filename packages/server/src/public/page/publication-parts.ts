import type { PublicRecord } from '@dunghen/app/publication';
import { quarterText, timeText } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../layout.ts';

/** "Kết quả giải quyết thủ tục hành chính Quý I/2024". */
export const publicationTitle = (
  { text, lang }: View,
  { kind, period }: Pick<PublicRecord, 'kind' | 'period'>,
): string => text.publications.kinds[kind](quarterText(lang, period));

/** The same, saying whether it corrects another or was withdrawn. */
export function publicationHeading(view: View, record: PublicRecord): string {
  const { publications } = view.text;
  const title = publicationTitle(view, record);
  if (record.state === 'withdrawn') return publications.withdrawn(title);
  return record.corrects === undefined ? title : publications.correction(title);
}

export const publisherOf = ({ text, site }: View): string => text.publications.office(site.provinceName);

/** Under the heading of what stands published: since when, and where its record is. */
export function publishedNote(view: View, record: PublicRecord | undefined): Html | undefined {
  if (record === undefined) return undefined;
  const { publications } = view.text;
  const at = timeText(view.lang, record.publishedAt);
  const said = record.corrects === undefined ? publications.note(at) : publications.noteCorrection(at);
  return html`<p class="small muted">${said} <a href="${view.to('publications', record.id)}">${publications.record}</a></p>`;
}
