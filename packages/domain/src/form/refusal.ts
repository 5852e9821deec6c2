import { type FormEntry, type FormSet, formLabel } from './form-set.ts';
import { agencyHead, counterHead, handSignature, headSignature } from './head.ts';
import type { FormInput, FormRefusal } from './input.ts';
import type { FormBlock, PrintedForm } from './printed.ts';
import { applicantBlocks } from './receipt.ts';
import { counterName, field, momentText, paragraph } from './text.ts';

const BLANK_LINES = 3;

/** Form 03: not taken in at the counter, or refused after appraisal by the agency that resolves. */
export function refusalForm(set: FormSet, entry: FormEntry, input: FormInput, refusal: FormRefusal): PrintedForm {
  const { dossier, resolving } = input;
  const atCounter = refusal.stage === 'intake';
  return {
    form: 'refusal',
    paper: entry.paper,
    orientation: entry.orientation,
    head: atCounter ? counterHead(set, input, refusal.at) : agencyHead(input, refusal.at, refusal.letter, '/PTC'),
    title: entry.title,
    subtitle: [`Mã hồ sơ: ${dossier.code}`],
    blocks: [
      ...(atCounter ? [field('Bộ phận tiếp nhận và trả kết quả:', counterName(set, input.receiving))] : []),
      ...applicantBlocks(dossier, atCounter ? 'Tiếp nhận hồ sơ của:' : 'Hồ sơ của:'),
      ...(dossier.acceptance === undefined ? [] : [field('Thời gian nhận hồ sơ:', momentText(dossier.acceptance))]),
      paragraph(
        atCounter
          ? `Qua xem xét, ${counterName(set, input.receiving)} thông báo không tiếp nhận hồ sơ này với lý do cụ thể như sau:`
          : `Qua thẩm định, ${resolving.name} thông báo từ chối giải quyết hồ sơ này với lý do, căn cứ cụ thể như sau:`,
      ),
      ...reasonBlocks(refusal),
      paragraph('Xin thông báo để Ông (Bà)/tổ chức được biết và thực hiện./.'),
    ],
    signatures: atCounter
      ? [
          handSignature('NGƯỜI NỘP HỒ SƠ', dossier.submitter ?? dossier.applicant),
          handSignature('NGƯỜI TIẾP NHẬN HỒ SƠ', refusal.officer),
        ]
      : [headSignature(input)],
    recipients: atCounter ? [] : ['Như trên', set.counter, 'Lưu: VT'],
    footnotes: [formLabel(set, entry)],
  };
}

function reasonBlocks({ reason, missing }: FormRefusal): readonly FormBlock[] {
  const list: readonly FormBlock[] =
    missing.length === 0
      ? []
      : [paragraph('Giấy tờ còn thiếu hoặc chưa hợp lệ:'), { kind: 'list', items: missing, blank: 0 }];
  if (reason === undefined) return [{ kind: 'list', items: [], blank: BLANK_LINES }, ...list];
  return [paragraph(reason), ...list];
}
