import { type DossierEvent, foldFacts, foldHistory } from '@dunghen/domain/dossier';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { findStandingEnd } from '@dunghen/domain/report';
import { searchKey } from '@dunghen/domain/text';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, load } from '../../test/load.ts';
import { AGENCIES, dossiers, type RandomDossier, testCalendar } from '../../test/random-dossiers.ts';
import type { Database } from '../server/index.ts';
import { testDatabase } from '../testing/index.ts';
import {
  countOpen,
  countUnreturned,
  type FoundDossier,
  type SearchFilter,
  type SearchQuery,
  type SearchScope,
  searchDossiers,
} from './index.ts';

const judging = { policy: PROVINCE_POLICY, calendar: testCalendar() };
/** After everything that happens in the sample, so that today's facts are those of this instant. */
const NOW = 1_726_000_000_000;
const all = fc.sample(dossiers, { numRuns: 300, seed: 77 }).map(withPlaces);

/** Some are received for another agency, some held by one, some of one applicant. */
function withPlaces(dossier: RandomDossier, index: number): RandomDossier {
  const events = dossier.events.map((event): DossierEvent => {
    if (event.type !== 'Registered') return event;
    const data = {
      ...event.data,
      ...(index % 5 === 0 ? { receivingAgencyId: AGENCIES[1] } : {}),
      ...(index % 9 === 0 ? { identity: '011000000000' } : {}),
      ...(index % 4 === 0 ? { field: 'Đất đai', procedureCode: '1.001' } : {}),
      applicant: index % 50 === 0 ? 'Quàng Thị Hòa' : `Người nộp ${index}`,
    };
    return { ...event, data };
  });
  const last = events.at(-1);
  const open =
    last !== undefined && !['Completed', 'Returned', 'Refused', 'Withdrawn', 'Rejected', 'Stopped'].includes(last.type);
  if (index % 7 !== 0 || !open || last.type === 'Corrected') return { ...dossier, events };
  const forwarded: DossierEvent = {
    type: 'Forwarded',
    data: { agencyId: AGENCIES[2], reason: 'liên thông' },
    seq: last.seq + 1,
    occurredAt: last.occurredAt,
    recordedAt: last.recordedAt,
  };
  return { ...dossier, events: [...events, forwarded] };
}

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await load(db, judging, all);
}, 60_000);
afterAll(() => db.close());

const ALL: SearchScope = { kind: 'all' };

