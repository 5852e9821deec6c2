import { type ClockTerms, dueDate } from '../deadline/index.ts';
import type { AcceptanceFacts, DossierEventBody, IntakeFacts, ProcedureVersionRef } from '../dossier/index.ts';
import {
  findLimit,
  isActive,
  nationalCodeOf,
  type ProcedureLimit,
  type ProcedureVersion,
  promisedLimitOf,
} from '../procedure/index.ts';
import { dayOf } from '../time/index.ts';
import type { AcceptCommand, IntakeCommand } from './command.ts';
import { checkDocument, checkFee } from './decide-papers.ts';
import { handOverDue } from './due.ts';
import {
  type Breach,
  happens,
  type IntakeMatter,
  invalid,
  isBlank,
  isBreach,
  missingText,
  type Ruling,
} from './ruling.ts';

export function decideIntake(matter: IntakeMatter<IntakeCommand>): Ruling {
  const { command } = matter;
  const begun = beginning(matter);
  if (isBreach(begun)) return begun;
  switch (command.type) {
    case 'draft':
      return happens(...begun.events);
    case 'submit':
      return happens(...begun.events, { type: 'Submitted', data: newCode(matter) });
    case 'refuse': {
      const { reason, missing } = command;
      const breach = missingText({ reason }, 'intake');
      if (breach !== undefined) return breach;
      if (missing.some(isBlank)) return { code: 'field-missing', field: 'missing', rule: 'intake' };
      return happens(...begun.events, ...handedIn(matter), { type: 'Refused', data: { reason, missing } });
    }
    case 'accept':
      return accepted({ ...matter, command }, begun.events);
  }
}

/** The registration where there is no dossier yet; a dossier that exists has its intake already. */
function beginning({ record, command }: IntakeMatter<IntakeCommand>): Breach | { events: readonly DossierEventBody[] } {
  if (record !== undefined) {
    return command.intake === undefined ? { events: [] } : invalid('intake');
  }
  const { intake } = command;
  if (intake === undefined) return { code: 'field-missing', field: 'intake' };
  const code = 'code' in command ? (command.code ?? intake.code) : intake.code;
  const breach = missingText({ 'intake.code': code, 'intake.agencyId': intake.agencyId });
  return breach ?? { events: [{ type: 'Registered', data: { ...intake, code } }] };
}

/** The code that takes the place of the provisional one; of a dossier that begins here the registration has it. */
function newCode({ record, command }: IntakeMatter<IntakeCommand>): { readonly code?: string } {
  if (record === undefined || !('code' in command) || command.code === undefined) return {};
  return command.code === record.code || isBlank(command.code) ? {} : { code: command.code };
}

/** A draft that is refused was handed in, and gets its code by that: the refusal slip bears it. */
function handedIn(matter: IntakeMatter<IntakeCommand>): readonly DossierEventBody[] {
  const data = newCode(matter);
  return data.code === undefined ? [] : [{ type: 'Submitted', data }];
}

function accepted(matter: IntakeMatter<AcceptCommand>, begun: readonly DossierEventBody[]): Ruling {
  const { record, command } = matter;
  const intake = record?.intake ?? command.intake;
  if (intake === undefined) return { code: 'field-missing', field: 'intake' };
  const acceptance = acceptanceOf(matter, intake);
  if (isBreach(acceptance)) return acceptance;
  const { documents = [], fees = [] } = command;
  const breach = documents.map(checkDocument).find(isBreach) ?? fees.map(checkFee).find(isBreach);
  if (breach !== undefined) return breach;
  return happens(
    ...begun,
    { type: 'Accepted', data: { ...acceptance.facts, ...newCode(matter) } },
    ...documents.map((data) => ({ type: 'DocumentRecorded', data }) as const),
    ...fees.map((data) => ({ type: 'FeeAssessed', data }) as const),
  );
}

/** Limit, terms and rules that the dossier keeps (spec: time limits, rule sets). */
function acceptanceOf(
  { command, context, at }: IntakeMatter<AcceptCommand>,
  intake: IntakeFacts,
): Breach | { readonly facts: AcceptanceFacts } {
  const { procedure, ruleSet, calendar } = context;
  const chosen = chooseLimit(command, intake, procedure, dayOf(at));
  if (isBreach(chosen)) return chosen;
  const limit = promisedLimitOf(chosen.line);
  const terms = termsOf(ruleSet.terms, chosen.version);
  const due = dueDate(calendar, {
    acceptedAt: at,
    ...(limit === undefined ? {} : { limit }),
    terms,
    stops: [],
    reschedules: [],
  });
  if (!due.ok) return { code: 'calendar-year-missing', year: due.year };
  const handOverDueAt = handOverDue(calendar, ruleSet, at);
  const legal = chosen.line.promised === undefined ? undefined : chosen.line.legal.limit;
  return {
    facts: {
      terms,
      ruleSetId: ruleSet.id,
      procedure: versionRef(command, chosen.version),
      ...(handOverDueAt === undefined ? undefined : { handOverDueAt }),
      ...(limit === undefined ? undefined : { limit }),
      ...(legal === undefined ? undefined : { legalLimit: legal }),
    },
  };
}

function chooseLimit(
  { caseKey, area }: AcceptCommand,
  { procedureCode, channel }: IntakeFacts,
  version: ProcedureVersion | undefined,
  day: number,
): Breach | { readonly version: ProcedureVersion; readonly line: ProcedureLimit } {
  if (version === undefined)
    return { code: 'procedure-missing', ...(procedureCode === undefined ? {} : { expected: [procedureCode] }) };
  if (procedureCode !== undefined && nationalCodeOf(procedureCode) !== nationalCodeOf(version.code)) {
    return { code: 'procedure-missing', expected: [procedureCode] };
  }
  if (!isActive(version, day)) return { code: 'procedure-inactive', expected: [version.code], rule: 'process' };
  if (caseKey !== undefined && !version.cases.some(({ key }) => key === caseKey)) {
    return { code: 'case-unknown', field: 'caseKey', expected: version.cases.map(({ key }) => key) };
  }
  const line = findLimit(version, {
    channel,
    ...(caseKey === undefined ? {} : { caseKey }),
    ...(area === undefined ? {} : { area }),
  });
  if (line !== undefined) return { version, line };
  return { code: 'limit-missing', field: 'caseKey', expected: version.cases.map(({ key }) => key) };
}

/** Counted as the rules of the day say, with what the procedure has of its own (spec: `same-day`). */
function termsOf(terms: ClockTerms, { sameDayCutoff }: ProcedureVersion): ClockTerms {
  return sameDayCutoff === undefined ? terms : { ...terms, sameDayCutoff };
}

function versionRef({ caseKey, area }: AcceptCommand, { code, version }: ProcedureVersion): ProcedureVersionRef {
  return {
    code,
    version,
    ...(caseKey === undefined ? undefined : { caseKey }),
    ...(area === undefined ? undefined : { area }),
  };
}
