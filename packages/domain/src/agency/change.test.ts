import { describe, expect, test } from 'vitest';
import type { Agency } from './agency.ts';
import { type AgencyChange, agenciesAfter, changeAgencies } from './change.ts';
import { findRegisterProblems } from './problems.ts';

const agency = (id: string, more: Partial<Agency> = {}): Agency => ({
  id,
  kind: 'department',
  name: `Sở ${id}`,
  aliases: [],
  codes: [{ scheme: 'agency', code: `H18.${id.length + 10}` }],
  parentId: 'tinh',
  validFrom: '2020-01-01',
  predecessorIds: [],
  successorIds: [],
  order: 100,
  ...more,
});

const PROVINCE = agency('tinh', {
  kind: 'province',
  name: 'Tỉnh',
  codes: [{ scheme: 'agency', code: 'H18' }],
  order: 1,
});
const { parentId: _none, ...ROOT } = PROVINCE;
const REGISTER: readonly Agency[] = [
  ROOT,
  agency('a'),
  agency('bb', { order: 110 }),
  agency('xa', {
    kind: 'commune',
    name: 'UBND xã Cũ',
    codes: [
      { scheme: 'gso', code: '03177' },
      { scheme: 'agency', code: 'H18.40.1' },
    ],
  }),
  agency('ended', { validTo: '2024-01-01', codes: [] }),
];

const change = (more: Partial<AgencyChange>): AgencyChange => ({ from: '2027-01-01', created: [], ended: [], ...more });
const created = (key: string, more: Partial<AgencyChange['created'][number]> = {}) =>
  ({ key, kind: 'department', name: 'Sở Mới', aliases: ['SM'], parentId: 'tinh', ...more }) as const;

describe('a change of the agencies (lifecycle.md: agencies change; nothing is edited away)', () => {
  test('another name: the old one ends, the new one succeeds it, in its place of the list, under a code that is free', () => {
    const outcome = changeAgencies(
      REGISTER,
      change({ created: [created('n', { code: 'H18.11' })], ended: [{ id: 'a', successorIds: ['n'] }] }),
    );
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.created).toMatchObject([
      {
        id: 'so-moi-2027',
        name: 'Sở Mới',
        validFrom: '2027-01-01',
        predecessorIds: ['a'],
        order: 100,
        codes: [{ scheme: 'agency', code: 'H18.11' }],
      },
    ]);
    expect(outcome.ended).toMatchObject([{ id: 'a', validTo: '2027-01-01', successorIds: ['so-moi-2027'] }]);
    expect(findRegisterProblems(agenciesAfter(REGISTER, outcome))).toEqual([]);
  });

  test('several into one that lasts: it gets predecessors and keeps its own days', () => {
    const outcome = changeAgencies(REGISTER, change({ ended: [{ id: 'a', successorIds: ['bb'] }] }));
    if (!outcome.ok) throw new Error(outcome.message);
    expect(outcome.amended).toMatchObject([{ id: 'bb', predecessorIds: ['a'], validFrom: '2020-01-01' }]);
    expect(findRegisterProblems(agenciesAfter(REGISTER, outcome))).toEqual([]);
  });

  test('a renamed commune keeps the code by which its dossiers are numbered', () => {
    const outcome = changeAgencies(
      REGISTER,
      change({
        created: [created('n', { kind: 'commune', name: 'UBND xã Mới', code: '03178' })],
        ended: [{ id: 'xa', successorIds: ['n'] }],
      }),
    );
    expect(outcome.ok && outcome.created[0]?.codes).toEqual([
      { scheme: 'agency', code: 'H18.40.1' },
      { scheme: 'gso', code: '03178' },
    ]);
  });

  test('one into two; equal names of one year get ids of their own', () => {
    const outcome = changeAgencies(
      REGISTER,
      change({ created: [created('n'), created('m')], ended: [{ id: 'a', successorIds: ['n', 'm'] }] }),
    );
    expect(outcome.ok && outcome.created.map(({ id }) => id)).toEqual(['so-moi-2027', 'so-moi-2027-2']);
  });

  test.each<[string, Partial<AgencyChange>, string]>([
    ['a day that is none', { from: '2027-02-30', ended: [{ id: 'a', successorIds: ['bb'] }] }, 'from'],
    ['nothing', {}, 'created'],
    ['an unknown agency', { ended: [{ id: 'zz', successorIds: [] }] }, 'ended[0].id'],
    ['an agency that has ended', { ended: [{ id: 'ended', successorIds: ['a'] }] }, 'ended[0].id'],
    ['a day before it began', { from: '2019-05-05', ended: [{ id: 'a', successorIds: ['bb'] }] }, 'from'],
    ['the province', { ended: [{ id: 'tinh', successorIds: [] }] }, 'ended[0].id'],
    [
      'an heir that ends too',
      {
        ended: [
          { id: 'a', successorIds: ['bb'] },
          { id: 'bb', successorIds: [] },
        ],
      },
      'ended[0].successorIds',
    ],
    ['an heir that is gone', { ended: [{ id: 'a', successorIds: ['ended'] }] }, 'ended[0].successorIds'],
    ['no name', { created: [created('n', { name: ' ' })] }, 'created[0].name'],
    ['a parent that is gone', { created: [created('n', { parentId: 'ended' })] }, 'created[0].parentId'],
    ['a code of another shape', { created: [created('n', { code: '03177' })] }, 'created[0].code'],
    ['a code that another bears', { created: [created('n', { code: 'H18.12' })] }, 'created[0].code'],
  ])('refuses %s, and says where', (_, part, at) => {
    const outcome = changeAgencies(REGISTER, change(part));
    expect(outcome).toMatchObject({ ok: false, facts: { at } });
  });

  test('refuses to leave agencies under one that ends', () => {
    const register = [...REGISTER, agency('phong', { parentId: 'a', codes: [] })];
    const outcome = changeAgencies(register, change({ ended: [{ id: 'a', successorIds: ['bb'] }] }));
    expect(outcome).toMatchObject({ ok: false, facts: { at: 'ended[0].id' } });
  });
});
