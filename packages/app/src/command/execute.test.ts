import type { Principal } from '@dunghen/domain/access';
import type { IntakeFacts } from '@dunghen/domain/dossier';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import { getLocal, type Instant } from '@dunghen/domain/time';
import { insertAccount, insertGrant } from '@dunghen/store/account';
import { verifyAudit } from '@dunghen/store/audit';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { takeMessages, verifyNumbers } from '@dunghen/store/command';
import { findDossier, newId, verifyChains } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { saveProcedureVersion } from '../procedure/index.ts';
import { officer, procedureContent } from '../procedure/procedure.fixture.ts';
import { CODE_SETTING, type CommandInput, executeCommand } from './index.ts';

const PHU = '03127-2025';
const LAY = '03151-2025';
const DAY = getLocal('2026-03-02T08:00');
const REQUEST = { id: 'req-1', address: '10.0.0.7' };
const PROCEDURE = '1.004884.000.00.00.H18';
const counter = officer('counter', PHU);

let now: Instant = DAY;
let context: OpenContext;
let keys = 0;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
  const control = officer('procedure-control');
  for (const [code, acceptedAnywhere] of [
    [PROCEDURE, false],
    ['1.004837.000.00.00.H18', true],
  ] as const) {
    const content = procedureContent({
      code,
      acceptedAnywhere,
      approval: { number: '01/QĐ (giả định)', date: '2026-03-01' },
    });
    const saved = await saveProcedureVersion(context, control, { content, from: '2026-03-02', basedOn: 0 }, REQUEST);
    if (!saved.ok) throw new Error(saved.message);
  }
});
afterAll(() => context.close());

function send(
  command: DossierCommand,
  more: Partial<CommandInput> = {},
  principal: Principal = counter,
): ReturnType<typeof executeCommand> {
  keys += 1;
  return executeCommand(context, principal, { command, idempotencyKey: `k-${keys}`, ...more }, REQUEST);
}

function accept(
  parts: { readonly agencyId?: string; readonly receivingAgencyId?: string; readonly procedureCode?: string } = {},
): DossierCommand {
  return {
    type: 'accept',
    intake: {
      code: '',
      agencyId: PHU,
      channel: 'direct',
      procedureCode: PROCEDURE,
      applicant: 'Mùa A Tủa (giả định)',
      ...parts,
    },
  };
}

function intakeFacts(): IntakeFacts {
  return { code: '', agencyId: PHU, channel: 'direct', procedureCode: PROCEDURE };
}

async function accepted(parts: Parameters<typeof accept>[0] = {}, principal: Principal = counter): Promise<string> {
  const outcome = await send(accept(parts), {}, principal);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.code;
}

describe('intake at the counter', () => {
  test('gives number, due date, audit entry and messages', async () => {
    now = getLocal('2026-03-02T09:30');
    const outcome = await send(accept());
    expect(outcome).toMatchObject({
      ok: true,
      value: { code: 'H18.101-260302-0001', state: 'accepted', version: 2, dueAt: getLocal('2026-03-09T17:30') },
    });
    const head = await findDossier(context.db, 'H18.101-260302-0001');
    expect(head?.events[0]).toMatchObject({
      actor: counter.kind === 'officer' ? counter.id : '',
      data: { procedureName: 'Đăng ký lại khai sinh' },
    });
    const messages = await context.db.transaction((tx) => takeMessages(tx, 100));
    expect(messages.map(({ type, payload }) => [type, payload])).toEqual([
      [
        'dossier.accepted',
        {
          code: 'H18.101-260302-0001',
          seq: 2,
          state: 'accepted',
          agencyId: PHU,
          receivingAgencyId: PHU,
          procedureCode: PROCEDURE,
          occurredAt: '2026-03-02T02:30:00.000Z',
          dueAt: '2026-03-09T10:30:00.000Z',
        },
      ],
    ]);
    expect(JSON.stringify(messages)).not.toContain('Mùa');
    const [entry] = await context.db.query<Record<string, unknown>>(
      "select action, principal_name, address, request_id, subject_code, facts from audit_entry where subject_code = 'H18.101-260302-0001'",
    );
    expect(entry).toEqual({
      action: 'dossier:accept',
      principal_name: 'Cán bộ counter (nhân vật giả định)',
      address: '10.0.0.7',
      request_id: 'req-1',
      subject_code: 'H18.101-260302-0001',
      facts: { events: ['Registered', 'Accepted'] },
    });
  });

  test('the same key again gives the first answer, also when it could not be decided any more', async () => {
    const input = { idempotencyKey: 'again' };
    const first = await send(accept(), input);
    const later = now;
    expect(JSON.stringify(await send(accept(), input))).toBe(JSON.stringify(first));
    now = getLocal('2017-01-01T08:00');
    expect(JSON.stringify(await send(accept(), input))).toBe(JSON.stringify(first));
    now = later;
    expect(await send(accept({ procedureCode: '1.004837.000.00.00.H18' }), input)).toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await send(accept(), { idempotencyKey: '' })).toMatchObject({ code: 'idempotency-key-invalid' });
  });

  test.each<readonly [string, DossierCommand, Principal, string]>([
    ['another agency than the counter’s', accept({ agencyId: LAY }), counter, 'not-allowed'],
    ['nobody', accept(), { kind: 'anonymous' }, 'not-allowed'],
    [
      'for another agency, outside of the list of such procedures',
      accept({ agencyId: LAY, receivingAgencyId: PHU }),
      counter,
      'reception-elsewhere',
    ],
    [
      'an agency that was not yet there',
      accept({ agencyId: '03127-1990', receivingAgencyId: PHU }),
      counter,
      'agency-unknown',
    ],
    [
      'a procedure that there is none of',
      accept({ procedureCode: '9.999999.000.00.00.H18' }),
      counter,
      'procedure-missing',
    ],
  ])('%s is refused', async (_name, command, principal, code) => {
    const before = await context.db.query('select from dossier');
    expect(await send(command, {}, principal)).toMatchObject({ ok: false, code });
    expect(await context.db.query('select from dossier')).toHaveLength(before.length);
  });

  test('an attempt without the right is written down', async () => {
    await send(accept({ agencyId: LAY }));
    const entries = await context.db.query<{ action: string }>(
      "select action from audit_entry where outcome = 'refused'",
    );
    expect(entries.map(({ action }) => action)).toContain('dossier:accept');
  });
});

