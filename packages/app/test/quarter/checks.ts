import type { DossierRows, FigureRow, PeriodFacts, RungRow, StoryFacts } from './facts.ts';
import { type Place, placeIn, recountFigures } from './recount/figures.ts';
import { recountRungs } from './recount/rungs.ts';
import { standingAt } from './recount/standing.ts';
import { dateOf, midnightOf, type WorkingTime } from './recount/working-time.ts';

/** A check: what it holds, and each way in which it does not. */
export interface Check {
  readonly name: string;
  /** How many things were looked at: a check of nothing shows nothing. */
  readonly looked: number;
  readonly faults: readonly string[];
}

type Found = Omit<Check, 'name'>;

interface NamedCheck {
  readonly name: string;
  readonly run: () => Found;
}

/** Everything that the story shows, checked against a recount from the rows of events; those of `wanted` alone. */
export function checkStory(facts: StoryFacts, time: WorkingTime, wanted = /(?:)/): readonly Check[] {
  return checksOf(facts, time)
    .filter(({ name }) => wanted.test(name))
    .map(({ name, run }) => ({ name, ...run() }));
}

function checksOf(facts: StoryFacts, time: WorkingTime): readonly NamedCheck[] {
  const [quarter] = facts.periods;
  return [
    { name: 'every rung fired once', run: () => rungsOnce(facts, time) },
    { name: 'every rung was told to the officer on the next morning', run: () => rungsTold(facts, time) },
    ...facts.periods.flatMap((period) => periodChecks(facts, period, time)),
    { name: 'every letter that was sent stands in its history, numbered without gap', run: () => lettersTold(facts) },
    ...(quarter === undefined
      ? []
      : [
          {
            name: 'every agency with late dossiers has its explanation task',
            run: () => agenciesAsked(facts, quarter, time),
          },
          { name: 'the year-end list agrees with report and recount', run: () => yearAgrees(facts, quarter, time) },
        ]),
  ];
}

function periodChecks(facts: StoryFacts, period: PeriodFacts, time: WorkingTime): readonly NamedCheck[] {
  const key = period.period;
  return [
    { name: `figures of ${key} equal the recount`, run: () => figuresAgree(facts, period, time) },
    { name: `late dossiers and annex of ${key} equal the recount`, run: () => lateAgree(facts, period, time) },
    {
      name: `every late dossier of ${key} ends with apology or on the exception list`,
      run: () => answeredOrListed(facts, period, time),
    },
    { name: `the list of officials of ${key} equals the recount`, run: () => officialsAgree(facts, period, time) },
  ];
}

const rungText = ({ code, kind, dueAt, firedAt }: RungRow): string =>
  `${code} ${kind} (due ${dateOf(dueAt)}) at ${new Date(firedAt).toISOString()}`;

/** Every rung that a dossier reached fired, at the first look that could see it, once, and none besides. */
function rungsOnce(facts: StoryFacts, time: WorkingTime): Found {
  const wanted = recountRungs(facts, time).map(rungText);
  const fired = facts.rungs.map(rungText);
  return {
    looked: wanted.length,
    faults: [
      ...missingOf(wanted, fired, 'did not fire'),
      ...missingOf(fired, wanted, 'fired, and should not have'),
      ...twice(fired),
    ],
  };
}

/** Of each rung the officer who has the dossier is told once: on the next morning that there is one. */
function rungsTold({ rungs, told, dossiers, end }: StoryFacts, time: WorkingTime): Found {
  const events = new Map(dossiers.map((dossier) => [dossier.code, dossier.events] as const));
  const keyOf = (row: { readonly code: string; readonly kind: string; readonly dueAt: number }) =>
    `${row.code} ${row.kind} ${row.dueAt}`;
  const heard = new Map(told.map((row) => [`${keyOf(row)} ${row.account}`, row.at] as const));
  const faults: string[] = twice(told.map((row) => `${keyOf(row)} to ${row.account}`)).slice();
  let looked = 0;
  for (const rung of rungs) {
    const morning = nextMorning(rung.firedAt, time);
    if (morning > end) continue;
    const { officer } = standingAt(events.get(rung.code) ?? [], morning, time);
    if (officer === '') continue;
    looked += 1;
    const at = heard.get(`${keyOf(rung)} ${officer}`);
    if (at !== morning)
      faults.push(`${rungText(rung)}: the officer was told ${at === undefined ? 'never' : new Date(at).toISOString()}`);
  }
  return { looked, faults };
}

const MORNING = (7 * 60 + 31) * 60_000;

