import type { Instant } from '@dunghen/domain/time';
import { canonicalJson } from '../dossier/canonical-json.ts';

/** Who did it; the account's, token's or citizen's id and name, as they were then. */
export interface AuditPrincipal {
  readonly kind: 'officer' | 'machine' | 'citizen' | 'system' | 'anonymous';
  readonly id: string;
  readonly name: string;
}

/** What it was done to. `code` is what people call it: a dossier's code, a login. */
export interface AuditSubject {
  readonly kind: string;
  readonly id: string;
  readonly code?: string;
}

/** What is written down of a reading or a change. No personal data of applicants in any of it. */
export interface AuditAct {
  readonly principal: AuditPrincipal;
  /** Network address of the request; absent for jobs and the command line. */
  readonly address?: string;
  readonly requestId: string;
  /** As in the access rules: `dossier:accept`, `dossier:read-personal`, `account:manage`. */
  readonly action: string;
  readonly subject: AuditSubject;
  /** Of the dossier; absent for what belongs to none. */
  readonly homeAgencyId?: string;
  /** Why, in the words of who did it. */
  readonly reason?: string;
  readonly outcome: 'done' | 'refused';
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** An entry as it is stored; `hash` covers all of it and the entry before in its chain. */
export interface AuditEntry extends AuditAct {
  readonly id: string;
  readonly chainId: string;
  /** From 1 in the chain; of a dossier's own chain, the number of the last event that the command wrote. */
  readonly number: number;
  readonly recordedAt: Instant;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** Chain of what is written within other transactions than a dossier's: accounts, catalogues, settings. Rare enough for one. */
export const ACTS_CHAIN = '00000000-0000-7000-8000-000000000001';

/**
 * What is hashed of an entry: canonical JSON with the hash before. An entry of a dossier's command has none before: the
 * last event of the command holds its hash, and so it lies in the dossier's chain (decision 0110). `recordedAt` in
 * milliseconds, as text, since it may be a mark that the database fills in.
 */
export function entryText(
  act: AuditAct,
  place: { readonly id: string; readonly chainId: string; readonly number: number; readonly recordedAt: string },
  previous: string,
): string {
  return canonicalJson({ ...act, facts: act.facts ?? {}, homeAgencyId: act.homeAgencyId ?? '', ...place, previous });
}
