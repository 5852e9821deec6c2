import { queryOptions } from '@tanstack/react-query';
import { ApiError, answerOf, client, doneOf } from '../../api/client.ts';
import type { components, operations } from '../../api/generated/schema.d.ts';
import type { FileFormat } from '../../api/types.ts';

type Schemas = components['schemas'];
export type ReportLine = Schemas['ReportLine'];
export type Report = Schemas['ReportView'];
export type ReportState = ReportLine['state'];
export type Proposal = Report['proposals'][number];
export type AgencyStanding = Report['agencies'][number];
export type Objection = Report['objections'][number];
export type OwnConfirmation = Schemas['OwnConfirmation'];
export type ConfirmationDetail = Schemas['ConfirmationDetail'];
export type ListedDossier = ConfirmationDetail['lines'][number];
export type Difference = Schemas['ReportDifference'];
export type Findings = Schemas['CheckFindings'];
export type SignedCheck = Schemas['SignedCheck'];
export type Choice = Schemas['DraftChoice'];
type Body<Name extends keyof operations> = operations[Name] extends {
  readonly requestBody?: { readonly content: { readonly 'application/json': infer Given } };
}
  ? Given
  : never;
export type NewReport = Body<'createReport'>;
export type Parts = Body<'editReport'>['parts'];
export type Answer = Body<'answerConfirmation'>;
export type Decision = Body<'decideObjection'>;

const report = (id: string) => ({ params: { path: { id } } });

export const reportsQuery = () =>
  queryOptions({ queryKey: ['reports'], queryFn: () => answerOf(client.GET('/api/v1/reports')) });

export const reportQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id], queryFn: () => answerOf(client.GET('/api/v1/reports/{id}', report(id))) });

/** What a new report begins with; `asOf` exclusive. */
export type ChoiceQuestion = Pick<NewReport, 'period' | 'scheme' | 'asOf'>;

export const choiceQuery = (question: ChoiceQuestion) =>
  queryOptions({
    queryKey: ['report-choice', question],
    queryFn: () => answerOf(client.GET('/api/v1/reports/choices', { params: { query: { ...question } } })),
  });

export const differenceQuery = (id: string, other: string | undefined) =>
  queryOptions({
    queryKey: ['report-difference', id, other],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/reports/{id}/difference', {
          params: { path: { id }, query: other === undefined ? {} : { with: other } },
        }),
      ),
  });

export const ownConfirmationsQuery = () =>
  queryOptions({
    queryKey: ['own-confirmations'],
    queryFn: () => answerOf(client.GET('/api/v1/report-confirmations')),
  });

export const confirmationQuery = (id: string, agencyId: string) =>
  queryOptions({
    queryKey: ['confirmation', id, agencyId],
    queryFn: () =>
      answerOf(client.GET('/api/v1/reports/{id}/confirmations/{agencyId}', { params: { path: { id, agencyId } } })),
  });

/** What is recorded of a dossier, to find the entry that was wrong. */
export const dossierEventsQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossier-events', code],
    queryFn: () => answerOf(client.GET('/api/v1/dossiers/{code}/events', { params: { path: { code } } })),
  });

/** The sheet as the file in HTML prints it; `version` only makes it another question. */
export const sheetQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ['report-sheet', id, version],
    queryFn: () => fetchText(fileAddress(id, 'html', 'inline')),
  });

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address).catch(() => undefined);
  if (answer === undefined) throw new ApiError();
  if (!answer.ok) throw new ApiError(await answer.json().catch(() => undefined));
  return answer.text();
}

export const fileAddress = (id: string, format: FileFormat, disposition: 'attachment' | 'inline' = 'attachment') =>
  `/api/v1/reports/${encodeURIComponent(id)}/file?format=${format}&disposition=${disposition}`;

export const internalAddress = (id: string, format: 'docx' | 'xlsx' | 'pdf') =>
  `/api/v1/reports/${encodeURIComponent(id)}/internal?format=${format}`;

