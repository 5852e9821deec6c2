import type { EffectiveSetting } from '@dunghen/app/configuration';
import type { AppContext } from '@dunghen/app/context';
import { previewSettings, readReportSettings, recordSettings, revokeSettings } from '@dunghen/app/setting';
import { getDay } from '@dunghen/domain/time';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { sendRefusal } from '../problem.ts';
import { Day, ref } from '../schema/common.ts';
import { EffectiveSettings, ReportSettingsView, SettingsChange, SettingsPreview } from '../schema/setting.ts';
import { findRefusal } from '../sign-in/permit.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;
const BODY_LIMIT = 256 * 1_024;

/** Settings of the province, dated, and of this installation, which are read from its environment. */
export function addSettingRoutes(api: Api, context: AppContext, effective: readonly EffectiveSetting[]): void {
  addReading(api, context);
  addChanging(api, context);
  api.get(
    '/settings/installation',
    {
      schema: {
        operationId: 'readInstallationSettings',
        summary: 'Thiết lập của máy chủ đang chạy: biến môi trường, tệp thiết lập, mặc định; giá trị bí mật không hiện',
        querystring: Type.Object({}, strict),
        response: { 200: ref(EffectiveSettings), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const refused = await findRefusal(request, 'setting:read');
      return refused === undefined ? { rows: effective } : sendRefusal(request, reply, refused);
    },
  );
}

function addReading(api: Api, context: AppContext): void {
  api.get(
    '/settings/report',
    {
      schema: {
        operationId: 'readReportSettings',
        summary: 'Thiết lập của tỉnh có hiệu lực vào một ngày, và các dòng làm nên chúng',
        querystring: Type.Object({ day: Type.Optional(Day) }, strict),
        response: { 200: ref(ReportSettingsView), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const { day } = request.query;
      const question = day === undefined ? {} : { day: getDay(day) };
      const outcome = await readReportSettings(context, request.principal, question);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { rows, settings, ...rest } = outcome.value;
      return {
        ...rest,
        settings: { ...settings },
        rows: rows.map(({ recordedAt, settings: own, ...row }) => ({
          ...row,
          settings: { ...own },
          ...(recordedAt === undefined ? {} : { recordedAt: exactText(recordedAt) }),
        })),
      };
    },
  );
}

function addChanging(api: Api, context: AppContext): void {
  api.post(
    '/settings/report/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewReportSettings',
        summary: 'Xem trước: đổi thiết lập từ một ngày thì khác những gì; chưa ghi gì',
        body: SettingsChange,
        response: { 200: ref(SettingsPreview), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await previewSettings(context, request.principal, request.body);
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/settings/report',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'recordReportSettings',
        summary: 'Ghi thiết lập mới từ một ngày; văn bản đã ban hành giữ nguyên',
        body: SettingsChange,
        response: { 201: ref(SettingsPreview), ...problems(400, 401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await recordSettings(context, request.principal, request.body, factsOf(request));
      return outcome.ok ? reply.code(201).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.delete(
    '/settings/report/:from',
    {
      schema: {
        operationId: 'revokeReportSettings',
        summary: 'Bỏ dòng thiết lập do tỉnh ghi từ một ngày',
        params: Type.Object({ from: Day }),
        response: { 200: Type.Object({ from: Day }), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await revokeSettings(context, request.principal, request.params, factsOf(request));
      return outcome.ok ? outcome.value : sendRefusal(request, reply, outcome);
    },
  );
}
