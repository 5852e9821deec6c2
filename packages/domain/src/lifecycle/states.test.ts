import { describe, expect, test } from 'vitest';
import { COMMAND_TYPES, type CommandType, type DossierCommand } from './command.ts';
import {
  ACCEPT,
  type Act,
  answer,
  answerOf,
  at,
  FEE,
  INTAKE,
  LEADER,
  live,
  PAYMENT,
  RESULT,
} from './lifecycle.fixture.ts';
import type { DossierRecord } from './record.ts';

/**
 * Every state × every command (spec: lifecycle). The dossiers are as rich as their state allows, so that a command
 * that the state allows is refused only where the dossier itself gives no occasion for it.
 */
const NOW = '2024-01-16T10:00';

const SUPPLEMENT: DossierCommand = { type: 'request-supplement', reason: 'Thiếu giấy tờ', missing: ['Bản sao'] };
const ONLINE: DossierCommand = { type: 'submit', intake: { ...INTAKE, channel: 'online' } };

/** Accepted, with a fee that is partly paid and a result. */
const ACCEPTED: readonly Act[] = [
  ['2024-01-15T08:00', ACCEPT],
  ['2024-01-15T08:01', { type: 'assess-fee', fee: FEE }],
  ['2024-01-15T08:02', { type: 'pay-fee', payment: PAYMENT }],
  ['2024-01-15T08:03', { type: 'issue-result', result: RESULT }],
];

/** Under way: a step, another agency, an opinion, a new date asked for. */
const IN_PROCESS: readonly Act[] = [
  ...ACCEPTED,
  ['2024-01-15T08:10', { type: 'start-step', step: 'tiep-nhan' }],
  ['2024-01-15T08:11', { type: 'forward', agencyId: 'phong-thue', reason: 'Phối hợp' }],
  [
    '2024-01-15T08:12',
    { type: 'ask-opinion', agencyId: 'cong-an', question: 'Xác minh', limit: { amount: 1, unit: 'working-day' } },
  ],
  [
    '2024-01-15T08:13',
    {
      type: 'propose-reschedule',
      dueAt: at('2024-01-22T17:30'),
      reason: 'Chờ xác minh',
      cause: 'consulted-agency',
    },
  ],
];

const COMPLETE: DossierCommand = { type: 'complete', resultId: 'r1' };
const PAID: Act = ['2024-01-15T09:00', { type: 'pay-fee', payment: { ...PAYMENT, amount: 30_000 } }];

const DOSSIERS: Readonly<Record<string, DossierRecord | undefined>> = {
  none: undefined,
  draft: live(['2024-01-15T08:00', { type: 'draft', intake: INTAKE }]),
  submitted: live(
    ['2024-01-15T08:00', ONLINE],
    ['2024-01-15T08:01', { type: 'assess-fee', fee: FEE }],
    ['2024-01-15T08:02', { type: 'pay-fee', payment: PAYMENT }],
  ),
  'awaiting-supplement, not accepted': live(['2024-01-15T08:00', ONLINE], ['2024-01-15T09:00', SUPPLEMENT]),
  accepted: live(...ACCEPTED),
  refused: live(['2024-01-15T08:00', { type: 'refuse', intake: INTAKE, reason: 'Sai thẩm quyền', missing: [] }]),
  'in-process': live(...IN_PROCESS),
  'awaiting-supplement': live(...IN_PROCESS, ['2024-01-15T10:00', SUPPLEMENT]),
  'awaiting-payment': live(...IN_PROCESS, ['2024-01-15T10:00', { type: 'request-payment' }]),
  suspended: live(...IN_PROCESS, [
    '2024-01-15T10:00',
    { type: 'suspend', legalBasis: 'Điều 1 Luật thử', decision: '1/QĐ', expectedUntil: at('2024-02-01T08:00') },
  ]),
  withdrawn: live(...IN_PROCESS, ['2024-01-15T10:00', { type: 'withdraw' }]),
  rejected: live(...IN_PROCESS, ['2024-01-15T10:00', { type: 'reject', reason: 'Không đủ điều kiện', letter: '1/CV' }]),
  stopped: live(
    ...IN_PROCESS,
    ['2024-01-15T10:00', SUPPLEMENT],
    ['2024-01-16T09:00', { type: 'stop', reason: 'Không bổ sung', notice: '1/TB' }],
  ),
  completed: live(...IN_PROCESS, PAID, ['2024-01-15T10:00', COMPLETE]),
  returned: live(
    ...IN_PROCESS,
    PAID,
    ['2024-01-15T10:00', COMPLETE],
    ['2024-01-15T11:00', { type: 'return-result', way: 'counter' }],
  ),
};

