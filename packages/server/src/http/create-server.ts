import { randomUUID } from 'node:crypto';
import type { EffectiveSetting } from '@dunghen/app/configuration';
import type { AppContext } from '@dunghen/app/context';
import { isDemonstration } from '@dunghen/app/demonstration';
import type { JobControl } from '@dunghen/app/job';
import type { NotificationLine } from '@dunghen/app/notification';
import { type PortalLine, portalContextOf } from '@dunghen/app/portal-delivery';
import type { TaskControl } from '@dunghen/app/task';
import type { WebhookContext } from '@dunghen/app/webhook';
import type { Workspace } from '@dunghen/app/workspace';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { addOperation, type OperationOptions } from '../operation/index.ts';
import { addPublicPages, type PublicOptions } from '../public/index.ts';
import { addErrors } from './errors.ts';
import { addRequestLog, loggerOf } from './logging.ts';
import { withOptionalDefaults } from './optional-defaults.ts';
import { addPages } from './pages.ts';
import { addAgencyRoutes } from './routes/agencies.ts';
import type { Api } from './routes/api.ts';
import { addApologyRoutes } from './routes/apologies.ts';
import { addAuditRoutes } from './routes/audit.ts';
import { addBacklogRoutes } from './routes/backlog.ts';
import { addBackupRoutes } from './routes/backups.ts';
import { addCalendarDecisionRoutes } from './routes/calendar-decisions.ts';
import { addCalendarProposalRoutes } from './routes/calendar-proposals.ts';
import { addCatalogueRoutes } from './routes/catalogue.ts';
import { addCommandRoutes } from './routes/commands.ts';
import { addControlRoutes } from './routes/control.ts';
import { addDirectiveRoutes } from './routes/directives.ts';
import { addDossierListRoutes } from './routes/dossier-lists.ts';
import { addDossierWorkRoutes } from './routes/dossier-work.ts';
import { addDossierRoutes } from './routes/dossiers.ts';
import { addEvaluationRoutes } from './routes/evaluations.ts';
import { addExplanationRoutes } from './routes/explanations.ts';
import { addFigureRoutes } from './routes/figures.ts';
import { addFileRoutes } from './routes/files.ts';
import { addForecastRoutes } from './routes/forecast.ts';
import { addFormRoutes } from './routes/forms.ts';
import { addImportRoutes } from './routes/imports.ts';
import { addIndex766Routes } from './routes/index-766.ts';
import { addInspectionRoutes } from './routes/inspections.ts';
import { addIntakeRoutes } from './routes/intake.ts';
import { addJobRoutes } from './routes/jobs.ts';
import { addNotificationRoutes } from './routes/notifications.ts';
import { addPetitionRoutes } from './routes/petitions.ts';
import { addPortalRoutes } from './routes/portal.ts';
import { addProcedureRoutes } from './routes/procedures.ts';
import { addPublicRoutes } from './routes/public.ts';
import { addPublicationRoutes } from './routes/publications.ts';
import { addReconciliationRoutes } from './routes/reconciliation.ts';
import { addReportConfirmationRoutes } from './routes/report-confirmations.ts';
import { addReportFileRoutes } from './routes/report-files.ts';
import { addReportIssueRoutes } from './routes/report-issues.ts';
import { addReportRoutes } from './routes/reports.ts';
import { addResultRoutes } from './routes/results.ts';
import { addSettingRoutes } from './routes/settings.ts';
import { addStreamRoutes } from './routes/stream.ts';
import { addWebhookRoutes } from './routes/webhooks.ts';
import { APOLOGY_SCHEMAS } from './schema/apology.ts';
import { AUDIT_SCHEMAS } from './schema/audit.ts';
import { BACKLOG_SCHEMAS } from './schema/backlog.ts';
import { BACKUP_SCHEMAS } from './schema/backup.ts';
import { CATALOGUE_SCHEMAS } from './schema/catalogue.ts';
import { Command } from './schema/command/commands.ts';
import { DuePreview, Intake, NewDossier } from './schema/command/intake.ts';
import { CONTROL_SCHEMAS } from './schema/control.ts';
import { DossierDetail } from './schema/detail.ts';
import { DIRECTIVE_SCHEMAS } from './schema/directive.ts';
import { DOSSIER_SCHEMAS } from './schema/dossier.ts';
import { DOSSIER_WORK_SCHEMAS } from './schema/dossier-work.ts';
import { EVALUATION_SCHEMAS } from './schema/evaluation.ts';
import { EXPLANATION_SCHEMAS } from './schema/explanation.ts';
import { FIGURE_SCHEMAS } from './schema/figures.ts';
import { FILE_SCHEMAS } from './schema/file.ts';
import { FORECAST_SCHEMAS } from './schema/forecast.ts';
import { FORM_SCHEMAS } from './schema/form.ts';
import { IMPORT_SCHEMAS } from './schema/import.ts';
import { INDEX_766_SCHEMAS } from './schema/index-766.ts';
import { INSPECTION_SCHEMAS } from './schema/inspection.ts';
import { INTAKE_SCHEMAS } from './schema/intake.ts';
import { JOB_SCHEMAS } from './schema/job.ts';
import { NOTIFICATION_SCHEMAS } from './schema/notification.ts';
import { PETITION_SCHEMAS } from './schema/petition.ts';
import { PORTAL_SCHEMAS } from './schema/portal.ts';
import { Problem } from './schema/problem.ts';
import { PROCEDURE_SCHEMAS } from './schema/procedure.ts';
import { PUBLICATION_SCHEMAS } from './schema/publication.ts';
import { RECONCILIATION_SCHEMAS } from './schema/reconciliation.ts';
import { RECORD_SCHEMAS } from './schema/record.ts';
import { QuarterlyReport } from './schema/report.ts';
import { REPORT_ISSUE_SCHEMAS } from './schema/report-issue.ts';
import { SETTING_SCHEMAS } from './schema/setting.ts';
import { TASK_SCHEMAS } from './schema/task.ts';
import { addSecurity } from './security.ts';
import { buildSerializers } from './serializers.ts';
import { addSignIn, type SignInOptions } from './sign-in/index.ts';
import { addStopping } from './stopping.ts';
import { buildValidators } from './validators.ts';

