import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { formatDay, getLocal } from '../time/index.ts';
import { type ApologyFacts, apologyDays, apologyState, apologyStateText, newDate } from './index.ts';

const TERMS = { taskLeadDays: 3, letterLeadDays: 1 };

const daysOf = (accepted: string, due: string) =>
  apologyDays(VIETNAM, { acceptedAt: getLocal(accepted), dueAt: getLocal(due) }, TERMS);

describe('the days of an apology', () => {
  // Decree 61/2018, article 19.9: at the latest one day before the end (law.md 11.5: the working day before).
  test.each([
    ['ten days, due on a Monday', '2024-01-15T10:00', '2024-01-29T17:30', '2024-01-24', '2024-01-26'],
    ['due on the first day after Tết', '2024-01-15T10:00', '2024-02-15T17:30', '2024-02-05', '2024-02-07'],
    ['three days: the task with the letter', '2024-01-15T10:00', '2024-01-18T17:30', '2024-01-17', '2024-01-17'],
    ['one day: on the due date', '2024-01-15T10:00', '2024-01-16T17:30', '2024-01-16', '2024-01-16'],
    ['the same day', '2024-01-15T10:00', '2024-01-15T17:30', '2024-01-15', '2024-01-15'],
  ])('%s', (_, accepted, due, task, letter) => {
    const { taskFrom, letterBy } = daysOf(accepted, due);
    expect([taskFrom, formatDay(letterBy)]).toEqual([getLocal(`${task}T00:00`), letter]);
  });
});

describe('the state of a dossier', () => {
  // Accepted Mon 15 January 2024, ten working days: due Mon 29; task from Wed 24, letter by Fri 26.
  const facts: ApologyFacts = {
    dueAt: getLocal('2024-01-29T17:30'),
    days: daysOf('2024-01-15T10:00', '2024-01-29T17:30'),
    isLate: false,
  };
  const at = (time: string) => getLocal(`2024-${time}`);
  const drafted = { draftedAt: at('01-24T09:00') };
  const submitted = { ...drafted, submittedAt: at('01-24T10:00') };
  const signed = { ...submitted, signedAt: at('01-25T09:00') };
  const late = { isLate: true };
  test.each<readonly [string, Partial<ApologyFacts> & { readonly isStopped?: true }, string, string]>([
    ['before the task', {}, '01-23T17:00', 'không phải xin lỗi'],
    ['on the day of the task', {}, '01-24T00:00', 'cần chuẩn bị'],
    ['on the due date, nothing drafted', {}, '01-29T10:00', 'cần chuẩn bị'],
    ['drafted', { letter: drafted }, '01-24T10:00', 'đã soạn'],
    ['put before the head', { letter: submitted }, '01-24T11:00', 'đã trình'],
    ['signed', { letter: signed }, '01-25T10:00', 'đã ký'],
    [
      'not signed: to be drafted again',
      { letter: { ...submitted, closedAt: at('01-25T09:00') } },
      '01-25T10:00',
      'cần chuẩn bị',
    ],
    ['sent on the last day', { letter: { ...signed, sentAt: at('01-26T17:00') } }, '01-30T10:00', 'đã gửi đúng hạn'],
    ['sent on the Saturday after', { letter: { ...signed, sentAt: at('01-27T08:00') } }, '01-27T09:00', 'xin lỗi chậm'],
    ['a new date in its history alone', { apologisedAt: at('01-26T08:00') }, '02-01T09:00', 'đã gửi đúng hạn'],
    ['done in time', { endedAt: at('01-29T16:00') }, '01-30T09:00', 'không phải xin lỗi'],
    ['clock stopped: no due date', { isStopped: true }, '01-30T09:00', 'không phải xin lỗi'],
    ['late, nothing sent', late, '01-30T08:00', 'chưa xin lỗi'],
    ['late, signed and left lying', { ...late, letter: signed }, '01-30T08:00', 'chưa xin lỗi'],
    ['ended late without a letter', { ...late, endedAt: at('02-05T09:00') }, '02-06T08:00', 'chưa xin lỗi'],
    ['late, apologised in time', { ...late, apologisedAt: at('01-26T08:00') }, '02-06T08:00', 'đã gửi đúng hạn'],
    ['late, apologised afterwards', { ...late, apologisedAt: at('01-31T08:00') }, '02-06T08:00', 'xin lỗi chậm'],
  ])('%s', (_, { isStopped, ...more }, now, text) => {
    const { dueAt: _due, ...withoutDue } = facts;
    const asked = isStopped === true ? withoutDue : facts;
    expect(apologyStateText(apologyState({ ...asked, ...more }, at(now)))).toBe(text);
  });
});

describe('the new date', () => {
  test.each([
    ['from the due date', '2024-01-29T17:30', '2024-01-25T10:00', 3, '2024-02-01T17:30'],
    ['from now where it has passed', '2024-01-29T17:30', '2024-01-31T10:00', 2, '2024-02-02T17:30'],
    // Tết 2024 is 8 to 14 February.
    ['over Tết', '2024-02-06T17:30', '2024-02-05T10:00', 2, '2024-02-15T17:30'],
  ])('%s', (_, due, now, days, to) => {
    const found = newDate(VIETNAM, getLocal(due), getLocal(now), days);
    expect(found).toMatchObject({ ok: true, dueAt: getLocal(to) });
    expect(found.ok && found.explanation[0]).toContain('Cách tính (theo ngày làm việc)');
  });
});
