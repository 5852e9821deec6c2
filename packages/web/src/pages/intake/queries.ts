import { queryOptions } from '@tanstack/react-query';
import { ApiError, answerOf, client } from '../../api/client.ts';
import { keepShared, recallShared } from './device.ts';
import { type IntakeForm, keyOf } from './form.ts';
import type { AgencyEntry, DuePreview, EarlierDossier, ProcedureSummary, ProcedureVersion } from './types.ts';

const LARGEST_PAGE = 500;

/** Public catalogues are kept on the device too, so that a counter without a connection can go on. */
async function keptCopy<T>(id: string, ask: () => Promise<T>): Promise<T> {
  try {
    const fresh = await ask();
    await keepShared(id, fresh).catch(() => undefined);
    return fresh;
  } catch (error) {
    const isAway = error instanceof ApiError && (error.problem === undefined || error.problem.status >= 500);
    const kept = isAway ? await recallShared<T>(id).catch(() => undefined) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}

/** Every procedure in use today; a few hundred lines, so that finding one needs no server. */
export const proceduresQuery = () =>
  queryOptions({
    queryKey: ['intake', 'procedures'],
    queryFn: () => keptCopy('procedures', fetchProcedures),
    staleTime: 10 * 60_000,
    networkMode: 'always',
  });

async function fetchProcedures(): Promise<readonly ProcedureSummary[]> {
  const all: ProcedureSummary[] = [];
  let after: string | undefined;
  do {
    const query = { standing: 'active' as const, limit: LARGEST_PAGE, ...(after === undefined ? {} : { after }) };
    const page = await answerOf(client.GET('/api/v1/procedures', { params: { query } }));
    all.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return all;
}

export const procedureQuery = (code: string) =>
  queryOptions({
    queryKey: ['intake', 'procedure', code],
    queryFn: () =>
      keptCopy(`procedure ${code}`, async (): Promise<ProcedureVersion> => {
        const detail = await answerOf(client.GET('/api/v1/procedures/{code}', { params: { path: { code } } }));
        return detail.version;
      }),
    staleTime: 10 * 60_000,
    networkMode: 'always',
  });

export const agenciesQuery = () =>
  queryOptions({
    queryKey: ['intake', 'agencies'],
    queryFn: () =>
      keptCopy('agencies', async (): Promise<readonly AgencyEntry[]> => {
        const { rows } = await answerOf(client.GET('/api/v1/agencies'));
        return rows;
      }),
    staleTime: 10 * 60_000,
    networkMode: 'always',
  });

/** The numbered sheet of what a draft lacks, and where the browser holds it until the dialog is left. */
export async function fetchGuide(
  draftId: string,
  form: IntakeForm,
  missing: readonly string[],
): Promise<{ readonly address: string; readonly name: string }> {
  const { receivingAgencyId: agencyId, procedureCode, applicant, submitter, forAnother, address, phone } = form;
  const said = { applicant, address, phone, ...(forAnother ? { submitter } : {}) };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value.trim() !== ''));
  const sheet: unknown = await answerOf(
    client.POST('/api/v1/intake/drafts/{id}/guide', {
      params: { path: { id: draftId } },
      body: { agencyId, procedureCode, missing: [...missing], ...known },
      parseAs: 'blob',
    }),
  );
  if (!(sheet instanceof Blob)) throw new ApiError();
  const pdf = new Blob([sheet], { type: 'application/pdf' });
  return { address: URL.createObjectURL(pdf), name: 'phieu-huong-dan.pdf' };
}

interface DueQuestion {
  readonly agencyId: string;
  readonly procedureCode: string;
  readonly channel: 'direct' | 'postal' | 'online';
  readonly area: 'ordinary' | 'difficult';
  readonly caseKey?: string;
}

/** What the due date depends on. */
export type DueFacts = Pick<IntakeForm, 'agencyId' | 'procedureCode' | 'area' | 'caseKey'> &
  Pick<DueQuestion, 'channel'> & {
    /** Whether the procedure has cases, of which one has to be chosen. */
    readonly hasCases: boolean;
  };

/** Undefined while what it depends on is not chosen. */
export function dueQuestionOf(form: DueFacts): DueQuestion | undefined {
  const { agencyId, procedureCode, channel, area, hasCases } = form;
  const caseKey = keyOf(form);
  if (agencyId === '' || procedureCode === '' || (hasCases && caseKey === undefined)) return undefined;
  return { agencyId, procedureCode, channel, area, ...(caseKey === undefined ? {} : { caseKey }) };
}

/** Asked anew each minute: it becomes another when 15:00 or the end of the day passes. */
export const dueQuery = (question: DueQuestion | undefined) =>
  queryOptions({
    queryKey: ['intake', 'due', question],
    enabled: question !== undefined,
    queryFn: async (): Promise<DuePreview | undefined> =>
      question && answerOf(client.POST('/api/v1/due-dates/preview', { body: question })),
    staleTime: 30_000,
    refetchInterval: 60_000,
    placeholderData: (before) => before,
    networkMode: 'always',
  });

export const waitingQuery = () =>
  queryOptions({
    queryKey: ['intake', 'waiting'],
    queryFn: async () => (await answerOf(client.GET('/api/v1/intake/waiting'))).rows,
    staleTime: 30_000,
    refetchInterval: 60_000,
  });

export const draftsQuery = () =>
  queryOptions({
    queryKey: ['intake', 'drafts'],
    queryFn: async () => (await answerOf(client.GET('/api/v1/intake/drafts'))).rows,
    staleTime: 0,
    // Without a connection the answer is that there is none, at once: what lies on the device is shown then.
    networkMode: 'always',
    retry: false,
  });

/** In the body: an identity number belongs into no address. */
export const fetchEarlier = async (identity: string): Promise<readonly EarlierDossier[]> =>
  (await answerOf(client.POST('/api/v1/intake/earlier-dossiers', { body: { identity } }))).rows;
