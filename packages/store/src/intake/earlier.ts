import { makeBinder, scopeCondition } from '../dossier/search-conditions.ts';
import type { SearchScope } from '../dossier/search-query.ts';
import type { Executor } from '../server/index.ts';

/** The newest dossiers of an applicant, by national identity, within a scope; the index `dossier_by_identity` leads there. */
export async function listCodesOfApplicant(
  db: Executor,
  identity: string,
  scope: SearchScope,
  limit: number,
): Promise<readonly string[]> {
  const { bind, values } = makeBinder();
  const conditions = [`d.applicant_identity = ${bind(identity, 'text')}`, scopeCondition(scope, bind)];
  const rows = await db.query<{ readonly code: string }>(
    `select d.code from dossier d where ${conditions.join(' and ')}
     order by d.intake_at desc, d.dossier_id desc limit ${bind(limit, 'int')}`,
    values,
  );
  return rows.map(({ code }) => code);
}
