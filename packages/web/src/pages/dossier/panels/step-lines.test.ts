import { expect, it } from 'vitest';
import { workedDossier } from '../actions/worked.fixture.ts';
import { stepLines } from './step-lines.ts';

const agency = { id: 'a', name: 'Sở A' };

it('steps and opinions in order of time, then what is still to come on the way (spec: process)', () => {
  const { record } = workedDossier({
    process: {
      next: ['ky'],
      steps: [
        { key: 'nhan', name: 'Tiếp nhận', role: 'counter', limitText: '0,5 ngày làm việc', limitMinutes: 240 },
        { key: 'tham-dinh', name: 'Thẩm định', role: 'specialist', limitMinutes: 960 },
        { key: 'phu', name: 'Nhánh khác', role: 'specialist', aside: true },
        { key: 'ky', name: 'Ký', role: 'head-of-agency', limitMinutes: 480 },
      ],
    },
    steps: [
      {
        step: 'nhan',
        startedAt: '2026-03-02T08:00:00+07:00',
        finishedAt: '2026-03-02T15:00:00+07:00',
        agency,
        minutes: 300,
        lateMinutes: 60,
      },
      { step: 'tham-dinh', startedAt: '2026-03-03T08:00:00+07:00', agency, minutes: 120, lateMinutes: 0 },
    ],
    opinions: [
      {
        id: 'o1',
        agency: { id: 'b', name: 'Sở B' },
        question: '',
        askedAt: '2026-03-02T16:00:00+07:00',
        dueAt: '2026-03-04T17:30:00+07:00',
      },
    ],
  });
  expect(stepLines(record).map(({ name, standing, late, minutes }) => [name, standing, late, minutes])).toEqual([
    ['Tiếp nhận', 'done', 60, 300],
    ['Sở B', 'open', 0, undefined],
    ['Thẩm định', 'open', 0, 120],
    ['Ký', 'ahead', 0, undefined],
  ]);
});
