import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { getLocal } from '../time/index.ts';
import {
  accusedAgencies,
  decidePetition,
  findTraces,
  foldPetition,
  isPetitionLate,
  knownEvents,
  outcomeOf,
  PETITION_COMMANDS,
  type Petition,
  type PetitionCommand,
  type PetitionEvent,
  type PetitionEventData,
  petitionCounts,
  petitionFigures,
  petitionStanding,
} from './index.ts';

type Told = readonly (readonly [string, PetitionEventData])[];

function events(...data: Told): readonly PetitionEvent[] {
  return data.map(([at, body], index) => {
    const instant = getLocal(at);
    return {
      ...body,
      seq: index + 1,
      occurredAt: instant,
      recordedAt: instant,
      actorId: 'a',
      actorName: 'A (giả định)',
    };
  });
}

const RECEIVED = { type: 'received', channel: 'phone', kind: 'delay', agencyId: 'so-a' } as const;
const CLASSIFIED = { type: 'classified', kind: 'delay', simple: true, agencyId: 'so-a' } as const;
const FORWARDED = { type: 'forwarded', agencyId: 'so-b', summary: 'Hồ sơ trả chậm' } as const;
const ANSWERED = { type: 'answered', answer: 'Đã trả kết quả' } as const;

function petition(...data: Told): Petition {
  const folded = foldPetition(events(...data));
  if (folded === undefined) throw new Error('no petition');
  return folded;
}

// Monday 2024-01-15; no holiday near.
const START = '2024-01-15T10:00';

describe('the clock is that of dossiers', () => {
  test.each([
    // Two working days to classify and forward (spec: feedback).
    ['received, the same day', [[START, RECEIVED]], '2024-01-15T11:00', 'classify', 'open-in-time', '2024-01-17'],
    [
      'received, the third day after',
      [[START, RECEIVED]],
      '2024-01-18T08:00',
      'classify',
      'open-overdue',
      '2024-01-17',
    ],
    // Five to answer simple ones, from the forwarding.
    [
      'simple',
      [
        [START, RECEIVED],
        ['2024-01-16T09:00', CLASSIFIED],
        ['2024-01-16T10:00', FORWARDED],
      ],
      '2024-01-22T09:00',
      'answer',
      'open-in-time',
      '2024-01-23',
    ],
    // Fifteen for others; Tết is 8 to 14 February 2024.
    [
      'other, over Tết',
      [
        [START, RECEIVED],
        ['2024-01-16T09:00', { ...CLASSIFIED, simple: false }],
        ['2024-01-25T10:00', FORWARDED],
      ],
      '2024-02-20T09:00',
      'answer',
      'open-in-time',
      '2024-02-22',
    ],
    [
      'answered late',
      [
        [START, RECEIVED],
        ['2024-01-16T09:00', CLASSIFIED],
        ['2024-01-16T10:00', FORWARDED],
        ['2024-01-24T10:00', ANSWERED],
      ],
      '2024-02-20T09:00',
      'answer',
      'late',
      '2024-01-23',
    ],
  ] as const)('%s', (_, data, at, stage, verdict, due) => {
    const standing = petitionStanding(petition(...data), getLocal(at), VIETNAM);
    expect(standing).toMatchObject({ stage, current: { verdict, dueAt: getLocal(`${due}T17:30`) } });
  });

  test('a refusal ends the first stage; forwarding again wins no time', () => {
    const refused = petition([START, RECEIVED], ['2024-01-16T10:00', { type: 'refused', reason: 'Trùng' }]);
    expect(isPetitionLate(petitionStanding(refused, getLocal('2024-03-01T08:00'), VIETNAM))).toBe(false);
    const again = petition(
      [START, RECEIVED],
      ['2024-01-16T09:00', CLASSIFIED],
      ['2024-01-16T10:00', FORWARDED],
      ['2024-01-22T10:00', { ...FORWARDED, agencyId: 'so-c' }],
    );
    const { current, rung } = petitionStanding(again, getLocal('2024-01-24T09:00'), VIETNAM);
    expect(current).toMatchObject({ verdict: 'open-overdue', dueAt: getLocal('2024-01-23T17:30') });
    expect(rung).toBe('overdue-1');
    expect(again.handlingAgencyId).toBe('so-c');
  });
});