/** A command as it would be right for a dossier that gives occasion for it. */
function commandFor(type: CommandType, record: DossierRecord | undefined): DossierCommand {
  const intake = record === undefined ? { intake: INTAKE } : {};
  const commands: { readonly [Type in CommandType]: Extract<DossierCommand, { readonly type: Type }> } = {
    draft: { type: 'draft', intake: INTAKE },
    submit: { type: 'submit', ...intake },
    accept: { type: 'accept', ...intake },
    refuse: { type: 'refuse', reason: 'Sai thẩm quyền', missing: [], ...intake },
    'start-step': { type: 'start-step', step: 'tiep-nhan' },
    'finish-step': { type: 'finish-step', step: 'tiep-nhan' },
    assign: { type: 'assign', officer: 'chuyen-vien' },
    'hand-over': { type: 'hand-over', unit: 'bo-phan-mot-cua' },
    forward: { type: 'forward', agencyId: 'van-phong-dang-ky', reason: 'Liên thông' },
    'take-back': { type: 'take-back' },
    'ask-opinion': {
      type: 'ask-opinion',
      agencyId: 'so-tu-phap',
      question: 'Ý kiến',
      limit: { amount: 2, unit: 'working-day' },
    },
    'give-opinion': { type: 'give-opinion', id: record?.opinions[0]?.id ?? 'khong-co', answer: 'Đồng ý' },
    'request-supplement': { type: 'request-supplement', reason: 'Thiếu', missing: ['Bản sao'], approvedBy: 'lanh-dao' },
    'receive-supplement': { type: 'receive-supplement' },
    'request-payment': { type: 'request-payment' },
    'receive-payment': { type: 'receive-payment' },
    suspend: {
      type: 'suspend',
      legalBasis: 'Điều 1 Luật thử',
      decision: '1/QĐ',
      expectedUntil: at('2024-02-01T08:00'),
    },
    resume: { type: 'resume' },
    'propose-reschedule': {
      type: 'propose-reschedule',
      dueAt: at('2024-01-23T17:30'),
      reason: 'Chờ xác minh',
      cause: 'own-agency',
    },
    'approve-reschedule': { type: 'approve-reschedule', apologyLetter: '1/XL' },
    'decline-reschedule': { type: 'decline-reschedule', reason: 'Còn thời gian' },
    complete: COMPLETE_ON_PAPER,
    reject: { type: 'reject', reason: 'Không đủ điều kiện', letter: '1/CV' },
    stop: { type: 'stop', reason: 'Không bổ sung', notice: '1/TB' },
    withdraw: { type: 'withdraw' },
    'return-result': { type: 'return-result', way: 'counter' },
    rate: { type: 'rate', score: 5 },
    reopen: { type: 'reopen', reason: 'Sai thông tin' },
    'record-document': { type: 'record-document', document: { id: 'd1', name: 'Đơn', form: 'paper' } },
    'assess-fee': { type: 'assess-fee', fee: { ...FEE, id: 'f2' } },
    'pay-fee': { type: 'pay-fee', payment: { ...PAYMENT, amount: 1_000 } },
    'refund-fee': { type: 'refund-fee', feeId: 'f1', amount: 1_000, reason: 'Nộp thừa' },
    'issue-result': { type: 'issue-result', result: { ...RESULT, id: 'r2' } },
    'revoke-result': { type: 'revoke-result', resultId: 'r1', reason: 'Sai' },
    note: { type: 'note', note: 'Đã gọi điện' },
    correct: { type: 'correct', seq: 1, replacement: { occurredAt: at('2024-01-15T08:00') }, reason: 'Ghi nhầm' },
    'recompute-due': { type: 'recompute-due', cause: 'Lịch thay đổi', before: at('2024-01-17T17:30') },
    succeed: { type: 'succeed', agencyId: 'xa-moi' },
  };
  return commands[type];
}

const COMPLETE_ON_PAPER = { type: 'complete', paperReason: 'Mẫu giấy theo quy định' } as const;

type Answers = Partial<Record<CommandType, string>>;

