import { dayOf, formatDay } from '@dunghen/domain/time';
import { findAccount } from '@dunghen/store/account';
import { type AccessWorld, allow, type Where } from '../access/index.ts';
import type { Refused } from '../outcome/index.ts';
import type { Asked } from './asked.ts';

/**
 * Whether the leader whom a second request for a supplement names may approve it (spec: lifecycle, Commands): a user of
 * today with that right at this dossier, and not whoever asks. Undefined where so, or where nobody is named.
 */
export async function findApproverFault(asked: Asked, where: Where, world: AccessWorld): Promise<Refused | undefined> {
  const { context, input, principal, now } = asked;
  const { command } = input;
  if (command.type !== 'request-supplement' || command.approvedBy === undefined) return undefined;
  const account = await findAccount(context.db, { id: command.approvedBy });
  const today = formatDay(dayOf(now));
  if (account === undefined || today < account.activeFrom) return noApprover();
  if (account.activeTo !== undefined && today >= account.activeTo) return noApprover();
  const { id, name, grants } = account;
  const leader = { kind: 'officer', id, name, grants } as const;
  const asking: Where = { ...where, requestedBy: principal.id };
  return allow(leader, 'dossier:approve-supplement', asking, world).ok ? undefined : noApprover();
}

function noApprover(): Refused {
  return {
    ok: false,
    code: 'approver-not-allowed',
    facts: { field: 'approvedBy' },
    message:
      'Người được nêu là đã duyệt yêu cầu bổ sung lần hai không có quyền duyệt ở hồ sơ này. Hãy nêu đúng lãnh đạo có thẩm quyền, không phải người yêu cầu.',
  };
}
