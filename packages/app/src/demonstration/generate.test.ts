import { createHash } from 'node:crypto';
import { compileRegister } from '@dunghen/domain/agency';
import { compileCalendar } from '@dunghen/domain/calendar';
import { type DossierEvent, type DossierEventType, type DossierHistory, foldHistory } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { foldRecord, mostLate, timeUsed } from '@dunghen/domain/lifecycle';
import { type AgencyFigures, rollUp, tally } from '@dunghen/domain/report';
import { dayOf, formatDay, getDay, startOfDay } from '@dunghen/domain/time';
import { beforeAll, describe, expect, test } from 'vitest';
import { readShippedCatalogue } from '../catalogue/shipped.ts';
import type { DemonstrationData } from './data.ts';
import { readDemonstrationData } from './data.ts';
import type { DemonstrationDossier } from './dossier.ts';
import { generateDemonstration } from './generate.ts';
import { INVENTED_NOTE } from './persons.ts';
import { HORIZON, QUARTERS } from './quarters.ts';

const Q1_2024 = getDay('2024-03-31');

const catalogue = await readShippedCatalogue();
const register = compileRegister(catalogue.agencies);
const calendar = compileCalendar({ exceptions: catalogue.exceptions });

let data: DemonstrationData;
let dossiers: readonly DemonstrationDossier[];
let histories: readonly DossierHistory[];

beforeAll(async () => {
  data = await readDemonstrationData();
  dossiers = [...generateDemonstration({ register, calendar, ...data })];
  histories = dossiers.map(({ events }) => foldHistory(events)).filter((history) => history !== undefined);
});

function figuresOf(key: string): ReadonlyMap<string, AgencyFigures> {
  const quarter = QUARTERS.find((known) => known.key === key);
  if (quarter === undefined) throw new Error(`no quarter ${key}`);
  const to = startOfDay(quarter.to);
  return tally(histories, { from: startOfDay(quarter.from), to, asOf: to }, PROVINCE_POLICY, calendar);
}

const resolvedOf = (figures: AgencyFigures) => figures.early + figures.onTime + figures.late + figures.noDueDate;

const openOf = ({ open }: AgencyFigures) => open.inTime + open.paused + open.overdue + open.noLimit;

/** The agency that a row of the annex means, wherever the annex prints it. */
function agencyIdOf(name: string): string {
  const match = register.matchName(name, Q1_2024);
  if (match.kind !== 'found') throw new Error(`${name} is ${match.kind}`);
  return match.agency.id;
}

describe('Q1/2024', () => {
  test('comes to the published annex, row by row', () => {
    const figures = figuresOf('2024-Q1');
    const counted = data.annex.map(({ name }) => {
      const own = figures.get(agencyIdOf(name));
      if (own === undefined) return { name };
      const onTime = own.early + own.onTime;
      return { name, resolved: resolvedOf(own), onTime, late: own.late, openOverdue: own.open.overdue };
    });
    expect(counted).toEqual(data.annex);
    expect(data.annex).toHaveLength(28);
    expect(data.annex.reduce((sum, row) => sum + row.late, 0)).toBe(68);
    expect(data.annex.reduce((sum, row) => sum + row.resolved, 0)).toBe(5_284);
    expect(data.annex.reduce((sum, row) => sum + row.openOverdue, 0)).toBe(5);
  });

  test('leaves every other agency with dossiers of its own, none late, none open and overdue', () => {
    const figures = figuresOf('2024-Q1');
    const listed = new Set(data.annex.map(({ name }) => agencyIdOf(name)));
    const others = register
      .subtreeOf('11-2008', Q1_2024)
      .filter(({ id, kind }) => kind !== 'province' && !listed.has(id));
    expect(others).toHaveLength(18 + 10 + 129 - 28);
    for (const agency of others) {
      const own = figures.get(agency.id);
      expect(own, agency.name).toMatchObject({ late: 0, noDueDate: 0, open: { overdue: 0, noLimit: 0 } });
      expect(own === undefined ? 0 : resolvedOf(own), agency.name).toBeGreaterThan(0);
    }
  });

  test('has 08 of 10 districts with late or open overdue dossiers, counted by the register', () => {
    const rolledUp = rollUp(figuresOf('2024-Q1'), register);
    const districts = register.childrenOf('11-2008', Q1_2024).filter(({ kind }) => kind === 'district');
    const clean = districts.filter(({ id }) => {
      const own = rolledUp.get(id);
      return own !== undefined && own.late === 0 && own.open.overdue === 0;
    });
    expect(districts).toHaveLength(10);
    expect(clean.map(({ name }) => name)).toEqual(['UBND huyện Mường Ảng', 'UBND thị xã Mường Lay']);
  });

  test('holds nothing that the published notes do not say: no late dossier kept the date of its apology', () => {
    for (const figures of figuresOf('2024-Q1').values()) expect(figures.lateButMetReschedule).toBe(0);
  });
});

