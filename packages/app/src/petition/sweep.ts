import { petitionStanding } from '@dunghen/domain/petition';
import { firePetitionRungs, readPetitions } from '@dunghen/store/petition';
import { calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';

/** More than a province ever has open at once. */
const MOST = 100_000;

/**
 * Fires the rungs that open petitions have reached: to be classified or answered soon, today, overdue (spec: feedback,
 * warnings by the same functions as a dossier's). Gives how many were new.
 */
export async function sweepPetitions(context: AppContext): Promise<number> {
  const now = context.now();
  const open = await readPetitions(context.db, { kind: 'all' }, { openSince: now, limit: MOST });
  if (open.length === 0) return 0;
  const catalogue = await context.catalogueAt(now);
  const rungs = open.flatMap(({ homeAgencyId, id, petition }) => {
    const calendar = calendarOf(catalogue, petition.handlingAgencyId ?? homeAgencyId);
    const { rung: kind, current, stage } = petitionStanding(petition, now, calendar);
    if (kind === undefined || current.dueAt === undefined) return [];
    return [{ homeAgencyId, petitionId: id, stage, kind, dueAt: current.dueAt }];
  });
  return firePetitionRungs(context.db, rungs, now);
}
