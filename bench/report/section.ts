import { milliseconds, ratio, table, whole } from '../shared/markdown.ts';
import { median } from '../shared/measure.ts';
import { targetTable } from '../shared/target.ts';
import { NAMES, type Taken } from './take.ts';

const TEXT = `Invented dossiers with their events, the same at every run, brought in as every import is (events, hash chain,
projection); the examination (\`doctor\`) finds no fault in a sample. Of each store the quarters Q1/2024, Q4/2023 and Q1/2023,
which the report compares, have a fixed size; the rest lies in the other quarters of 2019 to 2023. One in ten dossiers has a
supplement, one in five hundred was reopened, so that its events are read again. Statistics are up to date (\`vacuum analyze\`).
Each column is a process of its own in which all lines were run in turn, medians of seven rounds after the first, which
stands in brackets. The same question: of each agency, dossiers that ended in the quarter or are open at its end, by verdict;
all three give the same total. DuckDB has the needed columns in memory, loaded beforehand, and uses all cores.`;

/** The median, and in brackets the first time. */
function cell(taken: Taken, name: string): string {
  const times = taken.times[name];
  if (times === undefined) throw new RangeError(`no times of ${name}`);
  return `${milliseconds(median(times.later))} (${milliseconds(times.first)})`;
}

function medianOf(taken: Taken, name: string): number {
  return median(taken.times[name]?.later ?? []);
}

function against(taken: Taken, ours: string, theirs: string): string {
  return ratio(medianOf(taken, ours), medianOf(taken, theirs));
}

function rowsOf(columns: readonly Taken[]): readonly (readonly string[])[] {
  const row = (name: string, write: (taken: Taken) => string) => [name, ...columns.map(write)];
  return [
    row('database', ({ databaseBytes }) => `${(databaseBytes / 1e9).toFixed(1)} GB`),
    row('dossiers in the quarter', ({ counted }) => whole(counted)),
    ...Object.values(NAMES).map((name) => row(name, (taken) => cell(taken, name))),
    row('countFigures / bare SQL, the same question', (taken) => against(taken, NAMES.figures, NAMES.bare)),
    row('countFigures / bare SQL, only ended ones', (taken) => against(taken, NAMES.figures, NAMES.bareEnded)),
    row('countFigures / DuckDB, the same question', (taken) => against(taken, NAMES.figures, NAMES.duck)),
  ];
}

/** The times at the three sizes, and those of a store that lies in the quarter as a whole. */
export function section(sizes: readonly Taken[], dense: Taken | undefined): string {
  const [first] = sizes;
  const last = sizes.at(-1);
  if (first === undefined || last === undefined || dense === undefined) throw new RangeError('nothing was measured');
  const head = ['stored', ...sizes.map(({ stored }) => whole(stored)), `${whole(dense.stored)}, all in the quarter`];
  const targets = [
    packTarget('from 1 000 000 dossiers', first),
    packTarget('from 1 000 000 dossiers, all in the quarter', dense),
    growthTarget('countFigures', NAMES.figures, first, last),
    growthTarget('whole pack', NAMES.pack, first, last),
  ];
  return [TEXT, '', table(head, rowsOf([...sizes, dense])), '', targetTable(targets)].join('\n');
}

function packTarget(where: string, taken: Taken) {
  const measured = medianOf(taken, NAMES.pack);
  const counting = Math.round((medianOf(taken, NAMES.model) / measured) * 100);
  const whyMissed = `${counting} % of the time is the counting of three quarters, each dossier of which is fetched from the table through an index and told apart by a dozen columns; the rest is the three files.`;
  return { name: `whole pack ${where}`, most: 1_000, measured, unit: 'ms', whyMissed };
}

function growthTarget(what: string, name: string, first: Taken, last: Taken) {
  return {
    name: `${what} at ${whole(last.stored / first.stored)} times the store`,
    most: 1.3,
    measured: medianOf(last, name) / medianOf(first, name),
    unit: '×',
    whyMissed: 'the searches go by indexes, but these and the table grow out of the caches.',
  };
}
