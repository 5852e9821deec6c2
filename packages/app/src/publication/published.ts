import type { PublicationKind } from '@dunghen/domain/publication';
import { isPublic, type PublicationState } from '@dunghen/domain/publication';
import { type Period, parsePeriod, periodKey, previousPeriod } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import {
  type CurrentPublication,
  currentPublications,
  findPublicationFile,
  listPublicationFiles,
  listPublications,
  type PublicationFileFacts,
  type StoredPublicationFile,
} from '@dunghen/store/publication';
import type { AppContext } from '../context/index.ts';
import type {
  ApologiesContent,
  FigureStanding,
  FiguresContent,
  PublicationContent,
  PublishedQuarter,
  RankingContent,
} from './content.ts';
import { keepFresh } from './keep-fresh.ts';
import { changesBetween, type PublicationDetails } from './list.ts';
import { readContent } from './read-content.ts';
import type { ProtectedCounts } from './small-counts.ts';
import { stateOf } from './view.ts';

/** One quarter of a trend, of the province or of one agency. */
export interface TrendPoint {
  readonly key: string;
  readonly resolved: number;
  readonly late: number;
  readonly standing: FigureStanding['kind'];
}

/** A publication as anybody sees it in the history: no names of officials. */
export interface PublicRecord {
  readonly id: string;
  readonly kind: PublicationKind;
  readonly period: string;
  readonly state: Extract<PublicationState, 'published' | 'corrected' | 'withdrawn'>;
  /** Of the frozen content; 64 hexadecimal digits. */
  readonly sha256: string;
  readonly approvedAt: Instant;
  readonly publishedAt: Instant;
  /** When it was last said something new of: published, corrected or withdrawn. */
  readonly changedAt: Instant;
  readonly corrects?: { readonly id: string; readonly change: string; readonly reason: string };
  readonly correctedBy?: string;
  readonly withdrawal?: { readonly at: Instant; readonly reason: string };
}

/** What was approved and published, for anybody; nothing else can be had by it. */
export interface Publication {
  /** Periods of which something of the kind stands published, the newest first. */
  periods(kind: PublicationKind): Promise<readonly string[]>;
  /** All that stands published, the newest period first. */
  standing(): Promise<readonly CurrentPublication[]>;
  /** What stands published of a kind and period. */
  current(kind: PublicationKind, key: string): Promise<CurrentPublication | undefined>;
  quarter(key: string): Promise<PublishedQuarter | undefined>;
  /** The published quarters up to and with `key`, the oldest first, eight at most; of one agency, or of all together. */
  trend(key: string, agencyId?: string): Promise<readonly TrendPoint[]>;
  /** Fields of one agency, small counts protected. */
  fields(key: string, agencyId: string): Promise<readonly ProtectedCounts[]>;
  ranking(key: string): Promise<RankingContent | undefined>;
  apologies(key: string): Promise<ApologiesContent | undefined>;
  /** A frozen file of what stands published. */
  file(kind: PublicationKind, key: string, name: string): Promise<StoredPublicationFile | undefined>;
  /** Everything that was ever published, what was said of last first. */
  history(): Promise<readonly PublicRecord[]>;
  find(id: string): Promise<PublicRecord | undefined>;
  /** Of one that was published; undefined where it was withdrawn. */
  content(id: string): Promise<PublicationContent | undefined>;
  files(id: string): Promise<readonly PublicationFileFacts[]>;
  fileOf(id: string, name: string): Promise<StoredPublicationFile | undefined>;
  /** What a correction changed. */
  changes(id: string): Promise<PublicationDetails['difference']>;
}

const TREND_LENGTH = 8;
const KEPT_CONTENTS = 40;
const MOST = 1_000;

/**
 * What the public is shown. Which publications stand is read each time, so that one that was withdrawn is gone at once; their
 * contents never change and are kept.
 */
