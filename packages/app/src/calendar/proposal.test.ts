import type { Principal, Role } from '@dunghen/domain/access';
import { formatLocal } from '@dunghen/domain/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { previewCalendarDecision, runRecomputes } from '../job/index.ts';
import { AGENCY, days, type JobWorld, OTHER_AGENCY, openWorld, store } from '../job/jobs.fixture.ts';
import {
  answerCalendarProposal,
  listCalendarDecisions,
  listCalendarProposals,
  listMovedDossiers,
  type NewProposal,
  proposeCalendarDecision,
} from './index.ts';

const holder = (id: string, role: Role, agencyId = '11-2008'): Principal => ({
  kind: 'officer',
  id,
  name: `${id} (nhân vật giả định)`,
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const CONTROL = holder('kiem-soat', 'procedure-control');
const SYSTEM = holder('quan-tri', 'system');
const HEAD = holder('lanh-dao', 'head-of-agency', AGENCY);
const CLERK = holder('van-thu', 'clerk', AGENCY);
const REQUEST = { id: 'r-1' };

const closure = (agencyId?: string): NewProposal => ({
  source: 'Công văn 9/UBND-VP ngày 04/3/2024 (giả định)',
  note: 'Nước ngập trụ sở',
  days: [
    {
      day: '2024-03-08',
      kind: agencyId === undefined ? 'off' : 'local',
      name: 'Nghỉ do mưa lũ',
      status: 'official',
      ...(agencyId === undefined ? {} : { agencyId }),
    },
  ],
});

let world: JobWorld;
beforeEach(async () => {
  world = await openWorld('2024-03-04T12:00');
  await store(world.context, [
    { code: 'OWN', agencyId: AGENCY, accepted: '2024-03-04T10:00', limit: days(5) },
    { code: 'OTHER', agencyId: OTHER_AGENCY, accepted: '2024-03-04T10:00', limit: days(5) },
  ]);
  return () => world.context.close();
});

async function propose(principal: Principal, proposal: NewProposal): Promise<string> {
  const outcome = await proposeCalendarDecision(world.context, principal, proposal, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.id;
}

const answer = (principal: Principal, id: string, verdict: 'approve' | 'decline' | 'withdraw', why = '') =>
  answerCalendarProposal(world.context, principal, { id, verdict, answer: why }, REQUEST);

describe('a proposal for the calendar (law.md 10: who enters does not approve)', () => {
  test('changes nothing until somebody else approves it; then its decision moves the due dates', async () => {
    const { context } = world;
    const id = await propose(HEAD, closure(AGENCY));
    expect((await listCalendarDecisions(context, CONTROL)).ok && true).toBe(true);
    const waiting = await listCalendarProposals(context, CONTROL);
    expect(waiting.ok && waiting.value).toMatchObject([
      { id, state: 'waiting', note: 'Nước ngập trụ sở', days: [{ agencyName: 'Sở Công Thương' }] },
    ]);
    expect(await runRecomputes(context)).toMatchObject({ finished: 0 });

    world.setNow('2024-03-04T13:40');
    expect(await answer(CONTROL, id, 'approve')).toMatchObject({ ok: true, value: { state: 'approved' } });
    expect(await runRecomputes(context)).toMatchObject({ finished: 1 });
    const decisions = await listCalendarDecisions(context, CONTROL);
    if (!decisions.ok) throw new Error(decisions.message);
    const [decision] = decisions.value;
    expect(decision).toMatchObject({ phase: 'done', moved: 1, days: [{ day: '2024-03-08', kind: 'local' }] });
    const moved = await listMovedDossiers(context, CONTROL, { runId: decision?.id ?? '', limit: 10 });
    const rows = moved.ok ? moved.value.rows : [];
    expect(rows.map(({ code, dueAfter }) => [code, dueAfter === null ? '' : formatLocal(dueAfter)])).toEqual([
      ['OWN', '2024-03-12T17:30'],
    ]);
    expect(await answer(CONTROL, id, 'approve')).toMatchObject({ ok: false, code: 'proposal-answered' });
  });

  test('is not approved by who proposed it, and declined only with a reason', async () => {
    const id = await propose(CONTROL, closure());
    expect(await answer(CONTROL, id, 'approve')).toMatchObject({ ok: false, facts: { rule: 'own-request' } });
    expect(await answer(SYSTEM, id, 'decline')).toMatchObject({ ok: false, facts: { at: 'answer' } });
    expect(await answer(SYSTEM, id, 'withdraw')).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await answer(SYSTEM, id, 'decline', 'Chưa có văn bản')).toMatchObject({
      ok: true,
      value: { state: 'declined' },
    });
    const other = await propose(CONTROL, closure());
    expect(await answer(CONTROL, other, 'withdraw')).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
  });

  test('of a head is about their own agency; others propose nothing', async () => {
    const { context } = world;
    for (const [who, what] of [
      [HEAD, closure(OTHER_AGENCY)],
      [HEAD, closure()],
      [CLERK, closure(AGENCY)],
    ] as const) {
      expect(await proposeCalendarDecision(context, who, what, REQUEST)).toMatchObject({
        ok: false,
        code: 'not-allowed',
      });
      expect(await previewCalendarDecision(context, who, what, REQUEST)).toMatchObject({
        ok: false,
        code: 'not-allowed',
      });
    }
    const preview = await previewCalendarDecision(context, HEAD, closure(AGENCY), REQUEST);
    expect(preview.ok && preview.value).toMatchObject({
      moved: 1,
      agencies: [{ agencyId: AGENCY, agencyName: 'Sở Công Thương', moved: 1 }],
      examples: [{ code: 'OWN' }],
    });
    expect(
      await listMovedDossiers(context, HEAD, { runId: '00000000-0000-7000-8000-000000000000', limit: 1 }),
    ).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
  });
});
