import type { Database, Executor } from '../server/index.ts';
import type { SearchScope } from './search-query.ts';

/**
 * `role` is left as it is where the server's administrator has not made the reading role or not given it to us: then the
 * scope in the list's own SQL is the only wall.
 */
const SET = `
select set_config('role', r.rolname, true), set_config('app.scope', $1, true), set_config('app.assigned', $2, true),
  set_config('app.officer', $3, true), set_config('app.identity', $4, true)
from (select 1) one left join pg_roles r on r.rolname = 'dunghen_reader' and pg_has_role(current_user, r.oid, 'member')`;

/**
 * Runs `work` on one snapshot that shows it no dossier outside of the scope, whatever its SQL says: the second wall of
 * lists, searches and exports (row-level security, 0007-command.sql). Nothing can be written in it.
 */
export function inScope<T>(db: Database, scope: SearchScope, work: (tx: Executor) => Promise<T>): Promise<T> {
  return db.snapshot(async (tx) => {
    await tx.query(SET, [...settingsOf(scope)]);
    return work(tx);
  });
}

/** As 0007-command.sql cuts the lists; in no agency's id. */
const SEPARATOR = '\u001f';

/** Agencies, agencies where only what is assigned to the officer, the officer, the citizen's identity. */
function settingsOf(scope: SearchScope): readonly [string, string, string, string] {
  switch (scope.kind) {
    case 'all':
      return ['*', '', '', ''];
    case 'none':
      return ['', '', '', ''];
    case 'own':
      return ['', '', '', scope.identity];
    case 'agencies':
      return [
        scope.ids.join(SEPARATOR),
        scope.assigned?.ids.join(SEPARATOR) ?? '',
        scope.assigned?.officerId ?? '',
        '',
      ];
  }
}
