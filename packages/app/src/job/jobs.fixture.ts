import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ruleSetAt, type TimeLimit } from '@dunghen/domain/deadline';
import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getLocal, type Instant } from '@dunghen/domain/time';
import { findDossier, newId, openImport } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import { type Catalogue, judgingOf } from '../catalogue/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';

/** A database of its own with a clock that the test sets. */
export interface JobWorld {
  readonly context: OpenContext;
  readonly url: string;
  /** Local time, `yyyy-MM-ddTHH:mm`. */
  readonly setNow: (local: string) => void;
}

export async function openWorld(local: string): Promise<JobWorld> {
  let now = getLocal(local);
  const db = await testDatabase();
  const context = await contextOf(db, () => now);
  return {
    context,
    url: db.url,
    setNow(next) {
      now = getLocal(next);
    },
  };
}

export type Happening = DossierEventBody & { readonly at: string };

export interface TestDossier {
  readonly code: string;
  readonly agencyId: string;
  /** Local time of the acceptance. */
  readonly accepted: string;
  readonly limit?: TimeLimit;
  readonly later?: readonly Happening[];
}

/** Agencies of the shipped register that last. */
export const AGENCY = 'so-cong-thuong-2020';
export const OTHER_AGENCY = 'so-giao-duc-va-dao-tao-2020';

/**
 * Stores dossiers as an import would; every event is recorded when it happened, or at `recordedAt`. `catalogue` is what a
 * process that does not know the newest judges by.
 */
export async function store(
  context: OpenContext,
  dossiers: readonly TestDossier[],
  { catalogue, recordedAt }: { readonly catalogue?: Catalogue; readonly recordedAt?: Instant } = {},
): Promise<void> {
  const known = catalogue ?? (await context.catalogueAt(context.now()));
  const session = await openImport(context.db, judgingOf(known, PROVINCE_POLICY));
  for (const dossier of dossiers) {
    const { code, agencyId } = dossier;
    const events = eventsOf(dossier).map((event) => (recordedAt === undefined ? event : { ...event, recordedAt }));
    await session.append({ id: newId(), homeAgencyId: agencyId, code, events });
  }
  await session.commit();
}

/** Adds events to a stored dossier; `catalogue` is what a process that does not know the newest judges by. */
export async function addEvents(
  context: OpenContext,
  code: string,
  happenings: readonly Happening[],
  catalogue?: Catalogue,
): Promise<void> {
  const known = catalogue ?? (await context.catalogueAt(context.now()));
  const head = await findDossier(context.db, code);
  if (head === undefined) throw new Error(`no dossier ${code}`);
  const session = await openImport(context.db, judgingOf(known, PROVINCE_POLICY));
  const events = happenings.map(({ at, ...body }, index) => {
    const occurredAt = getLocal(at);
    return { ...body, seq: head.seq + index + 1, occurredAt, recordedAt: occurredAt };
  });
  await session.appendEvents(head, events);
  await session.commit();
}

function eventsOf({ code, agencyId, accepted, limit, later = [] }: TestDossier): readonly DossierEvent[] {
  const at = getLocal(accepted);
  const rules = ruleSetAt(at);
  if (rules === undefined) throw new RangeError('no rule set on that day');
  const acceptance = { terms: rules.terms, ruleSetId: rules.id, ...(limit === undefined ? {} : { limit }) };
  const bodies: readonly (DossierEventBody & { readonly occurredAt: Instant })[] = [
    { type: 'Registered', data: { code, agencyId, channel: 'direct', applicant: 'Lò Thị Mẫu' }, occurredAt: at },
    { type: 'Accepted', data: acceptance, occurredAt: at },
    ...later.map(({ at: instant, ...body }) => ({ ...body, occurredAt: getLocal(instant) })),
  ];
  return bodies.map((body, index) => ({ ...body, seq: index + 1, recordedAt: body.occurredAt }));
}

export const days = (amount: number): TimeLimit => ({ amount, unit: 'working-day' });

/** Starts a worker and kills it so many milliseconds after it has begun; true where it was still at work. */
export async function killedAfter(
  url: string,
  local: string,
  what: 'sweep' | 'recompute',
  ms: number,
): Promise<boolean> {
  const program = fileURLToPath(new URL('./worker.fixture.ts', import.meta.url));
  const child = spawn(process.execPath, [program, url, local, what], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  const ended = once(child, 'close');
  const begun = new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('ready')) resolve();
    });
  });
  await Promise.race([begun, ended]);
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  await ended;
  if (!printed.includes('ready')) throw new Error('the worker has not begun');
  return !printed.includes('done');
}
