import type { CommandAnswer as Answer } from '@dunghen/app/command';
import type {
  DossierQueue,
  DueExplanation,
  DuePreview,
  FullDossier,
  ListedEvent,
  OpenCounts,
  QueueItem,
} from '@dunghen/app/dossier';
import type { DossierRecord, TimeUsed } from '@dunghen/domain/lifecycle';
import { isoText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { exactText } from './instants.ts';
import { presentListItem } from './present.ts';

// What the record of a dossier holds, as JSON: instants become local timestamps, ids of agencies and officers get names.

export function presentQueue({ rows, next, asOf }: DossierQueue) {
  return { rows: rows.map(presentQueueItem), asOf: exactText(asOf), ...(next === undefined ? {} : { next }) };
}

export function presentCounts({ asOf, ...counts }: OpenCounts) {
  return { ...counts, asOf: exactText(asOf) };
}

function presentQueueItem({ submittedAt, stepDueAt, ...item }: QueueItem) {
  return { ...presentListItem(item), ...times({ submittedAt, stepDueAt }) };
}

/** The part of a dossier that only the system of record has. */
export function presentRecord(dossier: FullDossier) {
  const { record, personal, mayReadPersonal, commands, names, used, process } = dossier;
  const { acceptance } = record;
  const nameOf = (account: string) => names.get(account) ?? account;
  const timeOf = (kind: TimeUsed['kind'], key: string, from: Instant) => {
    const found = used.find((one) => one.kind === kind && one.key === key && one.from === from);
    return found === undefined ? {} : { minutes: found.minutes, lateMinutes: found.lateMinutes };
  };
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
      ...timeOf('step', step.step, startedAt),
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
      ...timeOf('opinion', opinion.id, askedAt),
      agency: agency(agencyId),
      askedAt: isoText(askedAt),
      dueAt: isoText(dueAt),
      ...times({ givenAt }),
    })),
    ...presentWaits(record, nameOf),
    ...presentPapers(record, nameOf),
    ...presentEnds(record),
    ...(process === undefined ? {} : { process }),
    ...(record.portalStatus === undefined ? {} : { portalStatus: record.portalStatus }),
    ...(record.unit === undefined ? {} : { unit: record.unit }),
    ...(acceptance?.procedure === undefined ? {} : { procedure: acceptance.procedure }),
    ...times({ handOverDueAt: acceptance?.handOverDueAt }),
    ...(personal === undefined ? {} : { personal }),
  };
}

function presentWaits(record: DossierRecord, nameOf: (account: string) => string) {
  const { proposal, rating } = record;
  return {
    supplements: record.supplements.map(({ requestedAt, receivedAt, approvedBy, ...supplement }) => ({
      ...supplement,
      ...(approvedBy === undefined ? {} : { approvedBy: nameOf(approvedBy) }),
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
      : {
          proposal: {
            ...proposal,
            at: isoText(proposal.at),
            dueAt: isoText(proposal.dueAt),
            ...(proposal.by === undefined ? {} : { by: nameOf(proposal.by) }),
          },
        }),
    ...(rating === undefined ? {} : { rating: { ...rating, at: isoText(rating.at) } }),
  };
}

/** How it ended, and how the result was given out. */
function presentEnds({ refusal, rejection, stopping, completion, returning }: DossierRecord) {
  return {
    ...(refusal === undefined ? {} : { refusal }),
    ...(rejection === undefined ? {} : { rejection }),
    ...(stopping === undefined ? {} : { stopping }),
    ...(completion === undefined ? {} : { completion }),
    ...(returning === undefined ? {} : { returning: { ...returning, at: isoText(returning.at) } }),
  };
}

function presentPapers(record: DossierRecord, nameOf: (account: string) => string) {
  return {
    documents: record.documents.map(({ digitised, ...document }) => ({
      ...document,
      ...(digitised === undefined ? {} : { digitised: { by: nameOf(digitised.by), at: isoText(digitised.at) } }),
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

export function presentEvent({ occurredAt, recordedAt, corrects, data, ...event }: ListedEvent) {
  return {
    ...event,
    ...(corrects === undefined ? {} : { corrects: presentCorrection(corrects) }),
    occurredAt: exactText(occurredAt),
    recordedAt: exactText(recordedAt),
    ...(data === undefined ? {} : { data: { ...data } }),
  };
}

function presentCorrection({ before, after, changes, ...rest }: NonNullable<ListedEvent['corrects']>) {
  const fact = (one: NonNullable<typeof before>) => ({ ...one, occurredAt: exactText(one.occurredAt) });
  return {
    ...rest,
    changes: changes.map((change) => ({ ...change })),
    ...(before === undefined ? {} : { before: fact(before) }),
    ...(after === undefined ? {} : { after: fact(after) }),
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
