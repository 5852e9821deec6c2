import { describe, expect, test } from 'vitest';
import { type DossierEvent, foldFacts, foldHistory } from '../dossier/index.ts';
import { getLocal } from '../time/index.ts';
import { mergeRow } from './merge-row.ts';
import { eventsOf, type Row } from './row.fixture.ts';

function merge(before: Row, after: Row) {
  return mergeRow(eventsOf(before), eventsOf(after, { recordedAt: 2e12, source: { file: 'moi.csv', row: 9 } }));
}

const SUPPLEMENT: Row = { supplementRequestedAt: '16/01/2024 10:00' };
const DONE: Row = { completedAt: '17/01/2024 09:00' };

const CURRENT = { dueAtMeans: 'current' } as const;

describe('a due date of meaning `current` moves by its definition (decision 0044)', () => {
  const before = eventsOf({ status: '4' }, CURRENT);
  const later: Row = {
    status: '4',
    dueAt: '24/01/2024 17:30',
    supplementRequestedAt: '16/01/2024',
    supplementReceivedAt: '19/01/2024',
  };
  const added = (recorded: readonly DossierEvent[], row: readonly DossierEvent[]) => {
    const outcome = mergeRow(recorded, row);
    return outcome.kind === 'newer' ? outcome.events : outcome;
  };
  const history = (row: Row) => {
    const outcome = mergeRow(before, eventsOf(row, CURRENT));
    return outcome.kind === 'newer' ? [...before, ...outcome.events] : [];
  };

  test('the newer date is promised from the last thing known on, and the supplement is kept', () => {
    const all = history(later);
    expect(foldHistory(all)).toMatchObject({
      promisedDue: { moment: { at: getLocal('2024-01-24T17:30') }, means: 'current' },
      stops: [{ kind: 'supplement' }],
    });
    expect(foldHistory(all, getLocal('2024-01-18T12:00'))?.promisedDue?.moment.at).toBe(getLocal('2024-01-18T17:30'));
    expect(mergeRow(all, eventsOf(later, CURRENT))).toEqual({ kind: 'unchanged' });
    // The older export again knows less.
    expect(mergeRow(all, before)).toEqual({ kind: 'unchanged' });
  });

  test('without any other news, and back again once something happened', () => {
    const moved = history({ status: '4', dueAt: '22/01/2024 17:30' });
    expect(foldHistory(moved)?.promisedDue?.moment.at).toBe(getLocal('2024-01-22T17:30'));
    const back = eventsOf({ completedAt: '19/01/2024 09:00' }, CURRENT);
    expect(added(moved, back)).toMatchObject([{ type: 'Completed' }, { type: 'DueDateRestated' }]);
  });

  test('the date of an ended dossier does not move, nor one of the receipt', () => {
    const done = eventsOf(DONE, CURRENT);
    const other = eventsOf({ ...DONE, dueAt: '24/01/2024 17:30' }, CURRENT);
    expect(mergeRow(done, other)).toMatchObject({ kind: 'contradiction', field: 'Accepted.due' });
    expect(merge({}, later)).toMatchObject({ kind: 'contradiction', field: 'Accepted.due' });
  });
});