describe('the quarters', () => {
  test('take in what becomes of it, and hand on what is open', () => {
    for (const { key } of QUARTERS) {
      for (const figures of figuresOf(key).values()) {
        const { received } = figures;
        const taken = figures.carriedOver + figures.reopened + received.online + received.direct + received.postal;
        const gone = resolvedOf(figures) + figures.withdrawn.total + figures.stopped.total;
        expect(taken, `${key} ${figures.agencyId}`).toBe(gone + openOf(figures));
      }
    }
    const [before, after] = [figuresOf('2023-Q4'), figuresOf('2024-Q1')];
    for (const [id, figures] of before) expect(openOf(figures), id).toBe(after.get(id)?.carriedOver ?? 0);
  });

  test('differ, so that a comparison has something to compare', () => {
    const late = QUARTERS.map(({ key }) => [...figuresOf(key).values()].reduce((sum, own) => sum + own.late, 0));
    expect(late[QUARTERS.findIndex(({ key }) => key === '2024-Q1')]).toBe(68);
    expect(new Set(late).size).toBe(QUARTERS.length);
    expect(Math.min(...late)).toBeGreaterThan(20);
  });

  test('hold open and paused dossiers at their ends, and apologies that were kept and that were not', () => {
    for (const { key } of QUARTERS) {
      const all = [...figuresOf(key).values()];
      expect(
        all.reduce((sum, { open }) => sum + open.inTime, 0),
        key,
      ).toBeGreaterThan(100);
      expect(
        all.reduce((sum, { open }) => sum + open.paused, 0),
        key,
      ).toBeGreaterThan(10);
    }
    const kept = [...figuresOf('2023-Q4').values()].reduce((sum, own) => sum + own.lateButMetReschedule, 0);
    expect(kept).toBeGreaterThan(3);
  });
});

