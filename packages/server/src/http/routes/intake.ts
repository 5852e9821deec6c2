import type { InstallationKey } from '@dunghen/app/account';
import type { AppContext } from '@dunghen/app/context';
import { printGuide } from '@dunghen/app/form';
import {
  type IntakeDraft as Draft,
  discardIntakeDraft,
  type IntakeContext,
  listEarlierDossiers,
  listIntakeDrafts,
  listWaiting,
  saveIntakeDraft,
  type WaitingDossier,
} from '@dunghen/app/intake';
import { isoText } from '@dunghen/domain/text';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { sendRefusal } from '../problem.ts';
import { ref } from '../schema/common.ts';
import {
  EarlierDossiers,
  EarlierQuestion,
  GuideBody,
  IntakeDraft,
  IntakeDraftBody,
  IntakeDraftList,
  WaitingDossiers,
} from '../schema/intake.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ format: 'uuid', description: 'Do bên soạn đặt' }) });

/** A form with all its texts; files are no part of it. */
const DRAFT_LIMIT = 128 * 1_024;

/** The counter: what is being typed, what a person handed in before, what waits for the intake check. */
export function addIntakeRoutes(api: Api, context: AppContext, key: InstallationKey | undefined): void {
  addDrafts(api, () => ({
    db: context.db,
    now: context.now,
    catalogueAt: context.catalogueAt,
    ...(key === undefined ? {} : { key }),
  }));
  addGuide(api, context);
  addEarlier(api, context);
  addWaiting(api, context);
}

function addDrafts(api: Api, intake: () => IntakeContext): void {
  api.get(
    '/intake/drafts',
    {
      schema: {
        operationId: 'listIntakeDrafts',
        summary: 'Các hồ sơ đang soạn tại quầy của chính mình; tự xóa sau 30 ngày',
        querystring: Type.Object({}, strict),
        response: { 200: ref(IntakeDraftList), ...problems(400, 401, 403, 503) },
      },
    },
    async (request, reply) => {
      const outcome = await listIntakeDrafts(intake(), request.principal, factsOf(request));
      return outcome.ok ? { rows: outcome.value.map(presentDraft) } : sendRefusal(request, reply, outcome);
    },
  );
  api.put(
    '/intake/drafts/:id',
    {
      bodyLimit: DRAFT_LIMIT,
      schema: {
        operationId: 'saveIntakeDraft',
        summary: 'Lưu hồ sơ đang soạn; bị từ chối (409) khi đã có bản mới hơn bản đang thấy',
        params: ById,
        body: ref(IntakeDraftBody),
        response: { 200: ref(IntakeDraft), ...problems(400, 401, 403, 409, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await saveIntakeDraft(intake(), request.principal, input, factsOf(request));
      return outcome.ok ? presentDraft(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.delete(
    '/intake/drafts/:id',
    {
      schema: {
        operationId: 'discardIntakeDraft',
        summary: 'Bỏ một hồ sơ đang soạn',
        params: ById,
        response: { 200: Type.Object({ discarded: Type.Boolean() }), ...problems(400, 401, 403, 503) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = await discardIntakeDraft(intake(), request.principal, id, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

const presentDraft = ({ createdAt, updatedAt, ...draft }: Draft) => ({
  ...draft,
  createdAt: exactText(createdAt),
  updatedAt: exactText(updatedAt),
});

function addGuide(api: Api, context: AppContext): void {
  api.post(
    '/intake/drafts/:id/guide',
    {
      bodyLimit: DRAFT_LIMIT,
      schema: {
        operationId: 'printGuide',
        summary: 'Phiếu hướng dẫn hoàn thiện hồ sơ chưa tiếp nhận được, có số theo sổ của nơi tiếp nhận',
        params: ById,
        querystring: Type.Object({ format: Type.Enum(['pdf', 'docx'], { default: 'pdf' }) }, strict),
        body: ref(GuideBody),
        response: {
          200: { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } },
          ...problems(400, 401, 403, 404, 413, 415, 422),
        },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, draftId: request.params.id, format: request.query.format };
      const outcome = await printGuide(context, request.principal, input, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, 'inline') : sendRefusal(request, reply, outcome);
    },
  );
}

function addEarlier(api: Api, context: AppContext): void {
  api.post(
    '/intake/earlier-dossiers',
    {
      schema: {
        operationId: 'listEarlierDossiers',
        summary: 'Hồ sơ trước của một người, để dùng lại dữ liệu và giấy tờ; mỗi lần xem được ghi nhật ký',
        body: ref(EarlierQuestion),
        response: { 200: ref(EarlierDossiers), ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request, reply) => {
      const { identity } = request.body;
      const outcome = await listEarlierDossiers(context, request.principal, identity, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const rows = outcome.value.map(({ acceptedAt, ...row }) => ({
        ...row,
        ...(acceptedAt === undefined ? {} : { acceptedAt: isoText(acceptedAt) }),
      }));
      return { rows };
    },
  );
}

function addWaiting(api: Api, context: AppContext): void {
  api.get(
    '/intake/waiting',
    {
      schema: {
        operationId: 'listWaitingDossiers',
        summary: 'Hồ sơ nộp trực tuyến chờ tiếp nhận, kèm thời gian còn lại trong 8 giờ làm việc',
        querystring: Type.Object({}, strict),
        response: { 200: ref(WaitingDossiers), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await listWaiting(context, request.principal, factsOf(request));
      return outcome.ok ? { rows: outcome.value.map(presentWaiting) } : sendRefusal(request, reply, outcome);
    },
  );
}

function presentWaiting(waiting: WaitingDossier) {
  const { code, version, agency, receiving, procedureCode, procedureName, channel, minutesLeft } = waiting;
  const { submittedAt, checkDueAt } = waiting;
  return {
    code,
    version,
    agency,
    channel,
    ...(receiving === undefined ? {} : { receiving }),
    ...(procedureCode === undefined ? {} : { procedureCode }),
    ...(procedureName === undefined ? {} : { procedureName }),
    ...(submittedAt === undefined ? {} : { submittedAt: isoText(submittedAt) }),
    ...(checkDueAt === undefined ? {} : { checkDueAt: isoText(checkDueAt) }),
    ...(minutesLeft === undefined ? {} : { minutesLeft }),
  };
}
