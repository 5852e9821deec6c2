import type { ReportCell, ReportColumn, ReportRow } from '../report/index.ts';
import { dayText } from '../text/index.ts';
import { dayOf } from '../time/index.ts';
import { type FormEntry, type FormSet, formLabel, formSetAt } from './form-set.ts';
import { dateLine } from './head.ts';
import type { FormMoment, RegisterInput, RegisterLine } from './input.ts';
import type { PrintedForm } from './printed.ts';
import { CHANNEL_NAMES, counterName, DELIVERY_NAMES, momentCell, superiorName } from './text.ts';

/**
 * The register of dossiers of a period, by the forms of its last day. Undefined where the period ends before the first of
 * the circulars.
 */
export function registerForm(input: RegisterInput): PrintedForm | undefined {
  const lastInstant = input.to - 1;
  const set = formSetAt(lastInstant);
  const entry = set?.forms.register;
  return set === undefined || entry === undefined ? undefined : printedRegister(set, entry, input, lastInstant);
}

function printedRegister(set: FormSet, entry: FormEntry, input: RegisterInput, lastInstant: number): PrintedForm {
  const { office, from, lines } = input;
  return {
    form: 'register',
    paper: entry.paper,
    orientation: entry.orientation,
    head: {
      superior: superiorName(office.name),
      issuer: set.counter.toUpperCase(),
      placeAndDate: dateLine(office, lastInstant),
    },
    title: entry.title,
    subtitle: [
      `${counterName(set, office)}, từ ngày ${dayText(dayOf(from))} đến ngày ${dayText(dayOf(lastInstant))}`,
      `Số hồ sơ tiếp nhận trong kỳ: ${lines.length}`,
    ],
    blocks: [{ kind: 'table', table: { columns: COLUMNS, rows: lines.map(lineRow) } }],
    signatures: [],
    recipients: [],
    footnotes: [formLabel(set, entry)],
  };
}

const text = (key: string, title: string, width: number, rest: Partial<ReportColumn> = {}): ReportColumn => ({
  key,
  title,
  kind: 'text',
  align: 'left',
  width,
  ...rest,
});

const DATES = { group: 'Ngày, tháng, năm', align: 'center' } as const;
const RESULT = { group: 'Trả kết quả', align: 'center' } as const;

/** Columns (1) to (14) of the register (reference: 3.5, form 06). */
const COLUMNS: readonly ReportColumn[] = [
  { key: 'number', title: 'TT', kind: 'integer', align: 'center', width: 0.7, numeral: '(1)' },
  text('code', 'Mã hồ sơ', 2.2, { numeral: '(2)' }),
  text('procedure', 'Tên thủ tục hành chính', 4.4, { numeral: '(3)' }),
  { key: 'sets', title: 'Số lượng (bộ)', kind: 'integer', align: 'center', width: 0.9, numeral: '(4)' },
  text('applicant', 'Tên cá nhân, tổ chức', 2.2, { numeral: '(5)' }),
  text('contact', 'Địa chỉ, số điện thoại', 2.4, { numeral: '(6)' }),
  text('agency', 'Cơ quan giải quyết', 1.9, { numeral: '(7)' }),
  text('accepted', 'Nhận hồ sơ', 1.4, { ...DATES, numeral: '(8)' }),
  text('due', 'Hẹn trả kết quả', 1.4, { ...DATES, numeral: '(9)' }),
  text('returned', 'Trả kết quả', 1.4, { ...DATES, numeral: '(10)' }),
  text('channel', 'Nhận qua kênh', 1.2, { align: 'center', numeral: '(11)' }),
  text('delivery', 'Phương thức', 1.2, { ...RESULT, numeral: '(12)' }),
  text('signature', 'Ký nhận', 1.2, { ...RESULT, numeral: '(13)' }),
  text('note', 'Ghi chú', 1.3, { numeral: '(14)' }),
];

function lineRow(line: RegisterLine, index: number): ReportRow {
  return {
    kind: 'row',
    cells: {
      number: index + 1,
      code: line.code,
      procedure: line.procedureName ?? '',
      sets: line.sets ?? null,
      applicant: line.applicant ?? '',
      contact: [line.address, line.phone].filter((part) => part !== undefined && part !== '').join('\n'),
      agency: line.resolvingAgency,
      accepted: momentOrBlank(line.accepted),
      due: momentOrBlank(line.due),
      returned: momentOrBlank(line.returned),
      channel: CHANNEL_NAMES[line.channel],
      delivery: line.delivery === undefined ? '' : DELIVERY_NAMES[line.delivery],
      note: line.note ?? '',
    },
  };
}

function momentOrBlank(moment: FormMoment | undefined): ReportCell {
  return moment === undefined ? null : momentCell(moment);
}
