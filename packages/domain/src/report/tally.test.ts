import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DossierHistory } from '../dossier/index.ts';
import { PROVINCE_POLICY } from '../judgement/index.ts';
import { getLocal, type Instant } from '../time/index.ts';
import { compileContribution } from './contribution.ts';
import type { AgencyFigures, TallyWindow } from './figures.ts';
import { form06aOf } from './form-06a.ts';
import { AGENCIES, BOUNDARIES, histories, judgeSimply } from './histories.fixture.ts';
import { addFigures, emptyFigures, entriesOf, openOf, outcomesOf, receivedOf, resolvedOf } from './sum.ts';
import { tallyWith } from './tally.ts';

const [Q1 = 0, Q2 = 0, Q3 = 0] = BOUNDARIES;

function windowOf(from: Instant, to: Instant, asOf = to): TallyWindow {
  return { from, to, asOf };
}

function tallyOf(dossiers: readonly DossierHistory[], window: TallyWindow) {
  return tallyWith(dossiers, window, PROVINCE_POLICY, judgeSimply);
}

function figuresAt(figures: ReadonlyMap<string, AgencyFigures>, id: string): AgencyFigures {
  return figures.get(id) ?? emptyFigures(id);
}

const lists = fc.array(histories, { maxLength: 20 });
const windows = fc.constantFrom(windowOf(Q1, Q2), windowOf(Q2, Q3), windowOf(Q1, Q3));

/** Spec: report, "Invariants, held by property tests on random histories". */
describe('invariants on random histories', () => {
  test('what came in is what became of it, per agency', () => {
    fc.assert(
      fc.property(lists, windows, (dossiers, window) => {
        for (const own of tallyOf(dossiers, window).values()) expect(entriesOf(own)).toBe(outcomesOf(own));
      }),
    );
  });

  test('open at the end of a quarter is carried over into the next, per agency, successions or not', () => {
    fc.assert(
      fc.property(lists, (dossiers) => {
        const first = tallyOf(dossiers, windowOf(Q1, Q2));
        const second = tallyOf(dossiers, windowOf(Q2, Q3));
        for (const id of AGENCIES) expect(figuresAt(second, id).carriedOver).toBe(openOf(figuresAt(first, id)));
      }),
    );
  });

  test('form II.06a: 3 = 7 + 11 with withdrawn, stopped, paused and moved ones present', () => {
    fc.assert(
      fc.property(lists, windows, (dossiers, window) => {
        for (const own of tallyOf(dossiers, window).values()) {
          const form = form06aOf(own);
          expect(form.received.total).toBe(form.resolved.total + form.open.total);
        }
      }),
    );
  });

  test('column 6 of a quarter is column 11 of the one before, for the province, but for reopened ones', () => {
    fc.assert(
      fc.property(lists, (dossiers) => {
        const first = form06aOf(addFigures('', tallyOf(dossiers, windowOf(Q1, Q2)).values()));
        const sum = addFigures('', tallyOf(dossiers, windowOf(Q2, Q3)).values());
        // A refusal after the acceptance leaves without a verdict and so without a column (decision 0050).
        const refused = dossiers.some((dossier) => dossier.ends.some((end) => end.kind === 'refused'));
        fc.pre(!refused);
        expect(sum.form06aEntries.carriedOver).toBe(first.open.total);
      }),
    );
  });

  test('figures add up over any split of the dossiers', () => {
    fc.assert(
      fc.property(lists, lists, windows, (some, others, window) => {
        const whole = tallyOf([...some, ...others], window);
        const [left, right] = [tallyOf(some, window), tallyOf(others, window)];
        for (const id of AGENCIES) {
          expect(figuresAt(whole, id)).toEqual(addFigures(id, [figuresAt(left, id), figuresAt(right, id)]));
        }
      }),
    );
  });

  test('an earlier `asOf` replaces the end of the period in every row', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 2_000 }), (dossiers, hours) => {
        const asOf = Q1 + hours * 3_600_000;
        expect(tallyOf(dossiers, windowOf(Q1, Q2, asOf))).toEqual(tallyOf(dossiers, windowOf(Q1, Math.min(Q2, asOf))));
      }),
    );
  });

  test('what happens at the end of the window or later changes nothing', () => {
    fc.assert(
      fc.property(lists, windows, (dossiers, window) => {
        const cut = dossiers.map((dossier) => cutAt(dossier, window.to));
        expect(tallyOf(cut, window)).toEqual(tallyOf(dossiers, window));
      }),
    );
  });

  test('the months of a quarter received together what the quarter did', () => {
    fc.assert(
      fc.property(lists, (dossiers) => {
        const never = dossiers.filter((dossier) => dossier.ends.every((end) => end.kind !== 'refused'));
        const months = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'].map((day) => getLocal(`${day}T00:00`));
        const received = months.slice(1).map((to, index) => {
          return receivedOf(addFigures('', tallyOf(never, windowOf(months[index] ?? 0, to)).values()));
        });
        const quarter = addFigures('', tallyOf(never, windowOf(Q1, Q2)).values());
        expect(received.reduce((a, b) => a + b, 0)).toBe(receivedOf(quarter));
      }),
    );
  });

  test('agrees with a plain replay of each dossier', () => {
    fc.assert(
      fc.property(histories, windows, (dossier, window) => {
        const sum = addFigures('', tallyOf([dossier], window).values());
        expect(summaryOf(sum)).toEqual(replay(dossier, window));
      }),
    );
  });
});

