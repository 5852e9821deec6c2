import { OPERATOR } from '@dunghen/app/account';
import type { OpenContext } from '@dunghen/app/context';
import { type EvaluationFileQuestion, evaluationFiles, readEvaluation } from '@dunghen/app/evaluation';
import { FILE_FORMATS } from '@dunghen/app/report';
import type { FileFormat } from '@dunghen/app/workspace';
import { classText } from '@dunghen/domain/evaluation';
import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, readInstant, refuse, withContext } from './common.ts';
import { writeFiles } from './report-question.ts';

interface EvaluationOptions extends DatabaseOptions {
  readonly period: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly frozen?: string;
  readonly out: string;
  readonly format: string;
  readonly json?: true;
}

/** `report evaluation`: results of agencies and officials for the year-end review; internal. */
export function addReportEvaluation(report: Command, host: Host): void {
  const { commands, options } = host.io.texts;
  const command = report.command('evaluation').description(commands.reportEvaluation);
  addJsonOption(addDatabaseOption(command, host), host)
    .requiredOption('--period <kỳ>', options.period)
    .option('--as-of <lúc>', options.asOf)
    .option('--known-at <lúc>', options.knownAt)
    .option('--frozen <id>', commands.evaluationFrozen)
    .option('--out <thư mục>', options.out, '.')
    .option('--format <định dạng>', options.format, 'xlsx,csv')
    .action((chosen: EvaluationOptions) => write(host, chosen));
}

/** A table each: CSV holds one, the other formats both. */
const FORMATS = FILE_FORMATS.filter((format) => format !== 'json');

function write(host: Host, options: EvaluationOptions): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const question = readQuestion(host, options);
    const formats = readFormats(host, options.format);
    if (question === undefined || formats === undefined) return EXIT.badInput;
    const whole = formats.filter((format) => format !== 'csv');
    const made = [await evaluationFiles(context, OPERATOR, question, whole)];
    if (formats.includes('csv')) {
      for (const kind of ['agency', 'official'] as const)
        made.push(await evaluationFiles(context, OPERATOR, { ...question, kinds: [kind] }, ['csv']));
    }
    const files = [];
    for (const outcome of made) {
      if (!outcome.ok) return refuse(host, outcome, options.json);
      files.push(...outcome.value);
    }
    const names = await writeFiles(options.out, files);
    if (options.json) print(host.io, JSON.stringify({ files: names }));
    else for (const line of [...(await summary(context, question)), ...names]) print(host.io, line);
    return EXIT.done;
  });
}

function readQuestion(
  host: Host,
  { period, frozen, ...options }: EvaluationOptions,
): EvaluationFileQuestion | undefined {
  const asOf = readInstant(host, '--as-of', options.asOf);
  const knownAt = readInstant(host, '--known-at', options.knownAt);
  if (!asOf.ok || !knownAt.ok) return undefined;
  return {
    period,
    isPatient: true,
    ...(asOf.at === undefined ? {} : { asOf: asOf.at }),
    ...(knownAt.at === undefined ? {} : { knownAt: knownAt.at }),
    ...(frozen === undefined ? {} : { frozen }),
  };
}

function readFormats(host: Host, text: string): readonly FileFormat[] | undefined {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.filter((format) => !FORMATS.some((known) => known === format));
  if (unknown.length === 0) return FORMATS.filter((format) => asked.includes(format));
  complain(host.io, `Không có định dạng “${unknown.join(', ')}”. Chọn trong: ${FORMATS.join(', ')}.`);
  return undefined;
}

/** The agencies with their totals; officials by number alone: names go into the files. */
async function summary(context: OpenContext, question: EvaluationFileQuestion): Promise<readonly string[]> {
  const agencies = await readEvaluation(context, OPERATOR, { ...question, of: 'agencies', limit: 1_000 });
  const officials = await readEvaluation(context, OPERATOR, { ...question, of: 'officials', limit: 1 });
  if (!agencies.ok || !officials.ok) return [];
  const { rule, rows, total, title } = agencies.value;
  return [
    `${title}: ${formatInteger(total)} cơ quan, ${formatInteger(officials.value.total)} cán bộ; ${rule.name}.`,
    ...(rule.remark === undefined ? [] : [rule.remark]),
    ...rows.map(
      ({ agencyName, result }) =>
        `  ${agencyName}: ${formatDecimal(result.total, 1)}/${formatInteger(result.most)} điểm, ${formatInteger(result.dossiers)} hồ sơ; ${classText(result)}`,
    ),
  ];
}
