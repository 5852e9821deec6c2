import type { Refused } from '../outcome/index.ts';

/** The catalogue has no agency with this id. */
export function unknownAgency(agencyId: string): Refused {
  const message = `Không có cơ quan “${agencyId}” trong danh mục.`;
  return { ok: false, code: 'unknown-agency', facts: { agencyId }, message };
}
