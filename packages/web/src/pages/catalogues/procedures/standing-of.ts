import { today } from '../../../parts/today.ts';
import type { ProcedureSummary, ProcedureVersion } from '../queries.ts';

/** How one version stands today beside the others; the list of procedures is told the same by the server. */
export function standingOf(
  version: ProcedureVersion,
  all: readonly ProcedureVersion[],
  on = today(),
): ProcedureSummary['standing'] {
  const { validFrom, validTo, approval, process } = version;
  if (validFrom > on) return 'future';
  if (validTo !== undefined && validTo <= on) return 'ended';
  if (approval === undefined || process.length === 0 || approval.date > on) return 'not-active';
  const newer = all.some(
    (other) =>
      other.version > version.version &&
      other.validFrom <= on &&
      ((other.approval !== undefined && other.approval.date <= on && other.process.length > 0) ||
        (other.validTo !== undefined && other.validTo <= on)),
  );
  return newer ? 'ended' : 'active';
}
