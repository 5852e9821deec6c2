import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OPERATOR } from '@dunghen/app/account';
import { readConfiguration } from '@dunghen/app/configuration';
import { type OpenContext, openContext } from '@dunghen/app/context';
import { openPortalLine, portalContextOf, sendAgain } from '@dunghen/app/portal-delivery';
import { storeLives } from '@dunghen/app/testing';
import { type Comparison, compareSides } from './compare.ts';
import { findFreePort, type Kept, keepRunning } from './processes.ts';

export interface DeliverQuestion {
  /** A database without dossiers. */
  readonly url: string;
  readonly dossiers: number;
  /** So often a sender is killed, and so often the portal. */
  readonly kills: number;
  readonly senders: number;
  /** Share of the calls that fail, 0 to 1. */
  readonly faulty: number;
  /** Milliseconds until a sender gives a call up; its leases follow from it. */
  readonly timeoutMs: number;
  readonly seed: number;
  readonly remark?: (text: string) => void;
}

export interface DeliverRun {
  readonly events: number;
  readonly kills: { readonly senders: number; readonly portal: number };
  readonly seconds: number;
  /** Refused for good on the way and sent again by a person's hand. */
  readonly sentAgain: number;
  readonly comparison: Comparison;
  readonly faults: readonly string[];
}

/** All ways in which the stand-in fails, their shares of `faulty`. */
function rulesOf(faulty: number, timeoutMs: number): readonly object[] {
  const rule = (fault: string, share: number, more: object = {}) => ({
    id: `${fault}-${Object.values(more).join('-')}`,
    fault,
    probability: Number((faulty * share).toFixed(6)),
    ...more,
  });
  return [
    rule('refuse', 0.15, { code: '-99', message: 'Hệ thống bận' }),
    rule('refuse', 0.02, { code: '1', message: 'Dữ liệu không hợp lệ (thử nghiệm)', service: 'CapNhatTienDoHoSoMC' }),
    rule('time-out', 0.06, { delayMs: timeoutMs * 2 }),
    rule('time-out', 0.06, { delayMs: timeoutMs * 2, stored: true }),
    rule('drop', 0.15),
    rule('lose-answer', 0.2),
    rule('expire-session', 0.14),
    rule('slow', 0.06, { delayMs: Math.round(timeoutMs / 2) }),
    rule('duplicate', 0.08),
    rule('html', 0.05),
    rule('html', 0.03, { stored: true }),
  ];
}

/** Stores dossiers, keeps senders and portal running while they are killed, until nothing waits; then compares. */
export async function runDelivery(question: DeliverQuestion): Promise<DeliverRun> {
  const { url, senders, seed, timeoutMs, remark = () => undefined } = question;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-deliver-'));
  const context = await openContext({ target: url });
  const faults: string[] = [];
  const kept: Kept[] = [];
  try {
    const events = await storeAll(context, question.dossiers);
    remark(`${question.dossiers} dossiers, ${events} events`);
    const port = await findFreePort();
    const rules = path.join(folder, 'rules.json');
    writeFileSync(rules, JSON.stringify(rulesOf(question.faulty, timeoutMs)));
    const portalUrl = `http://127.0.0.1:${port}/`;
    const onEnd = (words: string) => faults.push(words);
    const portal = await keepRunning(
      [
        'portal',
        'stand-in',
        '--folder',
        path.join(folder, 'portal'),
        '--port',
        String(port),
        '--faults',
        rules,
        '--seed',
        String(seed),
      ],
      {},
      { isReady: (said) => said.includes(portalUrl), onEnd },
    );
    kept.push(portal);
    const env = portalEnvironment(url, portalUrl, timeoutMs);
    const begun = performance.now();
    for (let number = 0; number < senders; number += 1) {
      kept.push(
        await keepRunning(['sync', '--watch', '--db', url], env, {
          isReady: (said) => said.includes(portalUrl),
          onEnd,
        }),
      );
    }
    const work = await untilDelivered(context, { question, portal, senders: kept.slice(1), env, faults });
    const seconds = (performance.now() - begun) / 1_000;
    // The rules would hit the look inside too.
    const comparison = await compareSides(context, portalUrl);
    return { events, ...work, seconds, comparison, faults: [...faults, ...comparison.faults] };
  } finally {
    for (const one of kept) await one.stop();
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const PIECE = 5_000;

async function storeAll(context: OpenContext, dossiers: number): Promise<number> {
  let total = 0;
  for (let from = 1; from <= dossiers; from += PIECE) {
    total += (await storeLives(context, { from, count: Math.min(PIECE, dossiers - from + 1) })).events;
  }
  await context.db.query('analyze');
  return total;
}

export function portalEnvironment(url: string, portal: string, timeoutMs: number): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: url,
    DUNGHEN_SYNC_URL: `${portal}dich-vu`,
    DUNGHEN_SYNC_SIGN_IN_URL: `${portal}dang-nhap`,
    DUNGHEN_SYNC_USER: 'thu-nghiem',
    DUNGHEN_SYNC_PASSWORD: 'thu-nghiem',
    DUNGHEN_SYNC_DSTCODE: 'VN:GOV:000.00.00.H18',
    DUNGHEN_SYNC_UNIT: '000.00.00.H18',
    DUNGHEN_SYNC_TIMEOUT: String(timeoutMs),
  };
}

