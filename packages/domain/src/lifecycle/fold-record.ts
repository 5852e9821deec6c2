import {
  type DossierEvent,
  type DossierFacts,
  type DossierHistory,
  effectiveEvents,
  factsOf,
  historyOf,
} from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import { type EndParts, gatherEnd, startEnds } from './fold-ends.ts';
import { lastChangeOf } from './fold-last-change.ts';
import { gatherPapers, type PaperParts, papersOf, startPapers } from './fold-papers.ts';
import { gatherWait, startWaits, type WaitParts } from './fold-waits.ts';
import { gatherWork, startWork, type WorkParts } from './fold-work.ts';
import type { DossierRecord } from './record.ts';

/**
 * The whole picture of one dossier from its events (in order of `seq`), as of `asOf` and as known at `knownAt`, both
 * inclusive and both all by default. Undefined where nothing of the dossier exists at the two times.
 */
export function foldRecord(
  events: readonly DossierEvent[],
  asOf?: Instant,
  knownAt?: Instant,
): DossierRecord | undefined {
  const known = knownAt === undefined ? events : events.filter((event) => event.recordedAt <= knownAt);
  const effective = effectiveEvents(known, asOf);
  const history = historyOf(effective);
  const facts = factsOf(effective);
  if (history === undefined || facts === undefined) return undefined;
  const parts = startParts(facts);
  for (const event of effective) gather(parts, event);
  const { intake } = facts;
  return {
    version: versionOf(known),
    code: history.code,
    state: facts.state,
    ...(facts.portalStatus === undefined ? undefined : { portalStatus: facts.portalStatus }),
    intake,
    resolvingAgencyId: facts.agencyId,
    receivingAgencyId: intake.receivingAgencyId ?? intake.agencyId,
    ...holderOf(parts.work, facts),
    ...acceptanceOf(effective, history),
    history,
    steps: parts.work.steps,
    holdings: parts.work.holdings,
    opinions: parts.work.opinions,
    ...parts.waits,
    ...papersOf(parts.papers),
    ...parts.ends,
    ...(facts.note === undefined ? undefined : { note: facts.note }),
    ...(facts.extra === undefined ? undefined : { extra: facts.extra }),
    lastChangeAt: lastChangeOf(effective),
    events: known,
  };
}

interface Parts {
  readonly work: WorkParts;
  readonly waits: WaitParts;
  readonly papers: PaperParts;
  readonly ends: EndParts;
}

function startParts({ intake }: DossierFacts): Parts {
  return { work: startWork(intake), waits: startWaits(), papers: startPapers(), ends: startEnds() };
}

function holderOf(
  { holdings }: WorkParts,
  facts: DossierFacts,
): Pick<DossierRecord, 'holdingAgencyId' | 'officer' | 'unit'> {
  const holding = holdings.at(-1);
  return {
    holdingAgencyId: holding?.agencyId ?? facts.agencyId,
    ...(facts.officer === undefined ? undefined : { officer: facts.officer }),
    ...(holding?.unit === undefined ? undefined : { unit: holding.unit }),
  };
}

function acceptanceOf(
  effective: readonly DossierEvent[],
  { acceptedAt }: DossierHistory,
): Pick<DossierRecord, 'acceptance'> | undefined {
  const accepted = effective.findLast((event) => event.type === 'Accepted');
  if (accepted?.type !== 'Accepted' || acceptedAt === undefined) return undefined;
  return { acceptance: { ...accepted.data, at: acceptedAt } };
}

function versionOf(known: readonly DossierEvent[]): number {
  let last = 0;
  for (const { seq } of known) if (seq > last) last = seq;
  return last;
}

function gather(parts: Parts, event: DossierEvent): void {
  switch (event.type) {
    case 'Accepted':
    case 'Succeeded':
    case 'Assigned':
    case 'StepStarted':
    case 'StepFinished':
    case 'HandedOver':
    case 'Forwarded':
    case 'TakenBack':
    case 'OpinionAsked':
    case 'OpinionGiven':
      gatherWork(parts.work, event);
      return;
    case 'SupplementRequested':
    case 'SupplementReceived':
    case 'Suspended':
    case 'Resumed':
    case 'RescheduleProposed':
    case 'RescheduleDeclined':
    case 'Rescheduled':
      gatherWait(parts.waits, event);
      return;
    case 'DocumentRecorded':
    case 'FeeAssessed':
    case 'FeePaid':
    case 'FeeRefunded':
    case 'ResultIssued':
    case 'ResultRevoked':
      gatherPapers(parts.papers, event);
      return;
    case 'Refused':
    case 'Completed':
    case 'Rejected':
    case 'Stopped':
    case 'Withdrawn':
    case 'Returned':
    case 'Reopened':
    case 'Rated':
      gatherEnd(parts.ends, event);
      if (event.type !== 'Rated') delete parts.waits.proposal;
      if (event.type !== 'Rated' && event.type !== 'Reopened') closeWork(parts.work, event.occurredAt);
      return;
    case 'Registered':
    case 'Submitted':
    case 'PaymentRequested':
    case 'PaymentReceived':
    case 'DueDateRestated':
    case 'DueDateRecomputed':
    case 'Noted':
    case 'Corrected':
      return;
  }
}

/** Steps under way end with the dossier: nobody works on it any more. */
function closeWork(work: WorkParts, at: Instant): void {
  for (const [index, step] of work.steps.entries()) {
    if (step.finishedAt === undefined) work.steps[index] = { ...step, finishedAt: at };
  }
}
