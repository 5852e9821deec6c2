import type { TimeLimit } from '../deadline/index.ts';
import type { Channel } from '../dossier/index.ts';
import type { Area, ProcedureLimit, ProcedureVersion } from './procedure.ts';

/** What the choice of a limit depends on. An area that is not told is an ordinary one. */
export interface LimitQuestion {
  readonly caseKey?: string;
  readonly channel: Channel;
  readonly area?: Area;
}

/**
 * The limit of a dossier: of the lines whose named parts all agree with it, the one that names most of them (spec:
 * time limits, case × channel × area). Where two name equally many, the case goes before the area and the area before
 * the channel; a version without problems has no such pair (`findProcedureProblems`). Undefined where no line agrees.
 */
export function findLimit(version: ProcedureVersion, wanted: LimitQuestion): ProcedureLimit | undefined {
  let best: ProcedureLimit | undefined;
  for (const limit of version.limits) {
    if (!agrees(limit, wanted)) continue;
    if (best === undefined || specificity(limit) > specificity(best)) best = limit;
  }
  return best;
}

/** The limit that is promised on the receipt: the shortened one, else that of the law. Undefined: the law gives none. */
export function promisedLimitOf(limit: ProcedureLimit): TimeLimit | undefined {
  return limit.promised?.limit ?? limit.legal.limit;
}

function agrees(limit: ProcedureLimit, wanted: LimitQuestion): boolean {
  return (
    (limit.caseKey === undefined || limit.caseKey === wanted.caseKey) &&
    (limit.area === undefined || limit.area === (wanted.area ?? 'ordinary')) &&
    (limit.channel === undefined || limit.channel === wanted.channel)
  );
}

/** The number of parts named, and below it which: tens count, units break the tie. */
function specificity({ caseKey, area, channel }: ProcedureLimit): number {
  return (caseKey === undefined ? 0 : 14) + (area === undefined ? 0 : 12) + (channel === undefined ? 0 : 11);
}