describe('reception irrespective of boundary', () => {
  const parts = { agencyId: LAY, receivingAgencyId: PHU, procedureCode: '1.004837.000.00.00.H18' };

  test('the code begins with the receiving agency, or with the resolving one from the day the setting says', async () => {
    now = getLocal('2026-03-04T08:00');
    expect(await accepted(parts)).toBe('H18.101-260304-0001');
    await recordCatalogue(context.db, [
      {
        kind: 'setting',
        id: CODE_SETTING,
        validFrom: '2026-03-05',
        recordedAt: now,
        data: { prefix: 'resolving' },
        source: 'thử',
      },
    ]);
    expect(await accepted(parts)).toBe('H18.101-260304-0002');
    now = getLocal('2026-03-05T08:00');
    expect(await accepted(parts)).toBe('H18.102-260305-0001');
  });
});

describe('a dossier that is there', () => {
  const head = officer('head-of-agency', PHU);

  test('a stale version is a conflict that says what happened since', async () => {
    const code = await accepted();
    expect(await send({ type: 'note', note: 'một' }, { code })).toMatchObject({ code: 'version-missing' });
    expect(await send({ type: 'note', note: 'một' }, { code, expectedVersion: 2 })).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
    expect(await send({ type: 'note', note: 'hai' }, { code, expectedVersion: 2 })).toMatchObject({
      ok: false,
      code: 'version-conflict',
      facts: { expected: 2, current: 3, since: [{ seq: 3, type: 'Noted' }] },
    });
  });

  test('of two at once one wins, the other is a conflict', async () => {
    const code = await accepted();
    const both = await Promise.all(
      ['một', 'hai'].map((note) => send({ type: 'note', note }, { code, expectedVersion: 2 })),
    );
    expect(both.map((outcome) => (outcome.ok ? 'done' : outcome.code)).toSorted()).toEqual([
      'done',
      'version-conflict',
    ]);
  });

  test('the same key many times at once is done once, and all have the same answer', async () => {
    for (let round = 0; round < 10; round += 1) {
      const code = await accepted();
      keys += 1;
      const once = { code, expectedVersion: 2, idempotencyKey: `k-${keys}` };
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => send({ type: 'note', note: 'đã gọi điện' }, once)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ ok: true, value: { version: 3 } });
    }
  });

  test('what the law forbids is refused in its words', async () => {
    const code = await accepted();
    const outcome = await send({ type: 'reopen', reason: 'sai' }, { code, expectedVersion: 2 }, head);
    expect(outcome).toMatchObject({ ok: false, code: 'state-not-allowed' });
    expect((await findDossier(context.db, code))?.seq).toBe(2);
  });

  test('unknown and out of scope give the same answer', async () => {
    const code = await accepted();
    const stranger = officer('counter', LAY);
    const known = await send({ type: 'note', note: 'x' }, { code, expectedVersion: 2 }, stranger);
    const unknown = await send(
      { type: 'note', note: 'x' },
      { code: 'H18.101-990101-0001', expectedVersion: 2 },
      stranger,
    );
    expect(known).toMatchObject({ ok: false, code: 'unknown-dossier' });
    const withoutCode = (text: unknown) => JSON.stringify(text).replaceAll(/H18\.101-\d{6}-\d{4}/g, '…');
    expect(withoutCode(unknown)).toBe(withoutCode(known));
  });

  test('a code that leads nowhere begins no dossier', async () => {
    const before = await context.db.query('select from dossier');
    const outcome = await send(accept(), { code: 'H18.101-990101-0001', expectedVersion: 1 });
    expect(outcome).toMatchObject({ ok: false, code: 'unknown-dossier' });
    expect(await context.db.query('select from dossier')).toHaveLength(before.length);
  });

  // Law.md 10: who enters does not approve.
  test('nobody puts right what they entered, nor through the correction of somebody else', async () => {
    const code = await accepted();
    const control = officer('procedure-control');
    const other: Principal = {
      kind: 'officer',
      id: 'khac',
      name: 'Cán bộ khác (giả định)',
      grants: [{ role: 'procedure-control', agencyId: '11-2008', validFrom: '2020-01-01' }],
    };
    const putRight = (seq: number, note: string): DossierCommand => ({
      type: 'correct',
      seq,
      reason: 'Ghi nhầm',
      replacement: { occurredAt: now, data: { note } },
    });
    await send({ type: 'note', note: 'một' }, { code, expectedVersion: 2 }, control);
    const own = { ok: false, code: 'not-allowed', facts: { rule: 'own-entry' } };
    expect(await send(putRight(3, 'hai'), { code, expectedVersion: 3 }, control)).toMatchObject(own);
    expect(await send(putRight(3, 'hai'), { code, expectedVersion: 3 }, other)).toMatchObject({ ok: true });
    expect(await send(putRight(4, 'ba'), { code, expectedVersion: 4 }, control)).toMatchObject(own);
  });

  test('a draft has a provisional code; the number comes when it is taken in, and both lead to it', async () => {
    const { intake } = accept() as Extract<DossierCommand, { readonly type: 'accept' }>;
    if (intake === undefined) throw new Error('no intake');
    const draft = await send({ type: 'draft', intake });
    if (!draft.ok) throw new Error(draft.message);
    expect(draft.value).toMatchObject({ state: 'draft', version: 1 });
    expect(draft.value.code).toMatch(/^NHAP-/);
    const taken = await send({ type: 'accept' }, { code: draft.value.code, expectedVersion: 1 });
    if (!taken.ok) throw new Error(taken.message);
    expect(taken.value.code).toMatch(/^H18\.101-260305-\d{4}$/);
    expect((await findDossier(context.db, taken.value.code))?.dossierId).toBe(
      (await findDossier(context.db, draft.value.code))?.dossierId,
    );
  });
});

