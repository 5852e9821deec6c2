import type { AppContext } from '@dunghen/app/context';
import { type FeeReport as CountedFees, type FoundResult as Found, feeReport, findResults } from '@dunghen/app/result';
import { dayOf, findDay, formatDay, startOfDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { sendFileRefusal } from '../file-answers.ts';
import { exactText } from '../instants.ts';
import { sendProblem } from '../problem.ts';
import { Day, ref } from '../schema/common.ts';
import { FeeReport, FoundResults } from '../schema/file.ts';
import { type Api, problems } from './api.ts';
import { addResultCommands } from './result-commands.ts';

const word = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 300, description }));

/** Results found again by holder and number, and what came in by fees. */
export function addResultRoutes(api: Api, context: AppContext): void {
  addFind(api, context);
  addFees(api, context);
  addResultCommands(api, context);
}

function addFind(api: Api, context: AppContext): void {
  api.get(
    '/results',
    {
      schema: {
        operationId: 'findResults',
        summary:
          'Tìm kết quả đã cấp theo số định danh của người được cấp hoặc số, ký hiệu; mỗi lần xem được ghi nhật ký',
        querystring: Type.Object(
          {
            holder: word('Số định danh cá nhân, mã số doanh nghiệp của người được cấp'),
            number: word('Số, ký hiệu của kết quả'),
            nationalCode: word('Mã loại kết quả trong danh mục quốc gia'),
          },
          { additionalProperties: false },
        ),
        response: { 200: ref(FoundResults), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await findResults(context, request.principal, request.query, factsOf(request));
      return outcome.ok ? { rows: outcome.value.map(presentResult) } : sendFileRefusal(request, reply, outcome);
    },
  );
}

function presentResult({ result, ...place }: Found) {
  const { id, issuedAt, revoked, signature, sentToCitizenStore, ...facts } = result;
  return {
    ...place,
    ...facts,
    resultId: id,
    sentToCitizenStore: sentToCitizenStore === true,
    issuedAt: exactText(issuedAt),
    ...(revoked === undefined ? {} : { revoked: { ...revoked, at: exactText(revoked.at) } }),
    ...(signature === undefined ? {} : { signature: presentSignature(signature) }),
  };
}

function presentSignature({ signer, signedAt, verifiedAt }: NonNullable<Found['result']['signature']>) {
  return {
    signer,
    ...(signedAt === undefined ? {} : { signedAt: exactText(signedAt) }),
    verifiedAt: exactText(verifiedAt),
  };
}

function addFees(api: Api, context: AppContext): void {
  api.get(
    '/fees',
    {
      schema: {
        operationId: 'reportFees',
        summary: 'Phí, lệ phí đã thu và hoàn trả trong kỳ, theo cơ quan giải quyết',
        querystring: Type.Object(
          {
            agencyId: Type.String({
              minLength: 1,
              maxLength: 100,
              description: 'Cơ quan, gồm cả các cơ quan trực thuộc',
            }),
            from: Day,
            to: Type.String({ format: 'date', description: 'Gồm cả ngày này' }),
          },
          { additionalProperties: false },
        ),
        response: { 200: ref(FeeReport), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const { agencyId, from, to } = request.query;
      const [first, last] = [findDay(from), findDay(to)];
      if (first === undefined || last === undefined || last < first) {
        const detail = 'Khoảng thời gian chưa đúng: "to" phải từ ngày "from" trở đi, dạng yyyy-MM-dd.';
        return sendProblem(request, reply, { status: 400, code: 'invalid-period', detail, facts: { from, to } });
      }
      const input = { agencyId, from: startOfDay(first), to: startOfDay(last + 1) };
      const outcome = await feeReport(context, request.principal, input, factsOf(request));
      return outcome.ok ? presentFees(outcome.value) : sendFileRefusal(request, reply, outcome);
    },
  );
}

function presentFees({ from, to, ...report }: CountedFees) {
  return { ...report, from: formatDay(dayOf(from)), to: formatDay(dayOf(to - 1)) };
}
