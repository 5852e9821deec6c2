import type { DocumentPart } from '../dossier/index.ts';
import type { ReportColumn, ReportRow, ReportTable } from '../report/index.ts';
import { padCount } from '../text/index.ts';
import { type FormEntry, type FormSet, formLabel } from './form-set.ts';
import { counterHead, handSignature } from './head.ts';
import type { FormAcceptance, FormDossier, FormInput } from './input.ts';
import { lookupQr } from './lookup.ts';
import type { FormBlock, PrintedForm } from './printed.ts';
import { counterName, DELIVERY_NAMES, dueText, field, fieldOf, limitText, momentText, row } from './text.ts';

/** Form 01: what was handed in, when, and when the result will be there (Decree 61/2018, article 17). */
export function receiptForm(set: FormSet, entry: FormEntry, input: FormInput, accepted: FormAcceptance): PrintedForm {
  const { dossier } = input;
  const qr = lookupQr(input.lookupAddress, dossier.code);
  return {
    form: 'receipt',
    paper: entry.paper,
    orientation: entry.orientation,
    head: counterHead(set, input, accepted.at),
    title: entry.title,
    subtitle: [`Mã hồ sơ: ${dossier.code}`],
    ...(qr === undefined ? {} : { qr }),
    blocks: [
      field('Bộ phận tiếp nhận và trả kết quả:', counterName(set, input.receiving)),
      ...applicantBlocks(dossier, 'Tiếp nhận hồ sơ của:'),
      ...resolvingBlock(input),
      ...documentBlocks(dossier),
      field('Thời gian giải quyết hồ sơ theo quy định là:', limitText(accepted)),
      field('Thời gian nhận hồ sơ:', momentText(accepted)),
      field('Thời gian trả kết quả giải quyết hồ sơ:', promisedText(accepted), true),
      field('Đăng ký nhận kết quả:', deliveryText(set, input)),
      row(fieldOf('Vào Sổ theo dõi hồ sơ, quyển số:', undefined), fieldOf('Số thứ tự:', undefined)),
    ],
    signatures: [
      handSignature('NGƯỜI NỘP HỒ SƠ', dossier.submitter ?? dossier.applicant),
      handSignature('NGƯỜI TIẾP NHẬN HỒ SƠ', accepted.officer),
    ],
    recipients: [],
    footnotes: [...secretNote(input), ...accepted.explanation, ...provisionalNote(accepted), formLabel(set, entry)],
  };
}

/** Whoever has the code of a dossier sees its state; due date and agency are for who holds this paper too. */
function secretNote({ lookupSecret }: FormInput): readonly string[] {
  if (lookupSecret === undefined) return [];
  return [
    `Mã tra cứu riêng: ${lookupSecret} (để xem ngày hẹn trả và đánh giá trên trang tra cứu; không cho người khác biết).`,
  ];
}

/** Who it is and what is asked for; the same on forms 01 to 03. */
export function applicantBlocks(dossier: FormDossier, label: string): readonly FormBlock[] {
  const { applicant, submitter, subject, procedureName } = dossier;
  const other = submitter !== undefined && submitter !== applicant;
  const procedure = [procedureName, procedureCodeText(dossier)].filter((part) => part !== undefined).join(' ');
  return [
    field(label, other ? `${submitter} (nộp thay)` : applicant, true),
    ...(other ? [field('Chủ hồ sơ:', applicant, true)] : []),
    field('Địa chỉ:', dossier.address),
    row(fieldOf('Số điện thoại:', dossier.phone), fieldOf('Email:', dossier.email)),
    field('Nội dung yêu cầu giải quyết:', subject ?? procedure),
    ...(subject === undefined || procedure === '' ? [] : [field('Thủ tục hành chính:', procedure)]),
  ];
}

function procedureCodeText({ procedureCode }: FormDossier): string | undefined {
  return procedureCode === undefined ? undefined : `(${procedureCode})`;
}

/** Named where another agency resolves what this counter took in (tiếp nhận phi địa giới, or the provincial centre). */
function resolvingBlock({ receiving, resolving }: FormInput): readonly FormBlock[] {
  return receiving.name === resolving.name ? [] : [field('Cơ quan giải quyết:', resolving.name)];
}

/** What was handed in and in how many sets; dotted lines where nothing was recorded. */
function documentBlocks({ documents, sets }: FormDossier): readonly FormBlock[] {
  const heading = row(
    fieldOf(
      'Thành phần hồ sơ nộp gồm:',
      documents.length === 0 ? undefined : `${padCount(documents.length)} loại giấy tờ`,
    ),
    fieldOf('Số lượng hồ sơ:', sets === undefined ? undefined : `${padCount(sets)} bộ`),
  );
  if (documents.length === 0) return [heading, { kind: 'list', items: [], blank: 3 }];
  return [heading, { kind: 'table', table: documentTable(documents) }];
}

const DOCUMENT_COLUMNS: readonly ReportColumn[] = [
  { key: 'number', title: 'TT', kind: 'integer', align: 'center', width: 0.6 },
  { key: 'name', title: 'Tên giấy tờ', kind: 'text', align: 'left', width: 7 },
  { key: 'copies', title: 'Số lượng, loại bản', kind: 'text', align: 'left', width: 2.6 },
];

function documentTable(documents: readonly DocumentPart[]): ReportTable {
  const rows = documents.map(
    (part, index): ReportRow => ({
      kind: 'row',
      cells: { number: index + 1, name: part.name, copies: copiesText(part) },
    }),
  );
  return { columns: DOCUMENT_COLUMNS, rows };
}

/** "01 bản chính, 02 bản chụp"; "bản điện tử" for a file (reference: 3.5, form 01). */
function copiesText({ copies, form }: DocumentPart): string {
  const { original = 0, certified = 0, plain = 0 } = copies ?? {};
  const counted = [
    [original, 'bản chính'],
    [certified, 'bản chứng thực'],
    [plain, 'bản chụp'],
  ] as const;
  const parts = counted.filter(([count]) => count > 0).map(([count, name]) => `${padCount(count)} ${name}`);
  return [...parts, ...(form === 'electronic' ? ['bản điện tử'] : [])].join(', ');
}

function promisedText({ due }: FormAcceptance): string | undefined {
  return due === undefined ? undefined : dueText(due);
}

function deliveryText(set: FormSet, { dossier, receiving }: FormInput): string | undefined {
  const { resultDelivery } = dossier;
  if (resultDelivery === undefined) return undefined;
  if (resultDelivery !== 'counter') return DELIVERY_NAMES[resultDelivery];
  return `${DELIVERY_NAMES.counter} tại ${counterName(set, receiving)}`;
}

/** Both dates are shown until the row of the calendar is official (spec: working calendar). */
function provisionalNote({ provisionalDueAt }: FormAcceptance): readonly string[] {
  if (provisionalDueAt === undefined) return [];
  return [
    `Ngày hẹn trả tạm tính: lịch nghỉ đang được đề xuất, chưa có quyết định; nếu được ban hành, thời gian trả kết quả là ${dueText({ at: provisionalDueAt })}.`,
  ];
}
