import type { Principal } from '@dunghen/domain/access';
import { accountNames } from '@dunghen/store/account';
import type { Database } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';

/** Commands name officers by account; imported dossiers by the name that the file has. */
const ACCOUNT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Names change seldom, and a list shows the same few again and again. */
const KEPT_MS = 60_000;
const MOST_KEPT = 5_000;

interface Kept {
  readonly at: number;
  readonly name: string;
}

const caches = new WeakMap<Database, Map<string, Kept>>();

/** Stands for an official before whom that is none of their business; that somebody works on it may be known. */
const UNNAMED = 'Cán bộ (không nêu tên)';

/** The names of officials as somebody sees them: the visitor of a demonstration sees no person's name. */
export async function namesFor(
  context: Pick<AppContext, 'db'>,
  principal: Principal,
  officers: Iterable<string | undefined>,
): Promise<(officer: string) => string> {
  return principal.kind === 'anonymous' ? () => UNNAMED : officerNames(context, officers);
}

/** Gives the name to show for an officer or actor: of the account, else the text itself. One query for those not known. */
export async function officerNames(
  { db }: Pick<AppContext, 'db'>,
  officers: Iterable<string | undefined>,
): Promise<(officer: string) => string> {
  const cache = caches.get(db) ?? new Map<string, Kept>();
  caches.set(db, cache);
  const now = performance.now();
  const wanted = new Set<string>();
  for (const officer of officers) {
    if (officer === undefined || !ACCOUNT_ID.test(officer)) continue;
    const known = cache.get(officer);
    if (known === undefined || now - known.at > KEPT_MS) wanted.add(officer);
  }
  if (wanted.size > 0) {
    if (cache.size > MOST_KEPT) cache.clear();
    const names = await accountNames(db, [...wanted]);
    for (const id of wanted) cache.set(id, { at: now, name: names.get(id) ?? id });
  }
  return (officer) => cache.get(officer)?.name ?? officer;
}
