import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from './client.ts';
import type { DossierItem, DossierList, FigureKey, FileFormat, Layout, Level, Policy, Scheme } from './types.ts';

export const PAGE_SIZE = 50;

export const statusQuery = () =>
  queryOptions({ queryKey: ['status'], queryFn: () => answerOf(client.GET('/api/v1/status')) });

export const periodsQuery = () =>
  queryOptions({ queryKey: ['periods'], queryFn: () => answerOf(client.GET('/api/v1/periods')) });

export const figuresQuery = (period: string) =>
  queryOptions({
    queryKey: ['figures', period],
    queryFn: () => answerOf(client.GET('/api/v1/periods/{period}/figures', { params: { path: { period } } })),
  });

/** Which dossiers: a figure of a quarter, of one agency (with those under it), a level or the province. */
export interface DossierScope extends CountedBy {
  readonly figure: FigureKey;
  readonly agency?: string;
  readonly level?: Level;
  readonly children?: boolean;
  /** Only these days of the period, `yyyy-MM-dd`. */
  readonly from?: string;
  readonly to?: string;
}

/** A period, how it is cut, by what rule dossiers are judged, as of when and as known when. */
export interface CountedBy extends Times {
  readonly period: string;
  readonly scheme?: Scheme;
  readonly policy?: Policy;
}

/** The two times of a question, as the API writes them. */
export interface Times {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** One page of the list, from the key of the page before. */
export function fetchDossiers(scope: DossierScope, after: string | undefined, limit: number): Promise<DossierList> {
  const { period, ...rest } = scope;
  const query = { ...rest, limit, ...(after === undefined ? {} : { after }) };
  return answerOf(client.GET('/api/v1/periods/{period}/dossiers', { params: { path: { period }, query } }));
}

export const dossiersQuery = (scope: DossierScope) =>
  infiniteQueryOptions({
    queryKey: ['dossiers', scope],
    queryFn: ({ pageParam }) => fetchDossiers(scope, pageParam, PAGE_SIZE),
    initialPageParam: findFirstPage(),
    getNextPageParam: (page: DossierList) => page.next,
  });

/** Longest list that is loaded whole to filter and sort it: forty requests. */
export const MOST_WHOLE = 20_000;

/** Largest page that the API gives. */
const LARGEST_PAGE = 500;

/** Every dossier of the list, in its order; `progress` hears how many there are so far. */
export async function fetchWhole(
  scope: DossierScope,
  progress?: (loaded: number) => void,
): Promise<readonly DossierItem[]> {
  const rows: DossierItem[] = [];
  let after: string | undefined;
  do {
    const page = await fetchDossiers(scope, after, LARGEST_PAGE);
    rows.push(...page.rows);
    progress?.(rows.length);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

/** The list whole, at the two times of its first page so that all of it is of one knowledge. */
export const wholeListQuery = (scope: DossierScope, progress: (loaded: number) => void) =>
  queryOptions({ queryKey: ['whole-list', scope], queryFn: () => fetchWhole(scope, progress) });

/** The first page has no key. */
function findFirstPage(): string | undefined {
  return undefined;
}

/** Address of a report's file; the browser downloads it by itself. */
export function fileAddress(period: string, layout: Layout, format: FileFormat): string {
  const disposition = format === 'html' ? '&disposition=inline' : '';
  return `/api/v1/periods/${encodeURIComponent(period)}/report/file?layout=${layout}&format=${format}${disposition}`;
}
