import type { Instant } from '@dunghen/domain/time';
import { findPortalTime } from '../../protocol/index.ts';
import { type Body, listOf, textOf } from '../storage/body.ts';

/** Where a dossier stands at the end of a period, as the portal sees it from what it was sent. */
export interface Standing {
  readonly acceptedAt: Instant;
  /** Within or before the period; absent: still open at its end. */
  readonly endedAt?: Instant;
  /** `unjudged`: without a due date nobody here knows what on time would be. */
  readonly verdict: 'on-time' | 'late' | 'unjudged';
}

/**
 * Judges by the instants that were sent: the end (`ended`: NgayKetThucXuLy, what it stands for in other states) against
 * NgayHenTra, less the time of a supplement for which no new due date was sent; asked twice is late; asked once and never
 * brought ends the dossier at its request; what is still open is in time while it is not yet due (index 766, 2.1).
 * Undefined for what was not accepted by then.
 */
export function standingOf(body: Body, ended: string, asOf: Instant): Standing | undefined {
  const acceptedAt = findPortalTime(textOf(body, 'NgayTiepNhan'));
  if (acceptedAt === undefined || acceptedAt >= asOf) return undefined;
  const told = findPortalTime(ended);
  const end = told !== undefined && told < asOf ? told : undefined;
  const supplements = supplementsOf(body, end ?? asOf);
  const promised = findPortalTime(textOf(body, 'NgayHenTra'));
  const due = promised === undefined ? undefined : promised + waitedOf(supplements);
  const [only, second] = supplements;
  if (second !== undefined) return standing(acceptedAt, end, 'late');
  const isWaiting = end === undefined && only !== undefined && only.received === undefined;
  if (isWaiting && (due === undefined || only.asked <= due)) return standing(acceptedAt, only.asked, 'on-time');
  if (due === undefined) return standing(acceptedAt, end, 'unjudged');
  // The clock of the portal stands while a payment is awaited.
  const isPaying = end === undefined && textOf(body, 'TrangThaiHoSo') === '6';
  return standing(acceptedAt, end, isPaying || (end ?? asOf) <= due ? 'on-time' : 'late');
}

const standing = (acceptedAt: Instant, endedAt: Instant | undefined, verdict: Standing['verdict']): Standing => ({
  acceptedAt,
  ...(endedAt === undefined ? {} : { endedAt }),
  verdict,
});

interface Supplement {
  readonly asked: Instant;
  readonly received?: Instant;
  /** A due date was sent that bears the wait already. */
  readonly isDueAnew: boolean;
}

function supplementsOf(body: Body, until: Instant): readonly Supplement[] {
  return listOf(body, 'DanhSachHoSoBoSung').flatMap((one) => {
    const asked = findPortalTime(textOf(one, 'NgayBoSung'));
    if (asked === undefined || asked > until) return [];
    const received = findPortalTime(textOf(one, 'NgayTiepNhanBoSung'));
    const isDueAnew = textOf(one, 'NgayHenTraMoi') !== '';
    return [{ asked, isDueAnew, ...(received === undefined || received > until ? {} : { received }) }];
  });
}

/** Milliseconds waited that no due date bears yet. */
function waitedOf(supplements: readonly Supplement[]): number {
  return supplements.reduce(
    (sum, { asked, received, isDueAnew }) => sum + (received === undefined || isDueAnew ? 0 : received - asked),
    0,
  );
}
