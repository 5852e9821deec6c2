import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { dayOf, getDay, getLocal, MINUTE_MS } from '../time/index.ts';
import {
  type Completion,
  DEFAULT_INSPECTION_SETTINGS,
  INSPECTION_KINDS,
  type InspectedDossier,
  type InspectionFinding,
  type InspectionKind,
  inspectCompletions,
  inspectDossier,
  inspectionSettingsOn,
  nightlyQuarters,
  readInspectionSettings,
  settingsOf,
  thresholdsOf,
  wrongThresholds,
} from './index.ts';
import {
  completion,
  dueOf,
  intake,
  LAST_WORKING_DAY,
  ordinary,
  planted,
  returned,
  SPAN,
  workingDay,
} from './planted.fixture.ts';

const SETTINGS = DEFAULT_INSPECTION_SETTINGS;
const WHO = 'chuyên viên';
const accepted = workingDay(10);
const due = dueOf(accepted);
const onDueDay = due - 60 * MINUTE_MS;
const afterDue = workingDay(10 + 11);

const asked = (at: number) => ({ at, body: { type: 'SupplementRequested', data: {} }, actor: WHO }) as const;
const suspended = (at: number) =>
  ({ at, body: { type: 'Suspended', data: { legalBasis: 'Luật (thử)' } }, actor: WHO }) as const;

const RESULT = { id: 'kq-1', name: 'Giấy phép (thử)' } as const;

const done = (code: string): InspectedDossier =>
  planted(code, [...intake(code, accepted), completion(workingDay(14), WHO), returned(workingDay(15))]);

/** What the portal took last, but for what is said otherwise. */
function told(dossier: InspectedDossier, otherwise: Partial<Record<'finishedAt' | 'returnedAt', number | undefined>>) {
  const dates = { acceptedAt: accepted, finishedAt: workingDay(14), returnedAt: workingDay(15), ...otherwise };
  const { finishedAt, returnedAt } = dates;
  return {
    ...dossier,
    told: {
      seq: 4,
      sentAt: workingDay(16),
      acceptedAt: dates.acceptedAt,
      ...(finishedAt === undefined ? {} : { finishedAt }),
      ...(returnedAt === undefined ? {} : { returnedAt }),
    },
  };
}

