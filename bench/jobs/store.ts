import { judgingOf } from '@dunghen/app/catalogue';
import type { AppContext } from '@dunghen/app/context';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type DayNumber, getDay, getLocal } from '@dunghen/domain/time';
import { openImport } from '@dunghen/store/dossier';
import { dossierAt, type Placement } from '../report/dossiers.ts';

/** The instant at which the jobs run: the opening of a Monday. */
export const NOW = getLocal('2024-04-01T09:00');

/** `working`: most have ended, as in a province at work. `all-open`: none has, the worst that there can be. */
export type Kind = 'working' | 'all-open';

/** Accepted in the three weeks before; all of these are open. */
const RECENT: Placement = { from: getDay('2024-03-11'), days: 19, settled: false };
const EARLIER: readonly Placement[] = [2019, 2020, 2021, 2022, 2023]
  .flatMap((year) => ['01', '04', '07', '10'].map((month): DayNumber => getDay(`${year}-${month}-01`)))
  .map((from) => ({ from, days: 55, settled: true }));

/** One in so many is open. */
const OPEN_OF = 14;

function placementAt(index: number, kind: Kind): Placement {
  if (kind === 'all-open' || index % OPEN_OF === 0) return RECENT;
  return EARLIER[index % EARLIER.length] ?? RECENT;
}

/** Of the open ones nothing has happened since the acceptance. */
function isPast(placement: Placement): (event: DossierEvent) => boolean {
  return placement === RECENT ? ({ seq }) => seq <= 2 : () => true;
}

/** Stores invented dossiers as every import does: events, hash chain, projection. */
export async function fill(context: AppContext, count: number, kind: Kind): Promise<void> {
  const catalogue = await context.catalogueAt(context.now());
  const kinds = new Set(['department', 'district', 'commune']);
  const agencies = catalogue.register.atDate(getDay('2024-03-31')).filter((agency) => kinds.has(agency.kind));
  const indexes = await dropIndexes(context);
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  try {
    for (let index = 0; index < count; index += 1) {
      const placement = placementAt(index, kind);
      const dossier = dossierAt(index, placement, agencies);
      await session.append({ ...dossier, events: dossier.events.filter(isPast(placement)) });
    }
  } catch (error) {
    await session.rollback();
    throw error;
  }
  await session.commit();
  for (const index of indexes) await context.db.query(index);
  // What autovacuum does within minutes of a load is done at once, so that it does not fall into the measuring.
  await context.db.query('vacuum (analyze) dossier');
  await context.db.query('analyze dossier_event');
}

/** The indexes are made again after the load, which is not what is measured here; returns how. */
async function dropIndexes({ db }: AppContext): Promise<readonly string[]> {
  const indexes = await db.query<{ name: string; definition: string }>(
    "select indexname as name, indexdef as definition from pg_indexes where tablename = 'dossier' and indexname <> 'dossier_pkey'",
  );
  for (const { name } of indexes) await db.query(`drop index ${name}`);
  return indexes.map(({ definition }) => definition);
}