export const agencyListAddress = (id: string, agencyId: string, format: AgencyListFormat) =>
  `/api/v1/reports/${encodeURIComponent(id)}/confirmations/${encodeURIComponent(agencyId)}/file?format=${format}`;

export const AGENCY_LIST_FORMATS = ['docx', 'xlsx', 'pdf', 'csv'] as const;
type AgencyListFormat = (typeof AGENCY_LIST_FORMATS)[number];

export const storedAddress = (id: string, sha256: string) =>
  `/api/v1/reports/${encodeURIComponent(id)}/files/${sha256}`;

export const evidenceAddress = (id: string, agencyId: string, evidenceId: string) =>
  `/api/v1/reports/${encodeURIComponent(id)}/confirmations/${encodeURIComponent(agencyId)}/evidence/${evidenceId}`;

export const createReport = (body: NewReport) => answerOf(client.POST('/api/v1/reports', { body }));

export const editReport = (id: string, version: number, parts: Parts) =>
  answerOf(client.PATCH('/api/v1/reports/{id}/parts', { ...report(id), body: { version, parts } }));

export const recountReport = (id: string) => answerOf(client.POST('/api/v1/reports/{id}/recount', report(id)));

export const sendConfirmations = (id: string, dueOn: string) =>
  answerOf(client.POST('/api/v1/reports/{id}/confirmations', { ...report(id), body: { dueOn } }));

export const freezeReport = (id: string, version: number, openObjections: readonly string[]) =>
  doneOf(
    client.POST('/api/v1/reports/{id}/freeze', {
      ...report(id),
      body: { version, openObjections: [...openObjections] },
    }),
  );

export const submitReport = (id: string) => doneOf(client.POST('/api/v1/reports/{id}/submit', report(id)));

export const discardReport = (id: string, reason: string) =>
  doneOf(client.POST('/api/v1/reports/{id}/discard', { ...report(id), body: { reason } }));

export const decideObjection = (id: string, objectionId: string, body: Decision) =>
  doneOf(client.POST('/api/v1/reports/{id}/objections/{objectionId}', { params: { path: { id, objectionId } }, body }));

export const answerConfirmation = (id: string, agencyId: string, body: Answer) =>
  answerOf(client.POST('/api/v1/reports/{id}/confirmations/{agencyId}', { params: { path: { id, agencyId } }, body }));

/** Files go as forms, which the browser writes; fields stand before the file. */
function formOf(file: File, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return form;
}

export const uploadEvidence = (id: string, agencyId: string, file: File) =>
  answerOf(
    client.POST('/api/v1/reports/{id}/confirmations/{agencyId}/evidence', {
      params: { path: { id, agencyId } },
      body: { file: file.name },
      bodySerializer: () => formOf(file),
    }),
  );

export const checkSigned = (id: string, file: File) =>
  answerOf(
    client.POST('/api/v1/reports/{id}/signed-file/check', {
      ...report(id),
      body: { file: file.name },
      bodySerializer: () => formOf(file),
    }),
  );

/** The file that the signing program gave back, as if it had been chosen. */
export async function collectSigned(id: string, name: string): Promise<File> {
  const bytes: unknown = await answerOf(
    client.GET('/api/v1/reports/{id}/signed-file', { ...report(id), parseAs: 'blob' }),
  );
  if (!(bytes instanceof Blob)) throw new ApiError();
  return new File([bytes], name, { type: 'application/pdf' });
}

export interface IssueFacts {
  readonly number: string;
  readonly issuedOn: string;
  readonly signer: string;
  readonly isCompared: boolean;
}

export function issueReport(id: string, facts: IssueFacts, file: File) {
  const fields = { ...facts, isCompared: String(facts.isCompared) };
  return answerOf(
    client.POST('/api/v1/reports/{id}/issue', {
      ...report(id),
      body: { ...fields, file: file.name },
      bodySerializer: () => formOf(file, fields),
    }),
  );
}

export const checkAnnex = (file: File, period: string) =>
  answerOf(
    client.POST('/api/v1/reports/check', {
      params: { query: period === '' ? {} : { period } },
      body: { file: file.name },
      bodySerializer: () => formOf(file),
    }),
  );
