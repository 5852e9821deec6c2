import type { Principal } from '@dunghen/domain/access';
import { findAccount } from '@dunghen/store/account';
import { type AuditEntry, searchEntries } from '@dunghen/store/audit';
import { NOWHERE } from '../access/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { AccountContext } from './context.ts';
import { mayManage } from './managed.ts';
import { unknownAccount } from './refusals.ts';

/** What happened to an account: who did what, when and why. Sign-ins are not among it. */
export type AccountAct = Pick<AuditEntry, 'id' | 'recordedAt' | 'principal' | 'action' | 'reason' | 'facts'>;

const ACTS = [
  'account:add',
  'account:grant',
  'account:revoke',
  'account:disable',
  'account:enable',
  'account:reset-password',
  'account:link',
] as const;
const MOST = 200;

/** The changes of an account, newest first, for whoever manages accounts; of one's own too: looking changes nothing. */
export async function accountHistory(
  context: AccountContext,
  principal: Principal,
  loginOrId: string,
): Promise<Outcome<readonly AccountAct[]>> {
  const refused = await mayManage(context, principal, NOWHERE);
  if (refused !== undefined) return refused;
  const { db } = context;
  const account =
    (await findAccount(db, { login: loginOrId.trim().toLowerCase() })) ?? (await findAccount(db, { id: loginOrId }));
  if (account === undefined) return unknownAccount(loginOrId);
  const page = await searchEntries(db, { subjectId: account.id, actions: ACTS }, { limit: MOST });
  const acts = (page?.entries ?? []).map(({ id, recordedAt, principal: by, action, reason, facts = {} }) => ({
    id,
    recordedAt,
    principal: by,
    action,
    facts,
    ...(reason === undefined ? {} : { reason }),
  }));
  return { ok: true, value: acts };
}
