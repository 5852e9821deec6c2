import type { AppContext } from '@dunghen/app/context';
import { countDossiers, exportDossiers, listDossiers } from '@dunghen/app/dossier';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentCounts, presentQueue } from '../present-record.ts';
import { sendRefusal } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { DossierQueue, OpenCounts } from '../schema/record.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { countFields, filterFields, readFilter } from './dossier-query.ts';

const strict = { additionalProperties: false } as const;

const ListQuery = Type.Object(
  {
    ...filterFields,
    after: Type.Optional(Type.String({ maxLength: 400, description: 'Khóa "next" của trang trước' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  strict,
);

const FileQuery = Type.Object({ ...filterFields, format: Type.Enum(['csv', 'xlsx']) }, strict);

/** Lists of dossiers within the caller's rights, on pages and as files. */
export function addDossierListRoutes(api: Api, context: AppContext): void {
  api.get(
    '/dossiers',
    {
      schema: {
        operationId: 'listDossiers',
        summary: 'Danh sách hồ sơ trong phạm vi được xem',
        querystring: ListQuery,
        response: { 200: ref(DossierQueue), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const filter = readFilter(request.query);
      if (!filter.ok) return sendRefusal(request, reply, filter);
      const { sort, after, limit, personal } = request.query;
      const input = {
        filter: filter.value,
        sort,
        limit,
        ...(after === undefined ? {} : { after }),
        ...(personal === undefined ? {} : { personal }),
      };
      const outcome = await listDossiers(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentQueue(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  addCounts(api, context);
  addListFile(api, context);
}

function addCounts(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/counts',
    {
      schema: {
        operationId: 'countOpenDossiers',
        summary: 'Số hồ sơ đang giải quyết trong phạm vi được xem, theo tiến độ',
        querystring: Type.Object(countFields, strict),
        response: { 200: ref(OpenCounts), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const filter = readFilter({ ...request.query, sort: 'due' });
      if (!filter.ok) return sendRefusal(request, reply, filter);
      const outcome = await countDossiers(context, request.principal, filter.value);
      return outcome.ok ? presentCounts(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addListFile(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/file',
    {
      schema: {
        operationId: 'downloadDossiers',
        summary: 'Danh sách hồ sơ dưới dạng tệp CSV, XLSX',
        querystring: FileQuery,
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 401, 403, 404, 422),
        },
      },
    },
    async (request, reply) => {
      const filter = readFilter(request.query);
      if (!filter.ok) return sendRefusal(request, reply, filter);
      const { sort, format, personal } = request.query;
      const input = { filter: filter.value, sort, format, ...(personal === undefined ? {} : { personal }) };
      const outcome = await exportDossiers(context, request.principal, input, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
