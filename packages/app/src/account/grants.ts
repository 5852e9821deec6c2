import type { Grant, Principal } from '@dunghen/domain/access';
import { type Agency, isValidOn } from '@dunghen/domain/agency';
import { dayOf, findDay, formatDay, type Instant } from '@dunghen/domain/time';
import { insertGrant, insertGrantEnd } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import type { Transaction } from '@dunghen/store/server';
import { isRole, PROVINCE_ROLES, ROLE_NAMES } from '../access/index.ts';
import type { RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { recordActIn } from './audited.ts';
import type { AccountContext } from './context.ts';
import { findManaged } from './managed.ts';
import { refuse } from './refusals.ts';

/** Checks grants before they are recorded: role, dates, and an agency that exists on the first day. */
export async function checkGrants(
  context: AccountContext,
  grants: readonly Grant[],
): Promise<Outcome<readonly Grant[]>> {
  const { register } = await context.catalogueAt(context.now());
  for (const grant of grants) {
    const refused = faultOf(grant, register.findById(grant.agencyId));
    if (refused !== undefined) return refused;
  }
  return { ok: true, value: grants };
}

function faultOf(grant: Grant, agency: Agency | undefined): Refused | undefined {
  const { role, agencyId, validFrom, validTo } = grant;
  if (!isRole(role))
    return refuse(
      'role-invalid',
      `Không có vai trò "${role}". Chọn một trong: ${Object.keys(ROLE_NAMES).join(', ')}.`,
      {
        role,
      },
    );
  const from = findDay(validFrom);
  const to = validTo === undefined ? undefined : findDay(validTo);
  if (from === undefined || (validTo !== undefined && (to === undefined || to <= from)))
    return refuse('date-invalid', 'Ngày bắt đầu và ngày kết thúc phải có dạng yyyy-MM-dd, ngày kết thúc ở sau.', {
      validFrom,
      ...(validTo === undefined ? {} : { validTo }),
    });
  if (agency === undefined || !isValidOn(agency, from))
    return refuse('unknown-agency', `Không có cơ quan "${agencyId}" vào ngày ${validFrom}.`, { agencyId, validFrom });
  if (PROVINCE_ROLES.includes(role) && agency.kind !== 'province')
    return refuse('role-place-wrong', `Vai trò "${ROLE_NAMES[role]}" làm việc trên toàn tỉnh, chỉ giao ở cấp tỉnh.`, {
      role,
      agencyId,
    });
  return undefined;
}

/** Records grants of an account within the caller's transaction; they were checked. */
export async function addGrants(
  tx: Transaction,
  principal: Principal,
  account: { readonly id: string; readonly login: string },
  grants: readonly Grant[],
  request: RequestFacts,
  at: Instant,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { role, agencyId, validFrom, validTo } of grants) {
    const id = newId();
    const grant = { id, role, agencyId, validFrom, ...(validTo === undefined ? {} : { validTo }) };
    await insertGrant(tx, account.id, grant, recordedBy(principal, request, at));
    await recordActIn(tx, principal, request, {
      action: 'account:grant',
      subject: { kind: 'account', id: account.id, code: account.login },
      facts: grant,
    });
    ids.push(id);
  }
  return ids;
}

const recordedBy = (principal: Principal, request: RequestFacts, at: Instant) => ({
  at,
  by: 'name' in principal ? principal.name : '',
  ...(request.reason === undefined ? {} : { reason: request.reason }),
});

/** Gives a user a role at an agency from a day on. */
export async function grantRole(
  context: AccountContext,
  principal: Principal,
  input: { readonly account: string; readonly grant: Grant },
  request: RequestFacts,
): Promise<Outcome<{ readonly grantId: string }>> {
  const found = await findManaged(context, principal, input.account);
  if (!found.ok) return found;
  const checked = await checkGrants(context, [input.grant]);
  if (!checked.ok) return checked;
  const [grantId = ''] = await context.db.transaction((tx) =>
    addGrants(tx, principal, found.value, checked.value, request, context.now()),
  );
  return { ok: true, value: { grantId } };
}

/** Takes a role back from a day on; default today. What was recorded stays recorded. */
export async function revokeGrant(
  context: AccountContext,
  principal: Principal,
  input: { readonly account: string; readonly grantId: string; readonly endsOn?: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly endsOn: string }>> {
  const found = await findManaged(context, principal, input.account);
  if (!found.ok) return found;
  const { id, login, grants } = found.value;
  const now = context.now();
  const endsOn = input.endsOn ?? formatDay(dayOf(now));
  if (findDay(endsOn) === undefined)
    return refuse('date-invalid', 'Ngày kết thúc phải có dạng yyyy-MM-dd.', { endsOn });
  if (!grants.some((grant) => grant.id === input.grantId))
    return refuse('unknown-grant', `Tài khoản không có vai trò mã "${input.grantId}".`, { grant: input.grantId });
  return context.db.transaction(async (tx) => {
    await insertGrantEnd(tx, id, input.grantId, endsOn, recordedBy(principal, request, now));
    const facts = { grant: input.grantId, endsOn };
    await recordActIn(tx, principal, request, {
      action: 'account:revoke',
      subject: { kind: 'account', id, code: login },
      facts,
    });
    return { ok: true, value: { endsOn } };
  });
}
