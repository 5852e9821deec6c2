import type { Verdict } from '../judgement/index.ts';
import type { ReportRow, ReportTable } from '../report/index.ts';
import { type FormEntry, type FormSet, formLabel } from './form-set.ts';
import { counterHead } from './head.ts';
import type { ControlStep, FormInput } from './input.ts';
import type { PrintedForm } from './printed.ts';
import { counterName, field, momentCell, momentText } from './text.ts';

/** Rows left for handings over that are still to come. */
const BLANK_ROWS = { a5: 1, a4: 2 } as const;

/** Process-control slip: who gave the dossier to whom, when, and whether the giver was in time (forms 05 and 06). */
export function processControlForm(set: FormSet, entry: FormEntry, input: FormInput): PrintedForm {
  const { dossier, resolving, others } = input;
  const { acceptance } = dossier;
  const head = counterHead(set, input, acceptance?.at ?? 0);
  return {
    form: 'process-control',
    paper: entry.paper,
    orientation: entry.orientation,
    head,
    title: entry.title,
    subtitle: [`Mã hồ sơ: ${dossier.code}`],
    blocks: [
      field('Bộ phận tiếp nhận và trả kết quả:', counterName(set, input.receiving)),
      field('Thủ tục hành chính:', dossier.procedureName),
      field('Cơ quan (bộ phận) giải quyết hồ sơ:', resolving.name),
      field('Cơ quan phối hợp giải quyết hồ sơ:', others.length === 0 ? undefined : others.join('; ')),
      field('Thời gian nhận hồ sơ:', acceptance === undefined ? undefined : momentText(acceptance)),
      field('Thời gian hẹn trả kết quả:', acceptance?.due === undefined ? undefined : momentText(acceptance.due)),
      { kind: 'table', table: controlTable(dossier.steps, dossier.end === undefined ? BLANK_ROWS[entry.paper] : 0) },
      field('Kết quả giải quyết hồ sơ:', resultText(dossier.verdict)),
    ],
    signatures: [],
    recipients: [],
    footnotes: [
      'Trước hạn, đúng hạn, quá hạn trong bảng là của phần việc mà bên giao vừa hoàn thành, so với hạn của bước đó.',
      formLabel(set, entry),
    ],
  };
}

function controlTable(steps: readonly ControlStep[], blankRows: number): ReportTable {
  const rows = steps.map(
    (step, index): ReportRow => ({
      kind: 'row',
      cells: {
        number: index + 1,
        names: namesCell(step),
        moment: momentCell(step),
        result: resultCell(step),
        note: step.note ?? '',
        signatures: SIGNATURES,
      },
    }),
  );
  const blank: ReportRow = {
    kind: 'row',
    cells: {
      number: null,
      names: 'Giao:\nNhận:',
      moment: '…giờ…phút\n…/…/…',
      result: '',
      note: '',
      signatures: SIGNATURES,
    },
  };
  return {
    columns: [
      { key: 'number', title: 'TT', kind: 'integer', align: 'center', width: 0.6 },
      { key: 'names', title: 'Tên cơ quan, bộ phận giao, nhận', kind: 'text', align: 'left', width: 4 },
      { key: 'moment', title: 'Thời gian giao, nhận', kind: 'text', align: 'center', width: 1.8 },
      { key: 'result', title: 'Kết quả (trước hạn, đúng hạn, quá hạn)', kind: 'text', align: 'center', width: 1.8 },
      { key: 'note', title: 'Ghi chú', kind: 'text', align: 'left', width: 1.3 },
      { key: 'signatures', title: 'Ký giao, nhận', kind: 'text', align: 'center', width: 2 },
    ],
    rows: [...rows, ...Array.from({ length: blankRows }, () => blank)],
  };
}

const OUTCOMES: Readonly<Record<'early' | 'on-time' | 'late', string>> = {
  early: 'Trước hạn',
  'on-time': 'Đúng hạn',
  late: 'Quá hạn',
};

function namesCell({ from, to, step }: ControlStep): string {
  return [`Giao: ${from}`, `Nhận: ${to}`, ...(step === undefined ? [] : [`Việc đã xong: ${step}`])].join('\n');
}

/** Room for two hands; the space at the end keeps the last line open. */
const SIGNATURES = 'Người giao\n\n\nNgười nhận\n\n\u00a0';

function resultCell({ outcome, dueAt }: ControlStep): string {
  const due = dueAt === undefined ? '' : `(hạn ${momentCell({ at: dueAt }).replace('\n', ' ')})`;
  const done = outcome === undefined ? '' : OUTCOMES[outcome];
  return [done, due].filter((part) => part !== '').join('\n');
}

/** Of the whole dossier, by the judgement that stands behind every number; nothing while it is open. */
function resultText(verdict: Verdict | undefined): string | undefined {
  switch (verdict) {
    case 'early':
    case 'on-time':
    case 'late':
      return OUTCOMES[verdict];
    default:
      return undefined;
  }
}
