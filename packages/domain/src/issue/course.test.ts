import { describe, expect, test } from 'vitest';
import { foldCourse, openObjectionsOf, silentAgencies } from './course.ts';
import type { ReportEvent, ReportEventData } from './event.ts';
import { reportEventText } from './event-text.ts';
import { editParts, NO_PARTS, partKeysOf } from './free-parts.ts';

const SENT_AT = Date.UTC(2024, 3, 2, 2);
const DUE = Date.UTC(2024, 3, 5, 10);

function events(...data: readonly ReportEventData[]): readonly ReportEvent[] {
  return data.map((one, index) => ({
    ...one,
    seq: index + 1,
    occurredAt: SENT_AT + index,
    recordedAt: SENT_AT + index,
    actorId: 'a',
    actorName: 'Cán bộ (giả định)',
  }));
}

const drafted = { type: 'drafted', layout: 'all-units' } as const;
const sent = (late = 2): ReportEventData => ({
  type: 'sent',
  dueAt: DUE,
  knownAt: 1,
  figures: ['so-a', 'so-b'].map((agencyId) => ({ agencyId, resolved: 9, late, openOverdue: 0 })),
});
const objected = {
  type: 'objected',
  agencyId: 'so-a',
  objections: [{ id: 'y1', code: 'H18.1', reason: 'đã trả đúng hẹn' }],
} as const;
const answer = { agencyId: 'so-a', objectionId: 'y1', reason: 'có biên bản' } as const;

describe('where confirmations stand (spec: report, confirmation)', () => {
  const CASES: readonly (readonly [string, readonly ReportEventData[], state: string | undefined, open: number])[] = [
    ['not asked', [drafted], undefined, 0],
    ['asked', [drafted, sent()], 'sent', 0],
    ['confirmed', [drafted, sent(), { type: 'confirmed', agencyId: 'so-a' }], 'confirmed', 0],
    ['objected', [drafted, sent(), objected], 'objected', 1],
    ['accepted', [drafted, sent(), objected, { type: 'accepted', ...answer, correctedAs: 4 }], 'objected', 0],
    ['rejected', [drafted, sent(), objected, { type: 'rejected', ...answer }], 'objected', 0],
    ['silent', [drafted, sent(), { type: 'silent', agencyId: 'so-a' }], 'no-opinion', 0],
    ['an answer after all', [drafted, sent(), { type: 'silent', agencyId: 'so-a' }, objected], 'objected', 1],
    ['asked anew', [drafted, sent(), { type: 'confirmed', agencyId: 'so-a' }, sent(1)], 'sent', 0],
    ['an answer to nothing', [drafted, { type: 'confirmed', agencyId: 'so-a' }], undefined, 0],
  ];

  test.each(CASES)('%s', (_, data, state, open) => {
    const course = foldCourse(events(...data));
    expect(course.confirmations.get('so-a')?.state).toBe(state);
    expect(openObjectionsOf(course)).toHaveLength(open);
  });

  test('silence counts from the date on, for those who did not answer', () => {
    const course = foldCourse(events(drafted, sent(), { type: 'confirmed', agencyId: 'so-a' }));
    expect(silentAgencies(course, DUE - 1)).toEqual([]);
    expect(silentAgencies(course, DUE).map(({ agencyId }) => agencyId)).toEqual(['so-b']);
  });

  test('what agencies answer makes the draft no other one', () => {
    expect(foldCourse(events(drafted, sent(), objected)).version).toBe(1);
    expect(foldCourse(events(drafted, sent(), { type: 'recounted', knownAt: 2 })).version).toBe(3);
    expect(foldCourse([])).toMatchObject({ version: 0, layout: 'late-only', discarded: false });
  });
});

describe('free parts', () => {
  test('each saving changes what it names; null takes a part back', () => {
    const once = editParts(NO_PARTS, { addressees: ['A'], dates: { clear: '2024-04-20' }, texts: { clear: 'x' } });
    const twice = editParts(once, { addressees: null, dates: { system: '2024-04-21' }, texts: { clear: null } });
    expect(twice).toEqual({ dates: { clear: '2024-04-20', system: '2024-04-21' }, texts: {} });
  });

  test('who wrote which part and when is kept', () => {
    const { edited } = foldCourse(events(drafted, { type: 'edited', parts: { dates: { clear: '2024-04-20' } } }));
    expect(edited).toEqual({ 'dates.clear': { at: SENT_AT + 1, by: 'Cán bộ (giả định)' } });
    expect(partKeysOf({ signature: null, texts: { system: 'x' } })).toEqual(['signature', 'texts.system']);
  });
});

test('each event has its sentence', () => {
  const all = events(
    drafted,
    { type: 'edited', parts: { recipients: ['Lưu: VT'] } },
    { type: 'recounted', knownAt: SENT_AT },
    sent(),
    { type: 'confirmed', agencyId: 'so-a' },
    objected,
    { type: 'silent', agencyId: 'so-b' },
    { type: 'accepted', ...answer, correctedAs: 4 },
    { type: 'rejected', ...answer },
    { type: 'frozen', openObjections: ['y1'] },
    { type: 'submitted' },
    { type: 'issued', number: '15/BC-VPUB', findings: [] },
    { type: 'discarded', reason: 'nhầm kỳ' },
  );
  const said = all.map((event) => reportEventText(event, (id) => `[${id}]`));
  expect(said).toEqual([
    'Lập dự thảo',
    'Sửa nơi nhận',
    'Tính lại số liệu theo dữ liệu ghi nhận đến 09:00 ngày 02/04/2024',
    'Gửi số liệu đến 02 cơ quan, hạn trả lời 17:00 ngày 05/04/2024',
    '[so-a] xác nhận số liệu',
    '[so-a] không thống nhất 01 hồ sơ: H18.1',
    '[so-b]: không có ý kiến',
    'Tiếp thu ý kiến của [so-a], đã đính chính dữ liệu: có biên bản',
    'Không tiếp thu ý kiến của [so-a]: có biên bản',
    'Chốt số liệu khi còn 01 ý kiến chưa xử lý',
    'Trình ký',
    'Ban hành số 15/BC-VPUB',
    'Bỏ dự thảo: nhầm kỳ',
  ]);
});
