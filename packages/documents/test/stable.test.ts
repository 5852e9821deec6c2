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
  test('in this process and in another one in another time zone', async () => {
    const first = await sampleHashes();
    expect(hashesOfAnotherProcess('America/New_York')).toEqual(first);
  });
});
