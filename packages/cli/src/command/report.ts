import type { OpenContext } from '@dunghen/app/context';
import {
  countReport,
  FILE_FORMATS,
  form06aFiles,
  officialsFiles,
  type ReportRequest,
  registerFiles,
  renderReport,
} from '@dunghen/app/report';
import type { DownloadFile, FileFormat, Outcome } from '@dunghen/app/workspace';
import { REPORT_LAYOUTS, type ReportLayout } from '@dunghen/domain/report';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { refuse, withContext } from './common.ts';
import { addReportApologies } from './report-apologies.ts';
import { addReportEvaluation } from './report-evaluation.ts';
import { addReportExplanation } from './report-explanation.ts';
import { addReportIssue } from './report-issue.ts';
import { addPeriodOptions, type PeriodOptions, readQuestion, summaryOf, writeFiles } from './report-question.ts';

interface FileOptions extends PeriodOptions {
  readonly out: string;
  readonly format: string;
}

interface QuarterlyOptions extends FileOptions {
  readonly layout: ReportLayout;
  readonly internal?: true;
}

export function addReport(program: Command, host: Host): void {
  const { commands, options } = host.io.texts;
  const report = program.command('report').description(commands.report);
  const quarterly = addFileOptions(
    report.command('quarterly').description(commands.reportQuarterly),
    host,
    'docx,xlsx,pdf,html,csv,json',
  );
  quarterly
    .addOption(
      quarterly
        .createOption('--layout <tên>', options.layout)
        .choices([...REPORT_LAYOUTS])
        .default('late-only'),
    )
    .option('--internal', commands.internal)
    .action((chosen: QuarterlyOptions) => writeQuarterly(host, chosen));
  addFileOptions(report.command('register').description(commands.reportRegister), host, 'xlsx')
    .option('--agency <cơ quan>', commands.agency)
    .action((chosen: FileOptions) => writeList(host, chosen, registerFiles));
  addFileOptions(report.command('06a').description(commands.report06a), host, 'docx,xlsx,pdf')
    .option('--by-field', commands.byField)
    .action((chosen: FileOptions) => writeList(host, chosen, form06aFiles));
  addFileOptions(report.command('officials').description(commands.reportOfficials), host, 'docx,xlsx,pdf').action(
    (chosen: FileOptions) => writeList(host, chosen, officialsFiles),
  );
  addReportApologies(report, host);
  addReportEvaluation(report, host);
  addReportExplanation(report, host);
  addReportIssue(report, host);
}

function addFileOptions(command: Command, host: Host, formats: string): Command {
  const { options } = host.io.texts;
  return addPeriodOptions(command, host)
    .option('--out <thư mục>', options.out, '.')
    .option('--format <định dạng>', options.format, formats);
}

function readFormats(host: Host, text: string): readonly FileFormat[] | undefined {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.filter((format) => !FILE_FORMATS.some((known) => known === format));
  if (unknown.length === 0) return FILE_FORMATS.filter((format) => asked.includes(format));
  complain(host.io, `Không có định dạng “${unknown.join(', ')}”. Chọn trong: ${FILE_FORMATS.join(', ')}.`);
  return undefined;
}

function writeQuarterly(host: Host, options: QuarterlyOptions): Promise<void> {
  return withContext(host, options, async (context) => {
    const request = await readQuestion(host, options, context);
    const formats = readFormats(host, options.format);
    if (request === undefined || formats === undefined) return EXIT.badInput;
    const counted = await countReport(context, request, { isEstimated: true });
    const files = await renderReport(context, counted, {
      layout: options.layout,
      formats,
      internal: options.internal === true,
    });
    const names = await writeFiles(options.out, files);
    const { totals, units } = counted.report;
    if (options.json) print(host.io, JSON.stringify({ files: names, totals, units }));
    else {
      print(host.io, summaryOf(totals));
      for (const name of names) print(host.io, name);
    }
    return EXIT.done;
  });
}

type ListFiles = (
  context: OpenContext,
  request: ReportRequest,
  options: { readonly formats: readonly FileFormat[]; readonly agency?: string; readonly byField?: true },
) => Promise<Outcome<readonly DownloadFile[]>>;

function writeList(
  host: Host,
  options: FileOptions & { agency?: string; byField?: true },
  filesOf: ListFiles,
): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const request = await readQuestion(host, options, context);
    const formats = readFormats(host, options.format);
    if (request === undefined || formats === undefined) return EXIT.badInput;
    const { agency, byField } = options;
    const outcome = await filesOf(context, request, {
      formats,
      ...(agency === undefined ? {} : { agency }),
      ...(byField === undefined ? {} : { byField }),
    });
    if (!outcome.ok) return refuse(host, outcome, options.json);
    const names = await writeFiles(options.out, outcome.value);
    print(host.io, options.json ? JSON.stringify({ files: names }) : names.join('\n'));
    return EXIT.done;
  });
}