function nextMorning(at: number, time: WorkingTime): number {
  const today = dateOf(at);
  if (at <= midnightOf(today) + MORNING) return midnightOf(today) + MORNING;
  return midnightOf(time.nthAfter(today, 1)) + MORNING;
}

function figuresAgree({ dossiers }: StoryFacts, period: PeriodFacts, time: WorkingTime): Found {
  const recounted = recountFigures(dossiers, period, time);
  const product = new Map(period.figures.map((row) => [row.agencyId, row] as const));
  const agencies = new Set([...recounted.keys(), ...product.keys()]);
  const faults = [...agencies].flatMap((agencyId) => {
    const [wanted, said] = [textOf(recounted.get(agencyId)), textOf(product.get(agencyId))];
    return wanted === said ? [] : [`${period.period} ${agencyId}: counted anew ${wanted}, product ${said}`];
  });
  return { looked: recounted.size, faults };
}

/** Fields with something in them, in one order. */
function textOf(row: FigureRow | undefined): string {
  const parts = Object.entries(row ?? {}).filter(([, value]) => typeof value === 'number' && value !== 0);
  return parts
    .map(([name, value]) => `${name} ${value}`)
    .toSorted()
    .join(', ');
}

const LATE: ReadonlySet<Place | undefined> = new Set<Place | undefined>(['late', 'overdue']);

const lateIn = ({ dossiers }: StoryFacts, period: PeriodFacts, time: WorkingTime): readonly DossierRows[] =>
  dossiers.filter((dossier) => LATE.has(placeIn(dossier, period, time)));

/** The list of late dossiers, and the annex by agency, are what the recount finds late. */
function lateAgree(facts: StoryFacts, period: PeriodFacts, time: WorkingTime): Found {
  const late = lateIn(facts, period, time);
  const wanted = late.map(
    (dossier) => `${dossier.code} ${placeIn(dossier, period, time) === 'late' ? 'late' : 'open-overdue'}`,
  );
  const listed = period.late.map(({ code, state }) => `${code} ${state}`);
  const recounted = recountFigures(late, period, time);
  const annex = period.annex.map(
    ({ agencyId, late: resolved, openOverdue }) => `${agencyId} ${resolved} ${openOverdue}`,
  );
  const own = [...recounted.values()].map(
    ({ agencyId, late: resolved, overdue }) => `${agencyId} ${resolved} ${overdue}`,
  );
  return {
    looked: late.length,
    faults: [
      ...missingOf(wanted, listed, `is late and not on the list of ${period.period}`),
      ...missingOf(listed, wanted, `is on the list of ${period.period} and not late`),
      ...missingOf(own, annex, `is not in the annex of ${period.period}`),
      ...missingOf(annex, own, `is in the annex of ${period.period}`),
    ],
  };
}

/** Whoever is late was apologised to, or stands on the exception list; never both, never neither. */
function answeredOrListed(facts: StoryFacts, period: PeriodFacts, time: WorkingTime): Found {
  const exceptions = new Set(period.late.flatMap(({ code, isException }) => (isException ? [code] : [])));
  const late = lateIn(facts, period, time);
  const faults = late.flatMap(({ code, events }) => {
    const apologised = hasApology(events);
    if (apologised !== exceptions.has(code)) return [];
    return [
      `${code}: ${apologised ? 'apologised to, and on the exception list' : 'neither apology nor exception list'}`,
    ];
  });
  return {
    looked: late.length,
    faults,
  };
}

const hasApology = (events: DossierRows['events']): boolean =>
  events.some(
    ({ type, data }) => type === 'Rescheduled' || (type === 'Noted' && String(data.note).startsWith('Xin lỗi')),
  );

/** The officials' list names for each late dossier whoever had it. */
function officialsAgree(facts: StoryFacts, period: PeriodFacts, time: WorkingTime): Found {
  const late = lateIn(facts, period, time);
  const wanted = late.map(({ code, events }) => {
    const { agencyId, officer } = standingAt(events, period.asOf, time);
    return `${code} ${agencyId} ${facts.names.get(officer) ?? ''}`;
  });
  const listed = period.officials.flatMap(({ agencyId, officer, codes }) =>
    codes.map((code) => `${code} ${agencyId} ${officer}`),
  );
  return {
    looked: late.length,
    faults: [
      ...missingOf(wanted, listed, 'is not on the list of officials'),
      ...missingOf(listed, wanted, 'is on the list of officials'),
    ],
  };
}

