import { dayOf, formatDay } from '@dunghen/domain/time';
import type { ProcedureSummary, ProcedureVersion } from '../queries.ts';

/** How one version stands today beside the others; the list of procedures is told the same by the server. */
export function standingOf(
  version: ProcedureVersion,
  all: readonly ProcedureVersion[],
  today = formatDay(dayOf(Date.now())),
): ProcedureSummary['standing'] {
  const { validFrom, validTo, approval, process } = version;
  if (validFrom > today) return 'future';
  if (validTo !== undefined && validTo <= today) return 'ended';
  if (approval === undefined || process.length === 0 || approval.date > today) return 'not-active';
  const newer = all.some(
    (other) =>
      other.version > version.version &&
      other.validFrom <= today &&
      ((other.approval !== undefined && other.approval.date <= today && other.process.length > 0) ||
        (other.validTo !== undefined && other.validTo <= today)),
  );
  return newer ? 'ended' : 'active';
}
