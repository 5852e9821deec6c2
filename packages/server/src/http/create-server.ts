import { randomUUID } from 'node:crypto';
import type { Workspace } from '@dunghen/app/workspace';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { pino } from 'pino';
import { addErrors } from './errors.ts';
import { addRequestLog } from './logging.ts';
import { addPages } from './pages.ts';
import { sendProblem } from './problem.ts';
import type { Api } from './routes/api.ts';
import { addDossierRoutes } from './routes/dossiers.ts';
import { addFigureRoutes } from './routes/figures.ts';
import { addReportRoutes } from './routes/reports.ts';
import { DOSSIER_SCHEMAS } from './schema/dossier.ts';
import { FIGURE_SCHEMAS } from './schema/figures.ts';
import { Problem } from './schema/problem.ts';
import { QuarterlyReport } from './schema/report.ts';
import { addSecurity } from './security.ts';

export interface ServerOptions {
  readonly workspace: Workspace;
  /** Folder of the built pages; without it the server answers the API alone. */
  readonly webRoot?: string;
  /** Default: errors alone, to stderr, so that the id of a failed request leads to its cause. */
  readonly logger?: FastifyBaseLogger;
  /** Answer under any Host name. Only for use behind something that signs people in. Default false. */
  readonly anyHost?: boolean;
}

/** The HTTP server, not yet listening. It reads only: nothing that it offers changes a dossier. */
export function createServer(options: ServerOptions): FastifyInstance {
  const app = Fastify({
    loggerInstance: options.logger ?? pino({ level: 'error' }, pino.destination(2)),
    // Fastify's own lines hold the address asked for; `addRequestLog` writes ours.
    logController: new LogController({ disableRequestLogging: true }),
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: 1_024,
    requestTimeout: 30_000,
    // Unknown parameters are refused, not dropped: a misspelt filter must not give the unfiltered number.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, useDefaults: true } },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  addSecurity(app, { anyHost: options.anyHost ?? false });
  addRequestLog(app);
  addErrors(app);
  for (const schema of [Problem, ...FIGURE_SCHEMAS, ...DOSSIER_SCHEMAS, QuarterlyReport]) app.addSchema(schema);
  addDescription(app);
  app.register((scope) => addApi(scope.withTypeProvider<TypeBoxTypeProvider>(), options.workspace), {
    prefix: '/api/v1',
  });
  addHealth(app, options.workspace);
  addPages(app, options.webRoot);
  return app;
}

async function addApi(api: Api, workspace: Workspace): Promise<void> {
  api.addHook('onSend', async (_, reply) => {
    reply.header('cache-control', 'no-store');
  });
  addFigureRoutes(api, workspace);
  addReportRoutes(api, workspace);
  addDossierRoutes(api, workspace);
  api.get('/openapi.json', { schema: { hide: true } }, () => api.swagger());
}

/** OpenAPI 3.1 from the same schemas that check requests and answers. */
function addDescription(app: FastifyInstance): void {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Đúng Hẹn',
        description: 'Tiến độ giải quyết thủ tục hành chính của tỉnh. Không có dữ liệu cá nhân của người nộp hồ sơ.',
        version: '1.0.0',
      },
    },
    refResolver: {
      buildLocalReference: (json, _baseUri, _fragment, i) => (typeof json.$id === 'string' ? json.$id : `Schema${i}`),
    },
  });
}

function addHealth(app: FastifyInstance, workspace: Workspace): void {
  app.get('/healthz', { schema: { hide: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await workspace.status();
      return { status: 'ok' };
    } catch {
      const detail = 'Cơ sở dữ liệu chưa trả lời. Chạy "dunghen doctor" để xem nguyên nhân.';
      return sendProblem(request, reply, { status: 503, code: 'database-not-ready', detail });
    }
  });
}
