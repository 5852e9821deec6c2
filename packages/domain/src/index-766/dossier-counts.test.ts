import { describe, expect, test } from 'vitest';
import { DEFAULT_TERMS } from '../deadline/index.ts';
import type { DossierEvent, DossierEventBody } from '../dossier/index.ts';
import type { Contribution } from '../report/contribution.ts';
import { DOSSIER_COUNTS, type DossierCount, hasMark, marksOf, startCountingMarks } from './index.ts';

/** The sets of one dossier (spec: index-766; decisions 0200, 0201). */

const ONLINE = { channel: 'online' } as const;

function events(...bodies: readonly DossierEventBody[]): readonly DossierEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, occurredAt: index, recordedAt: index }));
}

function contribution(own: Partial<Contribution>): Contribution {
  return {
    entry: 'online',
    entryAgencyId: 'a',
    exit: 'on-time',
    exitAgencyId: 'a',
    timeliness: 'on-time',
    moves: [],
    judgement: { verdict: 'on-time', lateMinutes: 0, flags: [] },
    ...own,
  };
}

function setsOf(facts: readonly DossierEvent[], own: Partial<Contribution> = {}): readonly DossierCount[] {
  const marks = marksOf(facts, ONLINE, contribution(own));
  return marks === undefined ? [] : DOSSIER_COUNTS.filter((count) => hasMark(marks, count));
}

const ACCEPTED: DossierEventBody = {
  type: 'Accepted',
  data: { terms: DEFAULT_TERMS, ruleSetId: 'r', procedure: { code: 'p', version: 1 } },
};
const IMPORTED: DossierEventBody = { type: 'Accepted', data: { terms: DEFAULT_TERMS, ruleSetId: 'r' } };
const paper = (id: string, own: object): DossierEventBody => {
  return { type: 'DocumentRecorded', data: { id, name: id, form: 'paper', ...own } };
};
const result = (own: object): DossierEventBody => ({ type: 'ResultIssued', data: { id: 'k', name: 'k', ...own } });
const FILE = { sha256: '0'.repeat(64), name: 'k.pdf', contentType: 'application/pdf', bytes: 1 };
const SIGNED = { file: FILE, signature: { signer: 's', verifiedAt: 1 } };

describe('progress', () => {
  test.each<[string, Partial<Contribution>, boolean]>([
    ['ended early', { exit: 'early', timeliness: 'early' }, true],
    ['ended late', { exit: 'late', timeliness: 'late' }, false],
    ['withdrawn after its due date', { exit: 'withdrawn', timeliness: 'late' }, false],
    ['open in time', { exit: 'open-in-time' }, true],
    ['waiting for the applicant', { exit: 'open-paused' }, true],
    ['open and overdue', { exit: 'open-overdue' }, false],
    ['ended without any limit: nothing was late', { exit: 'no-due-date', timeliness: 'no-due-date' }, true],
    ['carried over', { entry: 'carried-over', exit: 'on-time' }, true],
  ])('%s', (_name, { timeliness, ...own }, isOnTime) => {
    const { timeliness: _usual, ...open } = contribution(own);
    const marks = marksOf([], ONLINE, timeliness === undefined ? open : { ...open, timeliness });
    expect(marks !== undefined && hasMark(marks, 'dossiers-received')).toBe(true);
    expect(marks !== undefined && hasMark(marks, 'dossiers-on-time')).toBe(isOnTime);
  });

  test('reopened in the period: neither open at its start nor accepted in it', () => {
    expect(marksOf([], ONLINE, contribution({ entry: 'reopened' }))).toBeUndefined();
  });

  test.each([
    [1, false],
    [2, false],
    [3, true],
    [5, true],
  ])('a rating of %i', (score, isContent) => {
    expect(setsOf(events(ACCEPTED, { type: 'Rated', data: { score } })).includes('dossiers-without-complaint')).toBe(
      isContent,
    );
  });
});

describe('papers, fees and results', () => {
  const own = (sets: readonly DossierCount[]) =>
    sets.filter(
      (name) =>
        !['dossiers-received', 'dossiers-on-time', 'dossiers-without-complaint', 'dossiers-online'].includes(name),
    );

  test.each<[string, readonly DossierEventBody[], readonly DossierCount[]]>([
    ['of another system: nothing is known', [IMPORTED], []],
    ['taken in here without papers', [ACCEPTED], ['dossiers-recorded']],
    ['papers as they came', [ACCEPTED, paper('a', {})], ['dossiers-recorded']],
    [
      'every paper digitised',
      [ACCEPTED, paper('a', { digitised: { at: 1, by: 'x' } }), paper('b', { form: 'electronic' })],
      ['dossiers-recorded', 'dossiers-digitised'],
    ],
    ['one of two digitised', [ACCEPTED, paper('a', {}), paper('b', { form: 'electronic' })], ['dossiers-recorded']],
    [
      'digitised later: the newer record of a paper counts',
      [ACCEPTED, paper('a', {}), paper('a', { digitised: { at: 1, by: 'x' } })],
      ['dossiers-recorded', 'dossiers-digitised'],
    ],
    [
      'a result on paper',
      [ACCEPTED, paper('a', { form: 'electronic' }), result({ paperReason: 'x' })],
      ['dossiers-recorded'],
    ],
    [
      'a signed result, sent to the store of the citizen',
      [ACCEPTED, result({ ...SIGNED, sentToCitizenStore: true })],
      ['dossiers-recorded', 'dossiers-with-electronic-result', 'dossiers-in-citizen-store'],
    ],
    [
      'a revoked result is none',
      [ACCEPTED, result(SIGNED), { type: 'ResultRevoked', data: { resultId: 'k', reason: 'x' } }],
      ['dossiers-recorded'],
    ],
    [
      'a paper taken from an earlier dossier',
      [ACCEPTED, paper('a', { reused: true })],
      ['dossiers-recorded', 'dossiers-reusing-data'],
    ],
    [
      'a fee paid online',
      [
        ACCEPTED,
        { type: 'FeeAssessed', data: { id: 'f', name: 'f', due: 8_000 } },
        { type: 'FeePaid', data: { feeId: 'f', amount: 8_000, channel: 'portal', receiptNumber: '1' } },
      ],
      ['dossiers-recorded', 'dossiers-with-fee', 'dossiers-paid-online'],
    ],
    [
      'a fee paid at the counter',
      [
        ACCEPTED,
        { type: 'FeeAssessed', data: { id: 'f', name: 'f', due: 8_000 } },
        { type: 'FeePaid', data: { feeId: 'f', amount: 8_000, channel: 'counter', receiptNumber: '1' } },
      ],
      ['dossiers-recorded', 'dossiers-with-fee'],
    ],
    [
      'exempted: nothing was owed',
      [
        ACCEPTED,
        { type: 'FeeAssessed', data: { id: 'f', name: 'f', due: 8_000, exemption: { amount: 8_000, basis: 'x' } } },
      ],
      ['dossiers-recorded'],
    ],
  ])('%s', (_name, bodies, expected) => {
    expect(own(setsOf(events(...bodies)))).toEqual(expected);
  });
});

test('counting adds each set by itself', () => {
  const counting = startCountingMarks();
  for (const exit of ['on-time', 'late'] as const) {
    const marks = marksOf(events(ACCEPTED), ONLINE, contribution({ exit, timeliness: exit }));
    if (marks !== undefined) counting.add(marks);
  }
  expect(counting.counts()).toMatchObject({
    'dossiers-received': 2,
    'dossiers-on-time': 1,
    'dossiers-recorded': 2,
    'dossiers-with-fee': 0,
  });
});
