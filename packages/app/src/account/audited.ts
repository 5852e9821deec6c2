import type { Principal } from '@dunghen/domain/access';
import { recordAudit } from '@dunghen/store/audit';
import type { Executor } from '@dunghen/store/server';
import { type Act, actOf, type RequestFacts } from '../audit/index.ts';

/** Writes an act into the audit within the transaction that does it. No password, code or token is ever among its facts. */
export async function recordActIn(
  tx: Executor,
  principal: Principal,
  request: RequestFacts,
  act: Omit<Act, 'outcome'> & { readonly outcome?: Act['outcome'] },
): Promise<void> {
  await recordAudit(tx, [actOf(principal, request, { outcome: 'done', ...act })]);
}
