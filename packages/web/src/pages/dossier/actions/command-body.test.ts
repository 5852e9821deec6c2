import { describe, expect, it } from 'vitest';
import { buildCommands } from './command-body.ts';
import { COMMANDS, type CommandName, groupsOf, primaryOf } from './command-names.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { workedDossier } from './worked.fixture.ts';

const dossier = workedDossier({
  steps: [{ step: 'tham-dinh', startedAt: '2026-03-03T08:00:00+07:00', agency: { id: 'a', name: 'Sở A' } }],
  fees: [
    { id: 'f1', name: 'Lệ phí', due: 50_000, payments: [], refunds: [], paid: 0, refunded: 0, open: 50_000 },
    { id: 'f2', name: 'Phí', due: 20_000, payments: [], refunds: [], paid: 20_000, refunded: 0, open: 0 },
  ],
});

const build = (name: Exclude<CommandName, 'correct'>, texts: Draft['texts'], more: Partial<Draft> = {}, of = dossier) =>
  buildCommands(name, { dossier: of, draft: { ...EMPTY_DRAFT, texts, ...more }, id: 'new-id', who: 'Cán bộ A' });

describe('what a form says becomes the command (spec: lifecycle, Commands)', () => {
  const CASES: readonly (readonly [Exclude<CommandName, 'correct'>, Draft['texts'], object])[] = [
    ['submit', {}, { type: 'submit' }],
    ['accept', { caseKey: 'lan-dau', area: 'difficult' }, { type: 'accept', caseKey: 'lan-dau', area: 'difficult' }],
    ['refuse', { reason: 'r', missing: 'A\n\n B ' }, { type: 'refuse', reason: 'r', missing: ['A', 'B'] }],
    ['start-step', { step: 's' }, { type: 'start-step', step: 's' }],
    ['finish-step', { outcome: 'đạt' }, { type: 'finish-step', step: 'tham-dinh', outcome: 'đạt' }],
    ['hand-over', { unit: 'Phòng 1' }, { type: 'hand-over', unit: 'Phòng 1' }],
    [
      'ask-opinion',
      { agencyId: 'b', question: 'q', 'limit.amount': '2,5' },
      { type: 'ask-opinion', agencyId: 'b', question: 'q', limit: { amount: 2.5, unit: 'working-day' } },
    ],
    [
      'receive-payment',
      { 'payments.f1.amount': '50.000', 'payments.f1.receipt': 'BL1' },
      {
        type: 'receive-payment',
        payments: [{ feeId: 'f1', amount: 50_000, channel: 'counter', receiptNumber: 'BL1' }],
      },
    ],
    [
      'suspend',
      { legalBasis: 'b', decision: 'd', 'expectedUntil.date': '2026-04-01', 'expectedUntil.time': '08:00' },
      { type: 'suspend', legalBasis: 'b', decision: 'd', expectedUntil: '2026-04-01T08:00:00+07:00' },
    ],
    [
      'propose-reschedule',
      { 'dueAt.date': '2026-04-01', cause: 'system', reason: 'r' },
      { type: 'propose-reschedule', dueAt: '2026-04-01T17:30:00+07:00', cause: 'system', reason: 'r' },
    ],
    [
      'assess-fee',
      { 'fee.name': 'Phí', 'fee.due': '20 000', 'fee.exemption.amount': '5000', 'fee.exemption.basis': 'hộ nghèo' },
      {
        type: 'assess-fee',
        fee: { id: 'new-id', name: 'Phí', due: 20_000, exemption: { amount: 5_000, basis: 'hộ nghèo' } },
      },
    ],
    ['note', { note: ' n ' }, { type: 'note', note: 'n' }],
  ];

  it.each(CASES)('%s', (name, texts, body) => {
    expect(build(name, texts)).toEqual({ ok: true, bodies: [body] });
  });

  it.each([
    ['refuse', {}, ['reason', 'missing']],
    ['hand-over', { note: 'n' }, ['officer']],
    ['propose-reschedule', { cause: 'weather' }, ['dueAt', 'reason', 'cause']],
    ['assess-fee', { 'fee.name': 'x', 'fee.due': 'nhiều' }, ['fee.due']],
    ['assess-fee', { 'fee.name': 'x', 'fee.due': '1', 'fee.exemption.amount': '1' }, ['fee.exemption.basis']],
    ['issue-result', { 'result.name': 'x' }, ['result.file']],
    ['complete', { how: 'signed', 'result.name': 'x' }, ['result.file']],
    ['record-document', {}, ['document']],
  ] as const)('%s without what it needs names the fields: %j', (name, texts, missing) => {
    const built = build(name, texts);
    expect(built.ok ? [] : built.missing.toSorted()).toEqual([...missing].toSorted());
  });

  it('a second request for a supplement needs the leader who approved it', () => {
    const asked = workedDossier({ supplements: [{ requestedAt: '2026-03-02T08:00:00+07:00', missing: [] }] });
    expect(build('request-supplement', { reason: 'r', missing: 'A' }, {}, asked)).toEqual({
      ok: false,
      missing: ['approvedBy'],
    });
  });

  it('completes by a signed file in two commands, the result first', () => {
    const file = { sha256: 'f'.repeat(64), name: 'kq.pdf', bytes: 10 };
    const built = build('complete', { how: 'signed', 'result.name': 'Giấy phép' }, { file });
    expect(built).toEqual({
      ok: true,
      bodies: [
        { type: 'issue-result', result: { id: 'new-id', name: 'Giấy phép', file: { sha256: file.sha256 } } },
        { type: 'complete', resultId: 'new-id' },
      ],
    });
  });

  it('tells when it happened, where that was earlier', () => {
    const texts = {
      note: 'n',
      'occurredAt.date': '2026-03-02',
      'occurredAt.time': '09:15',
      lateEntryReason: 'mất điện',
    };
    expect(build('note', texts)).toEqual({
      ok: true,
      bodies: [{ type: 'note', note: 'n', occurredAt: '2026-03-02T09:15:00+07:00', lateEntryReason: 'mất điện' }],
    });
  });

  it('sends only papers with a name, with who digitised them', () => {
    const paper = { id: 'd1', form: 'paper', original: 1, certified: 0, plain: 2 } as const;
    const digitisedAt = '2026-03-02T09:15:00+07:00';
    const documents = [
      { ...paper, name: ' Đơn ', digitisedAt },
      { ...paper, id: 'd2', name: ' ' },
    ];
    expect(build('receive-supplement', {}, { documents })).toEqual({
      ok: true,
      bodies: [
        {
          type: 'receive-supplement',
          documents: [
            {
              id: 'd1',
              name: 'Đơn',
              form: 'paper',
              copies: { original: 1, certified: 0, plain: 2 },
              digitised: { at: digitisedAt, by: 'Cán bộ A' },
            },
          ],
        },
      ],
    });
  });
});

describe('what comes first', () => {
  it.each([
    [['note', 'accept', 'refuse'], true, false, 'accept'],
    [['finish-step', 'complete', 'note'], true, false, 'finish-step'],
    [['start-step', 'complete'], true, false, 'start-step'],
    [['start-step', 'complete'], false, false, 'complete'],
    [['approve-reschedule', 'complete'], true, false, 'approve-reschedule'],
    [['hand-over', 'note'], true, false, 'hand-over'],
    [['hand-over', 'note'], true, true, undefined],
    [['receive-supplement', 'hand-over'], true, true, 'receive-supplement'],
    [['note', 'correct'], true, false, undefined],
  ] as const)('%j, steps left %j, paused %j: %s', (allowed, stepsLeft, paused, primary) => {
    expect(primaryOf(allowed, { stepsLeft, paused })).toBe(primary);
  });

  it('every action stands once: as the primary one or in a group', () => {
    const primary = primaryOf(COMMANDS, { stepsLeft: true, paused: false });
    const grouped = groupsOf(COMMANDS, primary).flatMap(({ names }) => names);
    expect([...grouped, primary].toSorted()).toEqual([...COMMANDS].toSorted());
  });
});
