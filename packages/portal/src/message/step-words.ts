import type { DossierEvent } from '@dunghen/domain/dossier';
import type { DossierRecord } from '@dunghen/domain/lifecycle';
import { instantText } from '@dunghen/domain/text';
import type { StepWords } from '../mapping/index.ts';
import type { MessageContext } from './context.ts';
import { agencyNameOf } from './dossier-message.ts';
import { promisedDue } from './due.ts';

const WAYS = { counter: 'trực tiếp', post: 'qua bưu chính công ích', online: 'trực tuyến' } as const;

/** What an event says, for the text of its step. `record` is the dossier right after it. */
export function stepWords(event: DossierEvent, record: DossierRecord, context: MessageContext): StepWords {
  switch (event.type) {
    case 'Accepted':
      return words({ due: dueText(promisedDue(record.history, context.calendar)) });
    case 'Refused':
    case 'SupplementRequested':
      return words({ reason: event.data.reason, missing: event.data.missing?.join('; ') });
    case 'Suspended':
      return words({ basis: event.data.legalBasis, decision: event.data.decision });
    case 'Rescheduled':
      return words({
        due: dueText(event.data.dueAt),
        reason: event.data.reason,
        letter: event.data.apologyLetter,
      });
    case 'DueDateRestated':
      return words({ due: dueText(event.data.dueAt) });
    case 'DueDateRecomputed':
      return words({ reason: event.data.cause });
    case 'Completed':
      return words({ reason: event.data.paperReason });
    case 'Rejected':
      return words({ reason: event.data.reason, letter: event.data.letter });
    case 'Stopped':
      return words({ reason: event.data.reason, notice: event.data.notice });
    case 'Withdrawn':
    case 'Reopened':
      return words({ reason: event.data.reason });
    case 'Returned':
      return words({ way: event.data.way === undefined ? undefined : WAYS[event.data.way] });
    case 'Assigned':
      return words({ officer: context.findPerson(event.data.officer)?.name });
    case 'StepStarted':
    case 'StepFinished':
      return words({
        step: context.findStepName?.(record.acceptance?.procedure, event.data.step) ?? event.data.step,
        outcome: event.type === 'StepFinished' ? event.data.outcome : undefined,
      });
    case 'HandedOver': {
      const { unit, officer } = event.data;
      return words({ unit, officer: officer === undefined ? undefined : context.findPerson(officer)?.name });
    }
    case 'Forwarded':
      return words({ agency: agencyNameOf(event.data.agencyId, context), reason: event.data.reason });
    case 'TakenBack':
    case 'Succeeded':
      return words({ agency: agencyNameOf(event.data.agencyId, context) });
    case 'OpinionAsked':
      return words({ agency: agencyNameOf(event.data.agencyId, context), due: dueText(event.data.dueAt) });
    case 'OpinionGiven': {
      const asked = record.opinions.find(({ id }) => id === event.data.id);
      return words({ agency: asked === undefined ? undefined : agencyNameOf(asked.agencyId, context) });
    }
    case 'ResultIssued':
      return words({ result: event.data.name });
    case 'ResultRevoked': {
      const { resultId, reason } = event.data;
      return words({ result: record.results.find(({ id }) => id === resultId)?.name, reason });
    }
    case 'Registered':
    case 'Submitted':
    case 'SupplementReceived':
    case 'PaymentRequested':
    case 'PaymentReceived':
    case 'Resumed':
    case 'DocumentRecorded':
    case 'FeeAssessed':
    case 'FeePaid':
    case 'FeeRefunded':
    case 'Rated':
    case 'RescheduleProposed':
    case 'RescheduleDeclined':
    case 'Noted':
    case 'Corrected':
      return {};
  }
}

const dueText = (at: number | undefined): string | undefined => (at === undefined ? undefined : instantText(at));

function words(given: { readonly [Word in keyof StepWords]: string | undefined }): StepWords {
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined));
}
