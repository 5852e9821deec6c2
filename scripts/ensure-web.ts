import process from 'node:process';
import { fileURLToPath } from 'node:url';
import * as web from '../packages/web/scripts/ensure-web.ts';

/** Builds the pages into packages/web/dist where they are missing or older than their sources, and says so in a line. */
export async function ensureWeb(): Promise<void> {
  const result = await web.ensureWeb();
  process.stdout.write(
    result.built ? `${builtText(result.ms, result.firstLoad)}\n` : 'Giao diện: đã có sẵn, không cần dựng lại.\n',
  );
}

function builtText(ms: number, firstLoad: number): string {
  const seconds = (ms / 1_000).toFixed(1).replace('.', ',');
  return `Giao diện: đã dựng xong sau ${seconds} giây, tải lần đầu ${Math.ceil(firstLoad / 1_000)} KB.`;
}

// Not `import.meta.main`: the oldest Node that the project pins (24.0, macOS) does not know it.
if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureWeb();