async function everyPage(query: Partial<SearchQuery>, limit: number): Promise<readonly FoundDossier[]> {
  const rows: FoundDossier[] = [];
  let after: string | undefined;
  do {
    const page = await searchDossiers(db, judging, {
      scope: ALL,
      filter: {},
      sort: 'intake',
      now: NOW,
      ...query,
      limit,
      ...(after === undefined ? {} : { after }),
    });
    if (!page.ok) throw new Error(page.code);
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
}

/** Everything that a list goes by, told from the events alone. */
function told(dossier: RandomDossier) {
  const facts = foldFacts(dossier.events);
  const history = foldHistory(dossier.events);
  if (facts === undefined || history === undefined) throw new Error('a sample without registration');
  const judgement = judge(history, NOW, judging.policy, judging.calendar);
  const holding = dossier.events.findLast((event) => event.type === 'Forwarded');
  const ended = findStandingEnd(history, Number.MAX_SAFE_INTEGER, judging.policy);
  return {
    // One that ended before its acceptance (imported by date) ends with it.
    endedAt: ended && Math.max(ended.moment.at, history.acceptedAt?.at ?? ended.moment.at),
    code: codeOf(dossier),
    facts,
    history,
    judgement,
    agencyIds: [
      facts.agencyId,
      facts.intake.receivingAgencyId,
      holding?.type === 'Forwarded' ? holding.data.agencyId : '',
    ],
    words: searchKey(
      [
        facts.intake.code,
        facts.intake.procedureCode,
        facts.intake.procedureName,
        facts.officer,
        facts.intake.applicant,
      ].join(' '),
    ).split(' '),
  };
}

type Told = ReturnType<typeof told>;

const within = (at: number | undefined, from: number | undefined, to: number | undefined): boolean =>
  (from === undefined && to === undefined) ||
  (at !== undefined && (from === undefined || at >= from) && (to === undefined || at < to));

function isWanted({ facts, history, judgement, words, endedAt }: Told, filter: SearchFilter): boolean {
  const { verdicts, text } = filter;
  const soon = judgement.flags.includes('due-soon');
  return (
    (filter.agencyIds?.includes(facts.agencyId) ?? true) &&
    (filter.states?.includes(facts.state) ?? true) &&
    (filter.officer === undefined || facts.officer === filter.officer) &&
    (filter.assigned === undefined || filter.assigned === (facts.officer !== undefined)) &&
    (filter.field === undefined || facts.intake.field === filter.field) &&
    (filter.procedureCode === undefined || facts.intake.procedureCode === filter.procedureCode) &&
    (filter.channel === undefined || history.channel === filter.channel) &&
    (filter.open === undefined || filter.open === (endedAt === undefined)) &&
    within(history.acceptedAt?.at, filter.acceptedFrom, filter.acceptedTo) &&
    within(judgement.dueAt, filter.dueFrom, filter.dueTo) &&
    within(endedAt, filter.endedFrom, filter.endedTo) &&
    (text === undefined ||
      searchKey(text)
        .split(' ')
        .every((word) => words.some((own) => own.startsWith(word)))) &&
    (verdicts === undefined || verdicts.includes(judgement.verdict) || (soon && verdicts.includes('due-soon')))
  );
}

const isIn = ({ agencyIds, facts }: Told, scope: SearchScope): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'own':
      return facts.intake.identity === scope.identity;
    case 'agencies': {
      const at = (ids: readonly string[]) => agencyIds.some((id) => id !== undefined && ids.includes(id));
      const { assigned } = scope;
      return at(scope.ids) || (assigned !== undefined && facts.officer === assigned.officerId && at(assigned.ids));
    }
  }
};

const JANUARY = 1_704_042_000_000;
const APRIL = 1_711_904_400_000;

const FILTERS: readonly (readonly [string, SearchFilter])[] = [
  ['everything', {}],
  ['an agency', { agencyIds: ['xa-1'] }],
  ['no agency at all', { agencyIds: [] }],
  ['states', { states: ['completed', 'returned'] }],
  ['an officer', { officer: 'Cán bộ (ví dụ)' }],
  ['a field', { field: 'Đất đai' }],
  ['a procedure through a channel', { procedureCode: '1.001', channel: 'online' }],
  ['a time of acceptance', { acceptedFrom: JANUARY, acceptedTo: APRIL }],
  ['a time of the due date', { dueFrom: JANUARY, dueTo: APRIL, open: false }],
  ['a time of the end', { endedFrom: JANUARY, endedTo: APRIL }],
  ['ended', { open: false }],
  ['late and overdue', { verdicts: ['late', 'open-overdue'] }],
  ['paused, of two agencies', { verdicts: ['paused'], agencyIds: ['ha', 'xa-2'] }],
  ['in time', { verdicts: ['open-in-time', 'early', 'on-time'] }],
  ['due soon', { verdicts: ['due-soon'] }],
  ['without limit', { verdicts: ['no-limit', 'out-of-scope'] }],
  ['beginnings of words, without diacritics, in any order', { text: 'THU dang Nguoi' }],
  ['a name', { text: 'quang HOA' }],
  ['nobody works on it', { assigned: false }],
  ['somebody works on it', { assigned: true, open: true }],
  ['a name in an agency', { text: 'quàng', agencyIds: ['ha', 'xa-1'] }],
  ['signs that a query would read', { text: `100%_\\'"&|!:*()` }],
  ['signs alone', { text: `&|!:*` }],
  ['nothing found', { text: 'không có ở đâu' }],
];

