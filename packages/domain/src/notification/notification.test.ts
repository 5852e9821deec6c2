import { expect, test } from 'vitest';
import { compileCalendar } from '../calendar/index.ts';
import { getDay, getLocal } from '../time/index.ts';
import {
  DEFAULT_TEMPLATES,
  digestText,
  factsOfKind,
  INVENTED_VALUES,
  mayReach,
  type NotificationTemplate,
  renderTemplate,
  templateProblems,
} from './index.ts';

test.each(DEFAULT_TEMPLATES)('the shipped template of $kind by $channel may be used', (template) => {
  expect(templateProblems(template)).toEqual([]);
  expect(renderTemplate(template, INVENTED_VALUES).body).not.toMatch(/[{}]/);
});

test('each kind has a shipped template for each of its channels', () => {
  const keys = new Set(DEFAULT_TEMPLATES.map(({ kind, channel }) => `${kind} ${channel}`));
  for (const kind of ['digest', 'explanation', 'apology', 'supplement', 'completed'] as const) {
    for (const channel of factsOfKind(kind).channels) expect(keys).toContain(`${kind} ${channel}`);
  }
});

test('no message to an applicant can name a person or a procedure: code, dates, agency and an address alone', () => {
  const allowed = ['code', 'number', 'newDay', 'agency', 'address', 'stop'];
  for (const kind of ['apology', 'supplement', 'completed'] as const) {
    expect(factsOfKind(kind).fields.every((field) => allowed.includes(field))).toBe(true);
  }
});

const SMS: NotificationTemplate = { kind: 'apology', channel: 'sms', subject: '', body: 'Ho so {code}' };
const MAIL: NotificationTemplate = { kind: 'apology', channel: 'email', subject: 'Về {code}', body: '{code}' };

test.each<[string, NotificationTemplate, string]>([
  ['a field that the kind has not', { ...SMS, body: '{applicant}' }, 'Không có trường {applicant}'],
  ['a field of officers', { ...SMS, body: '{name} {code}' }, 'Không có trường {name}'],
  ['a brace alone', { ...SMS, body: 'Ho so {code' }, 'Dấu { } lẻ'],
  ['nothing at all', { ...SMS, body: ' ' }, 'Mẫu còn trống'],
  ['too much for a short message', { ...SMS, body: 'x'.repeat(321) }, 'nhiều nhất 320'],
  ['a subject where there is none', { ...SMS, subject: 'x' }, 'không có tiêu đề'],
  ['a subject of two lines, which would be a header', { ...MAIL, subject: 'a\nBcc: b@c.vn' }, 'chỉ có một dòng'],
  ['an unknown field in the subject', { ...MAIL, subject: '{phone}' }, 'Không có trường {phone}'],
  ['a channel that the kind has not', { ...SMS, kind: 'digest' }, 'không gửi qua kênh'],
])('refuses %s', (_, template, words) => {
  expect(
    templateProblems(template)
      .map(({ message }) => message)
      .join(' '),
  ).toContain(words);
});

test('a line whose fields are empty is left out, and no value adds a line to a subject', () => {
  const { subject, body } = renderTemplate(
    { subject: 'Về {code}', body: 'Hồ sơ {code}\nSố: {number}\n\nHết' },
    { code: 'A\r\nBcc: x' },
  );
  expect(subject).toBe('Về A Bcc: x');
  expect(body.split('\n')).not.toContain('Số: ');
});

// 20 January 2024 is a Saturday; 12 February is Tết.
const tet = { day: getDay('2024-02-12'), kind: 'off', name: 'Tết', source: 'thử', status: 'official' } as const;
const calendar = compileCalendar({ exceptions: [tet] });
test.each([
  ['2024-01-19T06:59', false, false],
  ['2024-01-19T07:00', true, false],
  ['2024-01-19T07:30', true, true],
  ['2024-01-19T12:00', true, false],
  ['2024-01-19T20:59', true, false],
  ['2024-01-19T21:00', false, false],
  ['2024-01-20T09:00', true, false],
])('at %s citizens: %s, officers: %s', (local, citizens, officers) => {
  expect(mayReach('applicant', calendar, getLocal(local))).toBe(citizens);
  expect(mayReach('officer', calendar, getLocal(local))).toBe(officers);
});

test('a digest has a dossier once, on its last rung, and what is longest overdue first', () => {
  const line = (code: string, kind: Parameters<typeof digestText>[0][number]['kind'], due: string) => ({
    subject: code.startsWith('PA') ? ('petition-to-answer' as const) : ('dossier' as const),
    code,
    kind,
    dueAt: getLocal(due),
  });
  const text = digestText(
    [
      line('B', 'due-soon', '2024-01-22T17:30'),
      line('A', 'due-today', '2024-01-18T17:30'),
      line('A', 'overdue-1', '2024-01-18T17:30'),
      line('C', 'overdue-5', '2024-01-12T17:30'),
      line('B', 'before-d3', '2024-01-22T17:30'),
      line('PA-1', 'overdue-5', '2024-01-12T17:30'),
    ],
    getLocal('2024-01-19T08:00'),
  );
  // Dossiers alone; what is asked about a petition stands under a heading of its own.
  expect(text).toMatchObject({ overdue: 2, soon: 1 });
  expect(text.lines).toBe(
    'Quá hạn 5 ngày làm việc\n- C, hạn 17:30 ngày 12/01/2024\n\nPhản ánh, kiến nghị cần trả lời: Quá hạn 5 ngày làm việc\n- PA-1, hạn 17:30 ngày 12/01/2024\n\nQuá hạn 1 ngày làm việc\n- A, hạn 17:30 ngày 18/01/2024\n\nSắp đến hạn\n- B, hạn 17:30 ngày 22/01/2024',
  );
});
