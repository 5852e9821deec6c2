import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OPERATOR } from '@dunghen/app/account';
import type { OpenContext } from '@dunghen/app/context';
import {
  askPortal,
  type NewPortalFigure,
  type PortalFigurePreview,
  previewPortalFigure,
  recordIndicators,
  recordPortalFigure,
} from '@dunghen/app/index-766';
import { GROUPS, type GroupKey, isGroupKey } from '@dunghen/domain/index-766';
import { formatDecimal } from '@dunghen/domain/text';
import { findEndpoint } from '@dunghen/portal/evaluation';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { type DatabaseOptions, readInstant, refuse, withContext } from './common.ts';

/** Options of `index` hold for what is below it too. */
interface Options extends DatabaseOptions {
  readonly period?: string;
  readonly source: string;
  readonly capturedAt?: string;
  readonly preview?: true;
  readonly anyProvince?: true;
  readonly json?: true;
}

interface AskOptions extends Options {
  readonly address?: string;
}

interface TypeOptions extends Options {
  readonly group: string;
  readonly score: string;
  readonly mean?: string;
}

const SOURCE = 'Giao diện đánh giá công khai của Cổng Dịch vụ công quốc gia';

/** `index import`, `index ask`, `index type`: the portal's own figures, each with its source and date. */
export function addIndexImport(index: Command, host: Host): void {
  const { index766: texts } = host.io.texts;
  addSeen(index.command('import').description(texts.import).argument('<tệp...>', texts.importFiles), host)
    .option('--any-province', texts.other)
    .action((files: readonly string[], _own: Options, command: Command) =>
      load(host, files, command.optsWithGlobals<Options>()),
    );
  addSeen(index.command('type').description(texts.type), host)
    .requiredOption('--group <nhóm>', texts.group)
    .requiredOption('--score <điểm>', texts.score)
    .option('--mean <điểm>', texts.mean)
    .action((_own: TypeOptions, command: Command) => type(host, command.optsWithGlobals<TypeOptions>()));
  index
    .command('indicators')
    .description(texts.indicators)
    .argument('<tệp>', texts.indicatorsFile)
    .requiredOption('--source <nguồn>', texts.indicatorsSource)
    .action((file: string, _own: Options, command: Command) => record(host, file, command.optsWithGlobals<Options>()));
  index
    .command('ask')
    .description(texts.ask)
    .option('--address <địa chỉ>', texts.address)
    .option('--preview', texts.preview)
    .action((_own: AskOptions, command: Command) => ask(host, command.optsWithGlobals<AskOptions>()));
}

function addSeen(command: Command, host: Host): Command {
  const { index766: texts } = host.io.texts;
  return command
    .option('--source <nguồn>', texts.source, SOURCE)
    .option('--captured-at <lúc>', texts.captured)
    .option('--preview', texts.preview);
}

function load(host: Host, files: readonly string[], options: Options): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const capturedAt = readInstant(host, '--captured-at', options.capturedAt);
    if (!capturedAt.ok) return EXIT.badInput;
    for (const file of files) {
      const figure = await figureOf(host, file, options, capturedAt.at ?? context.now());
      const code = figure === undefined ? EXIT.badInput : await take(host, context, figure, options);
      if (code !== EXIT.done) return code;
    }
    return EXIT.done;
  });
}

/** Versions of indicators as a new text brings them: a list in JSON. */
function record(host: Host, file: string, options: Options): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const read = await readJson(host, file);
    if (read === undefined) return EXIT.badInput;
    const rows: readonly unknown[] = Array.isArray(read.raw) ? read.raw : [read.raw];
    const outcome = await recordIndicators(context, OPERATOR, { rows, source: options.source }, { id: randomUUID() });
    if (!outcome.ok) return refuse(host, outcome, options.json);
    const { indicators, added } = outcome.value;
    const line = fill(host.io.texts.index766.indicatorsDone, { count: indicators.length, added });
    print(host.io, options.json ? JSON.stringify(outcome.value) : line);
    return EXIT.done;
  });
}

/** The contents of a JSON file; complains itself where there is none. */
async function readJson(host: Host, file: string): Promise<{ readonly raw: unknown } | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    complain(host.io, fill(host.io.texts.errors.noFile, { file }));
    return undefined;
  }
  try {
    return { raw: JSON.parse(text) };
  } catch {
    complain(host.io, fill(host.io.texts.index766.badJson, { file }));
    return undefined;
  }
}

/** "dvc-progress-tree.2026-Q3.json". */
const PERIOD_IN_NAME = /(?<![0-9])(\d{4}(?:-(?:Q[1-4]|\d{2}))?)(?![0-9])/i;

