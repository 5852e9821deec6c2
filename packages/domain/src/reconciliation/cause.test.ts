import { expect, test } from 'vitest';
import { getLocal } from '../time/index.ts';
import {
  causeOf,
  type Finding,
  type FindingCause,
  type FindingKind,
  type HereSide,
  type HistoryFacts,
  type Knowledge,
  type Pair,
  type PortalSide,
} from './index.ts';

const at = (text: string) => ({ at: getLocal(text), dateOnly: false });
const NOON = at('2024-01-12T12:00');
const DUE = at('2024-01-12T17:30');
const LATER = at('2024-01-20T17:30');
const HERE = { agencyId: 'a', late: false, inPeriod: true } as const;
const THERE = { late: true, copies: 0, lateCopies: 0, copiesDiffer: false } as const;
const WITH_FINISH = { finish: true } as const;
const FACTS: HistoryFacts = { lateByPortalRule: false, rescheduled: false, stopped: false };

type Case = readonly [FindingKind, FindingCause, Partial<HereSide>, Partial<PortalSide>, Knowledge, string?];

const CASES: readonly Case[] = [
  ['late-on-portal-only', 'completion-not-sent', { finish: NOON }, {}, { columns: WITH_FINISH }],
  ['late-on-portal-only', 'completion-not-sent', { finish: NOON }, { status: 4 }, {}],
  ['late-on-portal-only', 'completion-refused', { finish: NOON }, {}, { columns: WITH_FINISH, delivery: 'refused' }],
  ['late-on-portal-only', 'completion-waiting', { finish: NOON }, {}, { columns: WITH_FINISH, delivery: 'waiting' }],
  ['late-on-portal-only', 'message-lost', { finish: NOON }, {}, { columns: WITH_FINISH, delivery: 'sent' }],
  // A list without a column of ends tells nothing by having none.
  ['late-on-portal-only', 'unknown', { finish: NOON }, {}, { columns: { finish: false } }],
  ['late-on-portal-only', 'unknown', { finish: NOON }, { status: 9 }, { columns: { finish: false } }],
  ['status-differs', 'completion-not-sent', { finish: NOON, status: 10 }, { status: 4 }, {}],
  ['status-differs', 'unknown', { finish: NOON, status: 10 }, { status: 9 }, {}],
  ['status-differs', 'unknown', { status: 4 }, { status: 2 }, {}],
  ['status-differs', 'unknown', { status: 4 }, { status: 2 }, { delivery: 'none' }],
  ['status-differs', 'message-lost', { status: 4 }, { status: 2 }, { delivery: 'sent' }],
  ['late-on-portal-only', 'second-supplement-rule', { finish: NOON }, { finish: NOON, supplementRequests: 2 }, {}],
  [
    'late-on-portal-only',
    'extension-not-sent',
    { finish: LATER, due: LATER },
    { finish: LATER, due: DUE },
    { history: { ...FACTS, rescheduled: true, judgedDue: DUE.at, currentDue: LATER } },
  ],
  [
    'due-differs',
    'restart-against-subtract',
    { due: LATER },
    { due: DUE },
    { history: { ...FACTS, stopped: true, portalRuleDue: DUE.at, currentDue: LATER } },
  ],
  [
    'due-differs',
    'stop-not-sent',
    { due: LATER },
    { due: DUE },
    { history: { ...FACTS, stopped: true, portalRuleDue: LATER.at, currentDue: LATER } },
  ],
  ['due-differs', 'due-changed-on-portal', { due: DUE }, { due: LATER }, { history: { ...FACTS, currentDue: DUE } }],
  ['due-differs', 'unknown', { due: DUE }, { due: LATER }, {}],
  [
    'finish-differs',
    'returned-for-completed',
    { finish: NOON },
    { finish: DUE },
    { history: { ...FACTS, returned: DUE } },
  ],
  ['finish-differs', 'completion-sent-late', { finish: NOON }, { finish: DUE }, {}],
  ['finish-differs', 'unknown', { finish: DUE }, { finish: NOON }, {}],
  ['missing-on-portal', 'refused-by-portal', {}, {}, { delivery: 'refused' }],
  ['missing-on-portal', 'unknown-procedure', {}, {}, { procedureKnown: false }],
  ['missing-here', 'ministry-system', {}, {}, {}, 'G22.99-240105-0001'],
  ['missing-here', 'wrong-agency', {}, { agencyText: 'Sở Lạ' }, {}],
  ['missing-here', 'unknown', {}, {}, {}],
  ['agency-differs', 'merged-units', {}, { agencyId: 'b' }, { agenciesAreKin: true }],
  ['agency-differs', 'agency-mapping', {}, { agencyId: 'b' }, { agenciesAreKin: false }],
  ['no-due-date', 'no-limit-here', {}, {}, {}],
  ['no-due-date', 'due-not-sent', { due: DUE }, {}, {}],
  ['duplicate', 'counter-reset', {}, { copies: 1, copiesDiffer: true }, {}],
  ['duplicate', 'listed-twice', {}, { copies: 1 }, {}],
];

for (const [kind, cause, here, there, knowledge, code = 'H18.1-240112-0001'] of CASES) {
  test(`${kind}: ${cause}, of ${JSON.stringify([here.status, there.status, knowledge.columns, knowledge.delivery])}`, () => {
    const pair: Pair = { code, here: { ...HERE, ...here }, there: { ...THERE, ...there } };
    const finding: Finding = { kind, gap: 0, ...(kind === 'status-differs' ? { behind: 'portal' } : {}) };
    expect(causeOf(finding, pair, knowledge)).toBe(cause);
  });
}
