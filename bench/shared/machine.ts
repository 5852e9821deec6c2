import { readFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { table } from './markdown.ts';

/** The machine and the programs, so that figures can be compared with those of another one. */
export function describeMachine(libraries: readonly string[], postgres: string): string {
  const cpus = os.cpus();
  const rows = [
    ['processor', `${cpus[0]?.model.trim() ?? 'unknown'}, ${cpus.length} cores`],
    ['memory', `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['system', `${systemName()}, kernel ${os.release()}, ${os.arch()}`],
    ['Node', process.version],
    ['PostgreSQL', postgres],
    ...libraries.map((name) => [name, versionOf(name)]),
  ];
  return table(['', ''], rows);
}

function systemName(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? os.type();
  } catch {
    return os.type();
  }
}

/** What is installed, not what was asked for. */
function versionOf(library: string): string {
  const folders = moduleFolders();
  for (const folder of folders) {
    try {
      const { version }: { version: string } = JSON.parse(readFileSync(`${folder}/${library}/package.json`, 'utf8'));
      return version;
    } catch {
      // The next folder may have it.
    }
  }
  return 'not installed';
}

function moduleFolders(): readonly string[] {
  const bench = import.meta.dirname.replace(/[/\\]shared$/, '');
  return [`${bench}/node_modules`, `${bench}/../node_modules`];
}
