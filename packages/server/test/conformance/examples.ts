import { PROCEDURE } from '../procedure.fixture.ts';
import type { TestProvince } from './fixture.ts';

/** What makes an operation succeed beyond what its schemas say. */
export interface Example {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** It is sent as this and not as JSON. */
  readonly raw?: { readonly type: string; readonly payload: string };
}

let number = 0;
export const newKey = (): string => {
  number += 1;
  return `conformance-${number}`;
};

const intake = (agencyId: string) => ({
  agencyId,
  channel: 'direct',
  procedureCode: PROCEDURE.code,
  applicant: 'Lò Thị Thử (giả định)',
});

/** Takes a dossier in and gives its code and version. */
export async function receive({ app, tokens, agencyId }: TestProvince): Promise<{ code: string; version: number }> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/dossiers',
    headers: { host: 'localhost', authorization: `Bearer ${tokens.all}`, 'idempotency-key': newKey() },
    payload: { type: 'accept', intake: intake(agencyId) },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json();
}

/** Begins a report and gives its id. */
async function draftReport({ app, tokens }: TestProvince): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/reports',
    headers: { host: 'localhost', authorization: `Bearer ${tokens.all}` },
    payload: { period: '2026-Q1', layout: 'late-only' },
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  const { id }: { readonly id: string } = answer.json();
  return id;
}

/** A small file as a form sends it. */
const UPLOAD: Example = {
  raw: {
    type: 'multipart/form-data; boundary=x',
    payload:
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\r\n--x--\r\n',
  },
};

/** What the schemas do not tell of operations that need not succeed. */
export const HINTS: Readonly<Record<string, Example>> = {
  uploadFile: UPLOAD,
  uploadEvidence: UPLOAD,
  checkSignedReport: UPLOAD,
  issueReport: UPLOAD,
  checkPublishedAnnex: UPLOAD,
  findResults: { query: { number: 'KQ-01' } },
  stageImport: UPLOAD,
  stageReconciliation: UPLOAD,
  previewReportSettings: { body: { from: '2026-04-01', settings: {}, source: 'Quyết định thử' } },
  recordReportSettings: { body: { from: '2026-04-01', settings: {}, source: 'Quyết định thử' } },
};

