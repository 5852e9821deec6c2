import type { PublicRecord } from '@dunghen/app/publication';
import { isoText } from '@dunghen/domain/text';
import { xml } from './data-files.ts';
import { timeText } from './format.ts';
import type { View } from './layout.ts';
import { publicationHeading, publicationTitle, publisherOf } from './page/publication-parts.ts';

export interface FeedFacts {
  /** What was said of last first. */
  readonly records: readonly PublicRecord[];
  /** Scheme and host under which the pages lie. */
  readonly origin: string;
}

const MOST = 50;

/** An entry in the words of both formats. */
interface Entry {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly kind: PublicRecord['kind'];
}

/** When something was last published, corrected or withdrawn; 0 where nothing ever was. */
export const feedChangedAt = (records: readonly PublicRecord[]): number =>
  records.reduce((latest, { changedAt }) => Math.max(latest, changedAt), 0);

/** A withdrawn or corrected one keeps its entry, which says so: whoever has taken it over must learn of it. */
function entryOf(view: View, record: PublicRecord, { records, origin }: FeedFacts): Entry {
  const { publications } = view.text;
  const { corrects, correctedBy, withdrawal } = record;
  const corrected = records.find(({ id }) => id === corrects?.id);
  const said = [
    publications.feedSummary(timeText(view.lang, record.publishedAt)),
    corrects &&
      publications.feedCorrects(corrected ? publicationTitle(view, corrected) : '', corrects.change, corrects.reason),
    correctedBy !== undefined && withdrawal === undefined && publications.feedCorrected,
    withdrawal && publications.feedWithdrawn(withdrawal.reason),
  ];
  return {
    id: `urn:uuid:${record.id}`,
    address: `${origin}${view.to('publications', record.id)}`,
    title: publicationHeading(view, record),
    summary: said.filter((part) => typeof part === 'string').join(' '),
    publishedAt: isoText(record.publishedAt),
    updatedAt: isoText(record.changedAt),
    kind: record.kind,
  };
}

/** Atom 1.0 (RFC 4287). */
export function atomFeed(view: View, facts: FeedFacts): string {
  const { records, origin } = facts;
  const self = `${origin}${view.to('publications', 'feed.atom')}`;
  const home = `${origin}${view.to('publications')}`;
  const entries = records.slice(0, MOST).map((record) => atomEntry(entryOf(view, record, facts), record, facts, view));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.lang}">
<id>${xml(self)}</id>
<title>${xml(feedTitle(view))}</title>
<updated>${isoText(feedChangedAt(records))}</updated>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" hreflang="${view.lang}" href="${xml(home)}"/>
<author><name>${xml(publisherOf(view))}</name></author>
${entries.join('\n')}
</feed>
`;
}

function atomEntry(entry: Entry, { corrects }: PublicRecord, { origin }: FeedFacts, view: View): string {
  const related =
    corrects === undefined
      ? ''
      : `\n<link rel="related" type="text/html" href="${xml(`${origin}${view.to('publications', corrects.id)}`)}"/>`;
  return `<entry>
<id>${entry.id}</id>
<title>${xml(entry.title)}</title>
<updated>${entry.updatedAt}</updated>
<published>${entry.publishedAt}</published>
<link rel="alternate" type="text/html" href="${xml(entry.address)}"/>${related}
<category term="${entry.kind}"/>
<summary type="text">${xml(entry.summary)}</summary>
</entry>`;
}

/** JSON Feed 1.1. */
export function jsonFeed(view: View, facts: FeedFacts): string {
  const { records, origin } = facts;
  const items = records.slice(0, MOST).map((record) => {
    const { id, address, title, summary, publishedAt, updatedAt, kind } = entryOf(view, record, facts);
    return {
      id,
      url: address,
      title,
      content_text: summary,
      date_published: publishedAt,
      date_modified: updatedAt,
      tags: [kind],
      language: view.lang,
    };
  });
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(view),
    home_page_url: `${origin}${view.to('publications')}`,
    feed_url: `${origin}${view.to('publications', 'feed.json')}`,
    language: view.lang,
    authors: [{ name: publisherOf(view) }],
    items,
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const feedTitle = ({ text, site }: View): string =>
  `${text.publications.title} – ${text.frame.tagline(site.provinceName)}`;
