import { hash } from 'node:crypto';
import type { Principal } from '@dunghen/domain/access';
import type { DossierEventType, DossierState } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { allow } from '../access/index.ts';
import type { InstallationKey } from '../account/key.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { describeDossier } from './describe.ts';
import { findSeen, unknownDossier } from './get-dossier.ts';
import { isReceiptCode } from './receipt-code.ts';
import type { DossierView } from './view.ts';

type Citizen = Extract<Principal, { readonly kind: 'citizen' }>;

/** What the applicant sees of their own dossier: the clock and what happened; no data of persons, no names of officers. */
export interface ApplicantView {
  readonly view: Omit<DossierView, 'officer'>;
  readonly state: DossierState;
  /** What a command says it saw. */
  readonly version: number;
  readonly mayRate: boolean;
  readonly rating?: { readonly score: number; readonly at: Instant };
}

const RATED_IN: ReadonlySet<DossierState> = new Set<DossierState>([
  'refused',
  'completed',
  'returned',
  'rejected',
  'stopped',
  'withdrawn',
]);

/** One dossier for its applicant, or for who knows the second factor of its receipt. Unknown and forbidden are one answer. */
export async function showToApplicant(
  context: AppContext,
  principal: Citizen,
  code: string,
): Promise<Outcome<ApplicantView>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  const { head, record, where, world, pieces } = seen.value;
  const described = describeDossier(head, pieces.catalogue, context.now());
  if (described === undefined || record.state === 'draft') return unknownDossier(code);
  const { officer: _officer, timeline, ...view } = described;
  const { rating } = record;
  const rated = rating === undefined ? {} : { rating: { score: rating.score, at: rating.at } };
  const mayRate =
    rating === undefined && RATED_IN.has(record.state) && allow(principal, 'dossier:rate', where, world).ok;
  const told = timeline.filter(({ type }) => TOLD.has(type));
  return {
    ok: true,
    value: { view: { ...view, timeline: told }, state: record.state, version: head.seq, mayRate, ...rated },
  };
}

/** What concerns the applicant; who works on it, steps and papers are the office's own business. */
const TOLD: ReadonlySet<string> = new Set<DossierEventType>([
  'Submitted',
  'Accepted',
  'Refused',
  'SupplementRequested',
  'SupplementReceived',
  'PaymentRequested',
  'PaymentReceived',
  'Suspended',
  'Resumed',
  'Rescheduled',
  'DueDateRestated',
  'DueDateRecomputed',
  'Forwarded',
  'TakenBack',
  'Succeeded',
  'ResultIssued',
  'Completed',
  'Rejected',
  'Stopped',
  'Withdrawn',
  'Returned',
  'Reopened',
  'Rated',
]);

/** Who has shown the second factor of a receipt: somebody without a name, who may see that dossier and rate it. */
export function receiptHolder(code: string): Citizen {
  const id = `gt-${hash('sha256', code, 'hex').slice(0, 32)}`;
  return { kind: 'citizen', id, name: 'Người giữ giấy tiếp nhận', identity: '', receiptOf: code };
}

/**
 * The holder of a receipt, where code and second factor belong together. Whether there is such a dossier is not asked here:
 * the second factor of a code that nobody has is as hard to guess.
 */
export function findReceiptHolder(key: InstallationKey, code: string, typed: string): Citizen | undefined {
  const plain = code.trim().toUpperCase();
  return isReceiptCode(key, plain, typed) ? receiptHolder(plain) : undefined;
}