describe('a dossier that is back in process (decisions 0042, 0044)', () => {
  const at = (file: string, recordedAt: number) => ({ source: { file, row: 2 }, recordedAt });
  const waiting = eventsOf({ ...SUPPLEMENT, status: '5' }, at('a.csv', 1.8e12));
  const unknown = eventsOf({ status: '5' }, at('a.csv', 1.8e12));

  test('its request told again: it was received by then', () => {
    const row = eventsOf({ ...SUPPLEMENT, status: '4' }, at('b.csv', 2e12));
    const outcome = mergeRow(waiting, row, 'in-process');
    expect(outcome).toMatchObject({ kind: 'newer', events: [{ type: 'SupplementReceived' }] });
    const all = [...waiting, ...(outcome.kind === 'newer' ? outcome.events : [])];
    expect(foldFacts(all)?.state).not.toBe('awaiting-supplement');
    expect(mergeRow(all, row, 'in-process')).toEqual({ kind: 'unchanged' });
    // The instant, once an export tells it, corrects the unknown one.
    const told = eventsOf({ ...SUPPLEMENT, supplementReceivedAt: '17/01/2024 15:00', status: '4' });
    expect(mergeRow(all, told, 'in-process')).toMatchObject({ kind: 'newer', events: [{ type: 'Corrected' }] });
  });

  test('its request not told: listed', () => {
    const row = eventsOf({ status: '4' }, at('b.csv', 2e12));
    expect(mergeRow(waiting, row, 'in-process')).toMatchObject({
      kind: 'contradiction',
      field: 'status',
      stored: 'Chờ bổ sung, hoàn thiện hồ sơ (từ 16/01/2024 10:00)',
      given: 'Đang xử lý',
    });
    // Where the file does not tell the state, the row only knows less.
    expect(mergeRow(waiting, row)).toEqual({ kind: 'unchanged' });
  });

  test('a wait of unknown beginning is over', () => {
    const row = eventsOf({ status: '4' }, at('b.csv', 2e12));
    expect(mergeRow(unknown, row, 'in-process')).toMatchObject({ kind: 'newer', events: [{ type: 'Corrected' }] });
  });

  test('the row that was loaded before the wait, loaded again, changes nothing', () => {
    const first = eventsOf({ status: '4' }, at('a.csv', 1.8e12));
    const second = mergeRow(
      first,
      eventsOf({ ...SUPPLEMENT, status: '5' }, at('b.csv', 1.9e12)),
      'awaiting-supplement',
    );
    const all = [...first, ...(second.kind === 'newer' ? second.events : [])];
    const again = eventsOf({ status: '4' }, at('a.csv', 2e12));
    expect(mergeRow(all, again, 'in-process')).toEqual({ kind: 'unchanged' });
  });
});

