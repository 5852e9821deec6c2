import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { beforeRungKind, findBeforeRung } from '@dunghen/domain/rung';
import { dayOf } from '@dunghen/domain/time';
import { keysOf } from '@dunghen/store/dossier';
import { sweepBefore } from '@dunghen/store/job';
import { calendarOf, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { ladderFinder, readLadderRows } from './ladders.ts';

/** Fires the rungs before the due date that agencies, or those above them, have set; gives the counts by kind. */
export async function sweepOwnRungs(context: AppContext): Promise<Readonly<Record<string, number>>> {
  const now = context.now();
  const rows = await readLadderRows(context.db, now);
  if (rows.length === 0) return {};
  const catalogue = await context.catalogueAt(now);
  const day = dayOf(now);
  const find = ladderFinder(rows, catalogue.register, day);
  const agencyIds = catalogue.register
    .atDate(day)
    .map(({ id }) => id)
    .filter((id) => find(id).before.length > 0);
  const keys = keysOf(judgingOf(catalogue, PROVINCE_POLICY));
  const judgedBy = [keys.general, ...keys.byAgency.values()];
  return sweepBefore(context.db, { agencyIds, judgedBy, now }, ({ agencyId, acceptedAt, dueAt }) => {
    const rung = findBeforeRung(calendarOf(catalogue, agencyId), now, find(agencyId), { acceptedAt, dueAt });
    return rung && beforeRungKind(rung);
  });
}
