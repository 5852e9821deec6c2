import { hash } from 'node:crypto';
import { readBatches } from '../dossier/cursor.ts';
import type { Database } from '../server/index.ts';
import { entryText } from './entry.ts';
import { ENTRY_SELECT, type EntryRow, entryOf } from './row.ts';

/** A place where the audit is not as it was written. */
export interface AuditFault {
  readonly kind: 'changed' | 'removed' | 'inserted';
  readonly chainId: string;
  /** Number in the chain, the first of several. */
  readonly number: number;
  /** Of the dossier, for an entry of one. */
  readonly code?: string;
  /** Vietnamese, for `doctor`. */
  readonly message: string;
}

export interface AuditReport {
  readonly entries: number;
  readonly chains: number;
  /** The first faults found, at most 1 000. */
  readonly faults: readonly AuditFault[];
}

const MOST_FAULTS = 1_000;

/** Entries with what vouches for them: the head of their chain, or the event that was written with them. */
type CheckedRow = EntryRow & {
  readonly chainNumber: number | null;
  readonly chainHash: string | null;
  readonly eventHash: string | null;
};

const ENTRIES = `
select ${ENTRY_SELECT}, c.number as "chainNumber", encode(c.hash, 'hex') as "chainHash", encode(e.audit_hash, 'hex') as "eventHash"
from audit_entry a
left join audit_chain c on c.id = a.chain_id
left join dossier d on c.id is null and d.home_agency_id = a.home_agency_id and d.dossier_id = a.chain_id
left join lateral (
  select x.audit_hash from dossier_event x where x.home_agency_id = d.home_agency_id and x.intake_month = d.intake_month
    and x.dossier_id = d.dossier_id and x.seq = a.number offset 0) e on true
order by a.chain_id, a.number, a.id`;

/** Events that name an entry which is not there. */
const WITHOUT_ENTRY = `
select e.dossier_id as "chainId", e.seq as number, d.code
from dossier_event e left join dossier d on d.home_agency_id = e.home_agency_id and d.dossier_id = e.dossier_id
where e.audit_hash is not null and not exists (
  select from audit_entry a where a.home_agency_id = e.home_agency_id and a.chain_id = e.dossier_id and a.number = e.seq)
limit ${MOST_FAULTS}`;

const EMPTY_CHAINS = `
select c.id as "chainId", c.number from audit_chain c
where c.number > 0 and not exists (select from audit_entry a where a.chain_id = c.id) limit ${MOST_FAULTS}`;

/**
 * Computes every entry's hash again on one snapshot; finds each changed, removed or inserted one. `show` hears how many
 * entries are done.
 */
export function verifyAudit(db: Database, show: (entries: number) => void = () => undefined): Promise<AuditReport> {
  return db.snapshot(async (tx) => {
    const faults: AuditFault[] = [];
    const counts = { entries: 0, chains: 0 };
    let before: CheckedRow | undefined;
    for await (const rows of readBatches<CheckedRow>(tx.client, ENTRIES)) {
      for (const row of rows) {
        const previous = before?.chainId === row.chainId ? before : undefined;
        if (previous === undefined) {
          counts.chains += 1;
          faults.push(...faultsOfHead(before));
        }
        counts.entries += 1;
        faults.push(...(row.chainNumber === null ? faultsOfCommand(row) : faultsOfLink(row, previous)));
        before = row;
      }
      show(counts.entries);
      if (faults.length > MOST_FAULTS) break;
    }
    faults.push(...faultsOfHead(before));
    for (const { chainId, number, code } of await tx.query<{ chainId: string; number: number; code: string }>(
      WITHOUT_ENTRY,
    ))
      faults.push(faultOf('removed', { chainId, number, subjectCode: code }));
    for (const { chainId, number } of await tx.query<{ chainId: string; number: number }>(EMPTY_CHAINS))
      faults.push(faultOf('removed', { chainId, number: 1, subjectCode: null }, number));
    return { ...counts, faults: faults.slice(0, MOST_FAULTS) };
  });
}

function hashOf(row: CheckedRow, previous: string): string {
  const { id, chainId, number, recordedAt, hash: _hash, ...act } = entryOf(row);
  return hash('sha256', entryText(act, { id, chainId, number, recordedAt: String(recordedAt) }, previous), 'hex');
}

/** The last event of the command vouches for its entry. */
function faultsOfCommand(row: CheckedRow): readonly AuditFault[] {
  if (row.eventHash === null) return [faultOf('inserted', row)];
  return hashOf(row, '') === row.eventHash && row.hash === row.eventHash ? [] : [faultOf('changed', row)];
}

function faultsOfLink(row: CheckedRow, previous: CheckedRow | undefined): readonly AuditFault[] {
  if (row.number > (row.chainNumber ?? 0)) return [faultOf('inserted', row)];
  const expected = (previous?.number ?? 0) + 1;
  if (row.number < expected) return [faultOf('inserted', row)];
  if (row.number > expected)
    return [faultOf('removed', { ...row, number: expected, subjectCode: null }, row.number - 1)];
  return hashOf(row, previous?.hash ?? '') === row.hash ? [] : [faultOf('changed', row)];
}

/** The last entry against the head of its chain. */
function faultsOfHead(last: CheckedRow | undefined): readonly AuditFault[] {
  if (last === undefined || last.chainNumber === null || last.number > last.chainNumber) return [];
  if (last.number < last.chainNumber)
    return [faultOf('removed', { ...last, number: last.number + 1, subjectCode: null }, last.chainNumber)];
  return last.hash === last.chainHash ? [] : [faultOf('changed', last)];
}

function faultOf(
  kind: AuditFault['kind'],
  row: Pick<CheckedRow, 'chainId' | 'number' | 'subjectCode'>,
  to = row.number,
): AuditFault {
  const { chainId, number, subjectCode } = row;
  const lines = to > number ? `các dòng số ${number}–${to}` : `dòng số ${number}`;
  const place = subjectCode === null ? `chuỗi ${chainId}` : `${subjectCode} (chuỗi ${chainId})`;
  const message = `Nhật ký, ${place}: ${lines} ${WHAT_HAPPENED[kind]}.`;
  return { kind, chainId, number, message, ...(subjectCode === null ? {} : { code: subjectCode }) };
}

const WHAT_HAPPENED = {
  changed: 'đã bị sửa sau khi ghi',
  removed: 'đã bị xóa',
  inserted: 'được chèn vào ngoài hệ thống',
} as const;