describe('a newer export (spec: import)', () => {
  test.each<[string, Row, Row]>([
    ['the same row', DONE, DONE],
    [
      'an older row: it knows less',
      { ...SUPPLEMENT, supplementReceivedAt: '16/01/2024 15:00', ...DONE, officer: 'Lò Thị B' },
      { ...SUPPLEMENT },
    ],
    ['an open row of a dossier since completed', { ...DONE, officer: 'A' }, { status: '4', officer: 'A' }],
    ['the same day, once with its time', { acceptedAt: '15/01/2024' }, {}],
    ['the same due day, once with its time', { dueAt: '18/01/2024' }, {}],
    ['an open row without an officer, since completed', DONE, { status: '4' }],
    ['a phone number that lost its zero', { phone: '0912345678' }, { phone: 912345678 }],
    ['a name in loose letters', { applicant: 'Lò Thị Yến' }, { applicant: 'Lò Thị Yến'.normalize('NFD') }],
    ['a name in capitals', { procedureName: 'Đăng ký khai sinh' }, { procedureName: 'ĐĂNG KÝ  KHAI SINH' }],
  ])('%s changes nothing', (_, before, after) => {
    expect(merge(before, after)).toEqual({ kind: 'unchanged' });
  });

  test.each<[string, Row, Row, readonly string[]]>([
    ['completion', {}, DONE, ['Completed']],
    ['completion and return', {}, { ...DONE, returnedAt: '18/01/2024' }, ['Completed', 'Returned']],
    ['return', DONE, { ...DONE, returnedAt: '18/01/2024' }, ['Returned']],
    [
      'acceptance',
      { status: '1', submittedAt: '14/01/2024', acceptedAt: null, dueAt: null },
      { submittedAt: '14/01/2024' },
      ['Accepted'],
    ],
    ['supplement', {}, SUPPLEMENT, ['SupplementRequested']],
    ['supplement received', SUPPLEMENT, { ...SUPPLEMENT, supplementReceivedAt: '19/01/2024' }, ['SupplementReceived']],
    [
      'a second supplement',
      { ...SUPPLEMENT, supplementReceivedAt: '19/01/2024' },
      { supplementRequestedAt: '22/01/2024 09:00', supplementReceivedAt: '24/01/2024' },
      ['SupplementRequested', 'SupplementReceived'],
    ],
    [
      'a stop learnt of after the end',
      DONE,
      { ...SUPPLEMENT, supplementReceivedAt: '16/01/2024 15:00', ...DONE },
      ['SupplementRequested', 'SupplementReceived'],
    ],
    ['reschedule', {}, { rescheduledDueAt: '22/01/2024' }, ['Rescheduled']],
    ['officer', { officer: 'Lò Văn A' }, { officer: 'Lò Thị B' }, ['Assigned']],
    ['work began', { status: '2', officer: 'A' }, { status: '4', officer: 'A' }, ['Assigned']],
    ['note', {}, { note: 'đã gọi' }, ['Noted']],
    ['what was blank', {}, { phone: '0912345678', limit: '3 ngày làm việc' }, ['Corrected', 'Corrected']],
    ['an instant that was unknown', { status: '5' }, SUPPLEMENT, ['Corrected']],
    ['a wait of unknown beginning that is over', { status: '5' }, DONE, ['Corrected', 'Completed']],
    ['a payment that is over', { status: '6' }, DONE, ['Corrected', 'Completed']],
  ])('%s is added', (_, before, after, types) => {
    const outcome = merge(before, after);
    const events = outcome.kind === 'newer' ? outcome.events : [];
    expect(events.map(({ type }) => type)).toEqual(types);
    const recorded = eventsOf(before);
    expect(events.map(({ seq }) => seq)).toEqual(types.map((_type, index) => recorded.length + 1 + index));
    expect(events.every((event) => event.source?.file === 'moi.csv' && event.recordedAt === 2e12)).toBe(true);
    // Loading the newer export once more changes nothing, nor does the older one.
    expect(mergeRow([...recorded, ...events], eventsOf(after))).toEqual({ kind: 'unchanged' });
    expect(mergeRow([...recorded, ...events], eventsOf(before)).kind).toBe('unchanged');
  });

  test.each<[string, Row, Row, string]>([
    ['another acceptance', {}, { acceptedAt: '16/01/2024 10:00' }, 'Accepted'],
    ['another due date', {}, { dueAt: '19/01/2024 17:30' }, 'Accepted.due'],
    ['another limit', { limit: '3 ngày làm việc' }, { limit: '5 ngày làm việc' }, 'Accepted.limit'],
    ['another completion', DONE, { completedAt: '18/01/2024 09:00' }, 'Completed'],
    ['another end', { status: '7', ...DONE }, { status: '9', ...DONE }, 'Completed'],
    ['another applicant', { applicant: 'Lò Văn A' }, { applicant: 'Vừ A B' }, 'Registered.applicant'],
    ['another channel', {}, { channel: 'Trực tuyến' }, 'Registered.channel'],
    [
      'another new due date',
      { rescheduledDueAt: '22/01/2024' },
      { rescheduledDueAt: '23/01/2024' },
      'Rescheduled.dueAt',
    ],
    ['a supplement asked after the end', DONE, { supplementRequestedAt: '19/01/2024' }, 'SupplementRequested'],
    ['a supplement otherwise', SUPPLEMENT, { supplementRequestedAt: '17/01/2024' }, 'SupplementRequested'],
  ])('%s is a contradiction', (_, before, after, field) => {
    expect(merge(before, after)).toMatchObject({
      kind: 'contradiction',
      field,
      stored: expect.any(String),
      given: expect.any(String),
    });
  });

  test('what a wait of unknown beginning leaves behind is no stop', () => {
    const before = eventsOf({ status: '5' });
    expect(foldFacts(before)?.state).toBe('awaiting-supplement');
    const outcome = merge({ status: '5' }, DONE);
    const all = [...before, ...(outcome.kind === 'newer' ? outcome.events : [])];
    expect(foldHistory(all)?.stops).toEqual([]);
    expect(foldFacts(all)?.state).toBe('completed');
  });

  test('what was blank is filled in, and notes keep the columns that were there', () => {
    const before = eventsOf({}, {}, '10000');
    const after = eventsOf({ phone: '0912', note: 'mới' }, {}, '20000');
    const outcome = mergeRow(before, after);
    const all = [...before, ...(outcome.kind === 'newer' ? outcome.events : [])];
    expect(foldFacts(all)).toMatchObject({ intake: { phone: '0912' }, note: 'mới', extra: { 'Lệ phí': '20000' } });
  });
});
