import type { Principal } from '@dunghen/domain/access';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { readOfficerLoads } from '@dunghen/store/forecast';
import { accessWorld, notAllowed, scopeOf } from '../access/index.ts';
import { unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { namesFor } from '../dossier/names.ts';
import type { Outcome } from '../outcome/index.ts';

export interface LoadRow {
  /** Account by which lists of dossiers are narrowed; absent of imported ones, which have a name alone. */
  readonly officerId?: string;
  readonly officer: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly open: number;
  readonly overdue: number;
  /** Finished in a week, on the average of the last eight. */
  readonly perWeek: number;
  /** How many weeks the open ones are at that pace; absent where nothing was finished. */
  readonly weeks?: number;
}

export interface LoadList {
  readonly asOf: Instant;
  readonly weeksCounted: number;
  readonly rows: readonly LoadRow[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WEEKS = 8;
const WEEK_MS = 7 * 86_400_000;

/** What each officer has open against what they finish in a week, most behind first; for those who answer for them. */
export async function listLoads(
  context: AppContext,
  principal: Principal,
  { agencyId }: { readonly agencyId?: string },
): Promise<Outcome<LoadList>> {
  const world = await accessWorld(context);
  const scope = scopeOf(principal, 'late-list:read', world);
  if (scope.kind === 'none') {
    return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'late-list:read' } });
  }
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  if (agencyId !== undefined && register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const agencyIds =
    agencyId === undefined
      ? {}
      : { agencyIds: [agencyId, ...register.subtreeOf(agencyId, dayOf(now)).map(({ id }) => id)] };
  const found = await readOfficerLoads(context.db, { scope, ...agencyIds, now, since: now - WEEKS * WEEK_MS });
  const nameOf = await namesFor(
    context,
    principal,
    found.map(({ officer }) => officer),
  );
  const rows = found
    .filter(({ open }) => open > 0)
    .map(({ officer, agencyId: id, open, overdue, finished }): LoadRow => {
      const perWeek = finished / WEEKS;
      return {
        ...(UUID.test(officer) ? { officerId: officer } : {}),
        officer: nameOf(officer),
        agency: { id, name: register.findById(id)?.name ?? id },
        open,
        overdue,
        perWeek: Math.round(perWeek * 10) / 10,
        ...(finished === 0 ? {} : { weeks: Math.round((open / perWeek) * 10) / 10 }),
      };
    })
    .toSorted((a, b) => (b.weeks ?? 1e9) - (a.weeks ?? 1e9) || b.open - a.open || (a.officer < b.officer ? -1 : 1));
  return { ok: true, value: { asOf: now, weeksCounted: WEEKS, rows } };
}
