import { type FormEntry, type FormSet, formLabel } from './form-set.ts';
import { counterHead, handSignature } from './head.ts';
import type { FormInput, FormSupplement } from './input.ts';
import type { PrintedForm } from './printed.ts';
import { applicantBlocks } from './receipt.ts';
import { counterName, field, fieldOf, paragraph, row } from './text.ts';

const BLANK_LINES = 4;

/** Form 02: everything that is missing, in one letter (Decree 61/2018, article 15.3). */
export function supplementForm(
  set: FormSet,
  entry: FormEntry,
  input: FormInput,
  supplement: FormSupplement,
): PrintedForm {
  const { dossier, receiving } = input;
  return {
    form: 'supplement',
    paper: entry.paper,
    orientation: entry.orientation,
    head: counterHead(set, input, supplement.at, 'HDHS'),
    title: entry.title,
    subtitle: [`Mã hồ sơ: ${dossier.code}`],
    blocks: [
      ...applicantBlocks(dossier, 'Hồ sơ của:'),
      paragraph('Đề nghị Ông (Bà)/tổ chức bổ sung, hoàn thiện hồ sơ gồm những giấy tờ, nội dung sau:'),
      { kind: 'list', items: supplement.missing, blank: BLANK_LINES },
      field('Lý do:', supplement.reason),
      ...(supplement.approvedBy === undefined
        ? []
        : [field('Lãnh đạo đồng ý yêu cầu bổ sung lần nữa:', supplement.approvedBy)]),
      paragraph(
        `Trong quá trình bổ sung, hoàn thiện hồ sơ, nếu có vướng mắc, Ông (Bà)/tổ chức liên hệ ${counterName(set, receiving)} để được hướng dẫn:`,
      ),
      row(fieldOf('Người hướng dẫn:', supplement.officer), fieldOf('Số điện thoại:', receiving.phone)),
    ],
    signatures: [
      handSignature('NGƯỜI NỘP HỒ SƠ', dossier.submitter ?? dossier.applicant),
      handSignature('NGƯỜI HƯỚNG DẪN', supplement.officer),
    ],
    recipients: [],
    footnotes: [formLabel(set, entry)],
  };
}
