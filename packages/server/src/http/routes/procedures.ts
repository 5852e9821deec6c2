import type { AppContext } from '@dunghen/app/context';
import {
  abolishProcedure,
  getProcedure,
  listProcedures,
  listProcedureVersions,
  listUnlocalised,
  readLocalisingFigures,
  readProcedureUsage,
  saveProcedureVersion,
} from '@dunghen/app/procedure';
import type { LocalisingFigure } from '@dunghen/domain/procedure';
import { findDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { sendRefusal } from '../problem.ts';
import { Day, list, ref } from '../schema/common.ts';
import { LocalisingFigures, UnlocalisedList } from '../schema/national-procedure.ts';
import {
  Abolition,
  NewProcedureVersion,
  ProcedureDetail,
  ProcedureList,
  ProcedureUsage,
  ProcedureVersion,
  SavedProcedure,
  Standing,
} from '../schema/procedure.ts';
import { type Api, problems } from './api.ts';
import { addNationalImport } from './national-import.ts';

const strict = { additionalProperties: false } as const;
const ByCode = Type.Object({ code: Type.String({ minLength: 1, maxLength: 100, description: 'Mã thủ tục' }) });
const OnDay = Type.Object(
  { day: Type.Optional(Type.String({ format: 'date', description: 'Ngày của danh mục; mặc định hôm nay' })) },
  strict,
);

/** A version of a procedure has tens of documents and steps with long names. */
const BODY_LIMIT = 512 * 1_024;

const ProcedureQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200, description: 'Tìm theo mã, tên, lĩnh vực; không cần dấu' })),
    field: Type.Optional(Type.String({ maxLength: 200, description: 'Lĩnh vực; không cần dấu' })),
    level: Type.Optional(Type.Enum(['province', 'district', 'commune'])),
    standing: Type.Optional(Standing),
    acceptedAnywhere: Type.Optional(Type.Boolean({ description: 'Tiếp nhận không phụ thuộc địa giới hành chính' })),
    ...OnDay.properties,
    after: Type.Optional(Type.String({ maxLength: 100, description: 'Khóa "next" của trang trước' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  },
  strict,
);

/** Procedures: lists, versions, editing, and what has still to be followed of the national catalogue. */
export function addProcedureRoutes(api: Api, context: AppContext): void {
  addList(api, context);
  addDetail(api, context);
  addUsage(api, context);
  addEditing(api, context);
  addLocalising(api, context);
  addNationalImport(api, context);
}

function addList(api: Api, context: AppContext): void {
  api.get(
    '/procedures',
    {
      schema: {
        operationId: 'listProcedures',
        summary: 'Danh mục thủ tục hành chính tại một ngày',
        querystring: ProcedureQuery,
        response: { 200: ref(ProcedureList), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const { q, day: text, ...rest } = request.query;
      const day = text === undefined ? undefined : findDay(text);
      const query = { ...rest, ...(q === undefined ? {} : { words: q }), ...(day === undefined ? {} : { day }) };
      const outcome = await listProcedures(context, request.principal, query);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function addDetail(api: Api, context: AppContext): void {
  api.get(
    '/procedures/:code',
    {
      schema: {
        operationId: 'getProcedure',
        summary: 'Một thủ tục tại một ngày: thời hạn, thành phần hồ sơ, phí, kết quả, quy trình',
        params: ByCode,
        querystring: OnDay,
        response: { 200: ref(ProcedureDetail), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const day = request.query.day === undefined ? undefined : findDay(request.query.day);
      const query = { ...request.params, ...(day === undefined ? {} : { day }) };
      const outcome = await getProcedure(context, request.principal, query);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.get(
    '/procedures/:code/versions',
    {
      schema: {
        operationId: 'listProcedureVersions',
        summary: 'Mọi phiên bản của một thủ tục, mới nhất trước',
        params: ByCode,
        response: { 200: list(ref(ProcedureVersion)), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listProcedureVersions(context, request.principal, request.params);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function addUsage(api: Api, context: AppContext): void {
  api.get(
    '/procedures/:code/usage',
    {
      schema: {
        operationId: 'getProcedureUsage',
        summary: 'Số hồ sơ đang giải quyết theo từng phiên bản của một thủ tục',
        params: ByCode,
        response: { 200: ref(ProcedureUsage), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await readProcedureUsage(context, request.principal, request.params);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const versions = outcome.value.versions.map(({ version, open }) => ({
        open,
        ...(version === null ? {} : { version }),
      }));
      return { open: outcome.value.open, versions };
    },
  );
}

function addEditing(api: Api, context: AppContext): void {
  api.post(
    '/procedures/:code/versions',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'saveProcedureVersion',
        summary: 'Ghi phiên bản mới của thủ tục; hồ sơ đang giải quyết giữ phiên bản cũ',
        params: ByCode,
        body: ref(NewProcedureVersion),
        response: { 201: ref(SavedProcedure), ...problems(400, 401, 403, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { content, ...rest } = request.body;
      const input = { ...rest, content: { ...content, ...request.params } };
      const outcome = await saveProcedureVersion(context, request.principal, input, factsOf(request));
      return outcome.ok ? reply.code(201).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/procedures/:code/abolition',
    {
      bodyLimit: 16 * 1_024,
      schema: {
        operationId: 'abolishProcedure',
        summary: 'Bãi bỏ thủ tục theo quyết định; hồ sơ đang giải quyết vẫn giải quyết tiếp',
        params: ByCode,
        body: ref(Abolition),
        response: { 200: ref(SavedProcedure), ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const input = { ...request.body, ...request.params };
      const outcome = await abolishProcedure(context, request.principal, input, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}

function addLocalising(api: Api, context: AppContext): void {
  api.get(
    '/procedures/unlocalised',
    {
      schema: {
        operationId: 'listUnlocalised',
        summary: 'Thủ tục đã công bố, sửa đổi, bãi bỏ ở trung ương mà tỉnh chưa thực hiện, kèm hạn 05 ngày làm việc',
        querystring: OnDay,
        response: { 200: ref(UnlocalisedList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const day = request.query.day === undefined ? undefined : findDay(request.query.day);
      const outcome = await listUnlocalised(context, request.principal, day === undefined ? {} : { day });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return {
        rows: outcome.value.map(({ dueAt, ...rest }) => ({
          ...rest,
          ...(dueAt === undefined ? {} : { dueAt: exactText(dueAt) }),
        })),
      };
    },
  );
  api.get(
    '/procedures/localising-figures',
    {
      schema: {
        operationId: 'getLocalisingFigures',
        summary: 'Chỉ số 1.1 và 1.2 của Quyết định 766/QĐ-TTg: công bố đúng hạn, công khai đúng hạn',
        querystring: Type.Object({ from: Day, to: Day }, strict),
        response: { 200: ref(LocalisingFigures), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const [from, to] = [findDay(request.query.from) ?? 0, findDay(request.query.to) ?? 0];
      const outcome = await readLocalisingFigures(context, request.principal, { from, to });
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { announced: presentFigure(outcome.value.announced), published: presentFigure(outcome.value.published) };
    },
  );
}

function presentFigure({ onTime, all, items }: LocalisingFigure) {
  return {
    onTime,
    all,
    items: items.map(({ code, name, decision, dueAt, doneOn, isOnTime }) => ({
      code,
      name,
      decision,
      dueAt: exactText(dueAt),
      isOnTime,
      ...(doneOn === undefined ? {} : { doneOn }),
    })),
  };
}
