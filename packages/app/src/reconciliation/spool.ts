import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import type { Outcome } from '../outcome/index.ts';
import type { PortalSource, SourceStep } from './source.ts';

/**
 * Takes the whole list in before the work begins, so that no transaction is open while the portal is asked page by page.
 * What is kept meanwhile is what is compared: nothing of applicants. `onTaken` hears of each row.
 */
export async function withSpool<T>(
  source: PortalSource,
  work: (spooled: PortalSource) => Promise<Outcome<T>>,
  onTaken?: (rows: number) => void,
): Promise<Outcome<T>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-doi-soat-'));
  try {
    const file = path.join(folder, 'cong.jsonl');
    let failure: string | undefined;
    let rows = 0;
    async function* lines(): AsyncGenerator<string> {
      for await (const step of source.steps()) {
        if (step.kind === 'failed') {
          failure = step.message;
          return;
        }
        yield `${JSON.stringify(step)}\n`;
        rows += 1;
        onTaken?.(rows);
      }
    }
    await pipeline(lines, createWriteStream(file));
    if (failure !== undefined) return { ok: false, code: 'list-unreadable', facts: {}, message: failure };
    return await work(readSpool(file, rows, source));
  } finally {
    source.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function readSpool(file: string, rows: number, { columns }: PortalSource): PortalSource {
  let taken = 0;
  async function* steps(): AsyncGenerator<SourceStep> {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      // Written above, in this process.
      const step: SourceStep = JSON.parse(line);
      taken += 1;
      yield step;
    }
  }
  return { columns, steps, share: () => (rows === 0 ? undefined : taken / rows), close: () => undefined };
}