/** A letter that was sent stands in the history of its dossier, and numbers of an agency have no gap. */
function lettersTold({ letters, dossiers }: StoryFacts): Found {
  const events = new Map(dossiers.map((dossier) => [dossier.code, dossier.events] as const));
  const untold = letters.flatMap(({ code, number }) => {
    const told = (events.get(code) ?? []).filter(
      ({ type, data }) => type === 'Noted' && String(data.note).includes(number),
    );
    return told.length === 1 ? [] : [`${code}: letter ${number} stands ${told.length} times in its history`];
  });
  const gaps = [...Map.groupBy(letters, numberedBy)].flatMap(([symbol, own]) => {
    const numbers = own.map(({ number }) => Number.parseInt(number, 10)).toSorted((a, b) => a - b);
    return numbers.every((number, index) => number === index + 1) ? [] : [`${symbol}: numbers ${numbers.join(', ')}`];
  });
  return {
    looked: letters.length,
    faults: [...untold, ...gaps],
  };
}

/** Numbers begin anew each year. */
const numberedBy = ({ number, year }: StoryFacts['letters'][number]): string =>
  `${number.slice(number.indexOf('/'))} ${year}`;

/** Each agency with late dossiers of the quarter has one task, with exactly these dossiers; who does not answer is reminded. */
function agenciesAsked(facts: StoryFacts, period: PeriodFacts, time: WorkingTime): Found {
  const late = Map.groupBy(lateIn(facts, period, time), ({ events }) => standingAt(events, period.asOf, time).agencyId);
  const wanted = [...late].map(
    ([agencyId, own]) =>
      `${agencyId}: ${own
        .map(({ code }) => code)
        .toSorted()
        .join(' ')}`,
  );
  const asked = facts.tasks.map(({ agencyId, codes }) => `${agencyId}: ${codes.toSorted().join(' ')}`);
  const forgotten = facts.tasks.flatMap(({ agencyId, isConfirmed, dueAt, reminded }) => {
    if (new Set(reminded).size !== reminded.length)
      return [`${agencyId}: reminded twice of one thing (${reminded.join(', ')})`];
    const isOver = dueAt + 86_400_000 < facts.end;
    return isOver && !isConfirmed && !reminded.includes('overdue')
      ? [`${agencyId}: has not answered and was not reminded`]
      : [];
  });
  return {
    looked: late.size,
    faults: [
      ...missingOf(wanted, asked, 'has no such task'),
      ...missingOf(asked, wanted, 'has a task that it should not have'),
      ...twice(facts.tasks.map(({ agencyId }) => agencyId)),
      ...forgotten,
    ],
  };
}

/** The year-end list counts, for each agency and official, what the report and the recount count. */
function yearAgrees(facts: StoryFacts, period: PeriodFacts, time: WorkingTime): Found {
  const counted = new Map<string, { early: number; onTime: number; late: number }>();
  for (const dossier of facts.dossiers) {
    const place = placeIn(dossier, period, time);
    if (place !== 'early' && place !== 'onTime' && place !== 'late') continue;
    const { agencyId, officer } = standingAt(dossier.events, period.asOf, time);
    for (const subject of officer === '' ? [`${agencyId} `] : [`${agencyId} `, `${agencyId} ${officer}`]) {
      const own = counted.get(subject) ?? { early: 0, onTime: 0, late: 0 };
      own[place] += 1;
      counted.set(subject, own);
    }
  }
  const wanted = [...counted].map(([subject, { early, onTime, late }]) => `${subject}: ${early} ${onTime} ${late}`);
  const listed = facts.year.map(
    ({ agencyId, officer, early, onTime, late }) => `${agencyId} ${officer}: ${early} ${onTime} ${late}`,
  );
  const byAgency = new Map(
    facts.year.filter(({ officer }) => officer === '').map((row) => [row.agencyId, row.late] as const),
  );
  const report = period.annex.flatMap(({ agencyId, late }) =>
    (byAgency.get(agencyId) ?? 0) === late
      ? []
      : [`${agencyId}: ${byAgency.get(agencyId) ?? 0} late in the year-end list, ${late} in the report`],
  );
  return {
    looked: wanted.length,
    faults: [
      ...missingOf(wanted, listed, 'is not in the year-end list'),
      ...missingOf(listed, wanted, 'is in the year-end list'),
      ...report,
    ],
  };
}

function missingOf(wanted: readonly string[], there: readonly string[], words: string): readonly string[] {
  const known = new Set(there);
  return wanted.filter((one) => !known.has(one)).map((one) => `${one} ${words}`);
}

function twice(all: readonly string[]): readonly string[] {
  const counts = Map.groupBy(all, (one) => one);
  return [...counts].flatMap(([one, same]) => (same.length > 1 ? [`${one} ${same.length} times`] : []));
}
