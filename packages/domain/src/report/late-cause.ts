import type { RescheduleCause } from '../dossier/index.ts';
import { type DossierRecord, mostLate, type TimeUsed } from '../lifecycle/index.ts';
import { latenessText } from '../text/index.ts';

/**
 * Why a dossier is late, as far as it is recorded: what the letter to the applicant said (Decree 61/2018, article 19.9), else
 * the step or the opinion that used up the time (article 19.5–7).
 */
export type LateCause =
  | {
      readonly kind: 'told';
      readonly reason: string;
      readonly cause?: RescheduleCause;
      /** Asked for an opinion, and late or silent; where the cause is theirs. */
      readonly agencyIds: readonly string[];
    }
  | { readonly kind: 'used'; readonly used: TimeUsed };

/** What stands in a list where nothing is recorded and the agency has not explained itself yet. */
export const NOT_EXPLAINED = 'chưa giải trình';

/** The last reschedule counts, given or asked for; `used` is of `timeUsed` for the same times. */
export function findLateCause(record: DossierRecord, used: readonly TimeUsed[]): LateCause | undefined {
  const told = record.reschedules.at(-1) ?? record.proposal;
  const reason = told?.reason?.trim() ?? '';
  if (told !== undefined && reason !== '') {
    const isTheirs = told.cause === 'consulted-agency';
    const late = isTheirs ? used.filter(({ kind, lateMinutes }) => kind === 'opinion' && lateMinutes > 0) : [];
    const agencyIds = [...new Set(late.map(({ agencyId }) => agencyId))];
    return { kind: 'told', reason, agencyIds, ...(told.cause === undefined ? {} : { cause: told.cause }) };
  }
  const slowest = mostLate(used);
  return slowest === undefined ? undefined : { kind: 'used', used: slowest };
}

export interface CauseNames {
  readonly agencyName: (id: string) => string;
  readonly stepName: (key: string) => string;
  readonly resolvingAgencyId: string;
  /** Minutes of a working day. */
  readonly standardDay?: number;
}

/** "cơ quan được lấy ý kiến (Sở Tư pháp): …"; "bước Thẩm định chậm 02 ngày làm việc". */
export function lateCauseText(cause: LateCause | undefined, names: CauseNames): string {
  if (cause === undefined) return NOT_EXPLAINED;
  if (cause.kind === 'used') return usedText(cause.used, names);
  const whose = cause.cause === undefined ? [] : [whoseText(cause.cause, cause.agencyIds, names)];
  return [...whose, cause.reason].join(': ');
}

function usedText(used: TimeUsed, { agencyName, stepName, resolvingAgencyId, standardDay }: CauseNames): string {
  const late = `chậm ${latenessText(used.lateMinutes, standardDay)}`;
  if (used.kind === 'opinion') return `lấy ý kiến ${agencyName(used.agencyId)}, ${late}`;
  const where = used.agencyId === resolvingAgencyId ? '' : ` (${agencyName(used.agencyId)})`;
  return `bước ${stepName(used.key)}${where} ${late}`;
}

/** In the words of the form of apology (reference: 3.5, form 04). */
function whoseText(cause: RescheduleCause, agencyIds: readonly string[], { agencyName }: CauseNames): string {
  switch (cause) {
    case 'own-agency':
      return 'cơ quan giải quyết';
    case 'receiving-agency':
      return 'cơ quan tiếp nhận';
    case 'consulted-agency':
      return agencyIds.length === 0
        ? 'cơ quan được lấy ý kiến'
        : `cơ quan được lấy ý kiến (${agencyIds.map(agencyName).join('; ')})`;
    case 'system':
      return 'sự cố của hệ thống thông tin';
  }
}
