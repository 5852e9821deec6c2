import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Command, CommanderError } from 'commander';

/** Refuses what commander lets through, before any work is done (decision 0274): options given twice, folders nobody can write. */
export function guardOptions(program: Command): void {
  refuseRepeated(program);
  program.hook('preAction', (_, command) => {
    const { out } = command.opts<{ readonly out?: unknown }>();
    if (typeof out === 'string') refuseUnwritable(out);
  });
}

/** Of an option with one value the last would win silently, and the file or period asked for first be forgotten. */
function refuseRepeated(command: Command): void {
  for (const option of command.options) {
    const takesOne = (option.required || option.optional) && !option.variadic;
    if (!takesOne || (option.parseArg !== undefined && option.argChoices === undefined)) continue;
    let count = 0;
    command.on(`option:${option.name()}`, () => {
      count += 1;
      if (count > 1) throw new CommanderError(2, 'dunghen.repeatedOption', `'--${option.name()}'`);
    });
  }
  for (const child of command.commands) refuseRepeated(child);
}

/** Commands make the folder where it is missing, so that what counts is the nearest one that exists. */
function refuseUnwritable(out: string): void {
  let nearest = path.resolve(out);
  while (!existsSync(nearest) && path.dirname(nearest) !== nearest) nearest = path.dirname(nearest);
  try {
    if (!statSync(nearest).isDirectory()) throw new Error('no folder');
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch {
    throw new CommanderError(2, 'dunghen.unwritable', `'${out}' '${nearest}'`);
  }
}
