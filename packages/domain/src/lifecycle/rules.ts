import { type RuleSet, TEXT_NOT_VERIFIED } from '../deadline/index.ts';

/** Rules of the one-stop decrees, by their article in Decree 61/2018 (reference: law, 3.2). */
const ARTICLES = {
  intake: 'Điều 17',
  'supplement-once': 'khoản 3 Điều 15',
  'supplement-reason': 'khoản 4 Điều 19',
  opinion: 'khoản 5 Điều 19',
  rejection: 'khoản 8 Điều 19',
  reschedule: 'khoản 9 Điều 19',
} as const;

/** Rules that no single article of the decrees gives, said in words. */
const WORDS = {
  stopping: 'dừng giải quyết khi quá thời hạn mà cá nhân, tổ chức không bổ sung hồ sơ',
  suspension: 'chỉ tạm dừng theo quy định của pháp luật chuyên ngành, có quyết định và thời hạn dự kiến',
  result: 'kết quả phải là tệp đã ký số hợp lệ, hoặc nêu lý do trả bản giấy',
  fee: 'phí, lệ phí nộp trước khi nhận kết quả',
  separation: 'người đề nghị không được là người phê duyệt',
  lateness: 'hồ sơ đã quá hạn chỉ được đính chính bởi đơn vị kiểm soát thủ tục hành chính',
  process: 'quy trình nội bộ, quy trình điện tử đã được phê duyệt của thủ tục',
  order: 'thứ tự các bước tiếp nhận, giải quyết hồ sơ',
} as const;

export type RuleName = keyof typeof ARTICLES | keyof typeof WORDS;

/**
 * How a rule is cited under a rule set. The articles of Decree 118/2025 were not found (reference: U1): under it and
 * later ones the decree is named, and that its text was not compared.
 */
export function citationOf(rule: RuleName, { id, citations }: RuleSet): string {
  if (!isArticle(rule)) return WORDS[rule];
  const decree = citations[0] ?? id;
  return id === 'nd61-2018' ? `${ARTICLES[rule]} ${decree}` : `${decree}, ${TEXT_NOT_VERIFIED}`;
}

function isArticle(rule: RuleName): rule is keyof typeof ARTICLES {
  return Object.hasOwn(ARTICLES, rule);
}
