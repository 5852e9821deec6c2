import { parseArgs } from 'node:util';

/** What a part of the bench is asked to do. */
export interface BenchArguments {
  readonly parts: readonly string[];
  /** Small sizes, few rounds: to try the bench itself. Its figures mean nothing. */
  readonly quick: boolean;
  /** URL of a superuser on another server; the embedded one where absent. */
  readonly server: string | undefined;
  /** How often an import and its COPY are repeated; 3 where absent. One round fits a short stay on a machine. */
  readonly rounds: number;
}

export function readArguments(argv: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean', default: false },
      server: { type: 'string' },
      rounds: { type: 'string', default: '3' },
    },
    allowPositionals: true,
  });
  return { parts: positionals, quick: values.quick, server: values.server, rounds: Number(values.rounds) };
}
