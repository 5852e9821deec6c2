import { Command, CommanderError, type Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { fill } from '../text/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { complain, type Io } from './io.ts';
import { guardOptions } from './options.ts';

/** What a command does its work with: where to write, and how to say with which code it ends. */
export interface Host {
  readonly io: Io;
  readonly end: (code: ExitCode) => void;
}

function describeOption(option: Option, io: Io): string {
  const extra = [
    ...(option.argChoices ? [`${io.texts.choices}: ${option.argChoices.join(', ')}`] : []),
    ...(option.defaultValue === undefined || option.isBoolean()
      ? []
      : [`${io.texts.default}: ${String(option.defaultValue)}`]),
  ];
  return extra.length === 0 ? option.description : `${option.description} (${extra.join('; ')})`;
}

function namePlaces(text: string, places: Readonly<Record<string, string>>): string {
  return text.replace(/(?<=[<[])[^<>[\]|.]+(?=(\.\.\.)?[>\]])/g, (place) => places[place] ?? place);
}

function translate(command: Command, io: Io): void {
  const { texts } = io;
  const headings: Readonly<Record<string, string>> = texts.headings;
  command
    .configureHelp({
      helpWidth: 110,
      styleTitle: (title) => headings[title] ?? title,
      optionDescription: (option) => describeOption(option, io),
      // What a value stands for is written in Vietnamese where the option is declared; other languages have a table.
      styleOptionTerm: (term) => namePlaces(term, texts.places),
      styleArgumentTerm: (term) => namePlaces(`<${term}>`, texts.places).slice(1, -1),
      styleSubcommandTerm: (term) => namePlaces(term, texts.places),
      styleUsage: (usage) => namePlaces(usage, texts.places),
    })
    .helpOption('-h, --help', texts.help)
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
      outputError: () => {},
    })
    .exitOverride();
}

type AddCommands = (program: Command, host: Host) => void;

const addDatabase = async (): Promise<AddCommands> => (await import('../command/database.ts')).addDatabaseCommands;

const addBackup = async (): Promise<AddCommands> => (await import('../command/backup.ts')).addBackup;

/** Each command is loaded when it is asked for: `due` needs neither the database nor the documents. */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommands>>> = {
  start: async () => (await import('../command/start.ts')).addStart,
  demo: addDatabase,
  import: async () => (await import('../command/import.ts')).addImport,
  report: async () => (await import('../command/report.ts')).addReport,
  check: async () => (await import('../command/check.ts')).addCheck,
  due: async () => (await import('../command/due.ts')).addDue,
  judge: async () => (await import('../command/judge.ts')).addJudge,
  migrate: addDatabase,
  procedure: async () => (await import('../command/procedure.ts')).addProcedure,
  settings: async () => (await import('../command/configuration.ts')).addSettings,
  backup: addBackup,
  restore: addBackup,
  export: addBackup,
  doctor: async () => (await import('../command/doctor.ts')).addDoctor,
  forecast: async () => (await import('../command/forecast.ts')).addForecast,
  publish: async () => (await import('../command/publish.ts')).addPublish,
  index: async () => (await import('../command/index-766.ts')).addIndex,
  reconcile: async () => (await import('../command/reconcile.ts')).addReconcile,
  sync: async () => (await import('../command/sync.ts')).addSync,
  user: async () => (await import('../command/user.ts')).addUser,
  petition: async () => (await import('../command/petition.ts')).addPetition,
  portal: async () => (await import('../command/portal.ts')).addPortal,
  token: async () => (await import('../command/token.ts')).addToken,
};

/** The command line with the command `name`, or with all where it is none of them (help, a misspelling). */
async function buildProgram(host: Host, name: string | undefined): Promise<Command> {
  const { io } = host;
  const program = new Command('dunghen');
  translate(program, io);
  program
    .description(io.texts.about)
    .usage(io.texts.usage)
    .version(packageJson.version, '-v, --version', io.texts.version)
    .helpCommand('help [command]', io.texts.helpCommand)
    .addOption(program.createOption('--lang <vi|en>', io.texts.options.lang).choices(['vi', 'en']));
  const named = COMMANDS[name ?? ''];
  const loaders = named === undefined ? new Set(Object.values(COMMANDS)) : [named];
  for (const load of loaders) (await load())(program, host);
  addLanguageEverywhere(program, io);
  guardOptions(program);
  return program;
}

/** `--lang` is read before parsing, and may stand anywhere. */
function addLanguageEverywhere(command: Command, io: Io): void {
  for (const child of command.commands) {
    child.addOption(child.createOption('--lang <vi|en>', io.texts.options.lang).choices(['vi', 'en']).hideHelp());
    addLanguageEverywhere(child, io);
  }
}

/** The Vietnamese (or English) of commander's own messages; its English names the option, the value and the choices. */
function usageError(error: CommanderError, io: Io): string {
  const texts: Readonly<Record<string, string>> = io.texts.errors;
  const text = texts[error.code];
  if (text === undefined) return error.message;
  const [detail = error.message.replace(/^error: /, ''), value = ''] = [...error.message.matchAll(/'([^']*)'/g)].map(
    (match) => match[1] ?? '',
  );
  const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? '';
  return fill(text, { detail, value, choices });
}

/** Where to look further: the help of the command that was meant, or all commands where it is none. */
function helpHint(code: string, args: readonly string[], io: Io): string {
  const command = args.filter((arg) => !arg.startsWith('-')).slice(0, args[0] === 'report' ? 2 : 1);
  const known = code !== 'commander.unknownCommand' && COMMANDS[command[0] ?? ''] !== undefined;
  return fill(io.texts.moreHelp, { command: known ? ` ${command.join(' ')}` : '' });
}

/** Runs the command line; never throws. Messages for people go to `io.err`, results to `io.out`. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = await buildProgram(
    {
      io,
      end: (next) => {
        code = next;
      },
    },
    args.find((arg) => !arg.startsWith('-')),
  );
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      // `dunghen` alone shows its help, and that is no success for a script.
      if (error.code === 'commander.help') return EXIT.badInput;
      complain(io, usageError(error, io));
      complain(io, helpHint(error.code, args, io));
      return EXIT.badInput;
    }
    const detail = error instanceof Error ? (io.env.DUNGHEN_DEBUG ? error.stack : error.message) : String(error);
    complain(io, fill(io.texts.errors.failure, { detail: detail ?? '' }));
    return EXIT.failure;
  }
}