export interface ServerOptions {
  readonly workspace: Workspace;
  /** The system of record; without it the routes of dossiers, commands and catalogues answer 503. */
  readonly context?: AppContext;
  /** The system's own work; without it the queues answer 503 and nobody can register a receiver of messages. */
  readonly background?: { readonly jobs: JobControl; readonly webhooks: WebhookContext };
  /** The line to the National Portal; without it what happens waits. */
  readonly portal?: PortalLine;
  /** What messages go out by; without it officers see theirs in the workspace alone. */
  readonly notifications?: NotificationLine;
  /** What the installation was set to, for its page, and where its backups lie. */
  readonly installation?: { readonly effective: readonly EffectiveSetting[]; readonly backups?: string };
  /** What is watched; without it the server has no /healthz, /readyz and /metrics. */
  readonly operation?: OperationOptions;
  /** How people and machines are known; without it nobody can sign in. */
  readonly signIn?: SignInOptions;
  /** Settings of the pages of the public, which are there wherever something is stored. */
  readonly publicPages?: PublicOptions;
  /** Folder of the built pages; without it the server answers the API alone. */
  readonly webRoot?: string;
  /** Default: errors alone, to stderr, so that the id of a failed request leads to its cause. */
  readonly logger?: FastifyBaseLogger;
  /** Take the client's address from the proxy in front, which overwrites X-Forwarded-For. Default false. */
  readonly trustProxy?: boolean;
  /** Answer under any Host name. Only for use behind something that signs people in. Default false. */
  readonly anyHost?: boolean;
}

