import { hash } from 'node:crypto';
import type { Instant } from '@dunghen/domain/time';
import { storableJson } from '../dossier/canonical-json.ts';
import { newId } from '../dossier/new-id.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { ACTS_CHAIN, type AuditAct, entryText } from './entry.ts';

/** The end of a chain: number and hash of its last entry; 0 and '' before the first. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

const INSERT = `
insert into audit_entry (home_agency_id, chain_id, number, id, recorded_at, principal_kind, principal_id, principal_name,
  address, request_id, action, subject_kind, subject_id, subject_code, reason, outcome, facts, hash)
select x.home_agency_id, $2::uuid, x.number, x.id, $3::timestamptz, x.principal_kind, x.principal_id, x.principal_name,
  x.address, x.request_id, x.action, x.subject_kind, x.subject_id, x.subject_code, x.reason, x.outcome, x.facts,
  decode(x.hash, 'hex')
from json_to_recordset($1::json) as x (home_agency_id text, number bigint, id uuid, principal_kind text, principal_id text,
  principal_name text, address text, request_id text, action text, subject_kind text, subject_id text, subject_code text,
  reason text, outcome text, facts json, hash text)`;

/** Writes acts at the end of a chain and returns its new head. The caller keeps others from the chain meanwhile. */
export async function appendEntries(
  tx: Executor,
  chainId: string,
  head: ChainHead,
  acts: readonly AuditAct[],
  recordedAt: Instant,
): Promise<ChainHead> {
  let { number, hash: previous } = head;
  const rows = acts.map((act) => {
    number += 1;
    const id = newId();
    const text = entryText(act, { id, chainId, number, recordedAt: String(recordedAt) }, previous);
    previous = hash('sha256', text, 'hex');
    return { ...columnsOf(act), number, id, hash: previous };
  });
  await tx.query(INSERT, [storableJson(rows), chainId, timestampText(recordedAt)]);
  return { number, hash: previous };
}

/** The columns that come from the act alone. */
function columnsOf(act: AuditAct): Readonly<Record<string, unknown>> {
  return {
    home_agency_id: act.homeAgencyId ?? '',
    principal_kind: act.principal.kind,
    principal_id: act.principal.id,
    principal_name: act.principal.name,
    address: act.address,
    request_id: act.requestId,
    action: act.action,
    subject_kind: act.subject.kind,
    subject_id: act.subject.id,
    subject_code: act.subject.code,
    reason: act.reason,
    outcome: act.outcome,
    facts: act.facts ?? {},
  };
}

const TAKE_CHAIN = `
insert into audit_chain as c (id, number, hash, started_at, updated_at)
values ($1, 0, sha256(''), clock_timestamp(), clock_timestamp())
on conflict (id) do update set updated_at = clock_timestamp()
returning c.number, encode(c.hash, 'hex') as hash, date_trunc('milliseconds', clock_timestamp()) as now`;

interface TakenChain {
  readonly number: number;
  readonly hash: string;
  readonly now: Instant;
}

/**
 * Writes acts within the caller's transaction, at the end of a chain whose row stays locked until it ends. The instant is
 * the server's, read after the transaction has its number (decision 0033). For changes of dossiers use `commitCommand`.
 */
export async function recordAudit(
  tx: Executor,
  acts: AuditAct | readonly AuditAct[],
  chainId: string = ACTS_CHAIN,
): Promise<void> {
  const list = isList(acts) ? acts : [acts];
  if (list.length === 0) return;
  const [taken] = await tx.query<TakenChain>(TAKE_CHAIN, [chainId]);
  if (taken === undefined) throw new Error(`audit chain ${chainId} cannot be written`);
  const before: ChainHead = { number: taken.number, hash: taken.number === 0 ? '' : taken.hash };
  const head = await appendEntries(tx, chainId, before, list, taken.now);
  await tx.query("update audit_chain set number = $2, hash = decode($3, 'hex') where id = $1", [
    chainId,
    head.number,
    head.hash,
  ]);
}

function isList(acts: AuditAct | readonly AuditAct[]): acts is readonly AuditAct[] {
  return Array.isArray(acts);
}