describe('dossiers', () => {
  test('are the same, byte for byte, each time', () => {
    const hash = (list: Iterable<DemonstrationDossier>) => {
      const digest = createHash('sha256');
      for (const dossier of list) digest.update(JSON.stringify(dossier));
      return digest.digest('hex');
    };
    expect(hash(generateDemonstration({ register, calendar, ...data }))).toBe(hash(dossiers));
  });

  test('are some 30 000, of every agency, with codes that count per agency and day without gap or repeat', () => {
    expect(dossiers.length).toBeGreaterThan(25_000);
    expect(dossiers.length).toBeLessThan(35_000);
    expect(new Set(dossiers.map(({ code }) => code)).size).toBe(dossiers.length);
    expect(new Set(dossiers.map(({ homeAgencyId }) => homeAgencyId)).size).toBe(18 + 10 + 129);
    const lastOf = new Map<string, number>();
    const wrong = dossiers.filter(({ code }) => {
      const [, prefix = '', sequence = ''] = /^(H18\.\d{2}(?:\.\d{2})?-\d{6})-(\d{4})$/.exec(code) ?? [];
      const last = lastOf.get(prefix) ?? 0;
      lastOf.set(prefix, last + 1);
      return Number(sequence) !== last + 1;
    });
    expect(wrong).toEqual([]);
  });

  test('bear the date of their receipt in their code', () => {
    const wrong = dossiers.filter(({ code, events }) => {
      const received = events.find(({ type }) => type === 'Accepted') ?? events[0];
      const date = received === undefined ? '?' : formatDay(dayOf(received.occurredAt)).replaceAll('-', '').slice(2);
      return !code.includes(`-${date}-`);
    });
    expect(wrong).toEqual([]);
  });

  test('begin with their intake and go on in order of time, each event recorded after it happened', () => {
    const wrong = dossiers.filter(({ code, homeAgencyId, events: [intake, ...rest] }) => {
      const begins =
        intake?.type === 'Registered' && intake.data.code === code && intake.data.agencyId === homeAgencyId;
      let before = intake;
      const follows = rest.every((event, index) => {
        const inOrder = event.occurredAt >= (before?.occurredAt ?? 0) && event.recordedAt >= (before?.recordedAt ?? 0);
        before = event;
        return inOrder && event.seq === index + 2 && event.recordedAt > event.occurredAt;
      });
      return !begins || !follows;
    });
    expect(wrong).toEqual([]);
  });

  test('are worked on in office hours of working days only', () => {
    const byOfficials: ReadonlySet<DossierEventType> = new Set([
      ...(['Accepted', 'Refused', 'SupplementRequested', 'PaymentRequested', 'Suspended'] as const),
      ...(['Rescheduled', 'Completed', 'Rejected', 'Stopped'] as const),
    ]);
    const isInHours = ({ occurredAt }: DossierEvent) =>
      calendar.officeMinutesBetween(occurredAt - 60_000, occurredAt + 60_000) > 0;
    const wrong = dossiers.filter(({ events }) =>
      events.some((event) => byOfficials.has(event.type) && !isInHours(event)),
    );
    expect(wrong).toEqual([]);
  });

  test('show every way of coming in, of waiting and of ending', () => {
    const seen = new Set<string>();
    for (const { events } of dossiers) {
      for (const event of events) {
        seen.add(event.type);
        if (event.type === 'Registered') seen.add(event.data.channel);
        if (event.type === 'Accepted' && event.data.legalLimit !== undefined)
          seen.add('promised limit shorter than the legal one');
        if (event.type === 'PaymentRequested')
          seen.add(event.data.stopsClock ? 'payment that stops' : 'payment that does not');
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...['online', 'direct', 'postal', 'Submitted', 'Refused', 'SupplementRequested', 'SupplementReceived'],
        ...['payment that stops', 'payment that does not', 'PaymentReceived', 'Suspended', 'Resumed', 'Rescheduled'],
        ...['Completed', 'Rejected', 'Withdrawn', 'Stopped', 'Returned', 'Noted', 'Assigned'],
        'promised limit shorter than the legal one',
      ]),
    );
  });

  test('were held by somebody, the late ones too long', () => {
    const late = histories.map((history, index) => ({ events: dossiers[index]?.events ?? [], history }));
    const withSteps = late.filter(({ events }) => events.some(({ type }) => type === 'StepStarted'));
    expect(withSteps.length).toBeGreaterThan(15_000);
    const reasoned = withSteps.filter(({ events }) => events.some(({ type }) => type === 'Noted'));
    expect(reasoned.length).toBeGreaterThan(100);
    for (const { events, history } of reasoned) {
      const record = foldRecord(events);
      const slowest = record && mostLate(timeUsed(record, calendar, startOfDay(HORIZON.to)));
      expect(slowest, history.code).toBeDefined();
    }
    expect(withSteps.some(({ events }) => events.some(({ type }) => type === 'OpinionGiven'))).toBe(true);
  });

  test('name invented people only, and say so', () => {
    // The people named in the public documents that the project is built on.
    const real = ['Lê Thanh Bình', 'Phạm Bình Minh'];
    const isSaid = ([intake]: readonly DossierEvent[]) =>
      intake?.type === 'Registered' && intake.data.extra === INVENTED_NOTE;
    const named = new Set<string | undefined>();
    for (const { events } of dossiers) {
      for (const event of events) {
        named.add(event.actor);
        if (event.type === 'Registered') named.add(event.data.applicant).add(event.data.officer);
        if (event.type === 'Assigned') named.add(event.data.officer);
      }
    }
    expect(dossiers.filter(({ events }) => !isSaid(events))).toEqual([]);
    expect(named.size).toBeGreaterThan(500);
    expect(real.filter((name) => named.has(name))).toEqual([]);
  });
});

describe('data', () => {
  test('has well-known procedures of every level, and of every department', () => {
    expect(data.procedures.length).toBeGreaterThan(40);
    expect(new Set(data.procedures.map(({ code }) => code)).size).toBe(data.procedures.length);
    const departments = register.childrenOf('11-2008', Q1_2024).filter(({ kind }) => kind === 'department');
    for (const { id } of departments)
      expect(
        data.procedures.some(({ agencies }) => agencies?.includes(id)),
        id,
      ).toBe(true);
    for (const { code, agencies } of data.procedures) {
      expect(code).toMatch(/^\d\.\d{6}\.000\.00\.00\.H18$/);
      for (const id of agencies ?? []) expect(register.findById(id), id).toBeDefined();
    }
  });

  test('has the published score of Q1/2024 and no invented one', () => {
    expect(data.portalFacts).toMatchObject([{ period: '2024-Q1', score: 18.8, nationalMean: 17.7, max: 20 }]);
  });
});