export function createPublication(context: AppContext): Publication {
  const forever = { freshMs: Number.POSITIVE_INFINITY, size: KEPT_CONTENTS };
  const contents = keepFresh((id: string) => readContent(context.db, id), forever, context.now);
  const current: Publication['current'] = async (kind, key) =>
    (await currentPublications(context.db)).find((one) => one.kind === kind && one.period === key);
  const contentOf = async (kind: PublicationKind, key: string) => {
    const standing = await current(kind, key);
    return standing === undefined ? undefined : contents(standing.id, standing.id);
  };
  const figures = async (key: string): Promise<FiguresContent | undefined> => {
    const content = await contentOf('figures', key);
    return content?.kind === 'figures' ? content : undefined;
  };
  const find = async (id: string) => recordOf(await listPublications(context.db, { id, published: true, limit: 1 }));
  return {
    standing: () => currentPublications(context.db),
    current,
    find,
    periods: async (kind) =>
      (await currentPublications(context.db)).filter((one) => one.kind === kind).map(({ period }) => period),
    quarter: async (key) => (await figures(key))?.quarter,
    fields: async (key, agencyId) => (await figures(key))?.fields[agencyId] ?? [],
    trend: (key, agencyId) => trendOf(figures, key, agencyId),
    async ranking(key) {
      const content = await contentOf('ranking', key);
      return content?.kind === 'ranking' ? content : undefined;
    },
    async apologies(key) {
      const content = await contentOf('apologies', key);
      return content?.kind === 'apologies' ? content : undefined;
    },
    async file(kind, key, name) {
      const standing = await current(kind, key);
      return standing && findPublicationFile(context.db, standing.id, name);
    },
    async history() {
      const found = await listPublications(context.db, { published: true, limit: MOST });
      return found.flatMap((one) => recordOf([one]) ?? []).toSorted((a, b) => b.changedAt - a.changedAt);
    },
    ...readable(context, find, contents),
  };
}

/** What belongs to one publication: nothing of one that was withdrawn, or never published. */
function readable(
  context: AppContext,
  find: Publication['find'],
  contents: (key: string, id: string) => Promise<PublicationContent | undefined>,
): Pick<Publication, 'content' | 'files' | 'fileOf' | 'changes'> {
  const findReadable = async (id: string) => {
    const record = await find(id);
    return record !== undefined && isPublic(record.state) ? record : undefined;
  };
  return {
    content: async (id) => ((await findReadable(id)) === undefined ? undefined : contents(id, id)),
    files: async (id) => ((await findReadable(id)) === undefined ? [] : listPublicationFiles(context.db, id)),
    fileOf: async (id, name) => (await findReadable(id)) && findPublicationFile(context.db, id, name),
    async changes(id) {
      const before = (await findReadable(id))?.corrects?.id;
      if (before === undefined || (await findReadable(before)) === undefined) return undefined;
      return changesBetween(context, before, id);
    },
  };
}

function recordOf([publication]: Awaited<ReturnType<typeof listPublications>>): PublicRecord | undefined {
  if (publication === undefined) return undefined;
  const { id, kind, period, sha256, corrects, correctedBy, correctedAt } = publication;
  const state = stateOf(publication);
  const at = (step: string) => publication.steps.find((one) => one.kind === step);
  const [approved, published, withdrawn] = [at('approved'), at('published'), at('withdrawn')];
  if (published === undefined || state === 'proposed' || state === 'approved' || state === 'declined') return undefined;
  return {
    id,
    kind,
    period,
    state,
    sha256,
    approvedAt: approved?.at ?? published.at,
    publishedAt: published.at,
    changedAt: Math.max(published.at, correctedAt ?? 0, withdrawn?.at ?? 0),
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    ...(withdrawn === undefined ? {} : { withdrawal: { at: withdrawn.at, reason: withdrawn.reason ?? '' } }),
  };
}

async function trendOf(
  figures: (key: string) => Promise<FiguresContent | undefined>,
  key: string,
  agencyId: string | undefined,
): Promise<readonly TrendPoint[]> {
  const last = parsePeriod(key);
  if (last?.kind !== 'quarter') return [];
  const found = await Promise.all(quartersUpTo(last).map((period) => figures(periodKey(period))));
  return found.flatMap((content): readonly TrendPoint[] => {
    if (content === undefined) return [];
    const { quarter } = content;
    const own =
      agencyId === undefined
        ? quarter.figures.total
        : quarter.figures.rows.find(({ agency }) => agency.id === agencyId)?.own;
    const { resolved = 0, late = 0 } = own ?? {};
    return [{ key: quarter.key, resolved, late, standing: quarter.standing.kind }];
  });
}

function quartersUpTo(last: Period): readonly Period[] {
  const quarters = [last];
  for (let at = last; quarters.length < TREND_LENGTH; ) {
    at = previousPeriod(at);
    quarters.unshift(at);
  }
  return quarters;
}
