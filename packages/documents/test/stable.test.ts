import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sampleHashes } from './hashes.ts';

const PROGRAM = fileURLToPath(new URL('./hashes.ts', import.meta.url));

function hashesOfAnotherProcess(timeZone: string): unknown {
  const env = { ...process.env, TZ: timeZone, NODE_OPTIONS: '' };
  return JSON.parse(execFileSync(process.execPath, [PROGRAM], { env, encoding: 'utf8' }));
}

describe('the same document gives the same bytes (spec: issue, freeze)', () => {
  test('twice in a process, and in other processes in other time zones', { timeout: 120_000 }, async () => {
    const first = await sampleHashes();
    expect(await sampleHashes()).toEqual(first);
    expect(hashesOfAnotherProcess('America/New_York')).toEqual(first);
    expect(hashesOfAnotherProcess('Asia/Ho_Chi_Minh')).toEqual(first);
  });
});
