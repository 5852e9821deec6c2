import { judgingOf } from '@dunghen/app/catalogue';
import type { AppContext } from '@dunghen/app/context';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type DayNumber, getDay } from '@dunghen/domain/time';
import { openImport } from '@dunghen/store/dossier';
import { dossierAt, type Placement } from './dossiers.ts';

/** How the dossiers of a store are spread over time. */
export interface Spread {
  /** Dossiers accepted in each of the three quarters that the report of Q1/2024 looks at. */
  readonly perQuarter: number;
  /** All of them in Q1/2024 instead. */
  readonly allInQuarter: boolean;
}

/** The quarter of the report, the one before and the same one of the year before. */
const REPORTED = [
  { from: getDay('2024-01-01'), days: 89, settled: false },
  { from: getDay('2023-10-01'), days: 90, settled: false },
  { from: getDay('2023-01-01'), days: 88, settled: false },
] as const satisfies readonly Placement[];

/** The other quarters of 2019 to 2023. Their dossiers end in their own quarter, so that the reported ones stay as they are. */
const OTHERS: readonly Placement[] = [2019, 2020, 2021, 2022, 2023]
  .flatMap((year) => ['01', '04', '07', '10'].map((month) => getDay(`${year}-${month}-01`)))
  .filter((from: DayNumber) => REPORTED.every((reported) => reported.from !== from))
  .map((from) => ({ from, days: 55, settled: true }));

function placementAt(index: number, { perQuarter, allInQuarter }: Spread): Placement {
  const reported = REPORTED[allInQuarter ? 0 : Math.floor(index / perQuarter)];
  const placement = reported ?? OTHERS[index % OTHERS.length];
  if (placement === undefined) throw new RangeError('no quarter to put a dossier in');
  return placement;
}

/** Adds the dossiers from number `from` to before `to`, by the way of every import: events, hash chain, projection. */
export async function grow(context: AppContext, from: number, to: number, spread: Spread): Promise<void> {
  const catalogue = await context.catalogueAt(context.now());
  const kinds = new Set(['department', 'district', 'commune']);
  const agencies = catalogue.register.atDate(getDay('2024-03-31')).filter(({ kind }) => kinds.has(kind));
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  try {
    for (let index = from; index < to; index += 1) {
      await session.append(dossierAt(index, placementAt(index, spread), agencies));
    }
  } catch (error) {
    await session.rollback();
    throw error;
  }
  await session.commit();
}
