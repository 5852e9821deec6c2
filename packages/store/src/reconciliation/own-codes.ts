import type { Executor } from '../server/index.ts';

/** Whether any dossier came in from the portal: else no code needs to be asked for. */
export async function hasPortalIntakes(db: Executor): Promise<boolean> {
  const rows = await db.query(`select from portal_intake where state = 'received' limit 1`);
  return rows.length > 0;
}

/** The province's code of dossiers that were handed in on the portal, by the code that the portal gave them. */
export async function findOwnCodes(db: Executor, portalCodes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query<{ portalCode: string; code: string }>(
    `select portal_code as "portalCode", code from portal_intake
     where portal_code = any($1) and state = 'received' and code is not null`,
    [portalCodes],
  );
  return new Map(rows.map(({ portalCode, code }) => [portalCode, code]));
}
