import type { OpenContext } from '@dunghen/app/context';
import { findAgencyId, type IndexQuestion, type IndexView, indexFiles, indexView } from '@dunghen/app/index-766';
import { FILE_FORMATS } from '@dunghen/app/report';
import type { FileFormat } from '@dunghen/app/workspace';
import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, readInstant, refuse, withContext } from './common.ts';
import { addIndexImport } from './index-766-import.ts';
import { writeFiles } from './report-question.ts';

interface IndexOptions extends DatabaseOptions {
  readonly period?: string;
  readonly agency?: string;
  readonly procedure?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly format?: string;
  readonly out: string;
  readonly json?: true;
}

/** `index`: the figures of index 766 and its bulletin; below it, bringing in the portal's own. */
export function addIndex(program: Command, host: Host): void {
  const { index766: texts, options } = host.io.texts;
  const index = program.command('index').description(texts.index);
  addJsonOption(addDatabaseOption(index, host), host)
    .option('--period <kỳ>', texts.period)
    .option('--agency <cơ quan>', texts.agency)
    .option('--procedure <mã>', texts.procedure)
    .option('--as-of <lúc>', options.asOf)
    .option('--known-at <lúc>', options.knownAt)
    .option('--format <định dạng>', texts.format)
    .option('--out <thư mục>', texts.out, '.')
    .action((chosen: IndexOptions) => show(host, chosen));
  addIndexImport(index, host);
}

function show(host: Host, options: IndexOptions): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const question = await readQuestion(host, options, context);
    const formats = options.format === undefined ? [] : readFormats(host, options.format);
    if (question === undefined || formats === undefined) return EXIT.badInput;
    if (formats.length > 0) return write(host, options, context, question, formats);
    if (options.json) {
      const files = await indexFiles(context, question, ['json']);
      if (!files.ok) return refuse(host, files, true);
      for (const { bytes } of files.value) print(host.io, new TextDecoder().decode(bytes).trimEnd());
      return EXIT.done;
    }
    const view = await indexView(context, question);
    if (!view.ok) return refuse(host, view);
    for (const line of linesOf(host, view.value)) print(host.io, line);
    return EXIT.done;
  });
}

async function readQuestion(
  host: Host,
  { period, agency, procedure, ...options }: IndexOptions,
  context: OpenContext,
): Promise<IndexQuestion | undefined> {
  if (period === undefined) {
    complain(host.io, host.io.texts.index766.noPeriod);
    return undefined;
  }
  const asOf = readInstant(host, '--as-of', options.asOf);
  const knownAt = readInstant(host, '--known-at', options.knownAt);
  if (!asOf.ok || !knownAt.ok) return undefined;
  const found = agency === undefined ? undefined : await findAgencyId(context, agency, period);
  if (found?.ok === false) {
    complain(host.io, found.message);
    return undefined;
  }
  return {
    period,
    ...(found === undefined ? {} : { agencyId: found.value }),
    ...(procedure === undefined ? {} : { procedureCode: procedure }),
    ...(asOf.at === undefined ? {} : { asOf: asOf.at }),
    ...(knownAt.at === undefined ? {} : { knownAt: knownAt.at }),
  };
}

function readFormats(host: Host, text: string): readonly FileFormat[] | undefined {
  const asked = text.split(',').map((part) => part.trim().toLowerCase());
  const unknown = asked.filter((format) => !FILE_FORMATS.some((known) => known === format));
  if (unknown.length === 0) return FILE_FORMATS.filter((format) => asked.includes(format));
  complain(host.io, `Không có định dạng “${unknown.join(', ')}”. Chọn trong: ${FILE_FORMATS.join(', ')}.`);
  return undefined;
}

async function write(
  host: Host,
  options: IndexOptions,
  context: OpenContext,
  question: IndexQuestion,
  formats: readonly FileFormat[],
): Promise<ExitCode> {
  const files = await indexFiles(context, question, formats);
  if (!files.ok) return refuse(host, files, options.json);
  const names = await writeFiles(options.out, files.value);
  print(host.io, options.json ? JSON.stringify({ files: names }) : names.join('\n'));
  return EXIT.done;
}

const decimal = (value: number): string => formatDecimal(Number(value.toFixed(2)), 2);

function linesOf(host: Host, view: IndexView): readonly string[] {
  const { index766: texts } = host.io.texts;
  const { received, onTime, total } = view;
  const groups = view.groups.map(({ name, max, own, portal }) => {
    const ours = 'value' in own ? fill(texts.own, { score: decimal(own.value), max }) : stateText(host, own.state);
    const theirs = portal === undefined ? [] : [fill(texts.portal, { score: decimal(portal.score) })];
    const mean =
      portal?.nationalMean === undefined ? [] : [fill(texts.nationalMean, { score: decimal(portal.nationalMean) })];
    return `  ${name}: ${[...theirs, ours, ...mean].join('; ')}`;
  });
  return [
    fill(texts.head, { scope: view.scope.name, period: view.title }),
    view.hasDossiers
      ? fill(texts.received, { received: formatInteger(received), onTime: formatInteger(onTime) })
      : texts.nothing,
    ...groups,
    fill(texts.known, { points: decimal(total.known.points), max: decimal(total.known.max) }),
  ];
}

function stateText(host: Host, state: 'computed' | 'imported' | 'unresolved' | 'not-applicable'): string {
  const { index766: texts } = host.io.texts;
  return state === 'not-applicable' ? texts.nothing.replace(/\.$/, '').toLowerCase() : texts.unresolved;
}
