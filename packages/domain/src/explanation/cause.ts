/**
 * Why a dossier was late, as an agency explains it. Fixed words, so that causes can be counted over the province; what none
 * of them says is told in words of its own under `other`.
 */
export const CAUSES = [
  'own-agency',
  'consulted-agency',
  'receiving-agency',
  'applicant',
  'system',
  'procedure',
  'force-majeure',
  'other',
] as const;

export type Cause = (typeof CAUSES)[number];

export const CAUSE_NAMES: Readonly<Record<Cause, string>> = {
  'own-agency': 'Do cơ quan giải quyết',
  'consulted-agency': 'Do cơ quan được lấy ý kiến trả lời chậm',
  'receiving-agency': 'Do nơi tiếp nhận chuyển hồ sơ chậm',
  applicant: 'Do người nộp hoặc việc bổ sung hồ sơ',
  system: 'Do hệ thống thông tin',
  procedure: 'Do quy định, thời hạn của thủ tục chưa phù hợp',
  'force-majeure': 'Do thiên tai, sự kiện bất khả kháng',
  other: 'Nguyên nhân khác',
};