/** One dossier of each kind, and beside it what looks like it and is nothing. */
const CASES: readonly (readonly [string, InspectedDossier, readonly InspectionKind[]])[] = [
  [
    'asked on the last day',
    planted('P1', [...intake('P1', accepted), asked(onDueDay)]),
    ['supplement-at-due', 'supplement-after-notice'],
  ],
  [
    'asked after the due date',
    planted('P2', [...intake('P2', accepted), asked(afterDue)]),
    ['supplement-at-due', 'supplement-after-notice'],
  ],
  ['asked within three working days', planted('N1', [...intake('N1', accepted), asked(workingDay(13))]), []],
  [
    'asked on the fourth (Decree 61/2018, article 19.4)',
    planted('P3', [...intake('P3', accepted), asked(workingDay(14))]),
    ['supplement-after-notice'],
  ],
  ['suspended on the last day', planted('P4', [...intake('P4', accepted), suspended(onDueDay)]), ['suspension-at-due']],
  ['suspended a day before', planted('N2', [...intake('N2', accepted), suspended(workingDay(16))]), []],
  [
    'suspended after the due date',
    planted('P11', [...intake('P11', accepted), suspended(afterDue)]),
    ['suspension-at-due'],
  ],
  [
    'due the day it came: there was no other day',
    planted('N3', [
      ...intake('N3', accepted, { limit: { amount: 1, unit: 'same-day' } }),
      asked(accepted + 60 * MINUTE_MS),
    ]),
    [],
  ],
  [
    'returned long after',
    planted('P5', [...intake('P5', accepted), completion(workingDay(14), WHO), returned(workingDay(25))]),
    ['completed-long-before-return'],
  ],
  [
    'never returned',
    planted('P6', [...intake('P6', accepted), completion(workingDay(14), WHO)]),
    ['completed-long-before-return'],
  ],
  [
    'returned on the tenth working day',
    planted('N4', [...intake('N4', accepted), completion(workingDay(14), WHO), returned(workingDay(24))]),
    [],
  ],
  [
    'completed with nothing',
    planted('P7', [
      ...intake('P7', accepted),
      { at: workingDay(14), body: { type: 'Completed', data: {} }, actor: WHO },
      returned(workingDay(15)),
    ]),
    ['completed-without-result'],
  ],
  [
    'the result was revoked and none took its place',
    planted('P12', [
      ...intake('P12', accepted),
      { at: workingDay(14, 600), body: { type: 'ResultIssued', data: RESULT }, actor: WHO },
      { at: workingDay(14, 610), body: { type: 'Completed', data: { resultId: RESULT.id } }, actor: WHO },
      {
        at: workingDay(14, 620),
        body: { type: 'ResultRevoked', data: { resultId: RESULT.id, reason: 'sai' } },
        actor: WHO,
      },
      returned(workingDay(15)),
    ]),
    ['completed-without-result'],
  ],
  [
    'completed with its result',
    planted('N7', [
      ...intake('N7', accepted),
      { at: workingDay(14, 600), body: { type: 'ResultIssued', data: RESULT }, actor: WHO },
      { at: workingDay(14, 610), body: { type: 'Completed', data: { resultId: RESULT.id } }, actor: WHO },
      returned(workingDay(15)),
    ]),
    [],
  ],
  ['the portal was told an earlier end', told(done('P13'), { finishedAt: workingDay(13) }), ['message-differs']],
  ['the portal was told no return', told(done('P14'), { returnedAt: undefined }), ['message-differs']],
  ['the portal was told just this, to the second', told(done('N8'), {}), []],
  [
    'withdrawn after the due date',
    planted('P8', [...intake('P8', accepted), { at: afterDue, body: { type: 'Withdrawn', data: {} }, actor: WHO }]),
    ['ended-after-due'],
  ],
  [
    'stopped after the due date',
    planted('P9', [...intake('P9', accepted), { at: afterDue, body: { type: 'Stopped', data: {} }, actor: WHO }]),
    ['ended-after-due'],
  ],
  [
    'withdrawn on the due day',
    planted('N5', [...intake('N5', accepted), { at: onDueDay, body: { type: 'Withdrawn', data: {} }, actor: WHO }]),
    [],
  ],
  [
    'promised a day later than the clock counts',
    planted('P10', [
      ...intake('P10', accepted, { due: { at: workingDay(19, 17 * 60), dateOnly: false, means: 'receipt' } }),
      completion(workingDay(14), WHO),
      returned(workingDay(15)),
    ]),
    ['due-differs'],
  ],
  [
    'a date that another system moved says nothing of our count',
    planted('N6', [
      ...intake('N6', accepted, { due: { at: workingDay(25), dateOnly: false, means: 'current' } }),
      completion(workingDay(14), WHO),
      returned(workingDay(15)),
    ]),
    [],
  ],
];

const kindsOf = (found: readonly InspectionFinding[]) => found.map(({ kind }) => kind).toSorted();

describe('rules of single dossiers', () => {
  test.each(CASES)('%s', (_name, dossier, kinds) => {
    expect(kindsOf(inspectDossier(dossier, SPAN, SETTINGS))).toEqual(kinds.toSorted());
  });

  test('only what happened in the quarter, with the events that show it', () => {
    const dossier = planted('P1', [...intake('P1', accepted), asked(onDueDay)]);
    const [found] = inspectDossier(dossier, SPAN, SETTINGS);
    expect(found).toMatchObject({ codes: ['P1'], agencyId: 'a', officer: WHO, dueAt: due, at: onDueDay });
    expect(found?.evidence).toMatchObject([{ type: 'SupplementRequested', at: onDueDay, actor: WHO }]);
    expect(inspectDossier(dossier, { ...SPAN, to: accepted }, SETTINGS)).toEqual([]);
  });
});

function completionsOf(dossiers: readonly InspectedDossier[]): readonly Completion[] {
  return dossiers.flatMap(({ code, events }) =>
    events.flatMap(({ seq, type, occurredAt: at, actor }) =>
      type === 'Completed' && actor !== undefined
        ? [{ code, agencyId: 'a', officer: actor, evidence: { seq, type, at, actor } }]
        : [],
    ),
  );
}

const DAYS = { from: getDay('2024-01-01'), to: getDay('2024-04-01') };
const inGroups = (dossiers: readonly InspectedDossier[]) =>
  inspectCompletions(completionsOf(dossiers), () => VIETNAM, DAYS, SETTINGS);

