import type { Instant } from '@dunghen/domain/time';
import type { AuditEntry, AuditPrincipal } from './entry.ts';

/** A row of `audit_entry` as `ENTRY_SELECT` reads it. */
export interface EntryRow {
  readonly homeAgencyId: string;
  readonly chainId: string;
  readonly number: number;
  readonly id: string;
  readonly recordedAt: Instant;
  readonly principalKind: AuditPrincipal['kind'];
  readonly principalId: string;
  readonly principalName: string;
  readonly address: string | null;
  readonly requestId: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectCode: string | null;
  readonly reason: string | null;
  readonly outcome: AuditEntry['outcome'];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** Columns of alias `a` under the names of `EntryRow`. */
export const ENTRY_SELECT = `a.home_agency_id as "homeAgencyId", a.chain_id as "chainId", a.number, a.id,
  a.recorded_at as "recordedAt", a.principal_kind as "principalKind", a.principal_id as "principalId",
  a.principal_name as "principalName", a.address, a.request_id as "requestId", a.action, a.subject_kind as "subjectKind",
  a.subject_id as "subjectId", a.subject_code as "subjectCode", a.reason, a.outcome, a.facts,
  encode(a.hash, 'hex') as hash`;

export function entryOf(row: EntryRow): AuditEntry {
  return {
    id: row.id,
    chainId: row.chainId,
    number: row.number,
    recordedAt: row.recordedAt,
    principal: { kind: row.principalKind, id: row.principalId, name: row.principalName },
    ...(row.address === null ? {} : { address: row.address }),
    requestId: row.requestId,
    action: row.action,
    subject: {
      kind: row.subjectKind,
      id: row.subjectId,
      ...(row.subjectCode === null ? {} : { code: row.subjectCode }),
    },
    ...(row.homeAgencyId === '' ? {} : { homeAgencyId: row.homeAgencyId }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    outcome: row.outcome,
    facts: row.facts,
    hash: row.hash,
  };
}