/** The HTTP server, not yet listening. */
export function createServer(options: ServerOptions): FastifyInstance {
  const app = Fastify({
    loggerInstance: options.logger ?? loggerOf('error'),
    trustProxy: options.trustProxy ?? false,
    // Fastify's own lines hold the address asked for; `addRequestLog` writes ours.
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    // Fastify's own answer is no problem details; `addStopping` gives ours.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    // Routes that take more say so.
    bodyLimit: 1_024,
    // For a scanned paper over a slow line: 30 MB at 1 Mbit/s take four minutes.
    requestTimeout: 300_000,
    schemaController: { compilersFactory: { buildSerializer: buildSerializers } },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  addSecurity(app, { anyHost: options.anyHost ?? false });
  addRequestLog(app);
  addStopping(app);
  addErrors(app);
  const { addRoutes, parts } = addSignIn(app, options.signIn, () => isOpen(options));
  for (const schema of SCHEMAS) app.addSchema(schema);
  app.setValidatorCompiler(buildValidators(() => app.getSchemas()));
  addDescription(app);
  app.register(
    async (scope) => {
      const api = scope.withTypeProvider<TypeBoxTypeProvider>();
      addApi(api, options);
      addRoutes(api);
    },
    { prefix: '/api/v1' },
  );
  if (options.operation !== undefined) addOperation(app, options.operation);
  const { context, workspace, publicPages } = options;
  if (context !== undefined) {
    addPublicPages(app, {
      context,
      workspace,
      ...(parts && { signIn: parts }),
      ...(publicPages && { options: publicPages }),
    });
  }
  addPages(app, options.webRoot);
  return app;
}

const SCHEMAS = [
  Problem,
  ...FIGURE_SCHEMAS,
  ...DOSSIER_SCHEMAS,
  ...RECORD_SCHEMAS,
  ...DOSSIER_WORK_SCHEMAS,
  ...PROCEDURE_SCHEMAS,
  ...CATALOGUE_SCHEMAS,
  ...FILE_SCHEMAS,
  ...FORM_SCHEMAS,
  ...CONTROL_SCHEMAS,
  ...FORECAST_SCHEMAS,
  ...NOTIFICATION_SCHEMAS,
  ...APOLOGY_SCHEMAS,
  ...DIRECTIVE_SCHEMAS,
  ...PUBLICATION_SCHEMAS,
  ...EXPLANATION_SCHEMAS,
  ...BACKLOG_SCHEMAS,
  ...RECONCILIATION_SCHEMAS,
  ...INDEX_766_SCHEMAS,
  ...EVALUATION_SCHEMAS,
  ...INSPECTION_SCHEMAS,
  ...PETITION_SCHEMAS,
  ...INTAKE_SCHEMAS,
  ...JOB_SCHEMAS,
  ...PORTAL_SCHEMAS,
  ...TASK_SCHEMAS,
  ...IMPORT_SCHEMAS,
  ...AUDIT_SCHEMAS,
  ...BACKUP_SCHEMAS,
  ...SETTING_SCHEMAS,
  DossierDetail,
  QuarterlyReport,
  ...REPORT_ISSUE_SCHEMAS,
  Intake,
  NewDossier,
  DuePreview,
  Command,
];

/** Whether whoever sits at the machine may look without signing in; where nothing is stored there is nothing to guard. */
async function isOpen({ context }: ServerOptions): Promise<boolean> {
  return context === undefined || (await isDemonstration(context));
}

function addApi(
  api: Api,
  {
    workspace,
    context = NO_CONTEXT,
    background = NO_BACKGROUND,
    installation = NO_INSTALLATION,
    portal,
    notifications,
    signIn,
  }: ServerOptions,
): void {
  api.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });
  addFigureRoutes(api, workspace);
  addReportRoutes(api, workspace);
  addReportIssueRoutes(api, context);
  addReportFileRoutes(api, context);
  addReportConfirmationRoutes(api, context);
  addControlRoutes(api, context);
  addForecastRoutes(api, context);
  addNotificationRoutes(api, { ...context, ...(notifications === undefined ? {} : { notifications }) });
  addApologyRoutes(api, context);
  addDirectiveRoutes(api, context);
  addPublicationRoutes(api, context);
  addExplanationRoutes(api, context);
  addBacklogRoutes(api, context);
  addIndex766Routes(api, context);
  addEvaluationRoutes(api, context, controlOf(background.jobs));
  addInspectionRoutes(api, context, controlOf(background.jobs));
  addPetitionRoutes(api, context);
  addDossierListRoutes(api, context);
  addDossierRoutes(api, workspace, context);
  addDossierWorkRoutes(api, context);
  addCommandRoutes(api, context);
  addCatalogueRoutes(api, context);
  addAgencyRoutes(api, context);
  addCalendarDecisionRoutes(api, context);
  addCalendarProposalRoutes(api, context);
  addProcedureRoutes(api, context);
  addFileRoutes(api, context);
  addResultRoutes(api, context);
  addFormRoutes(api, context);
  addIntakeRoutes(api, context, signIn?.accounts.key);
  addJobRoutes(api, context, background.jobs);
  addWebhookRoutes(api, background.webhooks);
  addPortalRoutes(api, portalContextOf(context, portal));
  const listed =
    portal === undefined ? context : { ...context, portalList: portal.client, portalMappings: portal.mappings };
  addSystemRoutes(api, listed, background.jobs, installation);
  addStreamRoutes(api, context);
  addPublicRoutes(api, context);
  api.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, () => api.swagger());
}