/** What each state allows (`ok`) or refuses for want of occasion; all other commands are refused for the state. */
const NOTED: Answers = { note: 'ok', correct: 'ok' };
const BEFORE: Answers = { ...NOTED, withdraw: 'ok', 'record-document': 'ok', 'assess-fee': 'ok', succeed: 'ok' };
const UNDER_WAY: Answers = {
  ...BEFORE,
  'finish-step': 'ok',
  assign: 'ok',
  'hand-over': 'ok',
  'take-back': 'ok',
  'ask-opinion': 'ok',
  'give-opinion': 'ok',
  'decline-reschedule': 'ok',
  'pay-fee': 'ok',
  'refund-fee': 'ok',
  'revoke-result': 'ok',
  'recompute-due': 'ok',
};
const RUNNING: Answers = {
  ...UNDER_WAY,
  'start-step': 'step-open',
  forward: 'ok',
  'request-supplement': 'ok',
  'request-payment': 'ok',
  suspend: 'ok',
  'propose-reschedule': 'reschedule-proposed',
  'approve-reschedule': 'ok',
  complete: 'ok',
  reject: 'ok',
  'issue-result': 'ok',
};
const ENDED: Answers = {
  ...NOTED,
  'give-opinion': 'ok',
  rate: 'ok',
  'refund-fee': 'ok',
  'revoke-result': 'ok',
};
const HANDED_ON: Answers = { 'hand-over': 'ok', 'take-back': 'ok' };

const ANSWERS: Readonly<Record<string, Answers>> = {
  none: { draft: 'ok', submit: 'ok', accept: 'ok', refuse: 'ok' },
  draft: { ...BEFORE, draft: 'dossier-exists', submit: 'ok', accept: 'ok', refuse: 'ok' },
  submitted: {
    ...BEFORE,
    accept: 'ok',
    refuse: 'ok',
    assign: 'ok',
    'request-supplement': 'ok',
    'pay-fee': 'ok',
    'refund-fee': 'ok',
  },
  'awaiting-supplement, not accepted': {
    ...BEFORE,
    refuse: 'ok',
    assign: 'ok',
    'receive-supplement': 'ok',
    'pay-fee': 'fee-unknown',
    'refund-fee': 'fee-unknown',
  },
  accepted: {
    ...RUNNING,
    'start-step': 'ok',
    'finish-step': 'step-not-open',
    'take-back': 'agency-not-forwarded',
    'give-opinion': 'opinion-unknown',
    'propose-reschedule': 'ok',
    'approve-reschedule': 'reschedule-not-proposed',
    'decline-reschedule': 'reschedule-not-proposed',
  },
  refused: { ...NOTED, rate: 'ok', 'refund-fee': 'fee-unknown' },
  'in-process': RUNNING,
  'awaiting-supplement': { ...UNDER_WAY, 'receive-supplement': 'ok', stop: 'ok' },
  'awaiting-payment': {
    ...UNDER_WAY,
    'start-step': 'step-open',
    forward: 'ok',
    'receive-payment': 'ok',
    'propose-reschedule': 'reschedule-proposed',
    'approve-reschedule': 'ok',
    reject: 'ok',
    'issue-result': 'ok',
  },
  suspended: { ...UNDER_WAY, resume: 'ok' },
  withdrawn: ENDED,
  rejected: { ...ENDED, ...HANDED_ON, 'issue-result': 'ok' },
  stopped: { ...ENDED, ...HANDED_ON },
  completed: {
    ...ENDED,
    ...HANDED_ON,
    'record-document': 'ok',
    'assess-fee': 'ok',
    'pay-fee': 'fee-overpaid',
    'issue-result': 'ok',
    'return-result': 'ok',
    reopen: 'ok',
  },
  returned: { ...ENDED, 'issue-result': 'ok', reopen: 'ok' },
};

function expectedAnswer(state: string, type: CommandType): string {
  const otherwise = state === 'none' ? 'dossier-missing' : type === 'draft' ? 'dossier-exists' : 'state-not-allowed';
  return ANSWERS[state]?.[type] ?? otherwise;
}

describe.each(Object.entries(DOSSIERS))('%s', (name, record) => {
  test('is the state that it is called', () => {
    expect(record?.state ?? 'none').toBe(name.split(',')[0]);
  });

  test.each(COMMAND_TYPES.map((type) => [type, expectedAnswer(name, type)] as const))('%s: %s', (type, expected) => {
    const command = commandFor(type, record);
    const decision = answer(record, NOW, command, LEADER);
    expect(answerOf(decision)).toBe(expected);
    if (!decision.ok) expect(decision.facts.command).toBe(type);
  });
});
