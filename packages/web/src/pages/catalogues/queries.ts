import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, client } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

type Schemas = components['schemas'];

export type { ProcedureVersion };
export type ProcedureSummary = Schemas['ProcedureSummary'];
export type ProcedureContent = Schemas['ProcedureContent'];
export type ProcedureUsage = Schemas['ProcedureUsage'];
export type SavedProcedure = Schemas['SavedProcedure'];
export type Unlocalised = Schemas['UnlocalisedList']['rows'][number];
export type NationalLoad = Schemas['NationalLoad'];
export type AgencyDetail = Schemas['AgencyDetail'];
export type RelatedAgency = Schemas['RelatedAgency'];
export type AgencyChange = Schemas['AgencyChange'];
export type AgencyChangePreview = Schemas['AgencyChangePreview'];
export type ListedAgencyChange = Schemas['AgencyChanges']['rows'][number];
export type CalendarYear = Schemas['CalendarYear'];
export type CalendarPreview = Schemas['CalendarPreview'];
export type CalendarProposal = Schemas['CalendarProposal'];
export type CalendarDecision = Schemas['CalendarDecisions']['rows'][number];
export type RuleSet = Schemas['RuleSets']['rows'][number];

/** Largest page that the API gives. */
const LARGEST_PAGE = 500;

/** Every procedure of a day: a province has some two thousand, which four requests bring. */
async function fetchProcedures(): Promise<readonly ProcedureSummary[]> {
  const rows: ProcedureSummary[] = [];
  let after: string | undefined;
  do {
    const query = { limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) };
    const page = await answerOf(client.GET('/api/v1/procedures', { params: { query } }));
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

export const proceduresQuery = () => queryOptions({ queryKey: ['procedures'], queryFn: fetchProcedures });

export const unlocalisedQuery = () =>
  queryOptions({
    queryKey: ['procedures', 'unlocalised'],
    queryFn: async () => (await answerOf(client.GET('/api/v1/procedures/unlocalised'))).rows,
  });

export const versionsQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', 'versions', code],
    queryFn: (): Promise<readonly ProcedureVersion[]> =>
      answerOf(client.GET('/api/v1/procedures/{code}/versions', { params: { path: { code } } })),
  });

export const usageQuery = (code: string) =>
  queryOptions({
    queryKey: ['procedures', 'usage', code],
    queryFn: () => answerOf(client.GET('/api/v1/procedures/{code}/usage', { params: { path: { code } } })),
  });

export const agencyQuery = (id: string) =>
  queryOptions({
    queryKey: ['agencies', 'one', id],
    queryFn: () => answerOf(client.GET('/api/v1/agencies/{id}', { params: { path: { id } } })),
  });

/** While dossiers follow a decision, the list follows them. */
const FOLLOW_MS = 5_000;

export const agencyChangesQuery = () =>
  queryOptions({
    queryKey: ['agencies', 'changes'],
    queryFn: async () => (await answerOf(client.GET('/api/v1/agencies/changes'))).rows,
    refetchInterval: ({ state }) =>
      state.data?.some(({ waiting, hasBegun }) => hasBegun && waiting > 0) === true ? FOLLOW_MS : false,
  });

export const calendarQuery = (year: number, agency: string | undefined) =>
  queryOptions({
    queryKey: ['calendar', year, agency ?? ''],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/calendar/{year}', {
          params: { path: { year }, query: agency === undefined ? {} : { agency } },
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const proposalsQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'proposals'],
    queryFn: async () => (await answerOf(client.GET('/api/v1/calendar/proposals'))).rows,
  });

export const decisionsQuery = () =>
  queryOptions({
    queryKey: ['calendar', 'decisions'],
    queryFn: async () => (await answerOf(client.GET('/api/v1/calendar/decisions'))).rows,
    refetchInterval: ({ state }) => (state.data?.some(({ phase }) => phase !== 'done') === true ? FOLLOW_MS : false),
  });

export const ruleSetsQuery = () =>
  queryOptions({
    queryKey: ['rule-sets'],
    queryFn: async () => (await answerOf(client.GET('/api/v1/rule-sets'))).rows,
  });
