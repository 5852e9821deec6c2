import { type FormEntry, type FormSet, formLabel } from './form-set.ts';
import { agencyHead, headSignature } from './head.ts';
import type { FormInput, FormReschedule } from './input.ts';
import type { FormBlock, PrintedForm } from './printed.ts';
import { counterName, dueText, field, momentText, paragraph, strong } from './text.ts';

/** Form 04: the apology with the new date, once for a dossier (Decree 61/2018, article 19.9). */
export function apologyForm(set: FormSet, entry: FormEntry, input: FormInput, reschedule: FormReschedule): PrintedForm {
  const old = set.ruleSetId === 'nd61-2018';
  const { dossier } = input;
  return {
    form: 'apology',
    paper: entry.paper,
    orientation: entry.orientation,
    head: agencyHead(input, reschedule.at, reschedule.letter, old ? '/PXL' : '/VBXL'),
    title: entry.title,
    subtitle: [],
    addressee: dossier.applicant ?? '',
    blocks: [
      receivedParagraph(set, input),
      paragraph('Thời gian hẹn trả kết quả giải quyết hồ sơ: ', strong(previousText(reschedule)), '.'),
      paragraph(
        `Tuy nhiên, ${input.resolving.name} chưa thể trả kết quả giải quyết hồ sơ đúng thời hạn ghi trong Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`,
      ),
      field('Lý do:', reschedule.reason),
      field('Cơ quan gây chậm trễ:', causeText(set, input, reschedule)),
      paragraph(
        `${input.resolving.name} xin lỗi Ông (Bà)/tổ chức vì sự chậm trễ này đã gây phiền hà, tốn kém thời gian, chi phí của Ông (Bà)/tổ chức.`,
      ),
      paragraph(
        old ? 'Thời gian hẹn lại để trả kết quả: ' : 'Đề nghị gia hạn thời gian giải quyết và trả kết quả đến: ',
        strong(dueText(reschedule.due)),
        '.',
      ),
      paragraph('Rất mong nhận được sự thông cảm của Ông (Bà)/tổ chức./.'),
    ],
    signatures: [headSignature(input)],
    recipients: ['Như trên', set.counter, 'Lưu: VT'],
    footnotes: [...(reschedule.explanation ?? []), formLabel(set, entry)],
  };
}

/** "Ngày 15 tháng 01 năm 2024, Bộ phận Một cửa … tiếp nhận hồ sơ …". Also of the notice of stopping. */
export function receivedParagraph(set: FormSet, input: FormInput): FormBlock {
  const { dossier } = input;
  const received = dossier.acceptance === undefined ? '…' : momentText({ ...dossier.acceptance, dateOnly: true });
  const about = dossier.subject ?? dossier.procedureName;
  return paragraph(
    `${received.replace(/^ngày/u, 'Ngày')}, ${counterName(set, input.receiving)} tiếp nhận hồ sơ của Ông (Bà)/tổ chức`,
    about === undefined ? '' : ` đề nghị giải quyết: ${about}`,
    '; mã hồ sơ: ',
    strong(dossier.code),
    '.',
  );
}

function previousText({ previousDue }: FormReschedule): string {
  return previousDue === undefined ? '…' : dueText(previousDue);
}

/** The letter names whose delay it is (reference: 3.5, form 04). */
function causeText(set: FormSet, input: FormInput, { cause, causedBy = [] }: FormReschedule): string | undefined {
  if (cause === undefined) return undefined;
  switch (cause) {
    case 'own-agency':
      return input.resolving.name;
    case 'receiving-agency':
      return counterName(set, input.receiving);
    case 'consulted-agency':
      return causedBy.length === 0 ? 'Cơ quan được lấy ý kiến' : causedBy.join('; ');
    case 'system':
      return 'Sự cố của hệ thống thông tin';
  }
}
