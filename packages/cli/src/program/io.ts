import type { Readable, Writable } from 'node:stream';
import { type Catalogue, catalogues, type Language } from '../text/index.ts';

/** Where a command reads and writes; results go to `out`, everything else to `err`. */
export interface Io {
  readonly out: Writable & { readonly isTTY?: boolean };
  readonly err: Writable & { readonly isTTY?: boolean };
  readonly input: Readable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
  readonly texts: Catalogue;
}

/** The language asked for anywhere on the command line; Vietnamese unless English is. */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return asked === 'en' ? 'en' : 'vi';
}

export function ioOf(streams: Pick<Io, 'out' | 'err' | 'input' | 'env'>, language: Language): Io {
  return { ...streams, language, texts: catalogues[language] };
}

export function print(io: Io, text: string): void {
  io.out.write(`${text}\n`);
}

export function complain(io: Io, text: string): void {
  io.err.write(`${text}\n`);
}
