import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkLibraries, missingBinary } from './binaries.ts';

let base: string;
let native: string;
beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), 'dunghen-links-'));
  native = path.join(base, 'native');
  mkdirSync(path.join(native, 'lib'), { recursive: true });
  writeFileSync(path.join(native, 'lib', 'libx.so.60.2'), 'x');
  const links = ['libx.so', 'libx.so.60'].map((name) => ({
    source: 'native/lib/libx.so.60.2',
    target: `native/lib/${name}`,
  }));
  writeFileSync(path.join(native, 'pg-symlinks.json'), JSON.stringify(links));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test('the links that the package lacks are made, once', () => {
  for (let time = 0; time < 2; time += 1) {
    expect(linkLibraries(native, path.join(base, 'elsewhere'))).toBeUndefined();
    expect(readdirSync(path.join(native, 'lib'))).toEqual(['libx.so', 'libx.so.60', 'libx.so.60.2']);
  }
  expect(readlinkSync(path.join(native, 'lib', 'libx.so.60'))).toBe('libx.so.60.2');
});

test.runIf(process.getuid?.() === 0 && process.platform === 'linux')(
  'in a package that cannot be written they are made beside the data',
  () => {
    chmodSync(base, 0o755);
    const own = path.join(base, 'own');
    mkdirSync(own, { mode: 0o777 });
    chmodSync(own, 0o777);
    const module = fileURLToPath(new URL('./binaries.ts', import.meta.url));
    const script = `const { linkLibraries } = await import(${JSON.stringify(module)}); console.log(linkLibraries(${JSON.stringify(native)}, ${JSON.stringify(path.join(own, 'lib'))}));`;
    const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
    const run = spawnSync('setpriv', [...nobody, process.execPath, '--input-type=module', '-e', script], {
      encoding: 'utf8',
      cwd: '/',
    });
    expect(run.stdout.trim()).toBe(path.join(own, 'lib'));
    expect(readlinkSync(path.join(own, 'lib', 'libx.so.60'))).toBe(path.join(native, 'lib', 'libx.so.60.2'));
  },
);

test('where there is no PostgreSQL for the platform, the message says how to name a server', () => {
  const refusal = missingBinary('linux-riscv64');
  expect(refusal.code).toBe('missing-binary');
  expect(refusal.message).toContain('linux-riscv64');
  expect(refusal.message).toContain('DATABASE_URL=postgres://');
});
