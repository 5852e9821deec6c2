import type { DossierEvent } from '@dunghen/domain/dossier';
import { LIMITS, type PortalSupplement, portalTime } from '../protocol/index.ts';
import type { MessageContext } from './context.ts';
import { promisedDueOf } from './due.ts';
import { timeOrNone } from './parts.ts';
import { shorten } from './shorten.ts';

/**
 * DanhSachHoSoBoSung: every request as it was made, with the due date before it and, once what was missing came, the one
 * after (index 766 counts a second request as late, so none is left out). Events as `effectiveEvents` gives them.
 */
export function supplementsOf(
  effective: readonly DossierEvent[],
  { calendar, findPerson }: MessageContext,
): readonly PortalSupplement[] {
  const supplements: PortalSupplement[] = [];
  for (const [index, event] of effective.entries()) {
    if (event.type === 'SupplementRequested') {
      const { reason, missing = [] } = event.data;
      supplements.push({
        HoSoBoSungId: String(supplements.length + 1),
        NguoiYeuCauBoSung: event.actor === undefined ? '' : (findPerson(event.actor)?.name ?? ''),
        NoiDungBoSung: shorten([...(reason === undefined ? [] : [reason]), ...missing].join('; '), LIMITS.note),
        NgayBoSung: portalTime(event.occurredAt),
        NgayTiepNhanBoSung: '',
        TrangThaiBoSung: '0',
        NgayHenTraTruoc: timeOrNone(promisedDueOf(effective.slice(0, index), calendar)),
        NgayHenTraMoi: '',
      });
    } else if (endsSupplement(event)) {
      const open = supplements.findLastIndex(({ TrangThaiBoSung }) => TrangThaiBoSung === '0');
      const asked = supplements[open];
      if (asked === undefined) continue;
      supplements[open] = {
        ...asked,
        NgayTiepNhanBoSung: portalTime(event.occurredAt),
        TrangThaiBoSung: '1',
        NgayHenTraMoi: timeOrNone(promisedDueOf(effective.slice(0, index + 1), calendar)),
      };
    }
  }
  return supplements;
}

function endsSupplement(event: DossierEvent): boolean {
  return event.type === 'SupplementReceived' || (event.type === 'Resumed' && event.data.kind === 'supplement');
}
