import { OPERATOR } from '@dunghen/app/account';
import { controlFile, readLate, type TableFormat } from '@dunghen/app/control';
import { formatInteger } from '@dunghen/domain/text';
import type { Command } from 'commander';
import { EXIT } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { readInstant, refuse, withContext } from './common.ts';
import { addPeriodOptions, type PeriodOptions, writeFiles } from './report-question.ts';

interface ApologyOptions extends PeriodOptions {
  readonly out: string;
  readonly format: string;
}

const FORMATS: readonly TableFormat[] = ['csv', 'xlsx'];

/** `report apologies`: late dossiers of a period for which nobody apologised, the exception list of each agency. */
export function addReportApologies(report: Command, host: Host): void {
  const { commands, options } = host.io.texts;
  addPeriodOptions(report.command('apologies').description(commands.reportApologies), host)
    .option('--out <thư mục>', options.out, '.')
    .option('--format <định dạng>', options.format, 'xlsx')
    .action((chosen: ApologyOptions) => writeApologies(host, chosen));
}

function writeApologies(host: Host, options: ApologyOptions): Promise<void> {
  return withContext(host, options, async (context) => {
    const asOf = readInstant(host, '--as-of', options.asOf);
    const knownAt = readInstant(host, '--known-at', options.knownAt);
    if (!asOf.ok || !knownAt.ok) return EXIT.badInput;
    const asked = options.format.split(',').map((part) => part.trim().toLowerCase());
    const unknown = asked.filter((format) => !FORMATS.some((known) => known === format));
    if (unknown.length > 0) {
      complain(host.io, `Không có định dạng “${unknown.join(', ')}”. Chọn trong: ${FORMATS.join(', ')}.`);
      return EXIT.badInput;
    }
    const { period, scheme, policy } = options;
    const question = {
      period,
      withoutApology: true,
      ...(scheme === undefined ? {} : { scheme }),
      ...(policy === undefined ? {} : { policy }),
      ...(asOf.at === undefined ? {} : { asOf: asOf.at }),
      ...(knownAt.at === undefined ? {} : { knownAt: knownAt.at }),
    };
    const list = await readLate(context, OPERATOR, { ...question, limit: 1 });
    if (!list.ok) return refuse(host, list, options.json);
    const files = [];
    for (const format of FORMATS.filter((one) => asked.includes(one))) {
      const file = await controlFile(context, OPERATOR, { ...question, table: 'late', format });
      if (!file.ok) return refuse(host, file, options.json);
      files.push(file.value);
    }
    const names = await writeFiles(options.out, files);
    const { withoutApology } = list.value.total;
    if (options.json) print(host.io, JSON.stringify({ files: names, withoutApology }));
    else print(host.io, [`Chưa xin lỗi: ${formatInteger(withoutApology)} hồ sơ quá hạn.`, ...names].join('\n'));
    return EXIT.done;
  });
}
