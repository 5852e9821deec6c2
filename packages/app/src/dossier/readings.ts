import type { Principal } from '@dunghen/domain/access';
import { searchEntries } from '@dunghen/store/audit';
import { type AuditEntry, type RequestFacts, readingOf, recordAct, refuseAuditReader } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findSeen } from './get-dossier.ts';

const MOST = 200;

/**
 * Who read or changed a dossier, newest first: for who may read the audit (law.md 10). Looking at it is itself written
 * down.
 */
export async function listReadings(
  context: AppContext,
  principal: Principal,
  { code }: { readonly code: string },
  request: RequestFacts,
): Promise<Outcome<readonly AuditEntry[]>> {
  const refused = await refuseAuditReader(context, principal, request);
  if (refused !== undefined) return refused;
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  const filter = { subjectId: seen.value.head.dossierId };
  const page = await searchEntries(context.db, filter, { limit: MOST });
  await recordAct(context, principal, readingOf(filter, 'page'), request);
  return { ok: true, value: page?.entries ?? [] };
}
