import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../calendar/index.ts';
import { formatLocal, getDay } from '../time/index.ts';
import {
  localisations,
  localisingDue,
  localisingFigures,
  type NationalProcedure,
  type RecordedVersion,
  unlocalised,
} from './index.ts';
import { procedureVersion } from './procedure.fixture.ts';

const holiday = { kind: 'off', name: 'Quốc khánh', source: 'BLLĐ 2019, Điều 112', status: 'official' } as const;
const calendar = compileCalendar({
  exceptions: [
    { day: getDay('2025-09-01'), ...holiday },
    { day: getDay('2025-09-02'), ...holiday },
  ],
});

const national = (parts: Partial<NationalProcedure> = {}): NationalProcedure => ({
  code: '1.004884',
  name: 'Đăng ký lại khai sinh',
  field: 'Hộ tịch',
  levels: ['commune'],
  limits: [],
  documents: [],
  fees: [],
  results: [],
  announcement: { decision: '528/QĐ-BTP', date: '2025-08-27', effectiveFrom: '2025-09-15' },
  ...parts,
});

const local = (parts: Parameters<typeof procedureVersion>[0], recordedOn: string): RecordedVersion => ({
  version: procedureVersion(parts),
  recordedOn: getDay(recordedOn),
});
const announced = { decision: '528/QĐ-BTP', date: '2025-08-27', effectiveFrom: '2025-09-15' };
const provincial = { decision: '1900/QĐ-UBND (giả định)', date: '2025-09-05' };

test('the limit is 5 working days after the day of the decision (index-766: 1.1)', () => {
  // 28, 29 August, 3, 4, 5 September: 1 and 2 September are holidays.
  const due = localisingDue(calendar, '2025-08-27');
  expect(due === undefined ? '' : formatLocal(due)).toBe('2025-09-05T17:30');
  expect(localisingDue(calendar, '2019-01-02')).toBeUndefined();
});

describe('what the province made of an announcement', () => {
  const all = (announcements: readonly NationalProcedure[], versions: readonly RecordedVersion[]) =>
    localisations(calendar, announcements, versions);

  test.each<[string, NationalProcedure, readonly RecordedVersion[], string, boolean]>([
    ['nothing, of a new one', national(), [], 'new', false],
    ['nothing, of one that it has', national(), [local({}, '2025-07-01')], 'changed', false],
    [
      'a version that names the decision',
      national(),
      [local({ version: 2, announcement: announced }, '2025-09-08')],
      'new',
      true,
    ],
    [
      'the same decision in other signs',
      national(),
      [local({ announcement: { ...announced, decision: '528 / qđ–btp' } }, '2025-09-08')],
      'new',
      true,
    ],
    [
      'a version under an older decision',
      national(),
      [local({ announcement: { ...announced, decision: '1/QĐ-BTP' } }, '2025-07-01')],
      'changed',
      false,
    ],
    ['not abolished yet', national({ abolition: announced }), [local({}, '2025-07-01')], 'abolished', false],
    [
      'abolished',
      national({ abolition: announced }),
      [local({ validTo: '2025-09-15', abolition: provincial }, '2025-09-08')],
      'abolished',
      true,
    ],
  ])('%s', (_, procedure, versions, kind, isAnswered) => {
    const [duty, ...more] = all([procedure], versions);
    expect([duty?.kind, duty?.local !== undefined, more]).toEqual([kind, isAnswered, []]);
    expect(unlocalised(all([procedure], versions))).toHaveLength(isAnswered ? 0 : 1);
  });

  test('asks nothing where it is for ministries, or ends what the province never had', () => {
    expect(all([national({ levels: ['ministry'] })], [])).toEqual([]);
    const ended = { abolition: { ...announced, decision: '529/QĐ-BTP', date: '2025-08-28' } };
    const duties = all([national(), national(ended)], []);
    expect(duties.map(({ kind, asksNothing = false }) => [kind, asksNothing])).toEqual([
      ['new', false],
      ['abolished', true],
    ]);
    expect(unlocalised(duties)).toEqual([]);
    const september = { from: getDay('2025-09-01'), to: getDay('2025-09-30') };
    expect(localisingFigures(duties, september).announced).toMatchObject({ onTime: 0, all: 1 });
  });

  test('a newer announcement overtakes an older one in the list', () => {
    const newer = { decision: '600/QĐ-BTP', date: '2025-10-01', effectiveFrom: '2025-10-15' };
    const duties = all([national({ announcement: newer }), national()], []);
    expect(duties.map(({ kind, national: { decision } }) => [kind, decision])).toEqual([
      ['new', '528/QĐ-BTP'],
      ['changed', '600/QĐ-BTP'],
    ]);
    expect(unlocalised(duties).map(({ national: { decision } }) => decision)).toEqual(['600/QĐ-BTP']);
  });
});

describe('indicators 1.1 and 1.2 are on time of all, by the duties whose limit ended in the period', () => {
  const month = { from: getDay('2025-09-01'), to: getDay('2025-09-30') };
  const figures = (version: RecordedVersion | undefined, period = month) => {
    const duties = localisations(calendar, [national()], version === undefined ? [] : [version]);
    const { announced: first, published: second } = localisingFigures(duties, period);
    return [`${first.onTime}/${first.all}`, `${second.onTime}/${second.all}`];
  };
  const answer = (date: string, recordedOn: string, publishedOn?: string) =>
    local(
      {
        announcement: announced,
        localAnnouncement: { decision: 'QĐ', date, ...(publishedOn === undefined ? {} : { publishedOn }) },
      },
      recordedOn,
    );

  test.each<[string, RecordedVersion | undefined, readonly string[]]>([
    ['not done', undefined, ['0/1', '0/0']],
    ['announced on the last day, public on its last', answer('2025-09-05', '2025-09-12'), ['1/1', '1/1']],
    ['announced a day late, public in time', answer('2025-09-08', '2025-09-08'), ['0/1', '1/1']],
    ['public a day late', answer('2025-09-05', '2025-09-15'), ['1/1', '0/1']],
    ['recorded late, but public before', answer('2025-09-05', '2025-09-15', '2025-09-09'), ['1/1', '1/1']],
    ['no decision of the province recorded', local({ announcement: announced }, '2025-09-04'), ['1/1', '0/0']],
  ])('%s', (_, version, expected) => {
    expect(figures(version)).toEqual(expected);
  });

  test('not of another period', () => {
    const august = { from: getDay('2025-08-01'), to: getDay('2025-08-31') };
    expect(figures(undefined, august)).toEqual(['0/0', '0/0']);
  });
});
