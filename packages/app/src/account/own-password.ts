import type { Principal } from '@dunghen/domain/access';
import { findAccount, revokeSessions, updatePassword } from '@dunghen/store/account';
import type { RequestFacts } from '../audit/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { confirmPassword } from './attempt.ts';
import { recordActIn } from './audited.ts';
import type { AccountContext } from './context.ts';
import { findPasswordFault, hashPassword, type PasswordFault, passwordFaultText } from './password.ts';
import { refuse, unknownAccount } from './refusals.ts';

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
  /** The session in use, which goes on; all others of the account end. */
  readonly sessionId: string;
}

/** Changes one's own password. Asked for at the first sign-in, before anything else can be done. */
export async function changePassword(
  context: AccountContext,
  officer: Extract<Principal, { readonly kind: 'officer' }>,
  change: PasswordChange,
  request: RequestFacts,
): Promise<Outcome<{ readonly endedSessions: readonly string[] }>> {
  const account = await findAccount(context.db, { id: officer.id });
  if (account === undefined) return unknownAccount(officer.name);
  if (account.demonstration)
    return refuse(
      'password-fixed',
      'Mật khẩu của tài khoản minh họa không đổi được: máy chủ đặt lại mỗi lần khởi động.',
    );
  const confirmed = await confirmPassword(context, account.login, change.current);
  if (!confirmed.ok) return confirmed;
  const fault = change.current === change.next ? 'unchanged' : findPasswordFault(change.next, account.login);
  if (fault !== undefined) return unfit(fault);
  const passwordHash = await hashPassword(change.next);
  return context.db.transaction(async (tx) => {
    await updatePassword(tx, officer.id, { passwordHash, mustChange: false });
    const endedSessions = await revokeSessions(tx, { accountId: officer.id, but: change.sessionId }, context.now());
    const subject = { kind: 'account', id: officer.id, code: account.login };
    await recordActIn(tx, officer, request, { action: 'account:change-password', subject });
    return { ok: true, value: { endedSessions } };
  });
}

function unfit(fault: PasswordFault) {
  return refuse('password-unfit', passwordFaultText(fault), { fault });
}
