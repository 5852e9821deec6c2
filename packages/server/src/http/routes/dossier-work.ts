import { previewCommand } from '@dunghen/app/command';
import type { AppContext } from '@dunghen/app/context';
import { listOfficers, listOutgoing, listReadings, type OutgoingOfDossier } from '@dunghen/app/dossier';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { readCommand, readTimes } from '../command/read-command.ts';
import { exactText } from '../instants.ts';
import { presentStanding } from '../present.ts';
import { sendRefusal } from '../problem.ts';
import { Command } from '../schema/command/commands.ts';
import { ref } from '../schema/common.ts';
import { CommandPreview, DossierMessages, DossierOfficers, DossierReadings } from '../schema/dossier-work.ts';
import { type Api, problems } from './api.ts';
import { BODY_LIMIT, readVersion, sendCommandRefusal } from './commands.ts';

const params = Type.Object({ code: Type.String({ minLength: 1, maxLength: 100 }) });
const nothingMore = Type.Object({}, { additionalProperties: false });

/** What an officer at work with a dossier asks beside the dossier itself. */
export function addDossierWorkRoutes(api: Api, context: AppContext): void {
  addPreview(api, context);
  addOfficers(api, context);
  addMessages(api, context);
  addReadings(api, context);
}

function addPreview(api: Api, context: AppContext): void {
  api.post(
    '/dossiers/:code/commands/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'previewCommand',
        summary: 'Xem trước kết quả của một việc trên hồ sơ; không ghi gì',
        params,
        headers: Type.Object({
          'if-match': Type.Optional(Type.String({ description: 'ETag của hồ sơ đang thấy' })),
        }),
        body: ref(Command),
        response: { 200: ref(CommandPreview), ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 503) },
      },
    },
    async (request, reply) => {
      const version = readVersion(request.headers['if-match']);
      if (!version.ok) return sendRefusal(request, reply, version);
      const command = readCommand(request.body);
      if (!command.ok) return sendRefusal(request, reply, command);
      const times = readTimes(request.body);
      if (!times.ok) return sendRefusal(request, reply, times);
      const { code } = request.params;
      const input = { ...times.value, ...version.value, code, command: command.value };
      const outcome = await previewCommand(context, request.principal, input, factsOf(request));
      if (!outcome.ok) return sendCommandRefusal(context, request, reply, code, outcome);
      const { before, after, ...preview } = outcome.value;
      return { ...preview, before: presentStanding(before), after: presentStanding(after) };
    },
  );
}

function addOfficers(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/officers',
    {
      schema: {
        operationId: 'listDossierOfficers',
        summary: 'Những người có thể được giao hồ sơ, hoặc duyệt yêu cầu bổ sung lần hai',
        params,
        querystring: nothingMore,
        response: { 200: ref(DossierOfficers), ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listOfficers(context, request.principal, request.params);
      return outcome.ok ? { rows: outcome.value } : sendRefusal(request, reply, outcome);
    },
  );
}

function addMessages(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/messages',
    {
      schema: {
        operationId: 'listDossierMessages',
        summary: 'Tin gửi ra ngoài về hồ sơ và tình trạng của từng tin, trong 30 ngày gần đây',
        params,
        querystring: nothingMore,
        response: { 200: ref(DossierMessages), ...problems(400, 401, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listOutgoing(context, request.principal, request.params);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { rows: outcome.value.map(presentMessage) };
    },
  );
}

function presentMessage({ id, seq, type, text, recordedAt, dispatchedAt, deliveries }: OutgoingOfDossier) {
  return {
    id,
    type,
    text,
    recordedAt: exactText(recordedAt),
    ...(seq === null ? {} : { seq }),
    ...(dispatchedAt === null ? {} : { dispatchedAt: exactText(dispatchedAt) }),
    deliveries: deliveries.map(({ nextAttemptAt, status, error, endedAt, ...delivery }) => ({
      ...delivery,
      ...(delivery.state === 'pending' ? { nextAttemptAt: exactText(nextAttemptAt) } : {}),
      ...(status === null ? {} : { status }),
      ...(error === null ? {} : { error }),
      ...(endedAt === null ? {} : { endedAt: exactText(endedAt) }),
    })),
  };
}

function addReadings(api: Api, context: AppContext): void {
  api.get(
    '/dossiers/:code/readings',
    {
      schema: {
        operationId: 'listDossierReadings',
        summary: 'Ai đã xem, đã thay đổi hồ sơ; dành cho người được xem nhật ký',
        params,
        querystring: nothingMore,
        response: { 200: ref(DossierReadings), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await listReadings(context, request.principal, request.params, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const rows = outcome.value.map(({ recordedAt, principal, action, outcome: end, address, reason, facts }) => ({
        at: exactText(recordedAt),
        who: principal.name,
        kind: principal.kind,
        action,
        outcome: end,
        ...(address === undefined ? {} : { address }),
        ...(reason === undefined ? {} : { reason }),
        ...(typeof facts?.what === 'string' ? { what: facts.what } : {}),
      }));
      return { rows };
    },
  );
}
