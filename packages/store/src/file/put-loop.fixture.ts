/** A process that keeps contents until it is killed, and tells each one that it was told to be kept. */
import { randomBytes } from 'node:crypto';
import { folderStore } from './folder-store.ts';

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < 8; piece += 1) yield randomBytes(60_000);
}

const store = folderStore(process.argv[2] ?? '');
for (;;) {
  const { sha256 } = await store.put(pieces());
  process.stdout.write(`${sha256}\n`);
}
