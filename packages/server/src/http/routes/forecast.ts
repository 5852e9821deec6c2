import type { AppContext } from '@dunghen/app/context';
import { listLoads, listRisks } from '@dunghen/app/forecast';
import { isoText } from '@dunghen/domain/text';
import { Type } from 'typebox';
import { sendRefusal } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { LoadList, RiskList } from '../schema/forecast.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const AgencyId = Type.String({ minLength: 1, maxLength: 100, description: 'Cơ quan giải quyết' });

/** Which open dossiers will probably be late, and what officers have before them. */
export function addForecastRoutes(api: Api, context: AppContext): void {
  api.get(
    '/forecast/risks',
    {
      schema: {
        operationId: 'listRisks',
        summary: 'Hồ sơ còn hạn có nguy cơ trễ, khả năng trễ cao trước, kèm lý do',
        querystring: Type.Object(
          {
            agencyId: Type.Optional(AgencyId),
            includeChildren: Type.Boolean({ default: false }),
            mine: Type.Boolean({ default: false, description: 'Chỉ hồ sơ được giao cho người hỏi' }),
            from: Type.Integer({ minimum: 0, maximum: 99, default: 50, description: 'Khả năng trễ từ, phần trăm' }),
            limit: Type.Integer({ minimum: 1, maximum: 1_000, default: 200 }),
          },
          strict,
        ),
        response: { 200: ref(RiskList), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listRisks(context, request.principal, request.query);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { asOf, rows, learnt, ...rest } = outcome.value;
      return {
        ...rest,
        asOf: isoText(asOf),
        learnt: { dossiers: learnt.dossiers, ...(learnt.since === undefined ? {} : { since: isoText(learnt.since) }) },
        rows: rows.map((row) => ({ ...row, dueAt: isoText(row.dueAt) })),
      };
    },
  );
  api.get(
    '/forecast/load',
    {
      schema: {
        operationId: 'listLoads',
        summary: 'Khối lượng của từng cán bộ: đang mở so với số giải quyết xong mỗi tuần',
        querystring: Type.Object({ agencyId: Type.Optional(AgencyId) }, strict),
        response: { 200: ref(LoadList), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listLoads(context, request.principal, request.query);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, asOf: isoText(outcome.value.asOf) };
    },
  );
}
