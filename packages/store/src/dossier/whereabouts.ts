import type { DossierEvent } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';

/** Who has a dossier and what is being done with it: what queues and scopes ask for. */
export interface Whereabouts {
  readonly receivingAgencyId: string;
  readonly holdingAgencyId: string;
  readonly applicantIdentity: string | undefined;
  readonly procedureVersion: number | undefined;
  /** The step under way; the last begun where several are. */
  readonly step: string | undefined;
  readonly stepDueAt: Instant | undefined;
}

interface OpenStep {
  readonly step: string;
  readonly dueAt: Instant | undefined;
}

/** Of effective events (`effectiveEvents`); `agencyId` is the resolving agency. Imported dossiers cost one pass over three events. */
export function whereaboutsOf(events: readonly DossierEvent[], agencyId: string): Whereabouts {
  let receivingAgencyId = agencyId;
  let applicantIdentity: string | undefined;
  let procedureVersion: number | undefined;
  let holder: string | undefined;
  const steps: OpenStep[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'Registered':
        receivingAgencyId = event.data.receivingAgencyId ?? agencyId;
        applicantIdentity = event.data.identity;
        break;
      case 'Accepted':
        procedureVersion = event.data.procedure?.version;
        break;
      case 'Forwarded':
        holder = event.data.agencyId;
        break;
      case 'TakenBack':
        holder = undefined;
        break;
      case 'StepStarted':
        steps.push({ step: event.data.step, dueAt: event.data.dueAt });
        break;
      case 'StepFinished':
        finish(steps, event.data.step);
        break;
      case 'Refused':
      case 'Rejected':
      case 'Stopped':
      case 'Withdrawn':
      case 'Completed':
        steps.length = 0;
        break;
      default:
        break;
    }
  }
  const open = steps.at(-1);
  return {
    receivingAgencyId,
    holdingAgencyId: holder ?? agencyId,
    applicantIdentity,
    procedureVersion,
    step: open?.step,
    stepDueAt: open?.dueAt,
  };
}

function finish(steps: OpenStep[], step: string): void {
  const index = steps.findLastIndex((open) => open.step === step);
  if (index >= 0) steps.splice(index, 1);
}
