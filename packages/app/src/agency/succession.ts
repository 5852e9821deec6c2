import type { Principal } from '@dunghen/domain/access';
import { heirOf } from '@dunghen/domain/agency';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { type OpenDossier, readOpenDossiers } from '@dunghen/store/catalogue';
import { executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import { type RecordedChange, readAgencyChanges } from './changes.ts';

export interface SuccessionReport {
  /** Dossiers that passed to the successor of their agency. */
  readonly moved: number;
  /** Those that somebody changed meanwhile, or that the law of their state kept back: the next run tries again. */
  readonly left: number;
}

const SYSTEM: Principal = { kind: 'system', id: 'ke-thua-co-quan', name: 'Hệ thống' };
const AT_ONCE = 200;

/**
 * Carries open dossiers over to the successor of their agency, from the first day of each recorded decision on (spec:
 * agencies change). Each by a command of its own under a key of its own, so that a killed run is gone on with, and two at
 * once move nothing twice. Dossiers of agencies that ended before the installation stay as they were brought in.
 */
export async function succeedDossiers(
  context: AppContext,
  isStopping: () => boolean = () => false,
): Promise<SuccessionReport> {
  const today = formatDay(dayOf(context.now()));
  const due = (await readAgencyChanges(context)).filter(({ from }) => from <= today);
  const report = { moved: 0, left: 0 };
  for (const change of due) {
    for (const ended of change.ended) {
      if (ended.heir === undefined || isStopping()) continue;
      const { moved, left } = await succeed(context, change, ended, isStopping);
      report.moved += moved;
      report.left += left;
    }
  }
  return report;
}

async function succeed(
  context: AppContext,
  change: RecordedChange,
  { id: from, successorIds, shares }: RecordedChange['ended'][number],
  isStopping: () => boolean,
): Promise<SuccessionReport> {
  const report = { moved: 0, left: 0 };
  let after: OpenDossier | undefined;
  do {
    const page: readonly OpenDossier[] = await readOpenDossiers(context.db, from, {
      limit: AT_ONCE,
      ...(after === undefined ? {} : { after }),
    });
    for (const dossier of page) {
      if (isStopping()) return report;
      const to = heirOf(dossier, successorIds, shares);
      if (to !== undefined && (await moved(context, change, dossier, to))) report.moved += 1;
      else report.left += 1;
    }
    after = page.at(-1);
  } while (after !== undefined);
  return report;
}

async function moved(context: AppContext, change: RecordedChange, dossier: OpenDossier, to: string): Promise<boolean> {
  const input = {
    code: dossier.code,
    command: { type: 'succeed', agencyId: to },
    expectedVersion: dossier.seq,
    idempotencyKey: `ke-thua/${change.id}/${dossier.dossierId}/${dossier.seq}`,
  } as const;
  const outcome = await executeCommand(context, SYSTEM, input, { id: change.id, reason: change.source });
  return outcome.ok;
}