describe('what may follow', () => {
  const open = petition([START, RECEIVED], ['2024-01-16T09:00', CLASSIFIED], ['2024-01-16T10:00', FORWARDED]);
  const answered = petition(
    [START, RECEIVED],
    ['2024-01-16T09:00', CLASSIFIED],
    ['2024-01-16T10:00', FORWARDED],
    ['2024-01-17T10:00', ANSWERED],
  );
  const by = { isLate: false, names: { sender: 'Lò Văn Gửi (giả định)', officer: 'Vàng A Cán' } };
  test.each([
    ['refused after it was forwarded', open, { type: 'refuse', reason: 'x' }, 'petition-state'],
    ['refused without a reason', petition([START, RECEIVED]), { type: 'refuse', reason: ' ' }, 'petition-text'],
    ['published before it is answered', open, { type: 'publish', question: 'a', answer: 'b' }, 'petition-state'],
    [
      'published with the sender',
      answered,
      { type: 'publish', question: 'lò văn gửi (GIẢ ĐỊNH) hỏi', answer: 'b' },
      'petition-personal',
    ],
    [
      'published with the official',
      answered,
      { type: 'publish', question: 'Hỏi', answer: 'Vàng A Cán đã' },
      'petition-personal',
    ],
    [
      'published with a telephone',
      answered,
      { type: 'publish', question: 'Hỏi', answer: 'gọi 0912 345 678' },
      'petition-personal',
    ],
    ['rated 6', answered, { type: 'rate', score: 6 }, 'petition-text'],
    ['explained though in time', open, { type: 'explain', cause: 'system', measure: 'x' }, 'petition-not-late'],
    [
      'forwarded with the sender',
      open,
      { type: 'forward', agencyId: 'so-c', summary: 'Lò Văn Gửi (giả định) nêu' },
      'petition-personal',
    ],
  ] as const)('%s is refused', (_, from, command, code) => {
    expect(decidePetition(from, command, by)).toMatchObject({ ok: false, code });
  });

  test('rated once', () => {
    const decided = decidePetition(answered, { type: 'rate', score: 2 }, by);
    expect(decided).toMatchObject({ ok: true, event: { type: 'rated', score: 2 } });
    const rated = { ...answered, score: 2 };
    expect(decidePetition(rated, { type: 'rate', score: 5 }, by)).toMatchObject({ code: 'petition-rated' });
  });

  test('whatever is decided follows: folding gives a state from which the same command is not a surprise', () => {
    const commands: readonly PetitionCommand[] = [
      { type: 'classify', kind: 'attitude', simple: false },
      { type: 'refuse', reason: 'Không rõ nội dung' },
      { type: 'forward', agencyId: 'so-b', summary: 'Tóm tắt' },
      { type: 'take-up' },
      { type: 'answer', answer: 'Trả lời' },
      { type: 'publish', question: 'Hỏi', answer: 'Đáp' },
      { type: 'unpublish', reason: 'Sai' },
      { type: 'rate', score: 4 },
      { type: 'explain', cause: 'own-agency', measure: 'Khắc phục' },
    ];
    expect(commands.map(({ type }) => type)).toEqual(PETITION_COMMANDS);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 14 }), fc.boolean(), (asked, isLate) => {
        const log: PetitionEvent[] = [...events([START, RECEIVED])];
        for (const command of asked) {
          const before = foldPetition(log);
          if (before === undefined) throw new Error('no petition');
          const decided = decidePetition(before, command, { isLate });
          if (!decided.ok) continue;
          const seq = log.length + 1;
          const at = getLocal(START) + seq * 60_000;
          log.push({ ...decided.event, seq, occurredAt: at, recordedAt: at, actorId: 'a', actorName: 'A' });
        }
        const after = foldPetition(log);
        expect(after?.version).toBe(log.length);
        // Published only what was answered, answered only what was forwarded, forwarded only what was classified.
        const first = (type: PetitionEventData['type']) => log.findIndex((one) => one.type === type);
        for (const [then, before] of [
          ['published', 'answered'],
          ['answered', 'forwarded'],
          ['forwarded', 'classified'],
        ] as const)
          if (first(then) >= 0) expect(first(before)).toBeLessThan(first(then));
        expect(foldPetition(knownEvents(log, getLocal(START), getLocal(START)))?.state).toBe('received');
      }),
      { numRuns: 60 },
    );
  });

  test('of conduct also those that it was forwarded to are never told who wrote; of rules only the one named', () => {
    expect(accusedAgencies(open)).toEqual(['so-a', 'so-b']);
    expect(accusedAgencies({ ...open, kind: 'regulation' })).toEqual(['so-a']);
  });
});

test.each([
  ['Hồ sơ H18.12-240115-0001 chậm', ['dossier']],
  ['Số 012345678901 và lo.van@example.com', ['email', 'identity']],
  ['Gặp ông Lò Văn Thử tại quầy', ['title']],
  ['Thời hạn 15 ngày theo Nghị định 61/2018/NĐ-CP, ngày 12/01/2024', []],
] as const)('traces of persons in “%s”: %j', (text, kinds) => {
  expect(findTraces(text).map(({ kind }) => kind)).toEqual(kinds);
});

test('figures: each counts once; what was refused is in none of index 766', () => {
  const asOf = getLocal('2024-03-01T08:00');
  const all = [
    petition([START, RECEIVED]),
    petition([START, RECEIVED], ['2024-01-16T10:00', { type: 'refused', reason: 'Trùng' }]),
    petition(
      [START, RECEIVED],
      ['2024-01-16T09:00', CLASSIFIED],
      ['2024-01-16T10:00', FORWARDED],
      ['2024-01-18T10:00', ANSWERED],
    ),
  ].map((one) => ({ petition: one, standing: petitionStanding(one, asOf, VIETNAM) }));
  expect(all.map(outcomeOf)).toEqual(['openOverdue', 'refused', 'answeredInTime']);
  const figures = petitionFigures(all, getLocal('2024-01-01T00:00'));
  expect(figures).toMatchObject({
    received: 3,
    carriedOver: 0,
    refused: 1,
    answeredInTime: 1,
    openOverdue: 1,
    conduct: 3,
  });
  expect(petitionCounts(figures)).toEqual({ petitions: 2, 'petitions-on-time': 1, 'petitions-satisfied': 2 });
});
