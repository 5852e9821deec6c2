import type { AppContext } from '@dunghen/app/context';
import { listForms, printForm, printRegister } from '@dunghen/app/form';
import { findDay, startOfDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { sendProblem, sendRefusal } from '../problem.ts';
import { Day, ref } from '../schema/common.ts';
import { AvailableForms, FormKind } from '../schema/form.ts';
import { sendFile } from '../send-file.ts';
import { type Api, problems } from './api.ts';
import { findTimes } from './times.ts';

const code = Type.String({ minLength: 1, maxLength: 100 });
const strict = { additionalProperties: false } as const;
const disposition = Type.Enum(['inline', 'attachment'], { default: 'attachment', description: 'Mở ngay hay tải về' });
const file = { description: 'Tệp', content: { 'application/octet-stream': { schema: Type.Any() } } };

/** Printed forms of dossiers, and the register of a counter. Each print is written down. */
export function addFormRoutes(api: Api, context: AppContext): void {
  addList(api, context);
  addPrint(api, context);
  addRegister(api, context);
}

function addList(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/forms',
    {
      schema: {
        operationId: 'listForms',
        summary: 'Các biểu mẫu in được của hồ sơ lúc này',
        params: Type.Object({ code }),
        querystring: Type.Object({}, strict),
        response: { 200: ref(AvailableForms), ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listForms(context, request.principal, request.params);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { rows: outcome.value.map((form) => ({ ...form, issuedAt: exactText(form.issuedAt) })) };
    },
  );
}

function addPrint(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/forms/:kind',
    {
      schema: {
        operationId: 'printForm',
        summary: 'In một biểu mẫu của hồ sơ theo Thông tư của ngày lập; mỗi lần in được ghi nhật ký',
        params: Type.Object({ code, kind: FormKind }),
        querystring: Type.Object(
          {
            format: Type.Enum(['pdf', 'docx'], { default: 'pdf' }),
            disposition,
            asOf: Type.Optional(Type.String({ description: 'Chỉ in những gì đã có đến thời điểm này, giờ Việt Nam' })),
            number: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 40,
                description: 'Số do văn thư cấp; để trống thì chừa chỗ ghi tay',
              }),
            ),
          },
          strict,
        ),
        response: { 200: file, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { asOf: _text, disposition: how, ...query } = request.query;
      const times = findTimes(request.query);
      if (!times.ok) return sendRefusal(request, reply, times);
      const { asOf } = times.value;
      const input = { ...request.params, ...query, ...(asOf === undefined ? {} : { asOf }) };
      const outcome = await printForm(context, request.principal, input, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, how) : sendRefusal(request, reply, outcome);
    },
  );
}

function addRegister(api: Api, context: AppContext): void {
  api.get(
    '/agencies/:agencyId/register',
    {
      schema: {
        operationId: 'printRegister',
        summary: 'In Sổ theo dõi hồ sơ của nơi tiếp nhận; mỗi lần in được ghi nhật ký',
        params: Type.Object({ agencyId: Type.String({ minLength: 1, maxLength: 100 }) }),
        querystring: Type.Object(
          {
            from: Day,
            to: Type.String({ format: 'date', description: 'Gồm cả ngày này' }),
            format: Type.Enum(['pdf', 'docx', 'xlsx'], { default: 'pdf' }),
            disposition,
          },
          strict,
        ),
        response: { 200: file, ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { from, to, format, disposition: how } = request.query;
      const [first, last] = [findDay(from), findDay(to)];
      if (first === undefined || last === undefined || last < first) {
        const detail = 'Khoảng thời gian chưa đúng: "to" phải từ ngày "from" trở đi, dạng yyyy-MM-dd.';
        return sendProblem(request, reply, { status: 400, code: 'invalid-period', detail, facts: { from, to } });
      }
      const { agencyId } = request.params;
      const input = { agencyId, from: startOfDay(first), to: startOfDay(last + 1), format };
      const outcome = await printRegister(context, request.principal, input, factsOf(request));
      return outcome.ok ? sendFile(reply, outcome.value, how) : sendRefusal(request, reply, outcome);
    },
  );
}