const SCOPES: readonly (readonly [string, SearchScope])[] = [
  ['the province', ALL],
  ['nothing', { kind: 'none' }],
  ['an agency', { kind: 'agencies', ids: ['xa-1'] }],
  ['two agencies', { kind: 'agencies', ids: ['xa-2', 'ha', 'ha'] }],
  ['many agencies', { kind: 'agencies', ids: ['xa-2', ...Array.from({ length: 40 }, (_, index) => `x-${index}`)] }],
  [
    'assigned ones besides',
    { kind: 'agencies', ids: ['xa-1'], assigned: { officerId: 'Cán bộ (ví dụ)', ids: ['ha', 'xa-2'] } },
  ],
  ['assigned ones alone', { kind: 'agencies', ids: [], assigned: { officerId: 'Cán bộ (ví dụ)', ids: ['ha'] } }],
  ['one applicant', { kind: 'own', identity: '011000000000' }],
];

describe.each(SCOPES)('in the scope of %s', (_, scope) => {
  test.each(FILTERS)('%s: each dossier once over all pages, judged as of now', async (__, filter) => {
    // Signs alone ask for no word: they narrow nothing.
    const asked = filter.text === '&|!:*' ? {} : filter;
    const wanted = all.map(told).filter((dossier) => isIn(dossier, scope) && isWanted(dossier, asked));
    const rows = await everyPage({ scope, filter }, 13);
    expect(rows.map((row) => row.code).toSorted()).toEqual(wanted.map(({ code }) => code).toSorted());
    const byCode = new Map(wanted.map((dossier) => [dossier.code, dossier] as const));
    for (const row of rows) {
      const { verdict, lateMinutes, flags, dueAt } = byCode.get(row.code)?.judgement ?? {};
      expect([row.code, row.verdict, row.lateMinutes, row.dueAt, [...row.flags].toSorted()]).toEqual([
        row.code,
        verdict,
        lateMinutes,
        dueAt,
        [...(flags ?? [])].toSorted(),
      ]);
    }
  });
});

describe('counts of the open ones', () => {
  const NARROWED: readonly SearchFilter[] = [{}, { agencyIds: ['ha', 'xa-2'] }, { assigned: false }, { text: 'nguoi' }];

  test.each(SCOPES)('in the scope of %s are those of the list', async (_, scope) => {
    for (const filter of NARROWED) {
      const counts = await countOpen(db, judging, { scope, filter, now: NOW });
      const rows = await everyPage({ scope, filter: { ...filter, open: true } }, 50);
      const keyOf = (verdict: string, state: string, assigned: boolean) => `${verdict} ${state} ${assigned}`;
      const listed = new Map<string, number>();
      for (const { verdict, flags, state, officer } of rows) {
        const key = keyOf(flags.includes('due-soon') ? 'due-soon' : verdict, state, officer !== undefined);
        listed.set(key, (listed.get(key) ?? 0) + 1);
      }
      const counted = new Map<string, number>();
      for (const { verdict, state, assigned, count } of counts) {
        const key = keyOf(verdict, state, assigned);
        counted.set(key, (counted.get(key) ?? 0) + count);
      }
      expect(new Map([...counted].toSorted())).toEqual(new Map([...listed].toSorted()));
    }
  });
});

test.each(SCOPES)('results that nobody was handed yet, in the scope of %s', async (_, scope) => {
  const since = NOW - 120 * 86_400_000;
  const rows = await everyPage({ scope, filter: { states: ['completed'], endedFrom: since } }, 50);
  expect(await countUnreturned(db, scope, since)).toBe(rows.length);
});

