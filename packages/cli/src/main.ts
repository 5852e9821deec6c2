import process from 'node:process';
import { runCommandLine } from './program/index.ts';
import { ioOf, languageOf } from './program/io.ts';

const args = process.argv.slice(2);

// Started by an older Node: the channel to it closes when it dies, and then nobody waits for this process any more.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

// Whoever reads our output may have enough (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(
  args,
  ioOf({ out: process.stdout, err: process.stderr, input: process.stdin, env: process.env }, languageOf(args)),
);
