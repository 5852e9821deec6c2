/** Texts of `publish` in Vietnamese; `publish-en.ts` has the same keys. */
export const publishVi = {
  command: 'công bố số liệu: list, propose; phê duyệt là việc của người có thẩm quyền, trên trang Công bố số liệu',
  list: 'nội dung đề nghị và đã công bố; mới trước',
  propose: 'đề nghị công bố nội dung của một quý; người khác phê duyệt sau',
  kind: 'figures (số liệu quý), ranking (xếp hạng cơ quan), apologies (sổ thư xin lỗi)',
  period: 'quý, ví dụ 2024-Q1',
  corrects: 'mã bản công bố được đính chính',
  change: 'đính chính điều gì',
  reason: 'vì sao phải đính chính',
  none: 'Chưa có nội dung nào được đề nghị công bố. Đề nghị: dunghen publish propose --kind figures --period 2024-Q1',
  line: '{id}  {kind}  {period}  {state}; đề nghị {proposedAt}, {by}',
  publishedAt: '; công bố {at}',
  correction: '; đính chính {id}: {change}',
  proposed: 'Đã đề nghị công bố: {id}. Người khác phê duyệt ở trang Công bố số liệu.',
  kinds: { figures: 'số liệu quý', ranking: 'xếp hạng cơ quan', apologies: 'sổ thư xin lỗi' },
  incomplete: 'Đính chính cần đủ --corrects, --change và --reason.',
};
