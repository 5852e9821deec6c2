import { receivedParagraph } from './apology.ts';
import { type FormEntry, type FormSet, formLabel } from './form-set.ts';
import { agencyHead, headSignature } from './head.ts';
import type { FormInput, FormStop } from './input.ts';
import type { PrintedForm } from './printed.ts';
import { field, momentText, paragraph, strong } from './text.ts';

/** Form 05 of Circular 03/2025: the applicant did not supplement, so that the dossier is not worked on any more. */
export function stopNoticeForm(set: FormSet, entry: FormEntry, input: FormInput, stop: FormStop): PrintedForm {
  const { dossier, resolving } = input;
  const request = dossier.supplements.at(-1);
  return {
    form: 'stop-notice',
    paper: entry.paper,
    orientation: entry.orientation,
    head: agencyHead(input, stop.at, stop.notice, '/TB'),
    title: entry.title,
    subtitle: [],
    addressee: dossier.applicant ?? '',
    blocks: [
      receivedParagraph(set, input),
      ...(request === undefined
        ? []
        : [
            paragraph(
              `Ngày ${momentText({ at: request.at, dateOnly: true }).replace(/^ngày /u, '')}, hồ sơ đã được yêu cầu bổ sung, hoàn thiện. Đến nay, Ông (Bà)/tổ chức chưa bổ sung, hoàn thiện hồ sơ theo yêu cầu.`,
            ),
          ]),
      paragraph(`${resolving.name} thông báo dừng giải quyết hồ sơ từ `, strong(momentText(stop)), '.'),
      field('Lý do:', stop.reason),
      paragraph(
        'Khi có đủ giấy tờ theo quy định, Ông (Bà)/tổ chức nộp lại hồ sơ để được tiếp nhận, giải quyết theo quy định./.',
      ),
    ],
    signatures: [headSignature(input)],
    recipients: ['Như trên', set.counter, 'Lưu: VT'],
    footnotes: [formLabel(set, entry)],
  };
}
