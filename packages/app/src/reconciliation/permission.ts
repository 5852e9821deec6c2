import type { Principal } from '@dunghen/domain/access';
import { findRun, type StoredRun } from '@dunghen/store/reconciliation';
import { type Action, accessWorld, allow, NOWHERE, notAllowed, scopeOf } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';

/** Agencies whose cases somebody may see; undefined: all of the province, those of no agency too. */
export type CaseScope = readonly string[] | undefined;

export async function refuseUnless(
  context: AppContext,
  principal: Principal,
  action: Action,
): Promise<Refused | undefined> {
  const permission = allow(principal, action, NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

export async function scopeOfCases(context: AppContext, principal: Principal): Promise<Outcome<CaseScope>> {
  const scope = scopeOf(principal, 'reconciliation:read', await accessWorld(context));
  if (scope.kind === 'all') return { ok: true, value: undefined };
  if (scope.kind === 'agencies') return { ok: true, value: scope.ids };
  return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'reconciliation:read' } });
}

/** A run by its id, for who may see any case. */
export async function findPermittedRun(
  context: AppContext,
  principal: Principal,
  id: string,
): Promise<Outcome<{ readonly run: StoredRun; readonly scope: CaseScope }>> {
  const scope = await scopeOfCases(context, principal);
  if (!scope.ok) return scope;
  const run = await findRun(context.db, id);
  if (run !== undefined) return { ok: true, value: { run, scope: scope.value } };
  const message = 'Không có lần đối soát này. Xem lại danh sách các lần đối soát.';
  return { ok: false, code: 'unknown-run', facts: { run: id }, message };
}
