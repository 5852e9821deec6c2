import type { DossierEventType } from '@dunghen/domain/dossier';
import { rowsOfSections } from '@dunghen/domain/report';
import { getDay, type Instant } from '@dunghen/domain/time';
import type { AppContext } from '../../src/context/index.ts';
import { readLate, readLateOfficials } from '../../src/control/index.ts';
import { readEvaluation } from '../../src/evaluation/index.ts';
import { followTasks } from '../../src/explanation/index.ts';
import type { Outcome } from '../../src/outcome/index.ts';
import { countReport, figuresOf, readReportQuestion } from '../../src/report/index.ts';
import type { Cast } from './cast.ts';
import { instantOn } from './days.ts';
import { QUARTER, type StoryQuestion, YEAR } from './options.ts';

/** An event as its row has it. */
export interface EventRow {
  readonly seq: number;
  readonly type: DossierEventType;
  readonly at: Instant;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface DossierRows {
  readonly code: string;
  readonly events: readonly EventRow[];
}

export interface RungRow {
  readonly code: string;
  readonly kind: string;
  readonly dueAt: Instant;
  readonly firedAt: Instant;
}

/** Who was told of a rung in a morning's message. */
export interface ToldRow {
  readonly code: string;
  readonly kind: string;
  readonly dueAt: Instant;
  readonly account: string;
  readonly at: Instant;
}

/** What the product says of one agency over one period. */
export interface FigureRow {
  readonly agencyId: string;
  readonly carriedOver: number;
  readonly online: number;
  readonly direct: number;
  readonly postal: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly withdrawn: number;
  readonly stopped: number;
  readonly inTime: number;
  readonly paused: number;
  readonly overdue: number;
}

export interface PeriodFacts {
  readonly period: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant;
  readonly figures: readonly FigureRow[];
  /** Rows of the report's annex. */
  readonly annex: readonly { readonly agencyId: string; readonly late: number; readonly openOverdue: number }[];
  readonly late: readonly {
    readonly code: string;
    readonly state: 'late' | 'open-overdue';
    readonly isException: boolean;
  }[];
  /** The list of officials, by whom it names. */
  readonly officials: readonly {
    readonly agencyId: string;
    readonly officer: string;
    readonly codes: readonly string[];
  }[];
}

export interface TaskFacts {
  readonly agencyId: string;
  readonly codes: readonly string[];
  readonly dueAt: Instant;
  readonly isConfirmed: boolean;
  readonly reminded: readonly string[];
}

/** A line of the year-end list: an agency, or an official at it. */
export interface YearRow {
  readonly agencyId: string;
  /** Account; '' for the agency itself. */
  readonly officer: string;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
}

/** Everything that the checks look at: rows as they are stored, and what the product makes of them. */
export interface StoryFacts {
  readonly question: StoryQuestion;
  readonly end: Instant;
  readonly dossiers: readonly DossierRows[];
  readonly rungs: readonly RungRow[];
  readonly told: readonly ToldRow[];
  readonly letters: readonly { readonly code: string; readonly number: string; readonly year: number }[];
  readonly periods: readonly PeriodFacts[];
  readonly tasks: readonly TaskFacts[];
  readonly year: readonly YearRow[];
  readonly names: ReadonlyMap<string, string>;
}

/** Periods that the story touches: the quarter, and the beginning of the next one. */
const NEXT_QUARTER = '2026-Q1';

export async function readFacts(context: AppContext, question: StoryQuestion, cast: Cast): Promise<StoryFacts> {
  const end = instantOn(getDay(question.until), 23 * 60);
  const late = { ...context, now: () => end };
  const { db } = context;
  const names = await db.query<{ readonly id: string; readonly name: string }>('select id::text, name from account');
  return {
    question,
    end,
    dossiers: await readDossiers(context),
    rungs: await db.query<RungRow>(
      `select d.code, r.kind, r.due_at as "dueAt", r.fired_at as "firedAt" from rung r
       join dossier d using (home_agency_id, dossier_id)`,
    ),
    told: await db.query<ToldRow>(
      `select d.code, l.kind, l.due_at as "dueAt", l.account_id::text as account, n.created_at as at
       from notification_digest_line l join dossier d using (home_agency_id, dossier_id)
       join notification n on n.id = l.notification_id`,
    ),
    letters: await db.query<StoryFacts['letters'][number]>(
      `select l.code, s.number, extract(year from s.at at time zone 'Asia/Ho_Chi_Minh')::int as year from apology_letter l
       join apology_step s on s.home_agency_id = l.home_agency_id and s.letter_id = l.letter_id and s.kind = 'sent'`,
    ),
    periods: [await readPeriod(late, cast, QUARTER), await readPeriod(late, cast, NEXT_QUARTER)],
    tasks: await readTasks(late),
    year: await readYear(late, cast),
    names: new Map(names.map(({ id, name }) => [id, name] as const)),
  };
}

async function readDossiers({ db }: AppContext): Promise<readonly DossierRows[]> {
  const rows = await db.query<EventRow & { readonly code: string }>(
    `select d.code, e.seq, e.type, e.occurred_at as at, e.data from dossier d
     join dossier_event e on e.home_agency_id = d.home_agency_id and e.intake_month = d.intake_month
       and e.dossier_id = d.dossier_id order by d.code, e.seq`,
  );
  return [...Map.groupBy(rows, ({ code }) => code)].map(([code, events]) => ({
    code,
    events: events.map(({ seq, type, at, data }) => ({ seq, type, at, data })),
  }));
}

async function readPeriod(context: AppContext, { control }: Cast, period: string): Promise<PeriodFacts> {
  const read = had(await readReportQuestion(context, { period }));
  const counted = await countReport(context, read, { isCompared: false, inclusion: 'overdue' });
  const figures = await figuresOf(context, counted.catalogue, read, read.period, read.asOf);
  const late = had(await readLate(context, control, { period, limit: 1_000_000 }));
  const without = had(await readLate(context, control, { period, limit: 1_000_000, withoutApology: true }));
  const exceptions = new Set(without.rows.map(({ code }) => code));
  const officials = had(await readLateOfficials(context, control, { period }));
  return {
    period,
    ...counted.report.bounds,
    asOf: read.asOf,
    figures: [...figures.values()].map(({ agencyId, received, open, withdrawn, stopped, ...own }) => ({
      agencyId,
      carriedOver: own.carriedOver,
      ...received,
      early: own.early,
      onTime: own.onTime,
      late: own.late,
      withdrawn: withdrawn.total,
      stopped: stopped.total,
      inTime: open.inTime,
      paused: open.paused,
      overdue: open.overdue,
    })),
    annex: rowsOfSections(counted.report.sections).map(({ agencyId, late: resolvedLate, openOverdue }) => ({
      agencyId,
      late: resolvedLate,
      openOverdue,
    })),
    late: late.rows.map(({ code, state }) => ({ code, state, isException: exceptions.has(code) })),
    officials: officials.rows.map(({ agency, officer = '', dossiers }) => ({
      agencyId: agency.id,
      officer,
      codes: dossiers.map(({ code }) => code),
    })),
  };
}

async function readTasks(context: AppContext): Promise<readonly TaskFacts[]> {
  const tasks = await followTasks(context, { period: QUARTER });
  return tasks.map(({ task, lines, events, course }) => ({
    agencyId: task.agencyId,
    codes: lines.map(({ code }) => code),
    dueAt: course.dueAt,
    isConfirmed: course.state === 'confirmed',
    reminded: events.flatMap((event) => (event.type === 'reminded' ? [event.rung] : [])),
  }));
}

/** The year-end list as it was frozen. */
async function readYear(context: AppContext, { control }: Cast): Promise<readonly YearRow[]> {
  const question = { period: YEAR, limit: 100_000 };
  const { freezes } = had(await readEvaluation(context, control, { ...question, of: 'agencies' }));
  const [freeze] = freezes;
  if (freeze === undefined) return [];
  const rows: YearRow[] = [];
  for (const whom of ['agencies', 'officials'] as const) {
    const view = had(await readEvaluation(context, control, { ...question, of: whom, frozen: freeze.id }));
    rows.push(
      ...view.rows.map(({ agencyId, officer, result }) => {
        const counts = result.indices.find(({ index }) => index === 1)?.counts;
        return { agencyId, officer, early: counts?.two ?? 0, onTime: counts?.one ?? 0, late: counts?.zero ?? 0 };
      }),
    );
  }
  return rows;
}

function had<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}
