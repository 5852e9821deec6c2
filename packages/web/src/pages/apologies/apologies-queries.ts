import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import { endOfDay } from '../control/control-queries.ts';
import type { ApologiesSearch, Tab } from './apologies-search.ts';

type Schemas = components['schemas'];
export type ApologyRow = Schemas['ApologyList']['rows'][number];
export type DraftRow = Schemas['ApologyDrafts']['rows'][number];
export type StepRow = Schemas['ApologySteps']['rows'][number];
export type DraftBody = operations['draftApologies']['requestBody']['content']['application/json'];
export type StepBody = operations['stepApologies']['requestBody']['content']['application/json'];
export type Act = StepBody['act'];

const PAGE = 100;

/** Of the tab "missing" the counts of the others are asked for. */
export const apologiesQuery = (tab: Exclude<Tab, 'missing'>, search: ApologiesSearch, limit = PAGE) => {
  const { agency, children, procedure, dueFrom, dueTo, asOf: day } = search;
  // What is to be prepared is told of now alone.
  const asOf = day === undefined || tab === 'prepare' ? undefined : endOfDay(day);
  const filter = { agency, children, procedure, dueFrom, dueTo, asOf };
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  return infiniteQueryOptions({
    queryKey: ['apologies', tab, query, limit],
    queryFn: ({ pageParam }) => {
      const page = pageParam === '' ? {} : { after: pageParam };
      return answerOf(client.GET('/api/v1/apologies', { params: { query: { ...query, tab, limit, ...page } } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
};

/** Dossiers listed in place; the file has all. */
export const MOST_LISTED = 200;

function exceptionScope({ agency, children, asOf, knownAt }: ApologiesSearch) {
  return {
    withoutApology: true,
    ...(agency === undefined ? {} : { agency }),
    ...(children === undefined ? {} : { children }),
    ...(asOf === undefined ? {} : { asOf: endOfDay(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: endOfDay(knownAt) }),
  };
}

export const exceptionsQuery = (period: string, search: ApologiesSearch) => {
  const query = { ...exceptionScope(search), limit: MOST_LISTED };
  return queryOptions({
    queryKey: ['apologies', 'missing', period, query],
    queryFn: () => answerOf(client.GET('/api/v1/periods/{period}/late', { params: { path: { period }, query } })),
  });
};

export function exceptionsFile(period: string, search: ApologiesSearch, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  for (const [key, value] of Object.entries(exceptionScope(search))) query.set(key, String(value));
  return `/api/v1/periods/${encodeURIComponent(period)}/tables/late?${query}`;
}

/** `version`: what happens to the dossier since asks anew. */
export const dossierApologyQuery = (code: string, version: number) =>
  queryOptions({
    queryKey: ['dossier-apology', code, version],
    queryFn: () => answerOf(client.GET('/api/v1/dossiers/{code}/apology', { params: { path: { code } } })),
  });

export const previewDrafts = (body: DraftBody) => answerOf(client.POST('/api/v1/apologies/preview', { body }));
export const makeDrafts = (body: DraftBody) => answerOf(client.POST('/api/v1/apologies/drafts', { body }));
export const takeStep = (body: StepBody) => answerOf(client.POST('/api/v1/apologies/steps', { body }));

export const PRINT_FORMATS = ['pdf', 'pdf-zip', 'docx-zip'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

/** The letters as one PDF, or each as a file in one archive, handed to the browser under a name without persons. */
export async function printLetters(ids: readonly string[], format: PrintFormat): Promise<void> {
  const file = await answerOf<Blob>(
    client.POST('/api/v1/apologies/print', { body: { ids: [...ids], format }, parseAs: 'blob' }),
  );
  const type = format === 'pdf' ? 'application/pdf' : 'application/zip';
  const address = URL.createObjectURL(new Blob([file], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `xin-loi-${ids.length}.${format === 'pdf' ? 'pdf' : 'zip'}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