/** What whoever runs the system does besides: files to load, the audit, backups, settings. */
function addSystemRoutes(
  api: Api,
  context: AppContext,
  jobs: JobControl,
  { effective, backups }: NonNullable<ServerOptions['installation']>,
): void {
  const control = controlOf(jobs);
  addImportRoutes(api, context, control);
  addReconciliationRoutes(api, context, control);
  addAuditRoutes(api, context, control);
  addBackupRoutes(api, { ...context, ...(backups === undefined ? {} : { backups }) }, control);
  addSettingRoutes(api, context, effective);
}

const controlOf = (jobs: JobControl): TaskControl => ({ sendTasks: () => jobs.send('long-tasks') });

/** For a server over figures alone, and for the description: nothing is stored behind it. */
const NO_CONTEXT: AppContext = {
  get db(): never {
    throw new Error('this server has no system of record');
  },
  now: () => 0,
  catalogueAt: () => Promise.reject(new Error('this server has no system of record')),
};
// Routes may copy the context when they are added, which must not ask for what is not there.
Object.defineProperty(NO_CONTEXT, 'db', { enumerable: false });

const NO_INSTALLATION: NonNullable<ServerOptions['installation']> = { effective: [] };

const NO_BACKGROUND: NonNullable<ServerOptions['background']> = {
  jobs: {
    counts: () => Promise.reject(new Error('this server does no work of its own')),
    send: () => Promise.reject(new Error('this server does no work of its own')),
  },
  webhooks: {
    get db(): never {
      throw new Error('this server has no system of record');
    },
    now: NO_CONTEXT.now,
    catalogueAt: NO_CONTEXT.catalogueAt,
    allowPrivateTargets: false,
    post: () => Promise.reject(new Error('this server sends nothing')),
    chance: () => 0,
  },
};

/** OpenAPI 3.1 from the same schemas that check requests and answers. */
function addDescription(app: FastifyInstance): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Đúng Hẹn',
        description:
          'Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh. Dữ liệu cá nhân chỉ có khi hỏi rõ và có quyền.',
        version: '1.0.0',
      },
    },
    transformObject: withOptionalDefaults,
    refResolver: {
      buildLocalReference: (json, _baseUri, _fragment, i) => (typeof json.$id === 'string' ? json.$id : `Schema${i}`),
    },
  });
}
