import type { IntakeFacts } from '@dunghen/domain/dossier';
import type { DossierRecord } from '@dunghen/domain/lifecycle';

/** Data of persons that an intake holds. */
const PERSONAL = [
  'applicant',
  'submitter',
  'phone',
  'identity',
  'email',
  'address',
  'holder',
  'subject',
  'note',
  'extra',
] as const satisfies readonly (keyof IntakeFacts)[];

/** Data of persons, as whoever may read them sees them. */
export type PersonalFacts = Pick<IntakeFacts, (typeof PERSONAL)[number] | 'resultDelivery'>;

/**
 * The record as somebody without the right to personal data sees it (law.md 10: masking by role): what happened, when,
 * by whom and by what rule; not whose it is, nor what free texts and papers would tell of them.
 */
export function maskPersonal(record: DossierRecord): DossierRecord {
  const {
    refusal,
    rejection,
    stopping,
    completion,
    returning,
    rating,
    note: _note,
    extra: _extra,
    proposal,
    ...rest
  } = record;
  return {
    ...rest,
    intake: maskIntake(record.intake),
    steps: record.steps.map(({ outcome: _outcome, ...step }) => step),
    holdings: record.holdings.map(({ reason: _reason, ...holding }) => holding),
    opinions: record.opinions.map(({ answer: _answer, ...opinion }) => ({ ...opinion, question: '' })),
    supplements: record.supplements.map(({ reason: _reason, ...supplement }) => ({ ...supplement, missing: [] })),
    documents: [],
    fees: record.fees.map(({ exemption, payments, refunds, ...fee }) => ({
      ...fee,
      // The ground of an exemption tells that somebody is poor, disabled, of a minority.
      ...(exemption === undefined ? {} : { exemption: { amount: exemption.amount, basis: '' } }),
      payments: payments.map((payment) => ({ ...payment, receiptNumber: '' })),
      refunds: refunds.map((refund) => ({ ...refund, reason: '' })),
    })),
    results: record.results.map(({ id, issuedAt, revoked }) => ({
      id,
      issuedAt,
      name: '',
      ...(revoked === undefined ? {} : { revoked: { ...revoked, reason: '' } }),
    })),
    reschedules: record.reschedules.map(({ reason: _reason, ...reschedule }) => reschedule),
    ...(proposal === undefined ? {} : { proposal: { ...proposal, reason: '' } }),
    ...(refusal === undefined ? {} : { refusal: {} }),
    ...(rejection === undefined ? {} : { rejection: withoutReason(rejection) }),
    ...(stopping === undefined ? {} : { stopping: withoutReason(stopping) }),
    ...(completion?.resultId === undefined ? {} : { completion: { resultId: completion.resultId } }),
    ...(returning === undefined ? {} : { returning: withoutReceiver(returning) }),
    ...(rating === undefined ? {} : { rating: { score: rating.score, at: rating.at } }),
    // Single events are told by the timeline, which names no person.
    events: [],
  };
}

export function personalOf(intake: IntakeFacts): PersonalFacts {
  return picked(intake, [...PERSONAL, 'resultDelivery']);
}

function picked<K extends keyof IntakeFacts>(intake: IntakeFacts, keys: readonly K[]): Pick<IntakeFacts, K>;
function picked(intake: IntakeFacts, keys: readonly (keyof IntakeFacts)[]): object {
  return Object.fromEntries(keys.flatMap((key) => (intake[key] === undefined ? [] : [[key, intake[key]]])));
}

function maskIntake(intake: IntakeFacts): IntakeFacts {
  const {
    applicant: _applicant,
    submitter: _submitter,
    phone: _phone,
    identity: _identity,
    email: _email,
    address: _address,
    holder: _holder,
    subject: _subject,
    note: _note,
    extra: _extra,
    ...rest
  } = intake;
  return rest;
}

function withoutReason<T extends { readonly reason?: string }>({ reason: _reason, ...rest }: T): Omit<T, 'reason'> {
  return rest;
}

function withoutReceiver<T extends { readonly receivedBy?: string }>({
  receivedBy: _receivedBy,
  ...rest
}: T): Omit<T, 'receivedBy'> {
  return rest;
}
