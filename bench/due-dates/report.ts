import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import type { Timing } from './timing.ts';
import type { Verification } from './verify.ts';

/** A timing with what is to be said beside it. */
export interface Line extends Timing {
  readonly note: string;
  /** Share of wrong answers, 0 to 1; absent where it was not measured. */
  readonly wrong?: number;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

const require = createRequire(import.meta.url);

export function versionOf(name: string): string {
  let folder = dirname(require.resolve(name));
  for (;;) {
    try {
      const found: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (typeof found === 'object' && found !== null && 'name' in found && found.name === name && 'version' in found) {
        return String(found.version);
      }
    } catch {
      // This folder of the package has no package.json; the next one up has.
    }
    if (folder === dirname(folder)) return '?';
    folder = dirname(folder);
  }
}

const LIBRARIES = ['date-fns', 'dayjs', 'dayjs-business-days2', 'moment', 'moment-business-days'] as const;

export function machineText(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const libraries = LIBRARIES.map((name) => `${name} ${versionOf(name)}`).join(', ');
  return `${cpu?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB; Node ${process.versions.node}; ${libraries}.`;
}

export function sectionText({ title, lines }: Section): string {
  const correct = lines.filter((line) => line.wrong === 0 && line.note !== OURS);
  const fastestPeer = Math.max(...correct.map((line) => line.perSecond));
  const rows = lines.map((line) => {
    const wrong = line.wrong === undefined ? '' : percentText(line.wrong);
    const ratio = Number.isFinite(fastestPeer) ? ratioText(line.perSecond / fastestPeer) : '';
    const range = `${numberText(line.slowest)}–${numberText(line.fastest)}`;
    return `| ${line.name} | ${numberText(line.perSecond)} | ${range} | ${ratio} | ${wrong} | ${line.note} |`;
  });
  return [
    `### ${title}`,
    '',
    '| contender | due dates per second (median) | range | to the fastest correct peer | wrong | |',
    '|---|---:|---:|---:|---:|---|',
    ...rows,
  ].join('\n');
}

export const OURS = 'ours';

export function verificationText({ cases, wrong, paused, firstWrong }: Verification, seconds: number): string {
  const first = firstWrong === undefined ? '' : `\n\nFirst wrong: \`${JSON.stringify(firstWrong)}\``;
  return `${numberText(cases)} random cases (all units, ways and terms, up to three stops; ${numberText(paused)} of them with a stop still open) against the oracle that walks every minute: **${wrong} wrong** (${seconds.toFixed(0)} s).${first}`;
}

export function targetText(name: string, reached: number, target: number): string {
  const verdict = reached >= target ? 'reached' : `missed by ${percentText(1 - reached / target)}`;
  return `| ${name} | ${numberText(target)} | ${numberText(reached)} | ${verdict} |`;
}

function numberText(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toPrecision(3)} M`;
  if (value >= 1e4) return `${(value / 1e3).toFixed(0)} k`;
  return value.toFixed(0);
}

const ratioText = (ratio: number): string => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)} ×`;
const percentText = (share: number): string => (share === 0 ? '0 %' : `${(share * 100).toFixed(1)} %`);
