import { judgingOf } from '@dunghen/app/catalogue';
import type { AppContext } from '@dunghen/app/context';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getDay, getLocal } from '@dunghen/domain/time';
import { openImport } from '@dunghen/store/dossier';
import { dossierAt, type Placement } from '../report/dossiers.ts';

/** The instant at which the forecast is asked for. */
export const NOW = getLocal('2024-04-01T09:00');

/** Accepted in the last days, most of them open; and a year of ended ones to learn from. */
const RECENT: Placement = { from: getDay('2024-03-27'), days: 3, settled: false };
const EARLIER: readonly Placement[] = ['2023-04-01', '2023-07-01', '2023-10-01'].map((from) => ({
  from: getDay(from),
  days: 55,
  settled: true,
}));

/** Stores invented dossiers as every import does; what would happen after `NOW` has not happened. */
export async function loadProvince(context: AppContext, recent: number, ended: number): Promise<void> {
  const catalogue = await context.catalogueAt(context.now());
  const kinds = new Set(['department', 'district', 'commune']);
  const agencies = catalogue.register.atDate(getDay('2024-03-31')).filter(({ kind }) => kinds.has(kind));
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  try {
    for (let index = 0; index < recent + ended; index += 1) {
      const placement = index < recent ? RECENT : (EARLIER[index % EARLIER.length] ?? RECENT);
      const dossier = dossierAt(index, placement, agencies);
      await session.append({ ...dossier, events: dossier.events.filter((event) => event.occurredAt <= NOW) });
    }
    await session.commit();
  } catch (error) {
    await session.rollback();
    throw error;
  }
  await context.db.query('vacuum analyze');
}
