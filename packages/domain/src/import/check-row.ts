import type { Moment } from '../time/index.ts';
import { dayOf, formatDay, formatLocal } from '../time/index.ts';
import type { DateField } from './field.ts';
import { fieldLabel } from './field.ts';
import type { ColumnLayout } from './header.ts';
import type { RowIssue, RowIssueCode } from './issue.ts';
import { issue } from './issue.ts';
import type { RowFacts } from './row-facts.ts';
import { isAccepted, isOpen, needsAcceptance } from './row-status.ts';
import { statusName } from './status.ts';

/** Whether one moment is before another; by date where either is known as a date only. */
export function isBefore(a: Moment, b: Moment): boolean {
  return a.dateOnly || b.dateOnly ? dayOf(a.at) < dayOf(b.at) : a.at < b.at;
}

/** Order that must hold, with its name as a fault. By instants, or by dates where a clerk's clock may be minutes off. */
const ORDERS: readonly (readonly [DateField, DateField, RowIssueCode, 'instant' | 'date'])[] = [
  ['acceptedAt', 'dueAt', 'due-before-acceptance', 'instant'],
  ['acceptedAt', 'rescheduledDueAt', 'due-before-acceptance', 'instant'],
  ['acceptedAt', 'completedAt', 'completion-before-acceptance', 'instant'],
  ['acceptedAt', 'returnedAt', 'completion-before-acceptance', 'instant'],
  ['submittedAt', 'acceptedAt', 'wrong-order', 'date'],
  ['submittedAt', 'completedAt', 'wrong-order', 'date'],
  ['completedAt', 'returnedAt', 'wrong-order', 'date'],
  ['supplementRequestedAt', 'supplementReceivedAt', 'wrong-order', 'instant'],
  ['supplementRequestedAt', 'completedAt', 'wrong-order', 'date'],
  ['supplementReceivedAt', 'completedAt', 'wrong-order', 'date'],
];

const PROBLEMS: Readonly<Partial<Record<RowIssueCode, string>>> = {
  'due-before-acceptance': 'ngày hẹn trước ngày tiếp nhận',
  'completion-before-acceptance': 'kết thúc trước khi tiếp nhận',
};

/** What the facts of a row contradict in each other. Empty where the row is sound. */
export function checkRow(facts: RowFacts, layout: ColumnLayout): readonly RowIssue[] {
  const issues: RowIssue[] = [];
  for (const [earlier, later, code, by] of ORDERS) {
    const a = facts[earlier];
    const b = facts[later];
    // States 1 and 3 were never accepted; a date that stands there nevertheless starts nothing.
    if (a === undefined || b === undefined || (earlier === 'acceptedAt' && !isAccepted(facts))) continue;
    const wrong = by === 'date' ? dayOf(b.at) < dayOf(a.at) : isBefore(b, a);
    if (!wrong) continue;
    const before = headerOf(layout, earlier);
    const problem = PROBLEMS[code] ?? `trước "${before}"`;
    issues.push(
      issue(code, headerOf(layout, later), shownMoment(b), problem, `không trước ${shownMoment(a)} (cột "${before}")`),
    );
  }
  const status = statusIssue(facts, layout);
  if (status !== undefined) issues.push(status);
  return issues;
}

function statusIssue(facts: RowFacts, layout: ColumnLayout): RowIssue | undefined {
  const name = `"${statusName(facts.status)}"`;
  if (facts.acceptedAt === undefined && needsAcceptance(facts.status)) {
    const expected = 'ngày tiếp nhận; chỉ được để trống ở trạng thái 1, 3, hoặc 7 khi chưa tiếp nhận';
    return issue('missing-value', headerOf(layout, 'acceptedAt'), '', 'thiếu ngày tiếp nhận', expected);
  }
  const end = facts.completedAt ?? facts.returnedAt;
  if (isOpen(facts.status) && end !== undefined) {
    const column = headerOf(layout, facts.completedAt === undefined ? 'returnedAt' : 'completedAt');
    const expected = `để trống khi trạng thái là ${name}, hoặc trạng thái đã kết thúc (3, 7–10)`;
    return issue(
      'status-contradicts-dates',
      column,
      shownMoment(end),
      `hồ sơ ở trạng thái ${name} mà đã có ngày kết thúc`,
      expected,
    );
  }
  if (!isOpen(facts.status) && isAccepted(facts) && end === undefined) {
    const expected = `ngày kết thúc, vì trạng thái là ${name}`;
    return issue('missing-value', headerOf(layout, 'completedAt'), '', 'thiếu ngày kết thúc', expected);
  }
  if (facts.supplementReceivedAt !== undefined && facts.supplementRequestedAt === undefined) {
    const expected = 'ngày yêu cầu bổ sung, vì có ngày nhận bổ sung';
    return issue(
      'missing-value',
      headerOf(layout, 'supplementRequestedAt'),
      '',
      'thiếu ngày yêu cầu bổ sung',
      expected,
    );
  }
  return undefined;
}

function headerOf(layout: ColumnLayout, field: DateField): string {
  return layout.headers[layout.columnOf[field] ?? -1]?.trim() || fieldLabel(field);
}

/** A moment as a Vietnamese reader writes it: `dd/MM/yyyy`, with `HH:mm` where the time is known. */
export function shownMoment(moment: Moment): string {
  const [year, month, day] = formatDay(dayOf(moment.at)).split('-');
  const date = `${day}/${month}/${year}`;
  return moment.dateOnly ? date : `${date} ${formatLocal(moment.at).slice(11, 16)}`;
}