function cutAt(dossier: DossierHistory, at: Instant): DossierHistory {
  return {
    ...dossier,
    ends: dossier.ends.filter((end) => end.moment.at < at),
    reopenedAt: dossier.reopenedAt.filter((reopened) => reopened < at),
    stops: dossier.stops
      .filter((stop) => stop.from < at)
      .map(({ to, ...stop }) => (to === undefined || to >= at ? stop : { ...stop, to })),
    ...(dossier.agencies === undefined ? {} : { agencies: dossier.agencies.filter(({ from }) => from < at) }),
  };
}

function summaryOf(figures: AgencyFigures) {
  return {
    carriedOver: figures.carriedOver,
    received: receivedOf(figures),
    reopened: figures.reopened,
    resolved: resolvedOf(figures) + figures.noDueDate,
    withdrawn: figures.withdrawn.total,
    stopped: figures.stopped.total,
    open: openOf(figures),
  };
}

/** The oracle: walks through all happenings in order and remembers whether the dossier is open. */
function replay(dossier: DossierHistory, { from, to }: TallyWindow) {
  const happenings = [
    { at: dossier.acceptedAt?.at ?? 0, what: 'accepted' },
    ...dossier.ends.map((end) => ({ at: end.moment.at, what: end.kind })),
    ...dossier.reopenedAt.map((at) => ({ at, what: 'reopened' })),
  ].toSorted((a, b) => a.at - b.at);
  const summary = { carriedOver: 0, received: 0, reopened: 0, resolved: 0, withdrawn: 0, stopped: 0, open: 0 };
  const stateAt = (until: Instant) => happenings.filter(({ at }) => at < until).at(-1)?.what;
  const before = stateAt(from);
  const after = stateAt(to);
  const isOpen = (what: string | undefined) => what === 'accepted' || what === 'reopened';
  const within = happenings.filter(({ at }) => at >= from && at < to);
  const isReceived = within.some(({ what }) => what === 'accepted');
  if (isOpen(before)) summary.carriedOver = 1;
  else if (isReceived) summary.received = after === 'refused' ? 0 : 1;
  else if (before !== undefined && within.some(({ what }) => what === 'reopened')) summary.reopened = 1;
  if (summary.carriedOver + summary.received + summary.reopened === 0) return summary;
  if (isOpen(after)) summary.open = 1;
  else if (after === 'withdrawn') summary.withdrawn = 1;
  else if (after === 'stopped' || after === 'refused') summary.stopped = 1;
  else summary.resolved = 1;
  return summary;
}

