import process from 'node:process';
import { renderFormPdf, renderFormsPdf } from '@dunghen/documents/forms';
import { type FormDossier, type FormInput, formOf, type PrintedForm } from '@dunghen/domain/form';
import { getLocal } from '@dunghen/domain/time';
import { readArguments } from '../shared/arguments.ts';
import { milliseconds, table, whole } from '../shared/markdown.ts';
import { median } from '../shared/measure.ts';
import { targetTable } from '../shared/target.ts';

const TEXT = `Invented letters of apology (form 04 on A5, PDF/A-2a with its fonts and tags), no two alike, with reasons of one to
six lines. Set at once they are one document: sizes are found for a few of them, everything is set, and written as one file.
Set alone is how a letter is printed from the page of its dossier, times their number. Every run has other letters, so that
nothing set before is found again; the first run of the process, which reads the fonts and the template, stands apart.`;

const AT = getLocal('2026-03-05T09:00');
const REASONS = [
  'Phải xác minh nguồn gốc sử dụng đất tại thực địa.',
  'Cơ quan được lấy ý kiến chưa trả lời; đã đôn đốc hai lần bằng văn bản.',
  'Hồ sơ có nhiều thửa đất, phải đối chiếu bản đồ qua các thời kỳ và lấy ý kiến khu dân cư trước khi trình ký.',
];

/** Letters of a run; the dossiers and applicants are invented, their names differ from run to run. */
function lettersOf(run: number, count: number): readonly PrintedForm[] {
  return Array.from({ length: count }, (_, index) => {
    const number = run * count + index + 1;
    const dossier: FormDossier = {
      code: `H18.12-260226-${String(number).padStart(5, '0')}`,
      procedureName: 'Đăng ký biến động quyền sử dụng đất, tài sản gắn liền với đất',
      applicant: `Người nộp ${number} (giả định)`,
      channel: 'direct',
      documents: [],
      supplements: [],
      steps: [],
      acceptance: { at: getLocal('2026-02-26T09:00'), explanation: [] },
      reschedule: {
        at: AT,
        due: { at: getLocal('2026-03-11T17:30') },
        previousDue: { at: getLocal('2026-03-06T17:30') },
        reason: Array.from({ length: 1 + (number % 3) }, (_line, line) => REASONS[(number + line) % 3] ?? '').join(' '),
        cause: 'own-agency',
        letter: String(number),
        explanation: ['Gia hạn thêm 3 ngày làm việc.'],
      },
    };
    const office = { name: 'Sở Nông nghiệp và Môi trường', kind: 'department', place: 'Điện Biên' } as const;
    const input: FormInput = {
      dossier,
      receiving: office,
      resolving: { ...office, superior: 'UBND tỉnh Điện Biên' },
      others: [],
      signature: { capacity: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], signer: 'Người ký (giả định)' },
    };
    const printed = formOf('apology', input);
    if (!printed.ok) throw new Error(printed.code);
    return printed.form;
  });
}

function timed(work: () => Uint8Array): { readonly ms: number; readonly bytes: number } {
  const from = performance.now();
  const { byteLength } = work();
  return { ms: performance.now() - from, bytes: byteLength };
}

function main(): void {
  const { quick } = readArguments(process.argv.slice(2));
  const count = quick ? 50 : 500;
  const runs = quick ? 2 : 7;
  const options = { createdAt: AT };
  const first = timed(() => renderFormsPdf(lettersOf(0, count), options));
  const forms = Array.from({ length: runs }, (_, run) => lettersOf(run + 1, count));
  const together = forms.map((letters) => timed(() => renderFormsPdf(letters, options)));
  const few = Math.min(20, count);
  const alone = forms.map((letters) => {
    const from = performance.now();
    for (const letter of letters.slice(0, few)) renderFormPdf(letter, options);
    return ((performance.now() - from) / few) * count;
  });
  const ms = median(together.map((run) => run.ms));
  const rows = [
    ['letters', whole(count)],
    ['set at once, median', milliseconds(ms)],
    ['set at once, longest', milliseconds(Math.max(...together.map((run) => run.ms)))],
    ['set at once, first run of the process', milliseconds(first.ms)],
    ['set one by one, median (of twenty letters, times their number)', milliseconds(median(alone))],
    ['size of the file', `${whole(first.bytes / 1_024)} KiB`],
  ];
  const target = {
    name: '500 apology letters as PDF',
    most: 2_000,
    measured: ms,
    unit: 'ms',
    whyMissed: 'see the table',
  };
  process.stdout.write(`${[TEXT, '', table(['', ''], rows), '', targetTable([target])].join('\n')}\n`);
}

main();