/** So many completions of one officer, some seconds apart. */
function burst(officer: string, count: number, place: number, seconds: number): readonly InspectedDossier[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `${officer}-${index}`;
    const at = workingDay(place, 10 * 60) + index * seconds * 1_000;
    return planted(code, [...intake(code, workingDay(place - 3)), completion(at, officer), returned(at + MINUTE_MS)]);
  });
}

describe('by night', () => {
  test.each([
    ['2024-01-05T02:10', ['2023-Q4', '2024-Q1']],
    ['2024-02-14T02:10', ['2023-Q4', '2024-Q1']],
    ['2024-02-15T02:10', ['2024-Q1']],
    ['2024-12-31T02:10', ['2024-Q4']],
  ])('at %s %j', (at, quarters) => {
    expect(nightlyQuarters(getLocal(at))).toEqual(quarters);
  });
});

describe('among three thousand ordinary dossiers', () => {
  const many = Array.from({ length: 3_000 }, (_, number) => ordinary(number));
  const bulk = burst('nhanh tay', 6, 20, 11);
  const almost = burst('gần nhanh', 4, 20, 10);
  const end = burst('cuối quý', 12, LAST_WORKING_DAY, 120);
  const few = burst('ít hồ sơ', 9, LAST_WORKING_DAY, 120);
  const all = [...many, ...CASES.map(([, dossier]) => dossier), ...bulk, ...almost, ...end, ...few];

  test('every planted one is found and nothing else', () => {
    const found = all.flatMap((dossier) => inspectDossier(dossier, SPAN, SETTINGS));
    const named = found.map(({ kind, codes }) => `${codes.join()} ${kind}`).toSorted();
    const wanted = CASES.flatMap(([, { code }, kinds]) => kinds.map((kind) => `${code} ${kind}`)).toSorted();
    expect(named).toEqual(wanted);
  });

  test('groups are found by officer, one case each', () => {
    const found = inGroups([...many, ...bulk, ...almost, ...end, ...few]);
    expect(found.map(({ kind, officer, count }) => [kind, officer, count])).toEqual([
      ['completed-in-bulk', 'nhanh tay', 6],
      ['completed-at-quarter-end', 'cuối quý', 12],
    ]);
    expect(found[0]?.codes).toEqual(bulk.map(({ code }) => code));
    expect(dayOf(found[1]?.at ?? 0)).toBe(getDay('2024-03-29'));
  });
});

test('every kind is planted above, but for the register of petitions, which has no rule', () => {
  const planted = new Set<InspectionKind>([
    ...CASES.flatMap(([, , kinds]) => kinds),
    'completed-in-bulk',
    'completed-at-quarter-end',
  ]);
  expect(INSPECTION_KINDS.filter((kind) => !planted.has(kind))).toEqual(['petition-about-delay']);
});

describe('thresholds', () => {
  test('are read from a record, over what is shipped; what is out of bounds is named by its place', () => {
    expect(readInspectionSettings({ returnDays: 3, bulk: { seconds: 30 } })).toEqual({
      ...SETTINGS,
      bulk: { ...SETTINGS.bulk, seconds: 30 },
      returnDays: 3,
    });
    expect(readInspectionSettings(null)).toEqual(SETTINGS);
    expect(settingsOf(thresholdsOf(SETTINGS))).toEqual(SETTINGS);
    expect(wrongThresholds(thresholdsOf(SETTINGS))).toEqual([]);
    expect(wrongThresholds({ ...thresholdsOf(SETTINGS), returnDays: Number.NaN, 'bulk.seconds': 1.5 })).toEqual([
      'bulk.seconds',
      'returnDays',
    ]);
  });

  test('are dated', () => {
    const changed = { ...SETTINGS, returnDays: 3 };
    const rows = [{ validFrom: '2024-07-01', settings: changed }];
    expect(inspectionSettingsOn('2024-06-30', rows)).toBe(SETTINGS);
    expect(inspectionSettingsOn('2024-07-01', rows)).toBe(changed);
  });

  test('a busy officer is measured against the own mean', () => {
    const steady = Array.from({ length: LAST_WORKING_DAY + 1 }, (_, place) => place)
      .filter((place) => place >= 3)
      .flatMap((place) => burst(`đều-${place}`, 11, place, 180))
      .map(({ events, ...dossier }) => ({
        ...dossier,
        events: events.map((event) => (event.type === 'Completed' ? { ...event, actor: 'đều' } : event)),
      }));
    expect(inGroups(steady)).toEqual([]);
  });
});