interface Work {
  readonly question: DeliverQuestion;
  readonly portal: Kept;
  readonly senders: readonly Kept[];
  readonly env: Readonly<Record<string, string>>;
  /** Words of processes that ended by themselves; kills that came too late to meet anything. */
  readonly faults: string[];
}

/** Between two looks; and so many times as long as a look takes, which counts every message and would slow the work. */
const LOOK_MS = 100;
const LOOKS_APART = 5;
const PATIENCE_MS = 120_000;
/** Messages that an event makes, about: by it kills are spread over the work. */
const MESSAGES_A_DOSSIER = 8.5;

async function untilDelivered(
  context: OpenContext,
  { question: { dossiers, kills, seed, remark = () => undefined }, portal, senders, env, faults }: Work,
): Promise<Pick<DeliverRun, 'kills' | 'sentAgain'>> {
  const random = randomOf(seed);
  const done = { senders: 0, portal: 0 };
  let sentAgain = 0;
  let moved = { at: performance.now(), sent: 0 };
  for (;;) {
    const lookedAt = performance.now();
    const { sent, waiting, refused, unmade } = await progressOf(context);
    const took = performance.now() - lookedAt;
    if (sent !== moved.sent) moved = { at: performance.now(), sent };
    if (performance.now() - moved.at > PATIENCE_MS)
      throw new Error([`nothing moved any more: ${waiting} wait, ${refused} refused`, ...faults].join('\n'));
    if (refused > 0) sentAgain += await sendRefused(context, env);
    const share = sent / (dossiers * MESSAGES_A_DOSSIER);
    const made = done.senders + done.portal;
    if (made < 2 * kills && waiting > 0 && share >= ((made + random()) / (2 * kills)) * 0.9) {
      const isPortal = done.portal < done.senders;
      const sender = senders[Math.floor(random() * senders.length)];
      await (isPortal ? portal.kill() : sender?.kill());
      if (isPortal) await cutConnections(context);
      done[isPortal ? 'portal' : 'senders'] += 1;
      remark(
        `${sent} sent, ${waiting} wait; killed ${isPortal ? 'the portal' : 'a sender'} (${made + 1}/${2 * kills})`,
      );
    } else if (waiting + unmade === 0 && refused === 0) {
      if (made < 2 * kills) faults.push(`everything was delivered after ${made} of ${2 * kills} kills`);
      return { kills: done, sentAgain };
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(LOOK_MS, took * LOOKS_APART)));
  }
}

/** Whoever sends loses every connection to the database, and has to go on by itself. */
async function cutConnections({ db }: OpenContext): Promise<void> {
  await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

interface Progress {
  readonly sent: number;
  readonly waiting: number;
  readonly refused: number;
  readonly unmade: number;
}

async function progressOf({ db }: OpenContext): Promise<Progress> {
  const [row] = await db.query<Progress>(
    `select (select count(*) from portal_message where state = 'sent') as sent,
       (select coalesce(sum(waiting), 0)::bigint from portal_dossier where state <> 'idle') as waiting,
       (select count(*) from portal_message where state = 'refused') as refused,
       (select count(*) from outbox where portal_at is null) as unmade`,
  );
  return row ?? { sent: 0, waiting: 0, refused: 0, unmade: 0 };
}

/** What the portal refused for good, as a person would send it again. */
async function sendRefused(context: OpenContext, env: Readonly<Record<string, string>>): Promise<number> {
  const read = readConfiguration({ env });
  if (!read.ok) throw new Error(read.message);
  const line = await openPortalLine(read.value.configuration);
  if (!line.ok) throw new Error(line.message);
  const outcome = await sendAgain(
    portalContextOf(context, line.value),
    OPERATOR,
    { kind: 'all-refused' },
    { id: 'thu' },
  );
  return outcome.ok ? outcome.value.messages : 0;
}

/** A sequence that is the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
