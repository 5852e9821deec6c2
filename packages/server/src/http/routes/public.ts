import type { AppContext } from '@dunghen/app/context';
import { publicStanding } from '@dunghen/app/dossier';
import { Type } from 'typebox';
import { sendProblem, sendRefusal } from '../problem.ts';
import { createRateLimit, type RateLimitOptions, senderOf } from '../rate-limit.ts';
import { ref } from '../schema/common.ts';
import { PublicStanding } from '../schema/record.ts';
import { type Api, problems } from './api.ts';

/** A person types some codes; a program that tries numbers one after another is stopped. */
const LOOK_UPS: RateLimitOptions = { most: 30, everyMs: 60_000 };

/** What anybody may ask: how far a dossier is, by its code. */
export function addPublicRoutes(api: Api, context: AppContext): void {
  const isOver = createRateLimit(LOOK_UPS, () => performance.now());
  api.get(
    '/public/dossiers/:code',
    {
      config: { open: true },
      schema: {
        operationId: 'lookUpDossier',
        summary: 'Tra cứu công khai: tình trạng và mức độ hoàn thành của hồ sơ',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) }),
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(PublicStanding), ...problems(400, 404, 429) },
      },
    },
    async (request, reply) => {
      const wait = isOver(senderOf(request.ip));
      if (wait !== undefined) {
        reply.header('retry-after', String(wait));
        const detail = `Tra cứu quá nhiều lần. Đợi ${wait} giây rồi thử lại.`;
        return sendProblem(request, reply, { status: 429, code: 'too-many-requests', detail });
      }
      const outcome = await publicStanding(context, request.params.code);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}
