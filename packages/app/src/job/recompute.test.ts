import type { Principal } from '@dunghen/domain/access';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { formatLocal, getLocal } from '@dunghen/domain/time';
import { compareProjection, findDossier, verifyChains } from '@dunghen/store/dossier';
import { readRecomputeLines, readRecomputeRuns } from '@dunghen/store/job';
import { beforeEach, describe, expect, test } from 'vitest';
import { judgingOf } from '../catalogue/index.ts';
import { type CalendarDecision, previewCalendarDecision, recordCalendarDecision } from './calendar-decision.ts';
import { AGENCY, addEvents, days, type JobWorld, killedAfter, OTHER_AGENCY, openWorld, store } from './jobs.fixture.ts';
import { runRecomputes } from './recompute.ts';

const CONTROL: Principal = {
  kind: 'officer',
  id: 'kiem-soat',
  name: 'Kiểm soát (nhân vật giả định)',
  grants: [{ role: 'procedure-control', agencyId: '11-2008', validFrom: '2020-01-01' }],
};
const REQUEST = { id: 'r-1' };

const off = (day: string, more: Partial<CalendarDecision['days'][number]> = {}): CalendarDecision => ({
  source: 'QĐ số 9/QĐ-UBND (giả định)',
  days: [{ day, kind: 'off', name: 'Nghỉ do mưa lũ', status: 'official', ...more }],
});

let world: JobWorld;
beforeEach(async () => {
  world = await openWorld('2024-03-04T12:00');
  return () => world.context.close();
});

