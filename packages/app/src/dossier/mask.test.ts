import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import { foldRecord } from '@dunghen/domain/lifecycle';
import { expect, test } from 'vitest';
import { maskPersonal, personalOf } from './mask.ts';

/** Stands wherever somebody's data or a free text may stand. */
const PERSON = 'Sùng A Thử';

const BODIES: readonly DossierEventBody[] = [
  {
    type: 'Registered',
    data: {
      code: 'H18.1-240115-0001',
      agencyId: 'a',
      channel: 'direct',
      applicant: PERSON,
      submitter: PERSON,
      phone: PERSON,
      identity: PERSON,
      email: PERSON,
      address: PERSON,
      holder: PERSON,
      subject: PERSON,
      note: PERSON,
      extra: { [PERSON]: PERSON },
    },
  },
  {
    type: 'Accepted',
    data: { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', limit: { amount: 5, unit: 'working-day' } },
  },
  { type: 'DocumentRecorded', data: { id: 'd', name: PERSON, form: 'paper', digitised: { at: 1, by: PERSON } } },
  { type: 'FeeAssessed', data: { id: 'f', name: 'Lệ phí', due: 10, exemption: { amount: 5, basis: PERSON } } },
  { type: 'FeePaid', data: { feeId: 'f', amount: 5, channel: 'counter', receiptNumber: PERSON } },
  { type: 'FeeRefunded', data: { feeId: 'f', amount: 1, reason: PERSON } },
  { type: 'StepStarted', data: { step: 's' } },
  { type: 'StepFinished', data: { step: 's', outcome: PERSON } },
  { type: 'Forwarded', data: { agencyId: 'b', reason: PERSON } },
  { type: 'OpinionAsked', data: { id: 'o', agencyId: 'c', question: PERSON, dueAt: 9 } },
  { type: 'OpinionGiven', data: { id: 'o', answer: PERSON } },
  { type: 'SupplementRequested', data: { reason: PERSON, missing: [PERSON] } },
  { type: 'SupplementReceived', data: { reason: PERSON } },
  { type: 'RescheduleProposed', data: { dueAt: 99, reason: PERSON, cause: 'system' } },
  { type: 'Noted', data: { note: PERSON, extra: { [PERSON]: PERSON } } },
  { type: 'ResultIssued', data: { id: 'r', name: PERSON, holder: PERSON, paperReason: PERSON } },
  { type: 'ResultRevoked', data: { resultId: 'r', reason: PERSON } },
  { type: 'Completed', data: { paperReason: PERSON } },
  { type: 'Returned', data: { way: 'counter', receivedBy: PERSON } },
  { type: 'Rated', data: { score: 5, comment: PERSON } },
];

function recordOf(bodies: readonly DossierEventBody[]) {
  const events = bodies.map(
    (body, index): DossierEvent => ({ ...body, seq: index + 1, occurredAt: index, recordedAt: index }),
  );
  const record = foldRecord(events);
  if (record === undefined) throw new Error('no record');
  return record;
}

const ENDS: readonly DossierEventBody[] = [
  { type: 'Refused', data: { reason: PERSON, missing: [PERSON] } },
  { type: 'Rejected', data: { reason: PERSON, letter: '1/VB' } },
  { type: 'Stopped', data: { reason: PERSON, notice: '2/TB' } },
  { type: 'Rescheduled', data: { dueAt: 99, reason: PERSON } },
  { type: 'Withdrawn', data: { reason: PERSON } },
  { type: 'Reopened', data: { reason: PERSON } },
];

test.each(['the whole course', ...ENDS.map(({ type }) => type)])('nothing of a person is left: %s', (name) => {
  const end = ENDS.find(({ type }) => type === name);
  const record = recordOf(end === undefined ? BODIES : [...BODIES.slice(0, 4), end]);
  expect(JSON.stringify(record)).toContain(PERSON);
  expect(JSON.stringify(maskPersonal(record))).not.toContain(PERSON);
});

test('what is no data of a person stays', () => {
  const record = recordOf(BODIES);
  expect(maskPersonal(record)).toMatchObject({
    code: 'H18.1-240115-0001',
    version: BODIES.length,
    state: 'returned',
    steps: [{ step: 's' }],
    fees: [{ name: 'Lệ phí', due: 10, paid: 5, refunded: 1 }],
    results: [{ id: 'r' }],
    rating: { score: 5 },
  });
});

test('the data of persons is told whole to whoever may read it', () => {
  expect(personalOf(recordOf(BODIES).intake)).toMatchObject({ applicant: PERSON, phone: PERSON, identity: PERSON });
});