describe('single rules', () => {
  const at = getLocal;
  const base: DossierHistory = {
    code: 'H18.12-240115-0001',
    agencyId: 'a',
    channel: 'online',
    acceptedAt: { at: at('2024-01-15T10:00'), dateOnly: false },
    terms: { way: 'days', afterHours: 'same-day', sameDayCutoff: 900, supplementEffect: 'restart' },
    promisedDue: { moment: { at: at('2024-01-18T17:30'), dateOnly: false }, means: 'receipt' },
    stops: [],
    reschedules: [],
    ends: [],
    reopenedAt: [],
  };
  const end = (kind: DossierHistory['ends'][number]['kind'], text: string) => {
    return { kind, moment: { at: at(text), dateOnly: false } };
  };
  const contribute = compileContribution(windowOf(Q1, Q2), PROVINCE_POLICY, judgeSimply);

  test.each<[string, Partial<DossierHistory>, object | undefined]>([
    ['completed in time', { ends: [end('completed', '2024-01-18T17:00')] }, { entry: 'online', exit: 'on-time' }],
    ['rejected is a result', { ends: [end('rejected', '2024-01-19T08:00')] }, { exit: 'late', timeliness: 'late' }],
    ['withdrawn in time', { ends: [end('withdrawn', '2024-01-16T08:00')] }, { exit: 'withdrawn', timeliness: 'early' }],
    ['stopped after due', { ends: [end('stopped', '2024-01-20T08:00')] }, { exit: 'stopped', timeliness: 'late' }],
    ['open', {}, { exit: 'open-overdue' }],
    ['only returned', { ends: [end('returned', '2024-01-17T08:00')] }, { exit: 'early' }],
    ['completed at the end itself', { ends: [end('completed', '2024-04-01T00:00')] }, { exit: 'open-overdue' }],
    ['refused at intake', { ends: [end('refused', '2024-01-15T11:00')] }, undefined],
    [
      'ended before',
      { acceptedAt: { at: at('2023-12-01T08:00'), dateOnly: false }, ends: [end('completed', '2023-12-31T23:59')] },
      undefined,
    ],
    [
      'the last end of the period counts',
      {
        ends: [end('completed', '2024-01-16T08:00'), end('completed', '2024-02-01T08:00')],
        reopenedAt: [at('2024-01-20T08:00')],
      },
      { entry: 'online', exit: 'late' },
    ],
    [
      'reopened after an end before the period',
      {
        acceptedAt: { at: at('2023-12-01T08:00'), dateOnly: false },
        ends: [end('completed', '2023-12-20T08:00'), end('completed', '2024-01-10T08:00')],
        reopenedAt: [at('2024-01-05T08:00')],
      },
      { entry: 'reopened', exit: 'early' },
    ],
    [
      'carried over and moved by a succession at the first instant',
      {
        acceptedAt: { at: at('2023-12-01T08:00'), dateOnly: false },
        agencyId: 'b',
        agencies: [
          { agencyId: 'a', from: at('2023-12-01T08:00') },
          { agencyId: 'b', from: at('2024-01-01T00:00') },
        ],
      },
      { entry: 'carried-over', entryAgencyId: 'a', exitAgencyId: 'b', moves: [{ fromAgencyId: 'a', toAgencyId: 'b' }] },
    ],
  ])('%s', (_, change, expected) => {
    const contribution = contribute({ ...base, ...change });
    if (expected === undefined) expect(contribution).toBeUndefined();
    else expect(contribution).toMatchObject(expected);
  });

  test('a dossier never accepted counts in nothing', () => {
    const { acceptedAt: _never, ...submitted } = base;
    expect(contribute({ ...submitted, ends: [end('withdrawn', '2024-01-16T08:00')] })).toBeUndefined();
  });
});