async function decide(decision: CalendarDecision): Promise<string> {
  const outcome = await recordCalendarDecision(world.context, CONTROL, decision, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.runId;
}

async function eventsOf(code: string) {
  const head = await findDossier(world.context.db, code);
  return (head?.events ?? []).filter((event) => event.type === 'DueDateRecomputed');
}

async function dueOf(code: string): Promise<string> {
  const rows = await world.context.db.query<{ due: number | null }>(
    'select due_at as due from dossier where code = $1',
    [code],
  );
  const due = rows[0]?.due;
  return due == null ? '' : formatLocal(due);
}

async function expectSound(): Promise<void> {
  const { db } = world.context;
  const catalogue = await world.context.catalogueAt(world.context.now());
  expect((await compareProjection(db, judgingOf(catalogue, PROVINCE_POLICY))).differences).toEqual([]);
  expect((await verifyChains(db)).faults).toEqual([]);
}

const dossier = (code: string, more: Partial<Parameters<typeof store>[1][number]> = {}) => ({
  code,
  agencyId: AGENCY,
  accepted: '2024-03-04T10:00',
  limit: days(5),
  ...more,
});

describe('a decision on the calendar', () => {
  test('is previewed, moves open dossiers with an event that names its cause, and leaves ended ones as they are', async () => {
    const { context } = world;
    await store(context, [
      dossier('OPEN'),
      dossier('SHORT', { limit: days(2) }),
      dossier('ENDED', { later: [{ type: 'Completed', data: {}, at: '2024-03-04T11:00' }] }),
      dossier('PAUSED', { later: [{ type: 'SupplementRequested', data: {}, at: '2024-03-04T11:00' }] }),
    ]);
    // 4 March and five working days: Monday 11 March; the 8th off: Tuesday 12 March.
    const preview = await previewCalendarDecision(context, CONTROL, off('2024-03-08'), REQUEST);
    expect(preview.ok && preview.value).toMatchObject({ examined: 3, moved: 1, later: 1, earlier: 0 });
    expect(preview.ok && preview.value.examples.map(({ code }) => code)).toEqual(['OPEN']);
    const [endedBefore] = await context.db.query(
      "select verdict, due_at, late_minutes from dossier where code = 'ENDED'",
    );

    const runId = await decide(off('2024-03-08'));
    expect(await runRecomputes(context)).toMatchObject({ finished: 1 });

    const [event] = await eventsOf('OPEN');
    expect(event?.data).toEqual({
      cause: 'QĐ số 9/QĐ-UBND (giả định)',
      before: getLocal('2024-03-11T17:30'),
      after: getLocal('2024-03-12T17:30'),
    });
    expect(event?.actor).toBe('kiem-soat');
    expect(await dueOf('OPEN')).toBe('2024-03-12T17:30');
    expect(await dueOf('SHORT')).toBe('2024-03-06T17:30');
    for (const code of ['SHORT', 'ENDED', 'PAUSED']) expect(await eventsOf(code)).toEqual([]);
    const [endedAfter] = await context.db.query(
      "select verdict, due_at, late_minutes from dossier where code = 'ENDED'",
    );
    expect(endedAfter).toEqual(endedBefore);
    expect(await readRecomputeLines(context.db, runId, { limit: 10 })).toEqual([
      {
        code: 'OPEN',
        seq: 3,
        originalBefore: getLocal('2024-03-11T17:30'),
        originalAfter: getLocal('2024-03-12T17:30'),
        dueBefore: getLocal('2024-03-11T17:30'),
        dueAfter: getLocal('2024-03-12T17:30'),
      },
    ]);
    const [run] = await readRecomputeRuns(context.db, 1);
    expect(run).toMatchObject({ phase: 'done', moved: 1, cause: 'QĐ số 9/QĐ-UBND (giả định)' });
    const messages = await context.db.query<{ type: string }>("select type from outbox where topic = 'dossier'");
    expect(messages.map(({ type }) => type)).toEqual(['dossier.due-date-recomputed']);
    await expectSound();
  });

  test('of one agency moves its dossiers only', async () => {
    await store(world.context, [dossier('OWN'), dossier('OTHER', { agencyId: OTHER_AGENCY })]);
    await decide(off('2024-03-08', { kind: 'local', agencyId: AGENCY }));
    await runRecomputes(world.context);
    expect(await dueOf('OWN')).toBe('2024-03-12T17:30');
    expect(await dueOf('OTHER')).toBe('2024-03-11T17:30');
    await expectSound();
  });

  test('that is taken back moves a date back, but a rescheduled one never to an earlier date', async () => {
    const { context } = world;
    await store(context, [dossier('PLAIN'), dossier('RESCHEDULED')]);
    await decide(off('2024-03-08'));
    await runRecomputes(context);
    world.setNow('2024-03-05T08:00');
    const at = '2024-03-05T08:00';
    const dueAt = getLocal('2024-03-14T17:30');
    await addEvents(context, 'RESCHEDULED', [{ type: 'Rescheduled', data: { dueAt, reason: 'Chờ ý kiến' }, at }]);
    world.setNow('2024-03-05T09:00');
    await decide(off('2024-03-08', { revoked: true }));
    await runRecomputes(context);
    expect(await dueOf('PLAIN')).toBe('2024-03-11T17:30');
    expect((await eventsOf('PLAIN')).map(({ seq }) => seq)).toEqual([3, 4]);
    const lines = await context.db.query<{ code: string; after: number }>(
      'select code, due_after as after from recompute_line order by due_after desc',
    );
    const rescheduled = lines.filter(({ code }) => code === 'RESCHEDULED').map(({ after }) => after);
    expect(Math.max(...rescheduled)).toBe(dueAt);
    await expectSound();
  });

  test('reaches dossiers that another process took in meanwhile by the calendar it still knew', async () => {
    const { context } = world;
    const old = await context.catalogueAt(context.now());
    await store(context, [dossier('EARLY')]);
    world.setNow('2024-03-04T13:00');
    await decide(off('2024-03-08'));
    // A second after the decision, by a server that read the catalogues half a second before it.
    world.setNow('2024-03-04T14:00');
    await store(context, [dossier('MEANWHILE', { accepted: '2024-03-04T13:30' })], { catalogue: old });
    await store(context, [dossier('KNOWING', { accepted: '2024-03-04T13:30' })]);
    await runRecomputes(context);
    expect(await dueOf('MEANWHILE')).toBe('2024-03-12T17:30');
    expect(await eventsOf('MEANWHILE')).toHaveLength(1);
    expect(await eventsOf('EARLY')).toHaveLength(1);
    expect(await dueOf('KNOWING')).toBe('2024-03-12T17:30');
    expect(await eventsOf('KNOWING')).toEqual([]);
    await expectSound();
  });

  test('two decisions take effect in their order, each with its own event', async () => {
    await store(world.context, [dossier('TWICE')]);
    await decide(off('2024-03-08'));
    await decide(off('2024-03-07'));
    await Promise.all([runRecomputes(world.context), runRecomputes(world.context)]);
    await runRecomputes(world.context);
    const moves = (await eventsOf('TWICE')).map(({ data }) =>
      'before' in data && 'after' in data ? [formatLocal(data.before ?? 0), formatLocal(data.after ?? 0)] : [],
    );
    expect(moves).toEqual([
      ['2024-03-11T17:30', '2024-03-12T17:30'],
      ['2024-03-12T17:30', '2024-03-13T17:30'],
    ]);
    await expectSound();
  });
});

describe('a decision that is refused', () => {
  const ANYBODY: Principal = { kind: 'anonymous' };
  test.each<readonly [string, Principal, CalendarDecision, string]>([
    ['without rights', ANYBODY, off('2024-03-08'), 'not-allowed'],
    ['without a basis', CONTROL, { ...off('2024-03-08'), source: ' ' }, 'calendar-decision-invalid'],
    ['without days', CONTROL, { ...off('2024-03-08'), days: [] }, 'calendar-decision-invalid'],
    ['on no day', CONTROL, off('2024-02-30'), 'calendar-decision-invalid'],
    ['local without its agency', CONTROL, off('2024-03-08', { kind: 'local' }), 'calendar-decision-invalid'],
    ['of an unknown agency', CONTROL, off('2024-03-08', { kind: 'local', agencyId: 'x' }), 'calendar-decision-invalid'],
    [
      'with sessions that overlap',
      CONTROL,
      off('2024-03-08', { sessions: [{ open: 480, close: 400 }] }),
      'calendar-decision-invalid',
    ],
  ])('%s', async (_, principal, decision, code) => {
    const outcome = await recordCalendarDecision(world.context, principal, decision, REQUEST);
    expect(outcome).toMatchObject({ ok: false, code });
    expect(await readRecomputeRuns(world.context.db, 1)).toEqual([]);
  });
});

describe('killed at random instants', () => {
  const MANY = 3_000;
  test('every dossier moves once, and the chains verify', async () => {
    const { context, url } = world;
    const many = Array.from({ length: MANY }, (_, index) =>
      dossier(`M-${index}`, { agencyId: index % 2 === 0 ? AGENCY : OTHER_AGENCY }),
    );
    await store(context, many);
    await decide(off('2024-03-08'));
    const killed: boolean[] = [];
    for (const ms of [100, 300, 500, 700]) killed.push(await killedAfter(url, '2024-03-04T12:30', 'recompute', ms));
    expect(killed).toContain(true);
    await Promise.all([runRecomputes(context), runRecomputes(context)]);
    await runRecomputes(context);
    const [counts] = await context.db.query<{ events: number; dossiers: number; lines: number; messages: number }>(
      `select count(*) as events, count(distinct dossier_id) as dossiers, (select count(*) from recompute_line) as lines,
         (select count(*) from outbox) as messages
       from dossier_event where type = 'DueDateRecomputed'`,
    );
    expect(counts).toEqual({ events: MANY, dossiers: MANY, lines: MANY, messages: MANY });
    const [run] = await readRecomputeRuns(context.db, 1);
    expect(run).toMatchObject({ phase: 'done', moved: MANY });
    await expectSound();
  });
});
