import type { Principal } from '@dunghen/domain/access';
import { searchKey } from '@dunghen/domain/text';
import { dayOf } from '@dunghen/domain/time';
import { listAccounts } from '@dunghen/store/account';
import { type AuditFilter, type AuditPage, searchEntries } from '@dunghen/store/audit';
import { allow, NOWHERE } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { recordAct } from './record.ts';
import type { RequestFacts } from './request-facts.ts';

export type { AuditEntry } from '@dunghen/store/audit';

export interface AuditQuery extends AuditFilter {
  /** 1 to 1 000; 100 where not given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** Whether somebody may read the audit; the attempt without the right is written down. */
export async function refuseAuditReader(
  context: AppContext,
  principal: Principal,
  request: RequestFacts,
): Promise<Refused | undefined> {
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  const permission = allow(principal, 'audit:read', NOWHERE, { register, day: dayOf(now) });
  if (permission.ok) return undefined;
  const act = { action: 'audit:read', subject: { kind: 'audit', id: '' }, outcome: 'refused' } as const;
  await recordAct(context, principal, act, request);
  return {
    ok: false,
    code: permission.code,
    facts: permission.facts,
    message: 'Anh/chị không có quyền xem nhật ký. Việc này dành cho kiểm toán và bộ phận được giao.',
  };
}

/** A page of the audit, newest first. Looking at it is itself written down. */
export async function searchAudit(
  context: AppContext,
  principal: Principal,
  query: AuditQuery,
  request: RequestFacts,
): Promise<Outcome<AuditPage>> {
  const refused = await refuseAuditReader(context, principal, request);
  if (refused !== undefined) return refused;
  const { limit = 100, after, ...filter } = query;
  const page = await searchEntries(context.db, await withAccounts(context, filter), {
    limit,
    ...(after === undefined ? {} : { after }),
  });
  if (page === undefined) return unknownPage(after ?? '');
  await recordAct(context, principal, readingOf(filter, 'page'), request);
  return { ok: true, value: page };
}

/** Who is meant by a name: the accounts that it finds without marks and case, as everywhere. */
export async function withAccounts({ db }: AppContext, filter: AuditFilter): Promise<AuditFilter> {
  const { who } = filter;
  if (who === undefined) return filter;
  const wanted = searchKey(who);
  const accounts = await listAccounts(db);
  const found = accounts.filter(({ login, name }) => login === who || searchKey(name).includes(wanted));
  return { ...filter, whoIds: found.map(({ id }) => id) };
}

/** What was looked at: the question, never its answer. */
export function readingOf(filter: AuditFilter, how: 'page' | 'csv' | 'jsonl'): Parameters<typeof recordAct>[2] {
  return { action: 'audit:read', subject: { kind: 'audit', id: how }, outcome: 'done', facts: { ...filter } };
}

function unknownPage(after: string): Refused {
  return {
    ok: false,
    code: 'unknown-page',
    facts: { after },
    message: 'Không có trang này. Hãy bắt đầu lại từ trang đầu.',
  };
}
