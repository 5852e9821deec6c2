import { ACTIONS, PERSONS_ALONE, ROLE_NAMES, STATUTE, SYSTEM_ALONE } from '@dunghen/app/access';
import { type AccountAct, accountHistory } from '@dunghen/app/account';
import { isoText } from '@dunghen/domain/text';
import { Type } from 'typebox';
import { sendRefusal } from '../problem.ts';
import type { Api } from '../routes/api.ts';
import { list, named, ref, Timestamp } from '../schema/common.ts';
import { sendAccountRefusal } from './answer.ts';
import type { SignInParts } from './options.ts';
import { findRefusal } from './permit.ts';
import { ByLogin, refusals } from './schema.ts';

export const Roles = named(
  'Roles',
  Type.Object({
    roles: list(
      Type.Object({
        role: Type.String(),
        name: Type.String(),
        rights: list(
          Type.Object({
            may: list(Type.String()),
            reach: Type.Enum([
              'assigned',
              'entrusted',
              'agency',
              'deciding',
              'consulted',
              'subtree',
              'everywhere',
              'province',
            ]),
          }),
        ),
      }),
    ),
    ofMachines: list(Type.String({ description: 'Việc giao được cho mã truy cập' })),
  }),
);

export const AccountHistory = named(
  'AccountHistory',
  Type.Object({
    acts: list(
      Type.Object({
        id: Type.String(),
        recordedAt: Timestamp,
        by: Type.String({ description: 'Người làm' }),
        action: Type.String(),
        reason: Type.Optional(Type.String()),
        facts: Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Record(Type.String(), Type.Any())),
      }),
    ),
  }),
);

export const ROLE_SCHEMAS = [Roles, AccountHistory] as const;

/** What roles may do, as the statute has it, and what happened to an account. */
export function addRoleRoutes(api: Api, parts: SignInParts): void {
  api.get(
    '/roles',
    {
      schema: {
        operationId: 'listRoles',
        summary: 'Vai trò và quyền của từng vai trò',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(Roles), ...refusals(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const refused = await findRefusal(request, 'account:manage');
      if (refused !== undefined && (await findRefusal(request, 'token:manage')) !== undefined)
        return sendRefusal(request, reply, refused);
      return { roles: rolesOf(), ofMachines: ACTIONS.filter((action) => !NEVER.includes(action)) };
    },
  );
  api.get(
    '/accounts/:login/history',
    {
      schema: {
        operationId: 'accountHistory',
        summary: 'Những thay đổi đã làm trên một tài khoản, mới nhất trước',
        params: ByLogin,
        response: { 200: ref(AccountHistory), ...refusals(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await accountHistory(parts.accounts, request.principal, request.params.login);
      return outcome.ok ? { acts: outcome.value.map(presentAct) } : sendAccountRefusal(request, reply, outcome);
    },
  );
}

/** As `createToken` has it. */
const NEVER: readonly string[] = [...PERSONS_ALONE, ...SYSTEM_ALONE, 'account:manage', 'token:manage'];

const rolesOf = () =>
  Object.entries(ROLE_NAMES).map(([role, name]) => ({
    role,
    name,
    rights: STATUTE.filter((article) => article.role === role).map(({ may, reach }) => ({ may, reach })),
  }));

function presentAct({ recordedAt, principal, ...rest }: AccountAct) {
  return { ...rest, facts: rest.facts ?? {}, recordedAt: isoText(recordedAt), by: principal.name };
}
