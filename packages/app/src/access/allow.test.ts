import type { Principal, Role } from '@dunghen/domain/access';
import { describe, expect, test } from 'vitest';
import type { Action } from './action.ts';
import { allow } from './allow.ts';
import { scopeOf } from './scope.ts';
import { NOWHERE, type Where, whereOf } from './where.ts';
import { AFTER, BEFORE, grantOf, officer } from './world.fixture.ts';

const at = (agencyId: string, more: Partial<Where> = {}): Where => ({ agencyIds: [agencyId], ...more });

const MINE = at('so-a', { officerId: 'toi' });
const COLLEAGUES = at('so-a', { officerId: 'ban' });
const RECEIVED_FOR_OTHERS: Where = { agencyIds: ['so-b', 'so-a'], decidingIds: ['so-b'] };
const CONSULTED: Where = { agencyIds: ['so-b'], consultedIds: ['so-a'] };

interface Case {
  readonly role: Role;
  readonly at: string;
  readonly action: Action;
  readonly where: Where;
  readonly ok: boolean;
  readonly why: string;
}

const CASES: readonly Case[] = [
  { role: 'counter', at: 'so-a', action: 'dossier:accept', where: at('so-a'), ok: true, why: 'own counter' },
  { role: 'counter', at: 'so-a', action: 'dossier:accept', where: at('so-b'), ok: false, why: 'counter of another' },
  {
    role: 'counter',
    at: 'so-a',
    action: 'dossier:accept',
    where: RECEIVED_FOR_OTHERS,
    ok: true,
    why: 'irrespective of boundary',
  },
  {
    role: 'counter',
    at: 'so-a',
    action: 'dossier:complete',
    where: at('so-a'),
    ok: false,
    why: 'who takes in does not decide',
  },
  { role: 'specialist', at: 'so-a', action: 'dossier:request-supplement', where: MINE, ok: true, why: 'assigned' },
  {
    role: 'specialist',
    at: 'so-a',
    action: 'dossier:request-supplement',
    where: COLLEAGUES,
    ok: false,
    why: 'not assigned',
  },
  { role: 'specialist', at: 'so-a', action: 'dossier:read', where: COLLEAGUES, ok: true, why: 'the queue' },
  {
    role: 'specialist',
    at: 'so-a',
    action: 'dossier:read-personal',
    where: COLLEAGUES,
    ok: false,
    why: 'law.md 10: minimisation',
  },
  { role: 'specialist', at: 'so-a', action: 'dossier:read-personal', where: MINE, ok: true, why: 'assigned' },
  {
    role: 'specialist',
    at: 'so-a',
    action: 'dossier:read-personal',
    where: at('so-b', { officerId: 'toi' }),
    ok: false,
    why: 'assigned elsewhere',
  },
  {
    role: 'specialist',
    at: 'so-a',
    action: 'dossier:request-supplement',
    where: at('so-a', { officerId: 'toi', decidingIds: ['so-b'] }),
    ok: false,
    why: 'handed over by the own counter, but the agency only receives',
  },
  { role: 'specialist', at: 'so-a', action: 'dossier:give-opinion', where: CONSULTED, ok: true, why: 'asked' },
  {
    role: 'specialist',
    at: 'so-a',
    action: 'dossier:read-personal',
    where: CONSULTED,
    ok: false,
    why: 'an opinion needs no data of persons',
  },
  { role: 'head-of-agency', at: 'so-a', action: 'dossier:complete', where: at('so-a'), ok: true, why: 'signs' },
  {
    role: 'head-of-agency',
    at: 'so-a',
    action: 'dossier:complete',
    where: RECEIVED_FOR_OTHERS,
    ok: false,
    why: 'only receives',
  },
  { role: 'head-of-agency', at: 'huyen', action: 'dossier:list', where: at('xa-1'), ok: true, why: 'watches below' },
  {
    role: 'head-of-agency',
    at: 'huyen',
    action: 'dossier:complete',
    where: at('xa-1'),
    ok: false,
    why: 'decides in none below',
  },
  {
    role: 'head-of-agency',
    at: 'huyen',
    action: 'dossier:read-personal',
    where: at('xa-1'),
    ok: false,
    why: 'no data of persons below',
  },
  { role: 'clerk', at: 'so-a', action: 'dossier:issue-result', where: at('so-a'), ok: true, why: 'numbers' },
  { role: 'clerk', at: 'so-a', action: 'dossier:complete', where: at('so-a'), ok: false, why: 'signs nothing' },
  {
    role: 'procedure-control',
    at: 'tinh',
    action: 'dossier:correct',
    where: at('xa-1'),
    ok: true,
    why: 'whole province',
  },
  {
    role: 'procedure-control',
    at: 'so-a',
    action: 'dossier:correct',
    where: at('so-a'),
    ok: false,
    why: 'held at the province alone',
  },
  {
    role: 'procedure-control',
    at: 'tinh',
    action: 'dossier:accept',
    where: at('xa-1'),
    ok: false,
    why: 'takes nothing in',
  },
  { role: 'provincial-leader', at: 'tinh', action: 'figure:read', where: NOWHERE, ok: true, why: 'one page' },
  { role: 'provincial-leader', at: 'tinh', action: 'directive:record', where: NOWHERE, ok: true, why: 'directs' },
  {
    role: 'provincial-leader',
    at: 'tinh',
    action: 'dossier:read-personal',
    where: at('so-a'),
    ok: false,
    why: 'no data of persons',
  },
  { role: 'home-affairs', at: 'tinh', action: 'late-list:read', where: NOWHERE, ok: true, why: 'evaluates' },
  { role: 'home-affairs', at: 'tinh', action: 'dossier:read', where: at('so-a'), ok: false, why: 'lists only' },
  { role: 'home-affairs', at: 'tinh', action: 'figure:read', where: NOWHERE, ok: false, why: 'lists only' },
  { role: 'system', at: 'tinh', action: 'account:manage', where: NOWHERE, ok: true, why: 'users' },
  {
    role: 'system',
    at: 'tinh',
    action: 'account:manage',
    where: { ...NOWHERE, accountId: 'toi' },
    ok: false,
    why: "not one's own",
  },
  { role: 'system', at: 'tinh', action: 'dossier:list', where: at('so-a'), ok: false, why: 'no dossiers' },
  { role: 'system', at: 'tinh', action: 'audit:read', where: NOWHERE, ok: false, why: 'is audited' },
  { role: 'auditor', at: 'tinh', action: 'audit:read', where: NOWHERE, ok: true, why: 'audits' },
  { role: 'auditor', at: 'tinh', action: 'dossier:read-personal', where: at('xa-1'), ok: true, why: 'reads all' },
  { role: 'auditor', at: 'tinh', action: 'dossier:note', where: at('xa-1'), ok: false, why: 'changes nothing' },
  {
    role: 'auditor',
    at: 'tinh',
    action: 'export:all',
    where: NOWHERE,
    ok: false,
    why: 'whoever runs the machine alone',
  },
];

