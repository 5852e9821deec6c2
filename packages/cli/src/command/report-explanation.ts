import { OPERATOR } from '@dunghen/app/account';
import { backlogFile } from '@dunghen/app/backlog';
import type { OpenContext } from '@dunghen/app/context';
import { explanationFiles } from '@dunghen/app/explanation';
import { lastDayOf, type PeriodScheme, parsePeriod } from '@dunghen/domain/report';
import { type DayNumber, dayOf } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, readInstant, refuse, withContext } from './common.ts';
import { addPeriodOptions, writeFiles } from './report-question.ts';

interface FileOptions extends DatabaseOptions {
  readonly out: string;
  readonly format: string;
  readonly agency?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly json?: true;
}

interface ExplanationOptions extends FileOptions {
  readonly period: string;
  readonly scheme?: PeriodScheme;
  readonly letter?: true;
}

/** `report explanation` and `report backlog`: what agencies explained, and the plan of what is open and overdue. */
export function addReportExplanation(report: Command, host: Host): void {
  const { commands, options } = host.io.texts;
  addPeriodOptions(report.command('explanation').description(commands.reportExplanation), host)
    .option('--agency <cơ quan>', commands.oneAgency)
    .option('--letter', commands.explanationLetter)
    .option('--out <thư mục>', options.out, '.')
    .option('--format <định dạng>', options.format, 'docx,xlsx')
    .action((chosen: ExplanationOptions) => writeExplanation(host, chosen));
  const backlog = report.command('backlog').description(commands.reportBacklog);
  addJsonOption(addDatabaseOption(backlog, host), host)
    .option('--agency <cơ quan>', commands.oneAgency)
    .option('--as-of <lúc>', options.asOf)
    .option('--known-at <lúc>', options.knownAt)
    .option('--out <thư mục>', options.out, '.')
    .option('--format <định dạng>', options.format, 'xlsx')
    .action((chosen: FileOptions) => writeBacklog(host, chosen));
}

function readFormats<F extends string>(host: Host, text: string, known: readonly F[]): readonly F[] | undefined {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.filter((format) => !known.some((one) => one === format));
  if (unknown.length === 0) return known.filter((format) => asked.includes(format));
  complain(host.io, `Không có định dạng “${unknown.join(', ')}”. Chọn trong: ${known.join(', ')}.`);
  return undefined;
}

/** The agency that a text means on a day, by code or name; complains itself where it is none. */
export async function readAgency(
  host: Host,
  context: OpenContext,
  text: string,
  day: DayNumber,
): Promise<string | undefined> {
  const { register } = await context.catalogueAt(context.now());
  const byCode = register.findById(text) ?? register.findByCode(text, day);
  if (byCode !== undefined) return byCode.id;
  const match = register.matchName(text, day);
  if (match.kind === 'found') return match.agency.id;
  const names = (match.kind === 'ambiguous' ? match.candidates : match.nearest).map(({ name }) => name).join('; ');
  complain(host.io, `Không có cơ quan “${text}” vào ngày ấy.${names === '' ? '' : ` Tên gần nhất: ${names}.`}`);
  return undefined;
}

/** The two times and the agency of a command; undefined where one of them is not sound. */
async function readQuestion(host: Host, context: OpenContext, options: FileOptions, day: DayNumber) {
  const asOf = readInstant(host, '--as-of', options.asOf);
  const knownAt = readInstant(host, '--known-at', options.knownAt);
  if (!asOf.ok || !knownAt.ok) return undefined;
  const agencyId = options.agency === undefined ? undefined : await readAgency(host, context, options.agency, day);
  if (options.agency !== undefined && agencyId === undefined) return undefined;
  return {
    ...(asOf.at === undefined ? {} : { asOf: asOf.at }),
    ...(knownAt.at === undefined ? {} : { knownAt: knownAt.at }),
    ...(agencyId === undefined ? {} : { agencyId }),
  };
}

function writeExplanation(host: Host, options: ExplanationOptions): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const formats = readFormats(host, options.format, ['docx', 'xlsx', 'pdf', 'html', 'csv'] as const);
    const { period, scheme, letter } = options;
    const parsed = parsePeriod(period, scheme);
    const day = parsed === undefined ? dayOf(context.now()) : lastDayOf(parsed);
    const question = await readQuestion(host, context, options, day);
    if (formats === undefined || question === undefined) return EXIT.badInput;
    const asked = { period, formats, ...(scheme === undefined ? {} : { scheme }), ...question };
    const document = letter ? 'letter' : 'report';
    const outcome = await explanationFiles(context, OPERATOR, { ...asked, document });
    if (!outcome.ok) return refuse(host, outcome, options.json);
    const names = await writeFiles(options.out, outcome.value);
    print(host.io, options.json ? JSON.stringify({ files: names }) : names.join('\n'));
    return EXIT.done;
  });
}

function writeBacklog(host: Host, options: FileOptions): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const formats = readFormats(host, options.format, ['csv', 'xlsx'] as const);
    const question = await readQuestion(host, context, options, dayOf(context.now()));
    if (formats === undefined || question === undefined) return EXIT.badInput;
    const names: string[] = [];
    for (const format of formats) {
      const outcome = await backlogFile(context, OPERATOR, { ...question, format });
      if (!outcome.ok) return refuse(host, outcome, options.json);
      names.push(...(await writeFiles(options.out, [outcome.value])));
    }
    print(host.io, options.json ? JSON.stringify({ files: names }) : names.join('\n'));
    return EXIT.done;
  });
}
