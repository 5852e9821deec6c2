import type { CommandAnswer as Answer } from '@dunghen/app/command';
import type {
  DossierQueue,
  DueExplanation,
  DuePreview,
  FullDossier,
  ListedEvent,
  QueueItem,
} from '@dunghen/app/dossier';
import type { DossierRecord } from '@dunghen/domain/lifecycle';
import { isoText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { exactText } from './instants.ts';
import { presentListItem } from './present.ts';

// What the record of a dossier holds, as JSON: instants become local timestamps, ids of agencies and officers get names.

export function presentQueue({ rows, next, asOf }: DossierQueue) {
  return { rows: rows.map(presentQueueItem), asOf: exactText(asOf), ...(next === undefined ? {} : { next }) };
}

function presentQueueItem({ submittedAt, stepDueAt, ...item }: QueueItem) {
  return { ...presentListItem(item), ...times({ submittedAt, stepDueAt }) };
}

/** The part of a dossier that only the system of record has. */
export function presentRecord(dossier: FullDossier) {
  const { record, personal, mayReadPersonal, commands, names } = dossier;
  const { acceptance } = record;
  const agency = (id: string) => ({ id, name: names.get(id) ?? id });
  const named = (officer: string | undefined) =>
    officer === undefined ? {} : { officer: names.get(officer) ?? officer };
  return {
    version: record.version,
    masked: personal === undefined,
    mayReadPersonal,
    commands,
    receiving: agency(record.receivingAgencyId),
    holding: agency(record.holdingAgencyId),
    steps: record.steps.map(({ startedAt, dueAt, finishedAt, agencyId, officer, ...step }) => ({
      ...step,
      ...named(officer),
      agency: agency(agencyId),
      startedAt: isoText(startedAt),
      ...times({ dueAt, finishedAt }),
    })),
    holdings: record.holdings.map(({ agencyId, officer, from, to, dueAt, ...holding }) => ({
      ...holding,
      ...named(officer),
      agency: agency(agencyId),
      from: isoText(from),
      ...times({ to, dueAt }),
    })),
    opinions: record.opinions.map(({ agencyId, askedAt, dueAt, givenAt, ...opinion }) => ({
      ...opinion,
      agency: agency(agencyId),
      askedAt: isoText(askedAt),
      dueAt: isoText(dueAt),
      ...times({ givenAt }),
    })),
    ...presentWaits(record),
    ...presentPapers(record),
    ...(record.portalStatus === undefined ? {} : { portalStatus: record.portalStatus }),
    ...(record.unit === undefined ? {} : { unit: record.unit }),
    ...(acceptance?.procedure === undefined ? {} : { procedure: acceptance.procedure }),
    ...times({ handOverDueAt: acceptance?.handOverDueAt }),
    ...(personal === undefined ? {} : { personal }),
  };
}

function presentWaits(record: DossierRecord) {
  const { proposal, rating } = record;
  return {
    supplements: record.supplements.map(({ requestedAt, receivedAt, ...supplement }) => ({
      ...supplement,
      requestedAt: isoText(requestedAt),
      ...times({ receivedAt }),
    })),
    suspensions: record.suspensions.map(({ from, to, expectedUntil, ...suspension }) => ({
      ...suspension,
      from: isoText(from),
      ...times({ to, expectedUntil }),
    })),
    reschedules: record.reschedules.map(({ at, dueAt, ...reschedule }) => ({
      ...reschedule,
      at: isoText(at),
      dueAt: isoText(dueAt),
    })),
    ...(proposal === undefined
      ? {}
      : { proposal: { ...proposal, at: isoText(proposal.at), dueAt: isoText(proposal.dueAt) } }),
    ...(rating === undefined ? {} : { rating: { ...rating, at: isoText(rating.at) } }),
  };
}

function presentPapers(record: DossierRecord) {
  return {
    documents: record.documents.map(({ digitised, ...document }) => ({
      ...document,
      ...(digitised === undefined ? {} : { digitised: { ...digitised, at: isoText(digitised.at) } }),
    })),
    fees: record.fees.map(({ payments, refunds, ...fee }) => ({
      ...fee,
      payments: payments.map(({ feeId: _fee, at, ...payment }) => ({ ...payment, at: isoText(at) })),
      refunds: refunds.map(({ at, ...refund }) => ({ ...refund, at: isoText(at) })),
    })),
    results: record.results.map(({ issuedAt, revoked, signature, ...result }) => ({
      ...result,
      issuedAt: isoText(issuedAt),
      ...(revoked === undefined ? {} : { revoked: { ...revoked, at: isoText(revoked.at) } }),
      ...(signature === undefined
        ? {}
        : {
            signature: {
              signer: signature.signer,
              verifiedAt: isoText(signature.verifiedAt),
              ...times({ signedAt: signature.signedAt }),
            },
          }),
    })),
  };
}

export function presentEvent({ occurredAt, recordedAt, data, ...event }: ListedEvent) {
  return {
    ...event,
    occurredAt: exactText(occurredAt),
    recordedAt: exactText(recordedAt),
    ...(data === undefined ? {} : { data: { ...data } }),
  };
}

export function presentDue({ dueAt, originalDueAt, rescheduledDueAt, explanation, ...rest }: DueExplanation) {
  return { ...rest, ...times({ dueAt, originalDueAt, rescheduledDueAt }), explanation: explanation.map(presentLine) };
}

export function presentPreview({ dueAt, originalDueAt, handOverDueAt, explanation, ...rest }: DuePreview) {
  return { ...rest, ...times({ dueAt, originalDueAt, handOverDueAt }), explanation: explanation.map(presentLine) };
}

const presentLine = ({ at, ...line }: DuePreview['explanation'][number]) => ({ ...line, ...times({ at }) });

export function presentAnswer({ dueAt, events, ...answer }: Answer) {
  return {
    ...answer,
    ...times({ dueAt }),
    events: events.map(({ occurredAt, ...event }) => ({ ...event, occurredAt: exactText(occurredAt) })),
  };
}

/** The instants that there are, as timestamps. */
function times<K extends string>(instants: Readonly<Record<K, Instant | undefined>>): { readonly [P in K]?: string };
function times(instants: Readonly<Record<string, Instant | undefined>>): Readonly<Record<string, string>> {
  const there: Record<string, string> = {};
  for (const [key, at] of Object.entries(instants)) if (at !== undefined) there[key] = isoText(at);
  return there;
}