describe('the statute, role by role', () => {
  test.each(CASES)('$role at $at, $action: $ok ($why)', ({ role, at: agencyId, action, where, ok }) => {
    expect(allow(officer(grantOf(role, agencyId)), action, where, BEFORE).ok).toBe(ok);
  });
});

describe('separation of duties', () => {
  const head = officer(grantOf('head-of-agency', 'so-a'));
  const control = officer(grantOf('procedure-control', 'tinh'));

  test.each([
    [
      'who asked does not approve a reschedule',
      head,
      'dossier:approve-reschedule',
      at('so-a', { requestedBy: 'toi' }),
      'own-request',
    ],
    [
      'who asked does not approve a second supplement',
      head,
      'dossier:approve-supplement',
      at('so-a', { requestedBy: 'toi' }),
      'own-request',
    ],
    ['who entered does not correct', control, 'dossier:correct', at('so-a', { accountId: 'toi' }), 'own-entry'],
  ] as const)('%s', (_, principal, action, where, rule) => {
    expect(allow(principal, action, where, BEFORE)).toEqual({
      ok: false,
      code: 'not-allowed',
      facts: { action, rule },
    });
  });

  test('another leader of the agency may', () => {
    expect(allow(head, 'dossier:approve-reschedule', at('so-a', { requestedBy: 'ban' }), BEFORE).ok).toBe(true);
  });

  test('who proposed may still decline: the proposal is then gone', () => {
    expect(allow(head, 'dossier:decline-reschedule', at('so-a', { requestedBy: 'toi' }), BEFORE).ok).toBe(true);
  });
});

describe('rights follow the agencies of the day', () => {
  const counterOf = (agencyId: string) => officer(grantOf('counter', agencyId));

  test.each([
    ['a grant ends with its agency', counterOf('xa-1'), at('xa-1'), AFTER, false],
    ['and reaches the successor only by a grant there', counterOf('xa-1'), at('xa-moi'), AFTER, false],
    ['the successor reads what its predecessors left', counterOf('xa-moi'), at('xa-1'), AFTER, true],
    ['but not before it was there', counterOf('xa-moi'), at('xa-1'), BEFORE, false],
    ['a dissolved district left its dossiers to nobody', counterOf('so-a'), at('huyen'), AFTER, false],
    ['the province reads them', officer(grantOf('auditor', 'tinh')), at('huyen'), AFTER, true],
    ['a grant begins on its day', officer(grantOf('counter', 'so-a', '2025-07-01')), at('so-a'), BEFORE, false],
    ['and holds on that day', officer(grantOf('counter', 'so-a', '2025-07-01')), at('so-a'), AFTER, true],
    ['its end is exclusive', officer(grantOf('counter', 'so-a', '2020-01-01', '2025-07-01')), at('so-a'), AFTER, false],
    [
      'and it holds the day before',
      officer(grantOf('counter', 'so-a', '2020-01-01', '2025-07-01')),
      at('so-a'),
      BEFORE,
      true,
    ],
    [
      'dates that cannot be read grant nothing',
      officer(grantOf('counter', 'so-a', 'hôm nay')),
      at('so-a'),
      AFTER,
      false,
    ],
    ['unknown agencies grant nothing', counterOf('khong-co'), at('khong-co'), AFTER, false],
  ])('%s', (_, principal, where, world, ok) => {
    expect(allow(principal, 'dossier:read', where, world).ok).toBe(ok);
  });

  test('several grants add up', () => {
    const both = officer(grantOf('counter', 'so-a'), grantOf('specialist', 'so-b'));
    expect(scopeOf(both, 'dossier:read-personal', AFTER)).toEqual({
      kind: 'agencies',
      ids: ['so-a'],
      assigned: { officerId: 'toi', ids: ['so-b'] },
    });
    expect(scopeOf(both, 'dossier:list', AFTER)).toEqual({ kind: 'agencies', ids: ['so-a', 'so-b'] });
  });
});

