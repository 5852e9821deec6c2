import process from 'node:process';
import { judgingOf } from '@dunghen/app/catalogue';
import { openContext } from '@dunghen/app/context';
import { countReport, type ReportRequest, readReportQuestion, renderReport } from '@dunghen/app/report';
import { type AgencyFigures, periodBounds } from '@dunghen/domain/report';
import { countFigures } from '@dunghen/store/figures';
import { alternate, type Measured } from '../shared/measure.ts';
import { bareSql, openDuck } from './contenders.ts';

/** What one store was measured to take; each process takes one store. */
export interface Taken {
  readonly stored: number;
  /** Dossiers that count in the quarter. */
  readonly counted: number;
  readonly databaseBytes: number;
  readonly times: Readonly<Record<string, Measured>>;
}

export const NAMES = {
  figures: 'countFigures of the quarter',
  model: 'report model (three quarters, text, sections)',
  pack: 'whole pack: model, DOCX, XLSX, PDF',
  bare: 'bare SQL, the same question',
  bareEnded: 'bare SQL, only ended ones by verdict',
  duck: 'DuckDB, the same question',
  duckEnded: 'DuckDB, only ended ones by verdict',
} as const;

function totalOf(figures: readonly AgencyFigures[]): number {
  return figures.reduce((sum, { early, onTime, late, noDueDate, rejected, withdrawn, stopped, open }) => {
    const ended = early + onTime + late + noDueDate + rejected.total + withdrawn.total + stopped.total;
    return sum + ended + open.inTime + open.paused + open.overdue + open.noLimit;
  }, 0);
}

async function take(rounds: number, file: string): Promise<Taken> {
  const context = await openContext({ target: process.env.DATABASE_URL });
  const question = await readReportQuestion(context, { period: '2024-Q1' });
  if (!question.ok) throw new Error(question.message);
  const request: ReportRequest = question.value;
  const catalogue = await context.catalogueAt(request.knownAt);
  const { from, to } = periodBounds(request.period);
  const query = { ...judgingOf(catalogue, request.policy), window: { from, to, asOf: to }, knownAt: request.knownAt };
  const quarter = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  const bare = bareSql(context.db, quarter);
  const figures = () => countFigures(context.db, query);
  const pack = async () => {
    const counted = await countReport(context, request);
    await renderReport(context, counted, { layout: 'late-only', formats: ['docx', 'xlsx', 'pdf'], internal: false });
  };
  // The pack comes first of all: its first time is what the first report of a program that was just started takes.
  const ours = [
    { name: NAMES.pack, run: pack },
    { name: NAMES.figures, run: figures },
    { name: NAMES.model, run: () => countReport(context, request) },
  ];
  const duck = await openDuck(context.db, file, quarter);
  const times = await alternate(
    [
      ...ours,
      { name: NAMES.bare, run: bare.question },
      { name: NAMES.bareEnded, run: bare.endedOnly },
      { name: NAMES.duck, run: duck.question },
      { name: NAMES.duckEnded, run: duck.endedOnly },
    ],
    rounds,
  );
  const counted = totalOf(await figures());
  const answers = [await bare.question(), await duck.question()];
  if (answers.some((answer) => answer !== counted)) throw new Error(`counted ${counted}, others ${answers.join(', ')}`);
  const [size] = await context.db.query<{ stored: number; bytes: number }>(
    'select (select count(*) from dossier) as stored, pg_database_size(current_database()) as bytes',
  );
  duck.close();
  await context.close();
  return { stored: size?.stored ?? 0, counted, databaseBytes: size?.bytes ?? 0, times };
}

if (import.meta.main) {
  const [rounds = '5', file = ''] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await take(Number(rounds), file)));
}
