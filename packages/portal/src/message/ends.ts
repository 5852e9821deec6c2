import type { DossierEvent } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';

/** When it ended, of the time since it was last reopened. Absent is not known, or did not happen. */
export interface PortalEnds {
  /** NgayKetThucXuLy: completed, or rejected after appraisal, which is a result too (decision 0181). */
  readonly finishedAt?: Instant;
  /** NgayTra. */
  readonly returnedAt?: Instant;
  /** NgayTuChoi: refused at intake, or rejected after appraisal. */
  readonly refusedAt?: Instant;
  /** Why it ended so, in the words of whoever decided. */
  readonly reason?: string;
}

export function endsOf(effective: readonly DossierEvent[]): PortalEnds {
  let ends: PortalEnds = {};
  for (const event of effective) ends = endsAfter(ends, event);
  return ends;
}

function endsAfter(ends: PortalEnds, event: DossierEvent): PortalEnds {
  const at = event.occurredAt;
  switch (event.type) {
    case 'Reopened':
      return {};
    case 'Completed':
      return { ...ends, finishedAt: at };
    case 'Rejected':
      return { ...ends, finishedAt: at, refusedAt: at, ...reasonOf(event.data.reason) };
    case 'Refused':
      return { ...ends, refusedAt: at, ...reasonOf(event.data.reason) };
    case 'Stopped':
    case 'Withdrawn':
      return { ...ends, ...reasonOf(event.data.reason) };
    case 'Returned':
      return { ...ends, returnedAt: at };
    default:
      return ends;
  }
}

const reasonOf = (reason: string | undefined): { readonly reason?: string } => (reason === undefined ? {} : { reason });
