/** What the tests need beside npm's packages: a PostgreSQL 15 and a Chromium, installed where that can be done. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.ts';

function isDebian12(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID=debian$/m.test(release) && /^VERSION_ID="?12"?$/m.test(release);
}

function isInstalled(debianPackage: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '$' + '{Status}', debianPackage], { encoding: 'utf8' });
  return stdout === 'install ok installed';
}

/** Installs what is missing as root on Debian 12; elsewhere does nothing, and the legs that lack a part say so. */
export async function installTestParts(): Promise<void> {
  if (process.getuid?.() !== 0 || !isDebian12()) return;
  const missing = ['postgresql-15', 'chromium-headless-shell'].filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  process.stdout.write(`Cài ${missing.join(', ')} cho việc kiểm thử…\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], env);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], env);
}
