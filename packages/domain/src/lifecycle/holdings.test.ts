import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { stepDueOf } from './due.ts';
import { ACCEPT, type Act, at, INTAKE, live, PROCEDURE } from './lifecycle.fixture.ts';

/** Who has it (spec: three agencies of a dossier; commands: hand over, forward, take back). */
const ACCEPTED: Act = ['2024-01-15T10:00', ACCEPT];
const ASSIGNED: Act = ['2024-01-15T10:10', { type: 'assign', officer: 'can-bo-1' }];
const FORWARDED: Act = ['2024-01-15T10:20', { type: 'forward', agencyId: 'cong-an', reason: 'Xác minh' }];

const held = (...acts: readonly Act[]) => {
  const { holdings, officer, holdingAgencyId } = live(...acts);
  return {
    last: holdings.at(-1),
    open: holdings.filter(({ to }) => to === undefined).length,
    officer,
    holdingAgencyId,
  };
};

describe('whoever has a dossier', () => {
  test('has it alone, assigned before its acceptance too', () => {
    const record = held(
      ['2024-01-15T08:00', { type: 'submit', intake: INTAKE }],
      ['2024-01-15T08:30', { type: 'assign', officer: 'can-bo-1' }],
      ['2024-01-15T09:00', { type: 'accept' }],
    );
    expect(record).toMatchObject({ open: 1, officer: 'can-bo-1', last: { officer: 'can-bo-1', agencyId: 'xa-thu' } });
  });

  test.each<readonly [string, Act]>([
    ['taken back', ['2024-01-15T11:00', { type: 'take-back' }]],
    ['forwarded back', ['2024-01-15T11:00', { type: 'forward', agencyId: 'xa-thu', reason: 'Đã xác minh' }]],
  ])('has it again when it is %s', (_, act) => {
    const record = held(ACCEPTED, ASSIGNED, FORWARDED, act);
    expect(record).toMatchObject({ officer: 'can-bo-1', holdingAgencyId: 'xa-thu', last: { officer: 'can-bo-1' } });
  });

  test('has it again at the successor of a succession meanwhile', () => {
    const record = held(
      ACCEPTED,
      ASSIGNED,
      FORWARDED,
      ['2024-01-15T10:30', { type: 'succeed', agencyId: 'xa-moi' }],
      ['2024-01-15T11:00', { type: 'take-back' }],
    );
    expect(record).toMatchObject({ officer: 'can-bo-1', last: { agencyId: 'xa-moi', officer: 'can-bo-1' } });
  });

  test('where the agency that it was forwarded to becomes the successor, nothing comes back to the old officer', () => {
    const record = held(
      ACCEPTED,
      ASSIGNED,
      FORWARDED,
      ['2024-01-15T10:30', { type: 'succeed', agencyId: 'cong-an' }],
      ['2024-01-15T10:40', { type: 'assign', officer: 'can-bo-2' }],
      ['2024-01-15T10:50', { type: 'forward', agencyId: 'phong-thue', reason: 'Thuế' }],
      ['2024-01-15T11:00', { type: 'take-back' }],
    );
    expect(record).toMatchObject({ officer: 'can-bo-2', last: { agencyId: 'cong-an', officer: 'can-bo-2' } });
  });
});

// Decision 0100.
describe('the clock of a step', () => {
  test('that began while a payment held the clock runs from the payment on', () => {
    const stopping = { procedure: { ...PROCEDURE, stoppingKinds: [{ kind: 'payment' as const, basis: 'Luật thử' }] } };
    const record = live(
      ['2024-01-15T10:00', ACCEPT, stopping],
      ['2024-01-15T10:30', { type: 'request-payment' }, stopping],
      ['2024-01-15T11:00', { type: 'start-step', step: 'tiep-nhan' }, stopping],
      ['2024-01-16T10:00', { type: 'receive-payment' }, stopping],
    );
    const [step] = record.steps;
    expect(step && stepDueOf(record, step, VIETNAM)).toBe(at('2024-01-16T16:00'));
  });

  test('is over with the dossier, however a stop moved the two', () => {
    const record = live(
      ACCEPTED,
      ['2024-01-18T16:30', { type: 'start-step', step: 'tiep-nhan' }],
      [
        '2024-01-18T17:00',
        { type: 'suspend', legalBasis: 'Điều 1 Luật thử', decision: '1/QĐ', expectedUntil: at('2024-01-25T17:30') },
      ],
      ['2024-01-19T17:00', { type: 'resume' }],
    );
    const [step] = record.steps;
    // Nothing of the limit was left on the 18th, so that it is due on the day of resumption.
    expect(step && stepDueOf(record, step, VIETNAM)).toBe(at('2024-01-19T17:30'));
  });

  test('is left as it was given where the calendar does not reach', () => {
    const record = live(
      ACCEPTED,
      ['2024-01-15T11:00', { type: 'start-step', step: 'tiep-nhan' }],
      ['2024-01-15T14:00', { type: 'request-supplement', reason: 'Thiếu', missing: ['Bản sao'] }],
      ['2024-01-16T09:00', { type: 'receive-supplement' }],
    );
    const [step] = record.steps;
    const dueAt = at('2050-01-03T10:00');
    expect(step && stepDueOf(record, { ...step, dueAt }, VIETNAM)).toBe(dueAt);
  });
});
