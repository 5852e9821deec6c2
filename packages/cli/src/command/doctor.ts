import { examine, type Verification, verify } from '@dunghen/app/doctor';
import type { Command } from 'commander';
import { EXIT } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, withContext } from './common.ts';

interface Options extends DatabaseOptions {
  readonly json?: true;
}

/** `doctor` looks at installation and data, `doctor verify` at the data alone. */
export function addDoctor(program: Command, host: Host): void {
  const { commands } = host.io.texts;
  const add = (parent: Command, name: string, description: string) =>
    addJsonOption(addDatabaseOption(parent.command(name).description(description), host), host);
  const doctor = add(program, 'doctor', commands.doctor).action((options: Options) => tell(host, options, examine));
  add(doctor, 'verify', commands.doctorVerify).action((_options: Options, command: Command) =>
    // An option that both commands have is taken by the first of them.
    tell(host, command.optsWithGlobals<Options>(), verify),
  );
}

function tell(host: Host, options: Options, look: typeof verify): Promise<void> {
  return withContext(host, options, async (context) => {
    const report: Verification = await look(context);
    if (options.json) print(host.io, JSON.stringify(report, undefined, 2));
    for (const line of options.json ? [] : report.lines) print(host.io, line);
    if (report.sound) return EXIT.done;
    complain(host.io, 'Có điểm cần xử lý, xem các dòng đánh dấu ✗ ở trên.');
    return EXIT.findings;
  });
}
