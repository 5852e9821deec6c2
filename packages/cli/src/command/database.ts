import { loadDemonstration } from '@dunghen/app/demonstration';
import { schemaState } from '@dunghen/app/doctor';
import { formatInteger } from '@dunghen/domain/text';
import type { Command } from 'commander';
import { EXIT } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse, withContext } from './common.ts';

interface Options extends DatabaseOptions {
  readonly json?: true;
}

/** `demo`, `migrate`: commands on the database as a whole. */
export function addDatabaseCommands(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const add = (name: string, description: string) =>
    addJsonOption(addDatabaseOption(program.command(name).description(description), host), host);
  add('demo', commands.demo).action((options: Options) => demo(host, options));
  add('migrate', commands.migrate).action((options: Options) => migrateDatabase(host, options));
}

function demo(host: Host, options: Options): Promise<void> {
  return withContext(host, options, async (context) => {
    const outcome = await loadDemonstration(context);
    if (!outcome.ok) return refuse(host, outcome, options.json);
    const { dossiers, events, loaded } = outcome.value;
    if (options.json) print(host.io, JSON.stringify(outcome.value));
    else if (loaded)
      print(
        host.io,
        `Đã nạp tỉnh minh họa: ${formatInteger(dossiers)} hồ sơ, ${formatInteger(events)} sự kiện. Người trong hồ sơ là giả định.`,
      );
    else print(host.io, `Tỉnh minh họa đã có sẵn: ${formatInteger(dossiers)} hồ sơ. Không thay đổi gì.`);
    return EXIT.done;
  });
}

/** Opening a context migrates; this command says what the schema is then. */
function migrateDatabase(host: Host, options: Options): Promise<void> {
  return withContext(host, options, async (context) => {
    const schema = await schemaState(context);
    print(
      host.io,
      options.json
        ? JSON.stringify({ version: schema.version, newest: schema.newest })
        : `Lược đồ cơ sở dữ liệu ở phiên bản ${schema.version}, là phiên bản mới nhất.`,
    );
    return EXIT.done;
  });
}
