import { judgingOf } from '@dunghen/app/catalogue';
import type { AppContext } from '@dunghen/app/context';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type DayNumber, getDay, getLocal } from '@dunghen/domain/time';
import { openImport } from '@dunghen/store/dossier';
import { dossierAt, type Placement } from '../report/dossiers.ts';

/** The instant at which the lists are asked for. */
export const NOW = getLocal('2024-04-01T09:00');

/** One in sixteen was accepted in the last three weeks: most of these are open, as in a province at work. */
const RECENT: Placement = { from: getDay('2024-03-11'), days: 18, settled: false };
const EARLIER: readonly Placement[] = [2019, 2020, 2021, 2022, 2023]
  .flatMap((year) => ['01', '04', '07', '10'].map((month): DayNumber => getDay(`${year}-${month}-01`)))
  .map((from) => ({ from, days: 55, settled: true }));

function placementAt(index: number): Placement {
  if (index % 16 === 0) return RECENT;
  return EARLIER[index % EARLIER.length] ?? RECENT;
}

/** Stores invented dossiers as every import does; what would happen after `NOW` has not happened. */
export async function loadDossiers(context: AppContext, count: number): Promise<void> {
  const catalogue = await context.catalogueAt(context.now());
  const kinds = new Set(['department', 'district', 'commune']);
  const agencies = catalogue.register.atDate(getDay('2024-03-31')).filter(({ kind }) => kinds.has(kind));
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  try {
    for (let index = 0; index < count; index += 1) {
      const dossier = dossierAt(index, placementAt(index), agencies);
      await session.append({ ...dossier, events: dossier.events.filter((event) => event.occurredAt <= NOW) });
    }
  } catch (error) {
    await session.rollback();
    throw error;
  }
  await session.commit();
}
