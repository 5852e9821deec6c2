import type { AppContext } from '@dunghen/app/context';
import {
  askPortal,
  listPortalFigures,
  type NewPortalFigure,
  type PortalFigurePreview as Preview,
  previewPortalFigure,
  recordPortalFigure,
} from '@dunghen/app/index-766';
import { isoText } from '@dunghen/domain/text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { findTimestamp } from '../instants.ts';
import { sendRefusal } from '../problem.ts';
import { PeriodKey, ref } from '../schema/common.ts';
import { AskedPortal, GroupOrTotal, PortalFigurePreview, PortalFigures } from '../schema/index-766.ts';
import { findRefusal } from '../sign-in/permit.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
/** The whole province with some 150 units takes a quarter of it. */
const ANSWER_LIMIT = 4 * 1_024 * 1_024;

const seen = {
  period: PeriodKey,
  source: Type.String({ minLength: 1, maxLength: 500, description: 'Nguồn: nơi đã xem số liệu' }),
  capturedAt: Type.String({ description: 'Thời điểm của số liệu, yyyy-MM-ddTHH:mm giờ Việt Nam' }),
  preview: Type.Optional(Type.Boolean({ description: 'Chỉ xem trước, không ghi' })),
};

const Typed = Type.Object(
  {
    ...seen,
    group: GroupOrTotal,
    score: Type.Number({ minimum: 0, maximum: 100 }),
    nationalMean: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    rank: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  strict,
);

const Saved = Type.Object(
  {
    ...seen,
    answer: Type.Record(Type.String(), Type.Unknown(), {
      description: 'Câu trả lời của giao diện đánh giá, nguyên văn',
    }),
    endpoint: Type.Optional(
      Type.Enum([
        'service-results',
        'transparency',
        'dvc-progress-tree',
        'provide-online-tree',
        'formality-online-payment-tree',
        'dossier-digitized',
        'handling-satisfaction',
      ]),
    ),
    acceptsOther: Type.Optional(Type.Boolean({ description: 'Nhận cả số liệu của tỉnh khác (dùng thử)' })),
  },
  strict,
);

/** The portal's figures: what was recorded, and recording more from an answer, by hand or by asking the portal. */
export function addPortalFigureRoutes(api: Api, context: AppContext): void {
  addList(api, context);
  addTyped(api, context);
  addSaved(api, context);
  addAsk(api, context);
}

function addList(api: Api, context: AppContext): void {
  api.get(
    '/periods/:period/portal-figures',
    {
      schema: {
        operationId: 'listPortalFigures',
        summary: 'Số liệu của Cổng đã ghi cho một kỳ, có nguồn và ngày',
        params: Type.Object({ period: PeriodKey }),
        response: { 200: ref(PortalFigures), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await listPortalFigures(context, request.principal, request.params.period);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return {
        rows: outcome.value.map(({ capturedAt, recordedAt, ...rest }) => ({
          ...rest,
          capturedAt: isoText(capturedAt),
          recordedAt: isoText(recordedAt),
        })),
      };
    },
  );
}

const results = {
  200: ref(PortalFigurePreview),
  201: ref(PortalFigurePreview),
  ...problems(400, 403, 404, 413, 422),
};

function addTyped(api: Api, context: AppContext): void {
  api.post(
    '/portal-figures',
    {
      bodyLimit: 16 * 1_024,
      schema: {
        operationId: 'recordPortalFigure',
        summary: 'Nhập tay một số liệu của Cổng, có nguồn và ngày; xem trước nếu preview',
        body: Typed,
        response: results,
      },
    },
    (request, reply) => {
      const { group, score, nationalMean, rank, ...rest } = request.body;
      const typed = {
        group,
        score,
        ...(nationalMean === undefined ? {} : { nationalMean }),
        ...(rank === undefined ? {} : { rank }),
      };
      return take(context, request, reply, rest, { origin: 'typed-in', typed });
    },
  );
}

function addSaved(api: Api, context: AppContext): void {
  api.post(
    '/portal-figures/answers',
    {
      bodyLimit: ANSWER_LIMIT,
      schema: {
        operationId: 'recordPortalAnswer',
        summary: 'Nạp câu trả lời đã lưu của giao diện đánh giá trên Cổng; xem trước nếu preview',
        body: Saved,
        response: results,
      },
    },
    (request, reply) => {
      const { answer: raw, endpoint, acceptsOther, ...rest } = request.body;
      const answer = { raw, ...(endpoint === undefined ? {} : { endpoint }) };
      return take(context, request, reply, rest, {
        origin: 'file',
        answer,
        ...(acceptsOther === undefined ? {} : { acceptsOther }),
      });
    },
  );
}

interface Seen {
  readonly period: string;
  readonly source: string;
  readonly capturedAt: string;
  readonly preview?: boolean;
}

async function take(
  context: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { period, source, capturedAt: text, preview }: Seen,
  what: Pick<NewPortalFigure, 'origin' | 'typed' | 'answer' | 'acceptsOther'>,
) {
  const refused = await findRefusal(request, 'portal-fact:record');
  if (refused !== undefined) return sendRefusal(request, reply, refused);
  const capturedAt = findTimestamp(text);
  if (capturedAt === undefined) {
    const message = `Thời điểm của số liệu “${text}” không có thật. Viết như 2024-04-01T08:00.`;
    return sendRefusal(request, reply, { ok: false, code: 'invalid-time', facts: { capturedAt: text }, message });
  }
  const figure = { period, source, capturedAt, ...what };
  const outcome = preview
    ? await previewPortalFigure(context, request.principal, figure)
    : await recordPortalFigure(context, request.principal, figure, factsOf(request));
  if (!outcome.ok) return sendRefusal(request, reply, outcome);
  return reply.code(preview ? 200 : 201).send(presentPreview(outcome.value));
}

const presentPreview = ({ capturedAt, ...rest }: Preview) => ({ ...rest, capturedAt: isoText(capturedAt) });

function addAsk(api: Api, context: AppContext): void {
  api.post(
    '/portal-figures/ask',
    {
      schema: {
        operationId: 'askPortalFigures',
        summary: 'Đọc số liệu đánh giá của kỳ từ Cổng; xem trước nếu preview',
        body: Type.Object({ period: PeriodKey, preview: Type.Optional(Type.Boolean()) }, strict),
        response: { 200: ref(AskedPortal), ...problems(400, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await askPortal(context, request.principal, request.body, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { figures, failures } = outcome.value;
      return { figures: figures.map(presentPreview), failures };
    },
  );
}
