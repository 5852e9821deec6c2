import {
  answerCalendarProposal,
  listCalendarDecisions,
  listCalendarProposals,
  listMovedDossiers,
  type CalendarProposal as Proposal,
  proposeCalendarDecision,
} from '@dunghen/app/calendar';
import type { AppContext } from '@dunghen/app/context';
import type { Principal } from '@dunghen/domain/access';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { sendRefusal } from '../problem.ts';
import {
  CalendarDecisions,
  CalendarProposal,
  CalendarProposals,
  MovedDossiers,
  ProposalAnswer,
} from '../schema/catalogue.ts';
import { ref } from '../schema/common.ts';
import { type Api, problems } from './api.ts';
import { BODY_LIMIT, Decision } from './calendar-decisions.ts';

const strict = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Decisions that were recorded, with what they moved; and those that wait for somebody's approval. */
export function addCalendarProposalRoutes(api: Api, context: AppContext): void {
  addDecisions(api, context);
  addProposals(api, context);
}

function addDecisions(api: Api, context: AppContext): void {
  api.get(
    '/calendar/decisions',
    {
      schema: {
        operationId: 'listCalendarDecisions',
        summary: 'Các quyết định về lịch đã ghi và việc tính lại hạn theo từng quyết định',
        response: { 200: ref(CalendarDecisions), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listCalendarDecisions(context, request.principal);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const rows = outcome.value.map(({ recordedAt, startedAt, endedAt, ...rest }) => ({
        ...rest,
        recordedAt: exactText(recordedAt),
        ...(startedAt === undefined ? {} : { startedAt: exactText(startedAt) }),
        ...(endedAt === undefined ? {} : { endedAt: exactText(endedAt) }),
      }));
      return { rows };
    },
  );
  api.get(
    '/calendar/decisions/:id/dossiers',
    {
      schema: {
        operationId: 'listMovedDossiers',
        summary: 'Hồ sơ đã đổi hạn theo một quyết định về lịch: trước và sau',
        params: ById,
        querystring: Type.Object(
          {
            after: Type.Optional(Type.String({ maxLength: 100, description: 'Khóa "next" của trang trước' })),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
          },
          strict,
        ),
        response: { 200: ref(MovedDossiers), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const { after, limit } = request.query;
      const query = { runId: request.params.id, limit, ...(after === undefined ? {} : { after }) };
      const outcome = await listMovedDossiers(context, request.principal, query);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { rows, ...rest } = outcome.value;
      const shown = rows.map(({ code, dueBefore, dueAfter }) => ({
        code,
        ...(dueBefore === null ? {} : { before: exactText(dueBefore) }),
        ...(dueAfter === null ? {} : { after: exactText(dueAfter) }),
      }));
      return { ...rest, rows: shown };
    },
  );
}

const NewProposal = Type.Object(
  { ...Decision.properties, note: Type.Optional(Type.String({ maxLength: 1_000, description: 'Lý do' })) },
  strict,
);

function addProposals(api: Api, context: AppContext): void {
  api.get(
    '/calendar/proposals',
    {
      schema: {
        operationId: 'listCalendarProposals',
        summary: 'Các đề nghị về lịch: chờ phê duyệt, đã phê duyệt, từ chối, rút lại',
        response: { 200: ref(CalendarProposals), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listCalendarProposals(context, request.principal);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return { rows: outcome.value.map((proposal) => present(proposal, request.principal)) };
    },
  );
  api.post(
    '/calendar/proposals',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'proposeCalendarDecision',
        summary: 'Đề nghị thay đổi lịch làm việc; chưa đổi gì cho đến khi người khác phê duyệt',
        body: NewProposal,
        response: { 201: ref(CalendarProposal), ...problems(400, 401, 403, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await proposeCalendarDecision(context, request.principal, request.body, factsOf(request));
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      return reply.code(201).send(present(outcome.value, request.principal));
    },
  );
  api.post(
    '/calendar/proposals/:id/answer',
    {
      bodyLimit: 16 * 1_024,
      schema: {
        operationId: 'answerCalendarProposal',
        summary: 'Phê duyệt, từ chối hoặc rút lại một đề nghị về lịch',
        params: ById,
        body: ProposalAnswer,
        response: { 200: ref(CalendarProposal), ...problems(400, 401, 403, 404, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const { verdict, answer } = request.body;
      const input = { ...request.params, verdict, ...(answer === undefined ? {} : { answer }) };
      const outcome = await answerCalendarProposal(context, request.principal, input, factsOf(request));
      return outcome.ok ? present(outcome.value, request.principal) : sendRefusal(request, reply, outcome);
    },
  );
}

/** The names of who proposed and decided, without their accounts. */
function present({ proposedBy, decidedBy, proposedAt, decidedAt, ...rest }: Proposal, principal: Principal) {
  return {
    ...rest,
    proposedBy: proposedBy.name,
    isOwn: principal.kind !== 'anonymous' && principal.id === proposedBy.id,
    proposedAt: exactText(proposedAt),
    ...(decidedBy === undefined ? {} : { decidedBy: decidedBy.name }),
    ...(decidedAt === undefined ? {} : { decidedAt: exactText(decidedAt) }),
  };
}
