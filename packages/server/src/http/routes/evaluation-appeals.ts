import type { AppContext } from '@dunghen/app/context';
import { decideAppeal, fileAppeal, listAppeals } from '@dunghen/app/evaluation';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentAppeal } from '../present-evaluation.ts';
import { sendRefusal } from '../problem.ts';
import { PeriodKey, ref } from '../schema/common.ts';
import {
  EvaluationAppeal,
  EvaluationAppealList,
  EvaluationIndexNumber,
  EvaluationPoints,
  SubjectKey,
} from '../schema/evaluation.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 16 * 1_024;
const Id = Type.String({ format: 'uuid' });
const Reason = Type.String({ minLength: 1, maxLength: 2_000 });

/** Appeals against points of an evaluation, and their decisions. */
export function addEvaluationAppealRoutes(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/evaluation/appeals',
    {
      schema: {
        operationId: 'listEvaluationAppeals',
        summary: 'Kiến nghị về kết quả đánh giá của kỳ, trong phạm vi người xem; mới nhất trước',
        params: Type.Object({ period: PeriodKey }),
        querystring: Type.Object(
          { after: Type.Optional(Id), limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }) },
          strict,
        ),
        response: { 200: ref(EvaluationAppealList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const input = { ...request.query, ...request.params };
      const outcome = await listAppeals(context, request.principal, input);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { ...outcome.value, rows: outcome.value.rows.map(presentAppeal) };
    },
  );
  api.post(
    '/periods/:period/evaluation/:subject/appeals',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'fileEvaluationAppeal',
        summary: 'Kiến nghị về điểm của một hồ sơ trong kết quả của mình hoặc của cơ quan mình',
        params: Type.Object({ period: PeriodKey, subject: SubjectKey }),
        body: Type.Object(
          {
            index: EvaluationIndexNumber,
            code: Type.String({ minLength: 1, maxLength: 200 }),
            wanted: EvaluationPoints,
            reason: Reason,
          },
          strict,
        ),
        response: { 201: ref(EvaluationAppeal), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await fileAppeal(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return reply.code(201).send(presentAppeal(outcome.value));
    },
  );
  api.post(
    '/evaluation-appeals/:id/decision',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'decideEvaluationAppeal',
        summary: 'Quyết định kiến nghị: điểm mới, hoặc không chấp nhận; người liên quan không quyết định',
        params: Type.Object({ id: Id }),
        body: Type.Object({ points: Type.Optional(EvaluationPoints), reason: Reason }, strict),
        response: { 200: ref(EvaluationAppeal), ...problems(400, 401, 403, 404, 409, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await decideAppeal(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentAppeal(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
