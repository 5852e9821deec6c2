import type { Role } from '@dunghen/domain/access';
import { digestText } from '@dunghen/domain/notification';
import { headIsTold } from '@dunghen/domain/rung';
import { dayText, weekdayText } from '@dunghen/domain/text';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { readGrantsAt } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import {
  type FiredRung,
  type NotificationPreference,
  readFiredRungs,
  readPreferences,
  readToldRungs,
  recordDigest,
  rungKeyText,
} from '@dunghen/store/notification';
import { findProvince } from '../catalogue/index.ts';
import type { NotificationContext } from './context.ts';
import { ladderFinder, readLadderRows } from './ladders.ts';

export interface DigestReport {
  readonly digests: number;
  /** Rungs that were told in them. */
  readonly rungs: number;
}

/** Longer than any holiday: what fired before it and was never told is told after it. */
const WINDOW_MS = 15 * 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One message for each person with all of their dossiers that have reached a rung since the last: the officer to whom a
 * dossier is assigned, and the head of the agency that resolves it from the rung on that the agency has set; of petitions
 * those who classify and answer them, of directives who owes the answer. Once a day for a person, once for ever for a rung and a person, whatever is killed and however many processes do it.
 */
export async function makeDigests(context: NotificationContext): Promise<DigestReport> {
  const now = context.now();
  const rungs = await readFiredRungs(context.db, { from: now - WINDOW_MS, to: now });
  if (rungs.length === 0) return { digests: 0, rungs: 0 };
  const byAccount = await recipientsOf(context, rungs, now);
  const told = await readToldRungs(context.db, rungs);
  const preferences = await readPreferences(context.db, [...byAccount.keys()]);
  let [digests, count] = [0, 0];
  for (const [accountId, own] of byAccount) {
    const left = own.filter((rung) => !told.has(rungKeyText(accountId, rung)));
    if (left.length === 0) continue;
    const written = await writeDigest(context, { accountId, preference: preferences.get(accountId), lines: left, now });
    if (written === undefined || written === 0) continue;
    digests += 1;
    count += written;
  }
  return { digests, rungs: count };
}

async function recipientsOf(
  { db, catalogueAt }: NotificationContext,
  rungs: readonly FiredRung[],
  now: Instant,
): Promise<ReadonlyMap<string, readonly FiredRung[]>> {
  const catalogue = await catalogueAt(now);
  const { register } = catalogue;
  const day = dayOf(now);
  const province = findProvince(catalogue, day)?.id ?? '';
  const find = ladderFinder(await readLadderRows(db, now), register, day);
  const grants = await readGrantsAt(
    db,
    [...new Set([province, ...rungs.flatMap(({ agencyId, holdingAgencyId }) => [agencyId, holdingAgencyId])])],
    formatDay(day),
  );
  const holders = (wanted: Role, agency: string) =>
    grants.filter(({ role, agencyId }) => role === wanted && agencyId === agency).map(({ accountId }) => accountId);
  const toldOf = (rung: FiredRung): readonly string[] => {
    const { subject, kind, officer, agencyId, holdingAgencyId } = rung;
    if (subject === 'dossier') {
      const assigned = officer !== null && UUID.test(officer) ? [officer] : [];
      return [...assigned, ...(headIsTold(find(agencyId), kind) ? holders('head-of-agency', agencyId) : [])];
    }
    if (subject === 'directive') {
      const controls = kind.startsWith('overdue-') ? holders('procedure-control', province) : [];
      return [...holders('head-of-agency', agencyId), ...controls];
    }
    // Nobody is assigned to a petition: the head answers it, the control unit classifies it and hears of what is overdue.
    const heads = subject === 'petition-to-answer' ? holders('head-of-agency', agencyId) : [];
    const isControls = subject === 'petition-to-classify' || kind.startsWith('overdue-');
    const controls = isControls ? holders('procedure-control', holdingAgencyId) : [];
    return [...heads, ...controls].filter((accountId) => accountId !== officer);
  };
  const byAccount = new Map<string, FiredRung[]>();
  for (const rung of rungs) {
    for (const accountId of new Set(toldOf(rung))) {
      const own = byAccount.get(accountId) ?? [];
      byAccount.set(accountId, [...own, rung]);
    }
  }
  return byAccount;
}

interface Digest {
  readonly accountId: string;
  readonly preference: NotificationPreference | undefined;
  readonly lines: readonly FiredRung[];
  readonly now: Instant;
}

function writeDigest(
  { db, notifications }: NotificationContext,
  { accountId, preference, lines, now }: Digest,
): Promise<number | undefined> {
  const day = dayOf(now);
  const isSent =
    preference?.email !== undefined &&
    !preference.stopped.includes('digest') &&
    notifications?.adapters.some(({ kind }) => kind === 'email') === true;
  return recordDigest(
    db,
    {
      id: newId(),
      homeAgencyId: '',
      key: `digest/${accountId}/${formatDay(day)}`,
      kind: 'digest',
      channel: isSent ? 'email' : 'workspace',
      audience: 'officer',
      accountId,
      createdAt: now,
    },
    lines,
    (own) => {
      const { overdue, soon, lines: text } = digestText(own, now);
      const today = `${weekdayText(day)}, ${dayText(day)}`;
      return { day: today, overdue: String(overdue), soon: String(soon), lines: text };
    },
  );
}
