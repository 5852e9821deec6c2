import type { AppContext } from '../context/index.ts';
import { loadFile } from './load-file.ts';
import type { FileOutcome, ImportOptions, ImportOutcome } from './outcome.ts';

/**
 * Brings dossiers in from exported files, each in one transaction of its own (spec: import). What is wrong with a file
 * is told in its outcome; only failures of the database or of the program are thrown.
 */
export async function importDossiers(
  context: AppContext,
  files: readonly string[],
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const started = performance.now();
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    // Read anew for each file: the one before may have taken agencies in.
    const catalogue = await context.catalogueAt(context.now());
    outcomes.push(await loadFile(context, catalogue, file, options));
  }
  const sum = (count: (outcome: FileOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return {
    files: outcomes,
    exitCode: exitCodeOf(outcomes),
    rows: sum(({ rows }) => rows),
    dossiers: sum(({ dossiers }) => dossiers),
    events: sum(({ events }) => events),
    conflicts: sum(({ conflicts }) => conflicts.count),
    seconds: Math.round(performance.now() - started) / 1000,
  };
}

function exitCodeOf(outcomes: readonly FileOutcome[]): 0 | 1 | 2 {
  if (outcomes.some(({ stored }) => !stored)) return 2;
  return outcomes.some(({ conflicts, issues }) => conflicts.count > 0 || issues.count > 0) ? 1 : 0;
}
