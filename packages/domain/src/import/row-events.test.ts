import { describe, expect, test } from 'vitest';
import { formatLocal } from '../time/index.ts';
import { eventsOf, issuesOf, type Row, readFacts, SOUND } from './row.fixture.ts';

function told(row: Row): readonly string[] {
  return eventsOf(row).map(
    ({ type, occurredAt, dateOnly }) => `${type} ${formatLocal(occurredAt)}${dateOnly ? ' (date)' : ''}`,
  );
}

describe('events of a row (spec: import, dates)', () => {
  test.each<[string, Row, readonly string[]]>([
    ['accepted and open', {}, ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00']],
    [
      'a whole life',
      { submittedAt: '15/01/2024 09:00', completedAt: '17/01/2024 09:00', returnedAt: '18/01/2024 08:00' },
      [
        'Registered 2024-01-15T09:00',
        'Submitted 2024-01-15T09:00',
        'Accepted 2024-01-15T10:00',
        'Completed 2024-01-17T09:00',
        'Returned 2024-01-18T08:00',
      ],
    ],
    [
      'dates without times: opening, close, lifecycle order',
      { submittedAt: '15/01/2024', acceptedAt: '15/01/2024', completedAt: '15/01/2024', returnedAt: '15/01/2024' },
      [
        'Registered 2024-01-15T07:30 (date)',
        'Submitted 2024-01-15T07:30 (date)',
        'Accepted 2024-01-15T07:30 (date)',
        'Completed 2024-01-15T17:30 (date)',
        'Returned 2024-01-15T17:30 (date)',
      ],
    ],
    [
      'an acceptance by date on a day off keeps its date',
      { acceptedAt: '14/01/2024' },
      ['Registered 2024-01-14T07:30 (date)', 'Accepted 2024-01-14T07:30 (date)'],
    ],
    [
      'a date between times of its day',
      { completedAt: '16/01/2024', returnedAt: '16/01/2024 09:00' },
      [
        'Registered 2024-01-15T10:00',
        'Accepted 2024-01-15T10:00',
        'Completed 2024-01-16T09:00 (date)',
        'Returned 2024-01-16T09:00',
      ],
    ],
    [
      'a supplement',
      {
        supplementRequestedAt: '16/01/2024 10:00',
        supplementReceivedAt: '19/01/2024 14:30',
        completedAt: '22/01/2024 09:00',
      },
      [
        'Registered 2024-01-15T10:00',
        'Accepted 2024-01-15T10:00',
        'SupplementRequested 2024-01-16T10:00',
        'SupplementReceived 2024-01-19T14:30',
        'Completed 2024-01-22T09:00',
      ],
    ],
    [
      'state 1 without acceptance',
      { acceptedAt: null, submittedAt: '14/01/2024 21:00', status: '1' },
      ['Registered 2024-01-14T21:00', 'Submitted 2024-01-14T21:00'],
    ],
    [
      'state 3: the completion column is its end',
      { acceptedAt: null, submittedAt: '14/01/2024 21:00', status: '3', completedAt: '15/01/2024 09:00' },
      ['Registered 2024-01-14T21:00', 'Submitted 2024-01-14T21:00', 'Refused 2024-01-15T09:00'],
    ],
    [
      'state 3 of unknown end',
      { acceptedAt: null, submittedAt: '14/01/2024 21:00', status: '3' },
      ['Registered 2024-01-14T21:00', 'Submitted 2024-01-14T21:00', 'Refused 2024-01-14T21:00 (date)'],
    ],
    [
      'an unaccepted 7',
      { acceptedAt: null, submittedAt: '14/01/2024 21:00', status: '7', completedAt: '15/01/2024' },
      ['Registered 2024-01-14T21:00', 'Submitted 2024-01-14T21:00', 'Withdrawn 2024-01-15T17:30 (date)'],
    ],
    [
      'an accepted 7',
      { status: '7', completedAt: '16/01/2024 08:00' },
      ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00', 'Withdrawn 2024-01-16T08:00'],
    ],
    [
      '8 by name: rejected',
      { status: 'Từ chối giải quyết', completedAt: '16/01/2024 08:00' },
      ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00', 'Rejected 2024-01-16T08:00'],
    ],
    [
      '8 by code: stopped',
      { status: '8', completedAt: '16/01/2024 08:00' },
      ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00', 'Stopped 2024-01-16T08:00'],
    ],
    [
      '10 with only the return',
      { status: '10', returnedAt: '16/01/2024 08:00' },
      ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00', 'Returned 2024-01-16T08:00'],
    ],
    [
      '5 without its date waits from the last thing known',
      { status: '5' },
      ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00', 'SupplementRequested 2024-01-15T10:00 (date)'],
    ],
    [
      '6 has no column of its own',
      { status: '6' },
      ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00', 'PaymentRequested 2024-01-15T10:00 (date)'],
    ],
    [
      '4 with an officer is in process',
      { status: '4', officer: 'Lò Văn A' },
      ['Registered 2024-01-15T10:00', 'Accepted 2024-01-15T10:00', 'Assigned 2024-01-15T10:00 (date)'],
    ],
    [
      'a reschedule counts as given by the due instant',
      { rescheduledDueAt: '22/01/2024', completedAt: '20/01/2024 09:00' },
      [
        'Registered 2024-01-15T10:00',
        'Accepted 2024-01-15T10:00',
        'Rescheduled 2024-01-18T17:30 (date)',
        'Completed 2024-01-20T09:00',
      ],
    ],
    [
      'a reschedule never follows the end',
      { rescheduledDueAt: '22/01/2024', completedAt: '16/01/2024 09:00' },
      [
        'Registered 2024-01-15T10:00',
        'Accepted 2024-01-15T10:00',
        'Rescheduled 2024-01-16T09:00 (date)',
        'Completed 2024-01-16T09:00',
      ],
    ],
  ])('%s', (_, row, expected) => {
    expect(told(row)).toEqual(expected);
  });

  test('the facts of the acceptance and of the intake', () => {
    const [registered, accepted] = eventsOf(
      { limit: '3 ngày làm việc', channel: 'BCCI', procedureCode: '1.001193', phone: 912345678, note: 'gấp' },
      { dueAtMeans: 'current' },
      '50000',
    );
    expect(registered).toMatchObject({
      seq: 1,
      source: { file: 'tep.csv', row: 2 },
      data: {
        code: SOUND.code,
        agencyId: 'so-noi-vu',
        channel: 'postal',
        procedureCode: '1.001193',
        phone: '912345678',
        note: 'gấp',
        extra: { 'Lệ phí': '50000' },
      },
    });
    expect(accepted).toMatchObject({
      seq: 2,
      data: {
        ruleSetId: 'nd61',
        limit: { amount: 3, unit: 'working-day' },
        due: { dateOnly: false, means: 'current' },
      },
    });
  });

  test('a state that was never accepted keeps its idle dates as they stood', () => {
    const [registered, ...others] = eventsOf({ status: '1' });
    expect(others).toEqual([]);
    expect(registered).toMatchObject({
      data: { extra: { 'Ngày tiếp nhận': '15/01/2024 10:00', 'Ngày hẹn trả': '18/01/2024 17:30' } },
    });
  });
});

describe('rows that are refused', () => {
  test.each<[string, Row, readonly string[]]>([
    ['an impossible date', { acceptedAt: '31/02/2024' }, ['bad-date: Ngày tiếp nhận']],
    ['no code', { code: '  ' }, ['missing-value: Mã hồ sơ']],
    ['no agency', { agencyName: null }, ['missing-value: Cơ quan giải quyết']],
    ['no acceptance', { acceptedAt: null }, ['missing-value: Ngày tiếp nhận']],
    [
      'no acceptance in state 9',
      { acceptedAt: null, status: '9', completedAt: '16/01/2024' },
      ['missing-value: Ngày tiếp nhận'],
    ],
    ['an unknown limit', { limit: 'sớm' }, ['bad-limit: Thời hạn giải quyết']],
    ['an unknown state', { status: '12' }, ['bad-status: Trạng thái']],
    ['an unknown channel', { channel: 'Fax' }, ['bad-channel: Hình thức nộp']],
    [
      'several faults at once',
      { acceptedAt: 'x', limit: 'y', status: 'z' },
      ['bad-date: Ngày tiếp nhận', 'bad-limit: Thời hạn giải quyết', 'bad-status: Trạng thái'],
    ],
    ['due before acceptance', { dueAt: '14/01/2024' }, ['due-before-acceptance: Ngày hẹn trả']],
    ['due earlier on the day of acceptance', { dueAt: '15/01/2024 09:59' }, ['due-before-acceptance: Ngày hẹn trả']],
    ['rescheduled before acceptance', { rescheduledDueAt: '10/01/2024' }, ['due-before-acceptance: Ngày hẹn lại']],
    [
      'completion before acceptance',
      { completedAt: '15/01/2024 09:00' },
      ['completion-before-acceptance: Ngày xử lý xong'],
    ],
    [
      'completion before acceptance, by date',
      { completedAt: '14/01/2024' },
      ['completion-before-acceptance: Ngày xử lý xong'],
    ],
    ['return before acceptance', { returnedAt: '14/01/2024' }, ['completion-before-acceptance: Ngày trả kết quả']],
    [
      'returned on a day before completion',
      { completedAt: '17/01/2024', returnedAt: '16/01/2024' },
      ['wrong-order: Ngày trả kết quả'],
    ],
    ['submitted on a day after acceptance', { submittedAt: '16/01/2024' }, ['wrong-order: Ngày tiếp nhận']],
    [
      'supplement received before asked',
      { supplementRequestedAt: '17/01/2024', supplementReceivedAt: '16/01/2024' },
      ['wrong-order: Ngày bổ sung'],
    ],
    [
      'supplement received and never asked',
      { supplementReceivedAt: '16/01/2024' },
      ['missing-value: Ngày yêu cầu bổ sung'],
    ],
    [
      'open by its state, ended by its date',
      { status: '4', completedAt: '16/01/2024' },
      ['status-contradicts-dates: Ngày xử lý xong'],
    ],
    ['ended by its state, without a date', { status: '9' }, ['missing-value: Ngày xử lý xong']],
    ['rejected without a date', { status: 'Từ chối giải quyết' }, ['missing-value: Ngày xử lý xong']],
  ])('%s', (_, row, expected) => {
    expect(issuesOf(row)).toEqual(expected);
  });

  test.each<[string, Row]>([
    ['due on the day of acceptance, by date', { dueAt: '15/01/2024' }],
    ['completed on the day of acceptance, by date', { completedAt: '15/01/2024' }],
    [
      'returned some minutes before the completion was noted',
      { completedAt: '17/01/2024 09:05', returnedAt: '17/01/2024 09:00' },
    ],
    ['submitted some minutes after acceptance was noted', { submittedAt: '15/01/2024 10:05' }],
    ['no limit', { limit: 'Không quy định' }],
  ])('%s is sound', (_, row) => {
    expect(issuesOf(row)).toEqual([]);
  });

  test('a midnight in a column of which nothing is known yet is undecided', () => {
    expect(readFacts({ ...SOUND, acceptedAt: '15/01/2024 00:00:00' })).toBe('undecided');
    // A whole serial has no time, whatever stands in the other cells of its column.
    expect(readFacts({ ...SOUND, acceptedAt: 45306.4, completedAt: 45306 })).toMatchObject({
      acceptedAt: { dateOnly: false },
      completedAt: { dateOnly: true },
    });
  });

  test('an apostrophe that keeps a spreadsheet from running a cell is taken off', () => {
    expect(readFacts({ ...SOUND, note: "'=1+1", phone: "'+84912345678" })).toMatchObject({
      note: '=1+1',
      phone: '+84912345678',
    });
  });
});
