import type { DatabaseSync } from 'node:sqlite';
import { type Instant, MINUTE_MS, MINUTES_PER_DAY } from '@dunghen/domain/time';
import { portalTime } from '../../protocol/index.ts';
import { type Body, listOf, textOf } from '../storage/body.ts';
import { parseBody } from '../storage/dossiers.ts';
import { IS_TWIN } from '../storage/search.ts';
import { type Standing, standingOf } from './judge.ts';
import type { Question } from './question.ts';

/** What was counted for one agency. The set of all counts but the last two: open at the start, or accepted within. */
export interface Tally {
  received: number;
  onTime: number;
  /** Without a due date: neither on time nor late. */
  unjudged: number;
  completed: number;
  days: number;
  online: number;
  direct: number;
  post: number;
  onlineOnTime: number;
  digitalResult: number;
  digitalPapers: number;
  reused: number;
  withFee: number;
  paidOnline: number;
  readonly onlineProcedures: Set<string>;
  readonly feeProcedures: Set<string>;
  readonly paidProcedures: Set<string>;
  /** Accepted within the period. */
  accepted: number;
  /** Of these: with at least one step. */
  followed: number;
}

export const emptyTally = (): Tally => ({
  received: 0,
  onTime: 0,
  unjudged: 0,
  completed: 0,
  days: 0,
  online: 0,
  direct: 0,
  post: 0,
  onlineOnTime: 0,
  digitalResult: 0,
  digitalPapers: 0,
  reused: 0,
  withFee: 0,
  paidOnline: 0,
  onlineProcedures: new Set(),
  feeProcedures: new Set(),
  paidProcedures: new Set(),
  accepted: 0,
  followed: 0,
});

/**
 * Counts by agency code. A dossier that was born on the portal and is known under its agency's own code too counts once,
 * under the latter.
 */
export function tallies(database: DatabaseSync, question: Question, now: Instant): ReadonlyMap<string, Tally> {
  const { from, to, procedure = '' } = question;
  // The period that is running ends now.
  const asOf = Math.min(to, now);
  const found = new Map<string, Tally>();
  const rows = database
    .prepare(`
      SELECT agency, ended, body,
        EXISTS (SELECT 1 FROM receipt WHERE receipt.dossier = dossier.code AND receipt.kind = 'step') AS followed
      FROM dossier
      WHERE accepted <> '' AND accepted < ? AND (ended = '' OR ended >= ?) AND (? = '' OR procedure = ?)
        AND NOT ${IS_TWIN}`)
    .iterate(portalTime(asOf), portalTime(from), procedure, procedure);
  for (const { agency, ended, body, followed } of rows) {
    const dossier = parseBody(body);
    const standing = standingOf(dossier, String(ended), asOf);
    // Ended before the period where a supplement that never came ends it.
    if (standing === undefined || (standing.endedAt ?? from) < from) continue;
    const tally = found.get(String(agency)) ?? emptyTally();
    found.set(String(agency), tally);
    count(tally, dossier, standing, { from, isFollowed: followed === 1 });
  }
  return found;
}

const DAY_MS = MINUTES_PER_DAY * MINUTE_MS;

function count(
  tally: Tally,
  dossier: Body,
  { acceptedAt, endedAt, verdict }: Standing,
  { from, isFollowed }: { readonly from: Instant; readonly isFollowed: boolean },
): void {
  tally.received++;
  if (verdict === 'on-time') tally.onTime++;
  if (verdict === 'unjudged') tally.unjudged++;
  if (endedAt !== undefined) {
    tally.completed++;
    tally.days += (endedAt - acceptedAt) / DAY_MS;
  }
  if (acceptedAt >= from) {
    tally.accepted++;
    if (isFollowed) tally.followed++;
  }
  countChannel(tally, dossier, verdict === 'on-time');
  countPapers(tally, dossier);
  countPayment(tally, dossier);
}

function countChannel(tally: Tally, dossier: Body, isOnTime: boolean): void {
  switch (textOf(dossier, 'KenhThucHien')) {
    case '1':
      tally.direct++;
      return;
    case '2':
      tally.online++;
      if (isOnTime) tally.onlineOnTime++;
      tally.onlineProcedures.add(textOf(dossier, 'MaTTHC'));
      return;
    case '3':
      tally.post++;
  }
}

function countPapers(tally: Tally, dossier: Body): void {
  const isResultDigital = listOf(dossier, 'DanhSachGiayToKetQua').some(
    (result) => textOf(result, 'DuongDanTepTinKetQua') !== '',
  );
  if (isResultDigital) tally.digitalResult++;
  if (isResultDigital && textOf(dossier, 'HoSoCoThanhPhanSoHoa') === 'True') tally.digitalPapers++;
  const isReused = listOf(dossier, 'TaiLieuNop').some(
    (paper) => paper.DuocTaiSuDung === 'True' || paper.DuocLayTuKhoDMQG === 'True',
  );
  if (isReused) tally.reused++;
}

function countPayment(tally: Tally, dossier: Body): void {
  const procedure = textOf(dossier, 'MaTTHC');
  const hasFee = listOf(dossier, 'DanhSachLePhi').some((fee) => Number(textOf(fee, 'Gia')) > 0);
  if (!hasFee) return;
  tally.withFee++;
  tally.feeProcedures.add(procedure);
  if (!['1', '2'].includes(textOf(dossier, 'DuocThanhToanTrucTuyen'))) return;
  tally.paidOnline++;
  tally.paidProcedures.add(procedure);
}

const COUNTS = [
  'received',
  'onTime',
  'unjudged',
  'completed',
  'days',
  'online',
  'direct',
  'post',
  'onlineOnTime',
  'digitalResult',
  'digitalPapers',
  'reused',
  'withFee',
  'paidOnline',
  'accepted',
  'followed',
] as const;

const SETS = ['onlineProcedures', 'feeProcedures', 'paidProcedures'] as const;

/** Of several agencies together; a procedure of two of them is one. */
export function sumOf(all: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const one of all) {
    for (const name of COUNTS) sum[name] += one[name];
    for (const name of SETS) for (const procedure of one[name]) sum[name].add(procedure);
  }
  return sum;
}
