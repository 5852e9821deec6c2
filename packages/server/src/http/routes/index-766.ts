import type { AppContext } from '@dunghen/app/context';
import {
  type IndexQuestion,
  indexDossierList,
  indexJson,
  indicatorJson,
  readAgencyIndex,
  readIndex,
  readIndexFile,
  readIndicator,
  readProcedureIndex,
} from '@dunghen/app/index-766';
import type { Outcome } from '@dunghen/app/outcome';
import { type Static, Type } from 'typebox';
import { presentCounting, presentDossiers } from '../present.ts';
import { presentCounted } from '../present-control.ts';
import { sendRefusal } from '../problem.ts';
import { PeriodKey, ref, TwoTimes } from '../schema/common.ts';
import { DossierList } from '../schema/dossier.ts';
import { AgencyIndex, IndexView, IndicatorDetail, ProcedureIndex } from '../schema/index-766.ts';
import { sendFile } from '../send-file.ts';
import { findReach } from '../sign-in/permit.ts';
import { type Api, problems } from './api.ts';
import { withOfficials } from './officials.ts';
import { addPortalFigureRoutes } from './portal-figures.ts';
import { findTimes } from './times.ts';

const strict = { additionalProperties: false } as const;

const ofScope = {
  agency: Type.Optional(
    Type.String({ maxLength: 100, description: 'Mã cơ quan trong danh mục; bỏ trống là toàn tỉnh' }),
  ),
  procedure: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Mã thủ tục hành chính' })),
};
const Query = Type.Object({ ...TwoTimes, ...ofScope }, strict);
const params = Type.Object({ period: PeriodKey });
const IndicatorCode = Type.String({ maxLength: 100, pattern: '^[A-Z0-9_]+$', description: 'Mã chỉ số, ví dụ ON_TIME' });
const answers = problems(400, 401, 403, 404, 422);

function readQuestion(period: string, query: Static<typeof Query>): Outcome<IndexQuestion> {
  const times = findTimes(query);
  if (!times.ok) return times;
  const { asOf, knownAt } = times.value;
  const { agency, procedure } = query;
  return {
    ok: true,
    value: {
      period,
      ...(asOf === undefined ? {} : { asOf }),
      ...(knownAt === undefined ? {} : { knownAt }),
      ...(agency === undefined ? {} : { agencyId: agency }),
      ...(procedure === undefined ? {} : { procedureCode: procedure }),
    },
  };
}

/** Index 766: scores of province, agency and procedure, what is behind them, and the portal's own figures. */
export function addIndex766Routes(api: Api, context: AppContext): void {
  addView(api, context);
  addTables(api, context);
  addIndicator(api, context);
  addDossiers(api, context);
  addFile(api, context);
  addPortalFigureRoutes(api, context);
}

function addView(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/index-766',
    {
      schema: {
        operationId: 'getIndex766',
        summary: 'Bộ chỉ số 766 của tỉnh, của một cơ quan hoặc một thủ tục, cạnh số của Cổng',
        params,
        querystring: Query,
        response: { 200: ref(IndexView), ...answers },
      },
    },
    async (request, reply) => {
      const asked = readQuestion(request.params.period, request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readIndex(context, request.principal, asked.value);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...indexJson(outcome.value), counting: presentCounting(outcome.value.counting) };
    },
  );
}

function addTables(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/index-766/agencies',
    {
      schema: {
        operationId: 'listAgencyIndex766',
        summary: 'Bộ chỉ số 766 của từng cơ quan, với thứ hạng và số của Cổng',
        params,
        querystring: Type.Object(TwoTimes, strict),
        response: { 200: ref(AgencyIndex), ...answers },
      },
    },
    async (request, reply) => {
      const asked = readQuestion(request.params.period, request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readAgencyIndex(context, request.principal, asked.value);
      return outcome.ok ? presentCounted(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/periods/:period/index-766/procedures',
    {
      schema: {
        operationId: 'listProcedureIndex766',
        summary: 'Bộ chỉ số 766 của từng thủ tục, của toàn tỉnh hoặc một cơ quan',
        params,
        querystring: Type.Object({ ...TwoTimes, agency: ofScope.agency }, strict),
        response: { 200: ref(ProcedureIndex), ...answers },
      },
    },
    async (request, reply) => {
      const asked = readQuestion(request.params.period, request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readProcedureIndex(context, request.principal, asked.value);
      return outcome.ok ? presentCounted(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}

function addIndicator(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/index-766/indicators/:indicator',
    {
      schema: {
        operationId: 'getIndicator766',
        summary: 'Một chỉ số: tử số, mẫu số, phần làm mất điểm và điều gì nâng điểm',
        params: Type.Object({ period: PeriodKey, indicator: IndicatorCode }),
        querystring: Query,
        response: { 200: ref(IndicatorDetail), ...answers },
      },
    },
    async (request, reply) => {
      const { period, indicator } = request.params;
      const asked = readQuestion(period, request.query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readIndicator(context, request.principal, { ...asked.value, indicator });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return presentCounted({ ...outcome.value, line: indicatorJson(outcome.value.line) });
    },
  );
}

const DossierQuery = Type.Object(
  {
    ...TwoTimes,
    ...ofScope,
    part: Type.Enum(['all', 'counted', 'costing'], {
      description: 'all: mẫu số; counted: tử số; costing: hồ sơ làm mất điểm',
    }),
    after: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  strict,
);

function addDossiers(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/index-766/indicators/:indicator/dossiers',
    {
      schema: {
        operationId: 'listDossiersOfIndicator',
        summary: 'Các hồ sơ làm nên điểm của một chỉ số, hoặc làm mất điểm',
        params: Type.Object({ period: PeriodKey, indicator: IndicatorCode }),
        querystring: DossierQuery,
        response: { 200: ref(DossierList), ...answers },
      },
    },
    async (request, reply) => {
      const { part, after, limit, ...query } = request.query;
      const { period, indicator } = request.params;
      // Who costs points of progress is late: the lists by which agencies are evaluated.
      const isLate = indicator === 'ON_TIME' && part === 'costing';
      const reach = await findReach(request, isLate ? ['dossier:list', 'late-list:read'] : ['dossier:list']);
      if (!reach.ok) return sendRefusal(request, reply, reach);
      const asked = readQuestion(period, query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await indexDossierList(context, {
        ...asked.value,
        indicator,
        part,
        limit,
        ...(after === undefined ? {} : { after }),
        ...(reach.value === undefined ? {} : { within: reach.value }),
      });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      // Late dossiers are among those of every indicator and part.
      return presentDossiers(await withOfficials(request, true, outcome.value));
    },
  );
}

function addFile(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/index-766/file',
    {
      schema: {
        operationId: 'downloadIndex766',
        summary: 'Bản tin Bộ chỉ số 766: DOCX, PDF, HTML, XLSX, CSV, JSON',
        params,
        querystring: Type.Object(
          { ...TwoTimes, ...ofScope, format: Type.Enum(['docx', 'pdf', 'html', 'xlsx', 'csv', 'json']) },
          strict,
        ),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...answers,
        },
      },
    },
    async (request, reply) => {
      const { format, ...query } = request.query;
      const asked = readQuestion(request.params.period, query);
      if (!asked.ok) return sendRefusal(request, reply, asked);
      const outcome = await readIndexFile(context, request.principal, asked.value, format);
      return outcome.ok ? sendFile(reply, outcome.value, 'attachment') : sendRefusal(request, reply, outcome);
    },
  );
}