/** Operations that have to succeed, each with what it needs. The others may answer with any problem that they document. */
export async function examplesOf(province: TestProvince): Promise<Readonly<Record<string, () => Promise<Example>>>> {
  const dossier = await receive(province);
  const { agencyId } = province;
  const path = { code: dossier.code };
  const procedure = { path: { code: PROCEDURE.code } };
  const always = (example: Example) => async () => example;
  const report = { path: { id: await draftReport(province) } };
  return {
    getStatus: always({}),
    listPeriods: always({}),
    getSession: always({}),
    getFigures: always({ path: { period: '2026-Q1' } }),
    listDossiersOfFigure: always({ path: { period: '2026-Q1' }, query: { figure: 'received' } }),
    getTrend: always({ path: { period: '2026-Q1' }, query: { count: '2' } }),
    getWeeks: always({ path: { period: '2026-Q1' } }),
    listLate: always({ path: { period: '2026-Q1' } }),
    listLateOfficials: always({ path: { period: '2026-Q1' } }),
    getDifference: always({ path: { period: '2026-Q1' }, query: { otherPolicy: 'portal766' } }),
    getForecast: always({ query: { days: '10' } }),
    downloadControlTable: always({ path: { period: '2026-Q1', table: 'weeks' }, query: { format: 'csv' } }),
    getIndex766: always({ path: { period: '2026-Q1' } }),
    listAgencyIndex766: always({ path: { period: '2026-Q1' } }),
    listProcedureIndex766: always({ path: { period: '2026-Q1' } }),
    getIndicator766: always({ path: { period: '2026-Q1', indicator: 'ON_TIME' } }),
    listDossiersOfIndicator: always({ path: { period: '2026-Q1', indicator: 'ON_TIME' }, query: { part: 'all' } }),
    downloadIndex766: always({ path: { period: '2026-Q1' }, query: { format: 'csv' } }),
    listPortalFigures: always({ path: { period: '2026-Q1' } }),
    recordPortalFigure: always({
      body: { period: '2026-Q1', group: 'TDGQ', score: 18.8, source: 'Số thử', capturedAt: '2026-03-01T08:00' },
    }),
    listApologies: always({ query: { tab: 'prepare' } }),
    getDossierApology: always({ path }),
    getEvaluation: always({ path: { period: '2026-Q1' }, query: { of: 'officials' } }),
    listEvaluationAppeals: always({ path: { period: '2026-Q1' } }),
    downloadEvaluation: always({ path: { period: '2026-Q1' }, query: { format: 'csv' } }),
    listInspectionCases: always({ path: { period: '2026-Q1' } }),
    searchInspectionCases: always({ path: { period: '2026-Q1' } }),
    getInspectionThresholds: always({}),
    countEvaluation: always({ path: { period: '2026-Q1' } }),
    listPetitions: always({}),
    downloadPetitions: always({ query: { format: 'csv' } }),
    readPetitionFigures: always({ path: { period: '2026-Q1' } }),
    downloadPetitionFigures: always({ path: { period: '2026-Q1' }, query: { format: 'xlsx' } }),
    receivePetition: async () => ({
      body: { channel: 'phone', kind: 'procedure', content: 'Hỏi về thủ tục (thử)', idempotencyKey: newKey() },
    }),
    importPetitions: always({ body: { text: '', isPreview: true } }),
    listDirectives: always({}),
    listPublications: always({}),
    listExplanations: always({}),
    previewExplanations: always({ query: { period: '2026-Q1' } }),
    downloadExplanations: always({ query: { period: '2026-Q1', format: 'docx' } }),
    readBacklog: always({}),
    downloadBacklog: always({ query: { format: 'csv' } }),
    listRisks: always({ query: { from: '0' } }),
    listLoads: always({}),
    listNotificationTemplates: always({}),
    listNotifications: always({}),
    getAgencyReminders: always({ path: { id: agencyId } }),
    getQuarterlyReport: always({ path: { period: '2026-Q1' } }),
    listDossiers: always({ query: { sort: 'due', state: 'accepted', q: 'khai sinh', personal: 'true' } }),
    downloadDossiers: always({ query: { format: 'csv' } }),
    getDossier: always({ path, query: { personal: 'true' } }),
    listEvents: always({ path, query: { personal: 'true' } }),
    previewCommand: always({ path, body: { type: 'note', note: 'Ghi chú thử' } }),
    listDossierOfficers: always({ path }),
    listDossierMessages: always({ path }),
    explainDueDate: always({ path }),
    receiveDossier: async () => ({
      headers: { 'idempotency-key': newKey() },
      body: { type: 'accept', intake: intake(agencyId) },
    }),
    executeCommand: async () => {
      const fresh = await receive(province);
      return {
        path: { code: fresh.code },
        headers: { 'idempotency-key': newKey(), 'if-match': `"${fresh.version}"` },
        body: { type: 'note', note: 'Ghi chú thử' },
      };
    },
    previewDueDate: always({ body: { agencyId, procedureCode: PROCEDURE.code, channel: 'direct' } }),
    listAgencies: always({ query: { q: 'so noi vu' } }),
    getCalendarYear: always({ path: { year: '2026' } }),
    listRuleSets: always({}),
    lookUpDossier: always({ path }),
    listProcedures: always({}),
    getProcedure: always(procedure),
    listProcedureVersions: always(procedure),
    listUnlocalised: always({}),
    getProcedureUsage: always(procedure),
    getAgency: always({ path: { id: agencyId } }),
    listAgencyChanges: always({}),
    listCalendarDecisions: always({}),
    listCalendarProposals: always({}),
    listForms: always({ path }),
    listEarlierDossiers: always({ body: { identity: '011090000123' } }),
    listWaitingDossiers: always({}),
    listJobs: always({}),
    listWebhooks: always({}),
    listImports: always({}),
    listReconciliations: always({}),
    searchAudit: always({
      query: { action: 'dossier:read-personal', who: 'Mọi', from: '2026-03-01', to: '2026-03-31' },
    }),
    downloadAudit: always({ query: { format: 'csv' } }),
    auditState: always({}),
    checkAudit: always({}),
    listBackups: always({}),
    readReportSettings: always({ query: { day: '2026-03-02' } }),
    readInstallationSettings: always({}),
    listReports: always({}),
    previewReport: always({ query: { period: '2026-Q1' } }),
    createReport: always({ body: { period: '2026-Q1', layout: 'late-only' } }),
    getReport: always(report),
    compareReport: always(report),
    recountReport: always(report),
    downloadReport: always({ ...report, query: { format: 'html' } }),
    downloadInternalList: always({ ...report, query: { format: 'xlsx' } }),
  };
}