describe('who is said to have approved a second request for a supplement', () => {
  async function leader(role: 'head-of-agency' | 'specialist', agencyId: string): Promise<string> {
    const id = newId();
    const login = `l${id.slice(-8)}`;
    await insertAccount(context.db, {
      id,
      login,
      name: 'Lãnh đạo (giả định)',
      mustChange: false,
      activeFrom: '2026-01-01',
      createdAt: now,
      createdBy: 'thử',
    });
    await insertGrant(context.db, id, { id: newId(), role, agencyId, validFrom: '2026-01-01' }, { at: now, by: 'thử' });
    return id;
  }

  test('has to be a leader of the dossier, and another than who asks', async () => {
    const code = await accepted();
    const head = officer('head-of-agency', PHU);
    const ask = (version: number, approvedBy?: string) =>
      send(
        {
          type: 'request-supplement',
          reason: 'thiếu',
          missing: ['tờ khai'],
          ...(approvedBy === undefined ? {} : { approvedBy }),
        },
        { code, expectedVersion: version },
        head,
      );
    expect(await ask(2)).toMatchObject({ ok: true });
    expect(await send({ type: 'receive-supplement' }, { code, expectedVersion: 3 })).toMatchObject({ ok: true });
    expect(await ask(4)).toMatchObject({ code: 'supplement-needs-approval' });
    for (const nobody of ['không ai', newId(), await leader('specialist', PHU), await leader('head-of-agency', LAY)])
      expect(await ask(4, nobody)).toMatchObject({ code: 'approver-not-allowed' });
    expect(await ask(4, await leader('head-of-agency', PHU))).toMatchObject({ ok: true, value: { version: 5 } });
  });
});

test('a word of any length is taken in', async () => {
  expect(
    await send({ ...accept(), type: 'accept', intake: { ...intakeFacts(), applicant: 'x'.repeat(5_000) } }),
  ).toMatchObject({ ok: true });
});

test('everything that was recorded here verifies', async () => {
  expect((await verifyChains(context.db)).faults).toEqual([]);
  expect((await verifyAudit(context.db)).faults).toEqual([]);
  expect((await verifyNumbers(context.db)).faults).toEqual([]);
});