async function figureOf(
  host: Host,
  file: string,
  options: Options,
  capturedAt: number,
): Promise<NewPortalFigure | undefined> {
  const { index766: texts } = host.io.texts;
  const name = path.basename(file);
  const period = options.period ?? PERIOD_IN_NAME.exec(name)?.[1];
  if (period === undefined) {
    complain(host.io, fill(texts.noPeriodOfFile, { file }));
    return undefined;
  }
  const read = await readJson(host, file);
  if (read === undefined) return undefined;
  const endpoint = findEndpoint(name.split('.')[0] ?? '');
  const answer = { ...read, ...(endpoint === undefined ? {} : { endpoint }) };
  const other = options.anyProvince === undefined ? {} : { acceptsOther: true };
  return { period, source: options.source, capturedAt, origin: 'file', answer, ...other };
}

function type(host: Host, options: TypeOptions): Promise<void> {
  const { index766: texts } = host.io.texts;
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const { period, group } = options;
    const capturedAt = readInstant(host, '--captured-at', options.capturedAt);
    const score = numberOf(options.score);
    const nationalMean = options.mean === undefined ? undefined : numberOf(options.mean);
    const known: GroupKey | 'total' | undefined = group === 'total' ? 'total' : isGroupKey(group) ? group : undefined;
    if (!capturedAt.ok) return EXIT.badInput;
    const fault =
      (period === undefined ? texts.noPeriod : undefined) ??
      (known === undefined ? fill(texts.badGroup, { value: group, groups: groupNames() }) : undefined) ??
      (score === undefined ? fill(texts.badScore, { value: options.score }) : undefined) ??
      (options.mean !== undefined && nationalMean === undefined
        ? fill(texts.badScore, { value: options.mean })
        : undefined);
    if (fault !== undefined || period === undefined || known === undefined || score === undefined) {
      complain(host.io, fault ?? '');
      return EXIT.badInput;
    }
    const typed = { group: known, score, ...(nationalMean === undefined ? {} : { nationalMean }) };
    const at = capturedAt.at ?? context.now();
    return take(host, context, { period, source: options.source, capturedAt: at, origin: 'typed-in', typed }, options);
  });
}

const groupNames = (): string => [...GROUPS.map(({ key }) => key), 'total'].join(', ');

/** "18,8" or "18.8". */
function numberOf(text: string): number | undefined {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

async function take(host: Host, context: OpenContext, figure: NewPortalFigure, options: Options): Promise<ExitCode> {
  const outcome = options.preview
    ? await previewPortalFigure(context, OPERATOR, figure)
    : await recordPortalFigure(context, OPERATOR, figure, { id: randomUUID() });
  if (!outcome.ok) return refuse(host, outcome, options.json);
  tell(host, [outcome.value], options);
  return EXIT.done;
}

function ask(host: Host, options: AskOptions): Promise<void> {
  return withContext(host, options, async (context): Promise<ExitCode> => {
    const { period, address: given, preview } = options;
    if (period === undefined) {
      complain(host.io, host.io.texts.index766.noPeriod);
      return EXIT.badInput;
    }
    const address = given ?? host.io.env.DUNGHEN_EVALUATION_ADDRESS;
    const root = host.io.env.DUNGHEN_EVALUATION_DEPARTMENT;
    const source =
      address === undefined ? {} : { source: { address, ...(root === undefined ? {} : { rootDepartmentId: root }) } };
    const question = { period, ...source, ...(preview === undefined ? {} : { preview }) };
    const outcome = await askPortal(context, OPERATOR, question, { id: randomUUID() });
    if (!outcome.ok) return refuse(host, outcome, options.json);
    tell(host, outcome.value.figures, options);
    for (const { message } of outcome.value.failures) complain(host.io, message);
    return outcome.value.figures.length === 0 ? EXIT.badInput : EXIT.done;
  });
}

function tell(host: Host, figures: readonly PortalFigurePreview[], { json, preview }: Options): void {
  const { index766: texts } = host.io.texts;
  for (const figure of figures) {
    const { groupName, period, province, units, unmatched } = figure;
    const score = province?.score === undefined ? '–' : `${formatDecimal(province.score, 2)}/${province.max}`;
    const facts = { group: groupName, period, score, units: units.length, unmatched };
    const line = fill(preview ? texts.previewed : texts.recorded, facts);
    print(host.io, json ? JSON.stringify({ ...figure, recorded: preview !== true }) : line);
  }
}
