import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OPERATOR } from '@dunghen/app/account';
import { ownDocumentRegister, signatureFolder } from '@dunghen/app/connector';
import type { OpenContext } from '@dunghen/app/context';
import {
  circulateReport,
  countReport,
  explainDifference,
  freezeReport,
  frozenFiles,
  handToSignature,
  ISSUE_STATE_NAMES,
  type IssuedReport,
  listReports,
  type ReportIssue,
  type ReportRequest,
  registerIssue,
  submitReport,
} from '@dunghen/app/report';
import type { Outcome } from '@dunghen/app/workspace';
import { REPORT_LAYOUTS, type ReportLayout } from '@dunghen/domain/report';
import { instantText } from '@dunghen/domain/text';
import { findDay } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, refuse, withContext } from './common.ts';
import { readSettings } from './configuration.ts';
import { type PeriodOptions, readQuestion, summaryOf, writeFiles } from './report-question.ts';

interface IssueOptions extends Omit<PeriodOptions, 'period'> {
  readonly period?: string;
  readonly layout: ReportLayout;
  readonly yes?: true;
  readonly replaces?: string;
  readonly corrects?: string;
  readonly submit?: true;
  readonly number?: string;
  readonly date?: string;
  readonly signer?: string;
  readonly signedFile?: string;
  readonly out?: string;
}

/** `report issue` and `report diff`: what happens to a report after it is counted. */
export function addReportIssue(report: Command, host: Host): void {
  const { commands, options } = host.io.texts;
  const issue = report.command('issue').description(commands.reportIssue).argument('[mã]', commands.issueId);
  issue
    .option('--period <kỳ>', commands.issuePeriod)
    .addOption(
      issue
        .createOption('--layout <tên>', options.layout)
        .choices([...REPORT_LAYOUTS])
        .default('late-only'),
    )
    .option('--as-of <lúc>', options.asOf)
    .option('--known-at <lúc>', options.knownAt)
    .option('--yes', commands.issueYes)
    .option('--replaces <mã>', commands.issueReplaces)
    .option('--corrects <mã>', commands.issueCorrects)
    .option('--submit', commands.issueSubmit)
    .option('--number <số>', commands.issueNumber)
    .option('--date <ngày>', commands.issueDate)
    .option('--signer <tên>', commands.issueSigner)
    .option('--signed-file <tệp>', commands.issueSignedFile)
    .option('--out <thư mục>', commands.issueOut);
  addJsonOption(addDatabaseOption(issue, host), host).action((id: string | undefined, chosen: IssueOptions) =>
    withContext(host, chosen, (context) => manage(host, context, id, chosen)),
  );
  const diff = report.command('diff').description(commands.reportDiff).argument('<mã>', commands.issueId);
  addJsonOption(addDatabaseOption(diff, host), host).action((id: string, chosen: IssueOptions) =>
    withContext(host, chosen, (context) => difference(host, context, id, chosen)),
  );
}

function manage(host: Host, context: OpenContext, id: string | undefined, options: IssueOptions): Promise<ExitCode> {
  if (id === undefined)
    return options.period === undefined ? list(host, context, options) : freeze(host, context, options);
  if (options.submit) return told(host, options, submit(host, context, id, options));
  if (options.number === 'auto') return circulate(host, context, id, options);
  if (options.number !== undefined) return register(host, context, id, options);
  return download(host, context, id, options);
}

/** With a folder of signing set, the PDF is put there too. */
async function submit(
  host: Host,
  context: OpenContext,
  id: string,
  options: IssueOptions,
): Promise<Outcome<ReportIssue>> {
  const settings = await readSettings(host, options);
  if (!settings.ok) return settings;
  const { signFolder } = settings.value.configuration;
  return signFolder === undefined
    ? submitReport(context, id)
    : handToSignature(context, id, signatureFolder(signFolder));
}

/** `--number auto`: the number of our own register, and the signed file from the folder of signing. */
async function circulate(host: Host, context: OpenContext, id: string, options: IssueOptions): Promise<ExitCode> {
  const { signer, date } = options;
  if (signer === undefined || (date !== undefined && findDay(date) === undefined)) {
    complain(host.io, 'Cấp số tự động cần --signer, và --date nếu có phải là ngày có thật (viết như 2024-04-05).');
    return EXIT.badInput;
  }
  const settings = await readSettings(host, options);
  if (!settings.ok) return refuse(host, settings, options.json);
  const { signFolder } = settings.value.configuration;
  const outcome = await circulateReport(context, id, {
    documents: ownDocumentRegister(context.db),
    ...(signFolder === undefined ? {} : { signatures: signatureFolder(signFolder) }),
    signer,
    ...(date === undefined ? {} : { issuedOn: date }),
    actor: OPERATOR.name,
  });
  return toldIssued(host, options, outcome);
}

