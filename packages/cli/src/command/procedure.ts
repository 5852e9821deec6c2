import { OPERATOR } from '@dunghen/app/account';
import type { OpenContext } from '@dunghen/app/context';
import { getProcedure, listProcedures, listUnlocalised } from '@dunghen/app/procedure';
import { dayText, formatInteger, instantText } from '@dunghen/domain/text';
import { type DayNumber, findDay, getDay } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse, withContext } from './common.ts';
import { addProcedureImport } from './procedure-import.ts';
import { procedureLines } from './procedure-text.ts';

interface Options extends DatabaseOptions {
  readonly json?: true;
  readonly day?: string;
  readonly search?: string;
}

/** `procedure list|show|unlocalised|import`: the catalogue of procedures. */
export function addProcedure(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const group = program.command('procedure').description(commands.procedure);
  const add = (name: string, description: string) =>
    addJsonOption(addDatabaseOption(group.command(name).description(description), host), host).option(
      '--day <ngày>',
      commands.procedureDay,
    );
  add('list', commands.procedureList)
    .option('--search <từ>', commands.procedureSearch)
    .action((options: Options) => onDay(host, options, (context, day) => listAll(host, context, options, day)));
  add('show', commands.procedureShow)
    .argument('<mã>', commands.procedureCode)
    .action((code: string, options: Options) =>
      onDay(host, options, (context, day) => showOne(host, context, { code, json: options.json === true }, day)),
    );
  add('unlocalised', commands.procedureUnlocalised).action((options: Options) =>
    onDay(host, options, (context, day) => listOpen(host, context, options, day)),
  );
  addProcedureImport(group, host);
}

type OnDay = (context: OpenContext, day: DayNumber | undefined) => Promise<ExitCode>;

/** Reads `--day` before the database is opened; complains itself. */
async function onDay(host: Host, options: Options, work: OnDay): Promise<void> {
  const day = options.day === undefined ? undefined : findDay(options.day);
  if (options.day !== undefined && day === undefined) {
    complain(host.io, fill(host.io.texts.errors.badInstant, { option: '--day', value: options.day }));
    return host.end(EXIT.badInput);
  }
  await withContext(host, options, (context) => work(context, day));
}

const MOST = 1_000_000;

async function listAll(host: Host, context: OpenContext, options: Options, day: DayNumber | undefined) {
  const outcome = await listProcedures(context, OPERATOR, {
    limit: MOST,
    ...(options.search === undefined ? {} : { words: options.search }),
    ...(day === undefined ? {} : { day }),
  });
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const { rows, total } = outcome.value;
  if (options.json) print(host.io, JSON.stringify(rows));
  for (const { code, name, field, standing } of options.json ? [] : rows)
    print(host.io, `${code}  ${name} · ${field}${standing === 'active' ? '' : ` · ${STANDINGS[standing]}`}`);
  complain(host.io, `${formatInteger(total)} thủ tục.`);
  return EXIT.done;
}

const STANDINGS = {
  active: 'đang áp dụng',
  'not-active': 'chưa được phê duyệt quy trình',
  future: 'chưa đến ngày có hiệu lực',
  ended: 'hết hiệu lực',
} as const;

async function showOne(
  host: Host,
  context: OpenContext,
  { code, json }: { readonly code: string; readonly json: boolean },
  day: DayNumber | undefined,
) {
  const outcome = await getProcedure(context, OPERATOR, { code, ...(day === undefined ? {} : { day }) });
  if (!outcome.ok) return refuse(host, outcome, json);
  const { version, standing } = outcome.value;
  if (json) print(host.io, JSON.stringify(outcome.value));
  else for (const line of procedureLines(version, STANDINGS[standing])) print(host.io, line);
  return EXIT.done;
}

/** Ends with findings where the province has let a limit pass. */
async function listOpen(host: Host, context: OpenContext, options: Options, day: DayNumber | undefined) {
  const outcome = await listUnlocalised(context, OPERATOR, day === undefined ? {} : { day });
  if (!outcome.ok) return refuse(host, outcome, options.json);
  const rows = outcome.value;
  if (options.json) print(host.io, JSON.stringify(rows));
  for (const { code, name, kind, national, dueAt, isPast } of options.json ? [] : rows) {
    const due = dueAt === undefined ? 'chưa tính được hạn' : `hạn ${instantText(dueAt)}${isPast ? ', ĐÃ QUÁ HẠN' : ''}`;
    print(host.io, `${code}  ${name}`);
    print(host.io, `    ${KINDS[kind]} theo ${national.decision} ngày ${dayText(getDay(national.date))}; ${due}`);
  }
  const past = rows.filter(({ isPast }) => isPast).length;
  complain(host.io, `${rows.length} thủ tục chưa được tỉnh công bố, trong đó ${past} đã quá 05 ngày làm việc.`);
  return past > 0 ? EXIT.findings : EXIT.done;
}

const KINDS = { new: 'Ban hành mới', changed: 'Sửa đổi', abolished: 'Bãi bỏ' } as const;
