import type { DossierEventBody } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import type { WorkCommand } from './command.ts';
import { decideStep, nextSteps, stepDue } from './decide-step.ts';
import { answerDue } from './due.ts';
import { isLimit } from './fact-fields.ts';
import { type Breach, happens, invalid, isBlank, isBreach, type Matter, missingText, type Ruling } from './ruling.ts';

export function decideWork(matter: Matter<WorkCommand>): Ruling {
  const { command } = matter;
  switch (command.type) {
    case 'start-step':
    case 'finish-step':
      return decideStep({ ...matter, command });
    case 'assign': {
      const { officer } = command;
      return missingText({ officer }) ?? happens({ type: 'Assigned', data: { officer } });
    }
    case 'hand-over':
      return handOver(command);
    case 'forward':
      return forward({ ...matter, command });
    case 'take-back':
      return takeBack({ ...matter, command });
    case 'ask-opinion':
      return askOpinion({ ...matter, command });
    case 'give-opinion':
      return giveOpinion({ ...matter, command });
  }
}

type Of<Type extends WorkCommand['type']> = Extract<WorkCommand, { readonly type: Type }>;

function handOver({ officer, unit, note }: Of<'hand-over'>): Ruling {
  if (isBlank(officer) && isBlank(unit))
    return { code: 'field-missing', field: 'officer', expected: ['officer', 'unit'] };
  const data = {
    ...(officer === undefined || isBlank(officer) ? undefined : { officer }),
    ...(unit === undefined || isBlank(unit) ? undefined : { unit }),
    ...(note === undefined ? undefined : { note }),
  };
  return happens({ type: 'HandedOver', data });
}

/** Joined-up procedures: each body has its own share of the time, the clock of the dossier goes on (article 19.6–7). */
function forward({ record, command, context, at }: Matter<Of<'forward'>>): Ruling {
  const { agencyId, reason, limit } = command;
  const breach = missingText({ agencyId, reason }) ?? otherAgency(agencyId, record.holdingAgencyId);
  if (breach !== undefined) return breach;
  if (limit !== undefined && !isLimit(limit)) return invalid('limit');
  if (limit === undefined) {
    const dueAt = shareDue({ record, command, context, at });
    return happens({ type: 'Forwarded', data: { agencyId, reason, ...(dueAt === undefined ? undefined : { dueAt }) } });
  }
  const due = dueBy(answerDue(context.calendar, context.ruleSet, at, limit));
  return isBreach(due) ? due : happens({ type: 'Forwarded', data: { agencyId, reason, dueAt: due.at } });
}

/** Without a limit of its own: the share of the step that comes next, where it is that agency's. */
function shareDue(matter: Matter<Of<'forward'>>): Instant | undefined {
  const { record, command, context } = matter;
  const version = context.procedure;
  if (version === undefined) return undefined;
  const next = new Set(nextSteps(record, version));
  const step = version.process.find(({ key, agencyId }) => next.has(key) && agencyId === command.agencyId);
  return step === undefined ? undefined : stepDue(matter, version, step);
}

function takeBack({ record, command }: Matter<Of<'take-back'>>): Ruling {
  const { resolvingAgencyId, holdingAgencyId } = record;
  if (holdingAgencyId === resolvingAgencyId) return { code: 'agency-not-forwarded' };
  const note = command.note === undefined ? undefined : { note: command.note };
  return happens({ type: 'TakenBack', data: { agencyId: resolvingAgencyId, ...note } });
}

function askOpinion({ record, command, context, at }: Matter<Of<'ask-opinion'>>): Ruling {
  const { agencyId, question, limit } = command;
  const breach = missingText({ agencyId, question }, 'opinion') ?? otherAgency(agencyId, record.holdingAgencyId);
  if (breach !== undefined) return breach;
  if (!isLimit(limit)) return invalid('limit');
  const due = dueBy(answerDue(context.calendar, context.ruleSet, at, limit));
  if (isBreach(due)) return due;
  const event: DossierEventBody = {
    type: 'OpinionAsked',
    data: { id: context.newId(), agencyId, question, dueAt: due.at },
  };
  return happens(event);
}

function giveOpinion({ record, command, at }: Matter<Of<'give-opinion'>>): Ruling {
  const { id, answer } = command;
  const asked = record.opinions.find((opinion) => opinion.id === id);
  if (asked === undefined) {
    const open = record.opinions.filter(({ givenAt }) => givenAt === undefined);
    return { code: 'opinion-unknown', field: 'id', expected: open.map((opinion) => opinion.id) };
  }
  if (asked.givenAt !== undefined) return { code: 'opinion-given', field: 'id', at: asked.givenAt };
  if (at < asked.askedAt) return { code: 'time-before-last-change', at: asked.askedAt };
  return missingText({ answer }) ?? happens({ type: 'OpinionGiven', data: { id, answer } });
}

function otherAgency(agencyId: string, holding: string): Breach | undefined {
  return agencyId === holding ? { code: 'agency-same', field: 'agencyId' } : undefined;
}

/** The due instant of a limit of its own; a limit that gives none is no limit. */
function dueBy(due: ReturnType<typeof answerDue>): Breach | { readonly at: Instant } {
  if (!due.ok) return { code: 'calendar-year-missing', year: due.year };
  return due.dueAt === undefined ? invalid('limit') : { at: due.dueAt };
}
