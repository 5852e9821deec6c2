import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../src/program/index.ts';
import { ioOf, languageOf } from '../src/program/io.ts';

export interface RunResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as a shell would. */
export function dunghen(...args: readonly string[]): Promise<RunResult> {
  return dunghenIn({}, ...args);
}

/** The same with an environment. */
export async function dunghenIn(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<RunResult> {
  const out = collector();
  const err = collector();
  const streams = { out: out.stream, err: err.stream, input: Readable.from([]), env };
  const code = await runCommandLine(args, ioOf(streams, languageOf(args)));
  return { code, out: out.text(), err: err.text() };
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
