import type { Principal } from '@dunghen/domain/access';
import { type OpenOfVersion, openByVersion } from '@dunghen/store/catalogue';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { refusePrincipal } from './permission.ts';

/** How many dossiers run under a procedure: each keeps the version it was taken in under. */
export interface ProcedureUsage {
  readonly open: number;
  readonly versions: readonly OpenOfVersion[];
}

/** The open dossiers of a procedure by version, the newest first: to be told before it is changed or abolished. */
export async function readProcedureUsage(
  context: AppContext,
  principal: Principal,
  { code }: { readonly code: string },
): Promise<Outcome<ProcedureUsage>> {
  const refused = await refusePrincipal(context, principal, 'procedure:read');
  if (refused !== undefined) return refused;
  const versions = await openByVersion(context.db, code);
  return { ok: true, value: { open: versions.reduce((sum, { open }) => sum + open, 0), versions } };
}