describe('others than officers', () => {
  const machine = (...scopes: readonly string[]): Principal => ({
    kind: 'machine',
    id: 'may',
    name: 'Cổng tỉnh',
    grants: [grantOf('counter', 'so-a'), grantOf('head-of-agency', 'so-a')],
    scopes,
  });
  const citizen: Principal = { kind: 'citizen', id: 'cd-1', name: 'Công dân', identity: '011200000001' };
  const job: Principal = { kind: 'system', id: 'viec', name: 'Hệ thống' };
  const visitor: Principal = { kind: 'anonymous', demonstration: true };
  const own = at('so-a', { applicantIdentity: '011200000001' });

  test.each<readonly [string, Principal, Action, Where, boolean]>([
    ['a machine needs the scope', machine('dossier:list'), 'dossier:accept', at('so-a'), false],
    ['and the grant', machine('dossier:list'), 'dossier:list', at('so-b'), false],
    ['with both it may', machine('dossier:accept'), 'dossier:accept', at('so-a'), true],
    ['a scope beyond the roles opens nothing', machine('audit:read'), 'audit:read', NOWHERE, false],
    [
      'what persons decide no machine decides',
      machine('dossier:approve-reschedule'),
      'dossier:approve-reschedule',
      at('so-a'),
      false,
    ],
    ['a citizen reads their own', citizen, 'dossier:read-personal', own, true],
    ["and nobody else's", citizen, 'dossier:read', at('so-a', { applicantIdentity: '011200000002' }), false],
    ['nor what names no applicant', citizen, 'dossier:read', at('so-a'), false],
    ['and decides nothing', citizen, 'dossier:complete', own, false],
    ['the system recomputes due dates', job, 'dossier:recompute-due', at('so-a'), true],
    ['but approves nothing', job, 'dossier:approve-reschedule', at('so-a'), false],
    [
      'a head does not recompute',
      officer(grantOf('head-of-agency', 'so-a')),
      'dossier:recompute-due',
      at('so-a'),
      false,
    ],
    ['nobody signed in: nothing', { kind: 'anonymous' }, 'figure:read', NOWHERE, false],
    ['the visitor of a demonstration sees figures', visitor, 'figure:read', NOWHERE, true],
    ['and lists', visitor, 'dossier:list', at('so-a'), true],
    ['but no person', visitor, 'dossier:read-personal', at('so-a'), false],
    ['and takes no list away', visitor, 'dossier:export', at('so-a'), false],
    ['and changes nothing', visitor, 'dossier:accept', at('so-a'), false],
  ])('%s', (_, principal, action, where, ok) => {
    expect(allow(principal, action, where, AFTER).ok).toBe(ok);
  });
});

describe('who knows the second factor of a receipt', () => {
  const holder: Principal = {
    kind: 'citizen',
    id: 'gt-1',
    name: 'Người nộp hồ sơ',
    identity: '',
    receiptOf: 'H18.1-240115-0001',
  };
  const own: Where = { ...at('so-a'), code: 'H18.1-240115-0001' };
  test.each<readonly [string, Action, Where, boolean]>([
    ['sees that dossier', 'dossier:read', own, true],
    ['rates it', 'dossier:rate', own, true],
    ['reads no data of persons', 'dossier:read-personal', own, false],
    ['withdraws nothing', 'dossier:withdraw', own, false],
    ['sees no other dossier', 'dossier:read', { ...own, code: 'H18.1-240115-0002' }, false],
    ['nor one without identity', 'dossier:read', { ...at('so-a'), applicantIdentity: '' }, false],
    ['lists nothing', 'dossier:list', own, false],
  ])('%s', (_, action, where, ok) => {
    expect(allow(holder, action, where, AFTER).ok).toBe(ok);
  });
});

test('a dossier is placed by its record', () => {
  expect(
    whereOf({
      resolvingAgencyId: 'so-a',
      receivingAgencyId: 'xa-moi',
      holdingAgencyId: 'so-b',
      officer: 'ban',
      intake: { identity: '011200000001' },
      opinions: [{ agencyId: 'so-c' }, { agencyId: 'so-d', givenAt: 1 }],
      proposal: { by: 'ban' },
    }),
  ).toEqual({
    agencyIds: ['so-a', 'so-b', 'xa-moi'],
    decidingIds: ['so-a', 'so-b'],
    consultedIds: ['so-c'],
    officerId: 'ban',
    applicantIdentity: '011200000001',
    requestedBy: 'ban',
  });
});