/** The report, and what was found of the signature on its file. */
function toldIssued(host: Host, options: IssueOptions, outcome: Outcome<IssuedReport>): Promise<ExitCode> {
  const found = outcome.ok ? outcome.value.signature : undefined;
  if (found !== undefined && !options.json) complain(host.io, found.message);
  return told(host, options, Promise.resolve(outcome));
}

async function list(host: Host, context: OpenContext, options: IssueOptions): Promise<ExitCode> {
  const issues = await listReports(context);
  if (options.json) print(host.io, JSON.stringify(issues.map(({ model: _model, ...rest }) => rest)));
  else if (issues.length === 0)
    print(host.io, 'Chưa có báo cáo nào được chốt. Chốt số liệu: dunghen report issue --period 2024-Q1 --yes');
  else for (const issue of issues) print(host.io, issueLine(issue));
  return EXIT.done;
}

function issueLine(issue: ReportIssue): string {
  const number =
    issue.number === undefined ? '' : `, số ${issue.number} ngày ${issue.issuedOn ?? ''}, ${issue.signer ?? ''}`;
  const relation = issue.replaces?.as === 'correction' ? 'đính chính' : 'thay thế';
  const old = issue.replaces === undefined ? '' : `, ${relation} ${issue.replaces.id}`;
  return `${issue.id}  ${issue.period}  ${ISSUE_STATE_NAMES[issue.state]}${number}${old}; tình trạng ${instantText(issue.asOf)}, ghi nhận đến ${instantText(issue.knownAt)}`;
}

/** Freezing cannot be taken back, so it shows the figures first and wants `--yes`. */
async function freeze(host: Host, context: OpenContext, options: IssueOptions): Promise<ExitCode> {
  const request = await readQuestion(host, { ...options, period: options.period ?? '' }, context);
  if (request === undefined) return EXIT.badInput;
  if (!options.yes) return preview(host, context, request);
  const replaced = options.corrects ?? options.replaces;
  const outcome = await freezeReport(context, request, {
    layout: options.layout,
    ...(replaced === undefined
      ? {}
      : { replaces: { id: replaced, as: options.corrects === undefined ? 'replacement' : 'correction' } }),
  });
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const { issue, counted } = outcome.value;
  if (options.json) print(host.io, JSON.stringify({ id: issue.id, state: issue.state, totals: counted.report.totals }));
  else print(host.io, `${summaryOf(counted.report.totals)}\nĐã chốt số liệu: ${issue.id}`);
  return EXIT.done;
}

async function preview(host: Host, context: OpenContext, request: ReportRequest): Promise<ExitCode> {
  const { report } = await countReport(context, request);
  print(host.io, summaryOf(report.totals));
  print(
    host.io,
    'Chưa chốt. Số liệu đã chốt không sửa được, chỉ thay thế hoặc đính chính bằng báo cáo khác; thêm --yes để chốt.',
  );
  return EXIT.done;
}

async function register(host: Host, context: OpenContext, id: string, options: IssueOptions): Promise<ExitCode> {
  const { number, date, signer, signedFile } = options;
  if (number === undefined || signer === undefined || date === undefined || findDay(date) === undefined) {
    const wrong = date === undefined || findDay(date) !== undefined ? '' : ` Ngày “${date}” không có thật.`;
    complain(host.io, `Ban hành cần đủ --number, --signer và --date (viết như 2024-04-05).${wrong}`);
    return EXIT.badInput;
  }
  const bytes = signedFile === undefined ? undefined : await readFile(signedFile).catch(() => undefined);
  if (signedFile !== undefined && bytes === undefined) {
    complain(host.io, `Không đọc được tệp ${signedFile}. Kiểm tra lại đường dẫn và quyền đọc.`);
    return EXIT.badInput;
  }
  const signed =
    bytes === undefined || signedFile === undefined ? {} : { signedFile: { name: path.basename(signedFile), bytes } };
  return toldIssued(host, options, await registerIssue(context, id, { number, issuedOn: date, signer, ...signed }));
}

async function download(host: Host, context: OpenContext, id: string, options: IssueOptions): Promise<ExitCode> {
  const outcome = await frozenFiles(context, id);
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const names = await writeFiles(options.out ?? '.', outcome.value);
  print(host.io, options.json ? JSON.stringify({ files: names }) : names.join('\n'));
  return EXIT.done;
}

async function told(host: Host, options: IssueOptions, pending: Promise<Outcome<ReportIssue>>): Promise<ExitCode> {
  const outcome = await pending;
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const { model: _model, ...issue } = outcome.value;
  print(host.io, options.json ? JSON.stringify(issue) : issueLine(outcome.value));
  return EXIT.done;
}

async function difference(host: Host, context: OpenContext, id: string, options: IssueOptions): Promise<ExitCode> {
  const outcome = await explainDifference(context, id);
  if (!outcome.ok) return refuse(host, outcome, options.json);
  print(
    host.io,
    options.json ? JSON.stringify(outcome.value.difference, undefined, 2) : outcome.value.lines.join('\n'),
  );
  return outcome.value.same ? EXIT.done : EXIT.findings;
}