test('those that wait for a signature: at a step of it, or with a new date asked for and not decided', async () => {
  const rows = await everyPage({ filter: { signedInSteps: [] } }, 50);
  const decided = new Set(['Rescheduled', 'RescheduleDeclined']);
  const wanted = all.filter((dossier) => {
    const asked = dossier.events.findLastIndex(({ type }) => type === 'RescheduleProposed');
    const open = told(dossier).endedAt === undefined;
    return open && asked !== -1 && !dossier.events.slice(asked).some(({ type }) => decided.has(type));
  });
  expect(rows.map((row) => row.code).toSorted()).toEqual(wanted.map(codeOf).toSorted());
});

test('those with one of some steps under way', async () => {
  const steps = [...new Set((await everyPage({ filter: { open: true } }, 100)).flatMap(({ step }) => step ?? []))];
  const some = steps.slice(0, 1);
  const found = await everyPage({ filter: { atSteps: some } }, 50);
  const wanted = (await everyPage({ filter: { open: true } }, 100)).filter(({ step = '' }) => some.includes(step));
  expect(found.map(({ code }) => code).toSorted()).toEqual(wanted.map(({ code }) => code).toSorted());
  expect(await everyPage({ filter: { atSteps: [] } }, 50)).toEqual([]);
});

test('what a dossier does not have is absent, not null', async () => {
  for (const row of await everyPage({}, 100)) {
    expect([row.code, Object.keys(row).filter((key) => Object(row)[key] === null)]).toEqual([row.code, []]);
  }
});

describe('orders', () => {
  test('intake: newest first', async () => {
    const rows = await everyPage({ filter: { states: ['completed', 'accepted', 'in-process'] } }, 9);
    const intakes = rows.flatMap((row) => row.acceptedAt ?? []);
    expect(intakes).toEqual(intakes.toSorted((a, b) => b - a));
  });

  test('due: open dossiers, the least time left first, those without a due date last', async () => {
    for (const scope of [ALL, { kind: 'agencies', ids: ['ha', 'xa-1', 'xa-2'] } as const]) {
      const rows = await everyPage({ scope, sort: 'due' }, 11);
      const open = all.map(told).filter((dossier) => dossier.endedAt === undefined && isIn(dossier, scope));
      expect(rows.map((row) => row.code).toSorted()).toEqual(open.map(({ code }) => code).toSorted());
      const due = rows.map((row) => row.dueAt ?? Number.POSITIVE_INFINITY);
      expect(due).toEqual(due.toSorted((a, b) => a - b));
    }
  });

  test('code: by code point, whatever the collation', async () => {
    const codes = (await everyPage({ sort: 'code' }, 17)).map((row) => row.code);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).toHaveLength(all.length);
  });
});

test.each(['', 'x', 'WzEsMl0', Buffer.from('["a","b"]').toString('base64url')])(
  'a key that is none ("%s") is refused, not taken for the first page',
  async (after) => {
    const query = { scope: ALL, filter: {}, sort: 'intake', now: NOW, limit: 5, after } as const;
    expect(await searchDossiers(db, judging, query)).toEqual({ ok: false, code: 'unknown-page' });
  },
);

test('open dossiers judged by an older calendar are judged anew', async () => {
  const days = ['2024-08-26', '2024-08-27', '2024-08-28'].map((day) => ({ day }));
  const newer = { ...judging, calendar: testCalendar(days) };
  const verdicts = ['open-overdue', 'due-soon'] as const;
  const page = await searchDossiers(db, newer, { scope: ALL, filter: { verdicts }, sort: 'due', now: NOW, limit: 500 });
  if (!page.ok) throw new Error(page.code);
  const wanted = all.filter(({ events }) => {
    const history = foldHistory(events);
    const judgement = history && judge(history, NOW, newer.policy, newer.calendar);
    return judgement?.verdict === 'open-overdue' || (judgement?.flags.includes('due-soon') ?? false);
  });
  expect(page.rows.map((row) => row.code).toSorted()).toEqual(wanted.map(codeOf).toSorted());
});
