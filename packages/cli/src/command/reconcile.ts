import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { OPERATOR } from '@dunghen/app/account';
import type { AppContext, OpenContext } from '@dunghen/app/context';
import { openPortalLine } from '@dunghen/app/portal-delivery';
import {
  caseListFile,
  letterFile,
  type RunCounts,
  readRun,
  reconcileFile,
  summaryFile,
} from '@dunghen/app/reconciliation';
import { KIND_WORDS, UNTOLD_WORDS } from '@dunghen/domain/reconciliation';
import { formatInteger } from '@dunghen/domain/text';
import { formatLocal } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { addJsonOption, refuse, withContext } from './common.ts';
import { addSettingOptions, type SettingOptions, withSettings } from './configuration.ts';

interface Options extends SettingOptions {
  /** True without a file. */
  readonly portal?: string | true;
  readonly file?: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly printed?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `reconcile`: exit code 1 where anything differs (spec: command line). */
export function addReconcile(program: Command, host: Host): void {
  const { reconcile: texts } = host.io.texts;
  const command = program
    .command('reconcile')
    .description(texts.reconcile)
    .option('--portal [tệp]', texts.portal)
    .option('--file <tệp>', texts.file)
    .option('--period <kỳ>', texts.period)
    .option('--as-of <ngày>', texts.asOf)
    .option('--printed <số>', texts.printed)
    .option('--out <thư mục>', texts.out);
  addJsonOption(addSettingOptions(command, host), host).action((options: Options) => run(host, options));
}

function run(host: Host, options: Options): Promise<void> | void {
  const { reconcile: texts } = host.io.texts;
  const file = options.file ?? (typeof options.portal === 'string' ? options.portal : undefined);
  if (file === undefined && options.portal === undefined) {
    complain(host.io, texts.noSource);
    return host.end(EXIT.badInput);
  }
  if (options.printed !== undefined && !/^\d{1,9}$/.test(options.printed)) {
    complain(host.io, fill(texts.badCount, { value: options.printed }));
    return host.end(EXIT.badInput);
  }
  return withSettings(host, options, async (configuration) => {
    const line = await openPortalLine(configuration);
    if (!line.ok) return host.end(refuse(host, line, options.json));
    const portal = line.value;
    const known = portal === undefined ? {} : { portalList: portal.client, portalMappings: portal.mappings };
    const { database } = configuration;
    await withContext(host, database === undefined ? {} : { db: database }, (context: OpenContext) =>
      compare(host, { ...context, ...known }, file, options),
    );
  });
}

async function compare(host: Host, context: AppContext, file: string | undefined, options: Options): Promise<ExitCode> {
  const { reconcile: texts } = host.io.texts;
  const terminal = host.io.err.isTTY === true;
  const { period, asOf, printed } = options;
  const outcome = await reconcileFile(
    context,
    OPERATOR,
    {
      ...(file === undefined ? {} : { file }),
      ...(period === undefined ? {} : { period }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(printed === undefined ? {} : { printed: Number(printed) }),
      onProgress: ({ phase, done }) => {
        const text = fill(phase === 'load' ? texts.loading : texts.comparing, { done: formatInteger(done) });
        if (terminal) host.io.err.write(`\r\u001b[2K${text}`);
      },
      onBrokenOff: (runs) => {
        for (const { name, createdAt } of runs) {
          complain(host.io, fill(texts.brokenOff, { name, time: formatLocal(createdAt) }));
        }
      },
    },
    { id: randomUUID() },
  );
  if (terminal) host.io.err.write('\r\u001b[2K');
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const { id, counts } = outcome.value;
  print(host.io, options.json ? JSON.stringify({ id, ...counts }, undefined, 2) : linesOf(counts, texts).join('\n'));
  if (options.out !== undefined && counts.cases > 0) await writeFiles(host, context, id, options.out);
  return counts.cases > 0 ? EXIT.findings : EXIT.done;
}

type Texts = Host['io']['texts']['reconcile'];

function linesOf({ rows, cases, kinds, bridge, unread, loadSeconds, compareSeconds }: RunCounts, texts: Texts) {
  const numbers = {
    rows: formatInteger(rows),
    cases: formatInteger(cases),
    load: loadSeconds,
    compare: compareSeconds,
  };
  return [
    fill(texts.compared, numbers),
    ...kinds.map(({ kind, cases: of }) => fill(texts.kind, { kind: KIND_WORDS[kind], cases: formatInteger(of) })),
    fill(texts.bridge, { here: formatInteger(bridge.lateHere), there: formatInteger(bridge.lateOnPortal) }),
    ...bridge.steps.map(({ kind, gap }) =>
      fill(texts.step, { sign: gap > 0 ? '−' : '+', count: formatInteger(Math.abs(gap)), kind: KIND_WORDS[kind] }),
    ),
    ...(bridge.untold === undefined
      ? []
      : [fill(texts.step, { sign: '−', count: formatInteger(bridge.untold), kind: UNTOLD_WORDS })]),
    ...(unread.cells + unread.rows === 0 ? [] : [fill(texts.unread, unreadCounts(unread))]),
    ...unread.first.map(({ row, column, value, expected }) =>
      fill(texts.unreadLine, { row: formatInteger(row), column, value, expected }),
    ),
    ...(cases === 0 ? [texts.equal] : []),
  ];
}

function unreadCounts({ cells, rows }: RunCounts['unread']) {
  return { cells: formatInteger(cells), rows: formatInteger(rows) };
}

async function writeFiles(host: Host, context: AppContext, runId: string, folder: string): Promise<void> {
  const { reconcile: texts } = host.io.texts;
  const request = { id: randomUUID() };
  await mkdir(folder, { recursive: true });
  const told = (name: string) => complain(host.io, fill(texts.wrote, { file: path.join(folder, name) }));
  const list = await caseListFile(context, OPERATOR, { runId }, request);
  if (list.ok) {
    const { fileName, content } = list.value;
    await pipeline(Readable.fromWeb(content as NodeReadableStream), createWriteStream(path.join(folder, fileName)));
    told(fileName);
  }
  const read = await readRun(context, OPERATOR, runId);
  const agencies = read.ok ? (read.value.agencies ?? []).flatMap(({ agencyId }) => agencyId ?? []) : [];
  const files = [
    await summaryFile(context, OPERATOR, runId, request),
    ...(await Promise.all(agencies.map((agencyId) => letterFile(context, OPERATOR, { runId, agencyId }, request)))),
  ];
  for (const made of files) {
    if (!made.ok) {
      complain(host.io, made.message);
      continue;
    }
    await writeFile(path.join(folder, made.value.fileName), made.value.bytes);
    told(made.value.fileName);
  }
}
