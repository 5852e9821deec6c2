import type { Verdict } from '@dunghen/domain/judgement';
import { searchKey } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { timestampText } from '../server/types.ts';
import type { JudgingKeys } from './judging.ts';
import type { SearchFilter, SearchScope, SearchVerdict } from './search-query.ts';

/** Takes a value for the statement and gives the place that stands for it, with its type: `$3::text[]`. */
export type Bind = (value: unknown, type: string) => string;

export interface Binder {
  readonly bind: Bind;
  readonly values: readonly unknown[];
}

export function makeBinder(): Binder {
  const values: unknown[] = [];
  return {
    values,
    bind: (value, type) => {
      values.push(value);
      return `$${values.length}::${type}`;
    },
  };
}

/** What the filter asks of alias `d`, joined by `and`; verdicts are asked for apart (`verdictConditions`). */
export function filterConditions(
  filter: SearchFilter,
  bind: Bind,
  words: 'by-index' | 'one-by-one',
): readonly string[] {
  const span = (column: string, from: Instant | undefined, to: Instant | undefined): readonly string[] => [
    ...(from === undefined ? [] : [`${column} >= ${bind(timestampText(from), 'timestamptz')}`]),
    ...(to === undefined ? [] : [`${column} < ${bind(timestampText(to), 'timestamptz')}`]),
  ];
  const equal = (column: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${column} = ${bind(value, 'text')}`];
  return [
    ...equal('d.procedure_code', filter.procedureCode),
    ...equal('d.field', filter.field),
    ...equal('d.officer', filter.officer),
    ...(filter.assigned === undefined ? [] : [`d.officer is ${filter.assigned ? 'not null' : 'null'}`]),
    ...(filter.signedInSteps === undefined ? [] : [signatureCondition(filter.signedInSteps, bind)]),
    ...(filter.atSteps === undefined ? [] : [`d.ended_at is null and d.step = any(${bind(filter.atSteps, 'text[]')})`]),
    ...equal('d.channel', filter.channel),
    ...(filter.states === undefined ? [] : [`d.state = any(${bind(filter.states, 'text[]')})`]),
    ...(filter.open === undefined ? [] : [`d.ended_at is ${filter.open ? 'null' : 'not null'}`]),
    ...span('d.accepted_at', filter.acceptedFrom, filter.acceptedTo),
    ...span('d.due_at', filter.dueFrom, filter.dueTo),
    ...span('d.ended_at', filter.endedFrom, filter.endedTo),
    ...textConditions(filter.text, bind, words),
  ];
}

/** Asked of open dossiers alone, of which an agency has few: their events are looked at one dossier at a time. */
function signatureCondition(steps: readonly string[], bind: Bind): string {
  const own = 'home_agency_id = d.home_agency_id and %.intake_month = d.intake_month and %.dossier_id = d.dossier_id';
  const of = (alias: string) => `${alias}.${own.replaceAll('%', alias)}`;
  return `d.ended_at is null and (d.step = any(${bind(steps, 'text[]')}) or exists (
        select from dossier_event p where ${of('p')} and p.type = 'RescheduleProposed' and not exists (
          select from dossier_event s where ${of('s')} and s.seq > p.seq and s.type in ('Rescheduled', 'RescheduleDeclined'))))`;
}

/** Verdicts that only dossiers without an end have, and those that only ended ones have. */
const OF_OPEN: ReadonlySet<SearchVerdict> = new Set<SearchVerdict>([
  'open-in-time',
  'due-soon',
  'open-overdue',
  'paused',
]);
const OF_ENDED: ReadonlySet<SearchVerdict> = new Set<SearchVerdict>(['early', 'on-time', 'late']);

/**
 * The cached verdict as of now, as parts that do not overlap, each with indexes of its own. What ended is not judged
 * again (spec: judgement). Of an open dossier the verdict turns at `overdue_from`; a row that was judged by another calendar
 * or policy than today's may be anything, so it is let through here and judged when it is read (search.ts).
 */
export function verdictConditions(
  verdicts: readonly SearchVerdict[],
  now: Instant,
  keys: JudgingKeys,
  bind: Bind,
): readonly string[] {
  let bound: string | undefined;
  const at = () => {
    bound ??= bind(timestampText(now), 'timestamptz');
    return bound;
  };
  const wanted = [...new Set(verdicts)];
  const open = wanted.filter((verdict) => OF_OPEN.has(verdict));
  const ended = wanted.filter((verdict) => OF_ENDED.has(verdict));
  const either = wanted.filter((verdict) => !OF_OPEN.has(verdict) && !OF_ENDED.has(verdict));
  const asked = [...open, ...either].map((verdict) => `(${verdictCondition(verdict, at)})`);
  const stale = () => [`d.judged_by <> ${currentKey(keys, bind)}`, 'not d.regular'];
  const endedOnes = [...ended, ...either].map((verdict) => `d.verdict = '${verdict}'`);
  return [
    ...(asked.length === 0 ? [] : [`d.ended_at is null and (${[...asked, ...stale()].join(' or ')})`]),
    ...(endedOnes.length === 0 ? [] : [`d.ended_at is not null and (${endedOnes.join(' or ')})`]),
  ];
}

function verdictCondition(verdict: SearchVerdict, at: () => string): string {
  switch (verdict) {
    case 'open-in-time':
      return inTimeCondition(at());
    case 'due-soon':
      return `${inTimeCondition(at())} and d.due_soon_from <= ${at()}`;
    case 'open-overdue':
      return `d.verdict = 'open-overdue' or d.verdict = 'open-in-time' and d.overdue_from <= ${at()}`;
    case 'early':
    case 'on-time':
    case 'late':
    case 'paused':
    case 'no-limit':
    case 'out-of-scope':
      return `d.verdict = '${verdict satisfies Verdict}'`;
  }
}

function inTimeCondition(at: string): string {
  return `d.verdict = 'open-in-time' and (d.overdue_from is null or d.overdue_from > ${at})`;
}

/** By what the row of an agency is judged today; agencies with closures of their own have a key of their own. */
export function currentKey({ general, byAgency }: JudgingKeys, bind: Bind): string {
  if (byAgency.size === 0) return bind(general, 'text');
  return `coalesce(${bind(JSON.stringify(Object.fromEntries(byAgency)), 'jsonb')} ->> d.agency_id, ${bind(general, 'text')})`;
}

/** The words of a dossier's search key, each a lexeme; the index `dossier_by_word` is on this very expression. */
const WORDS = `array_to_tsvector(array_remove(string_to_array(d.search_key, ' '), ''))`;

/** Every word has to begin one. The key holds letters and digits only, so that nothing is read as an operator. */
function textConditions(text: string | undefined, bind: Bind, how: 'by-index' | 'one-by-one'): readonly string[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  // It follows from the other; where rows are looked at one by one, it spares most of them being cut into words.
  const within = words.map((word) => `strpos(d.search_key, ${bind(word, 'text')}) <> 0`).join(' and ');
  const begins = `${WORDS} @@ ${bind(words.map((word) => `'${word}':*`).join(' & '), 'tsquery')}`;
  // Of a choice the planner takes half the rows to have it: it then reads an agency's rows in the order of the list.
  return how === 'by-index' ? [within, begins] : [`case when ${within} then ${begins} else false end`];
}

/** Whether a word is a number, as in codes: few dossiers have it, while names are those of thousands. */
export function hasNumber(text: string | undefined): boolean {
  return searchWords(text).some((word) => /\d{4}/.test(word));
}

/** The words that a text asks for; a text of signs alone asks for none. */
function searchWords(text: string | undefined): readonly string[] {
  return [...new Set(searchKey(text ?? '').split(' '))].filter((word) => word !== '');
}

/** The caller's scope as one condition. */
export function scopeCondition(scope: SearchScope, bind: Bind): string {
  switch (scope.kind) {
    case 'all':
      return 'true';
    case 'none':
      return 'false';
    case 'own':
      return `d.applicant_identity = ${bind(scope.identity, 'text')}`;
    case 'agencies': {
      const at = atAgencies(scope.ids, bind);
      return scope.assigned === undefined ? at : `(${at} or ${assignedCondition(scope.assigned, bind)})`;
    }
  }
}

/** Dossiers at the officer's agencies that are assigned to the officer. */
export function assignedCondition(
  { officerId, ids }: { readonly officerId: string; readonly ids: readonly string[] },
  bind: Bind,
): string {
  return `(d.officer = ${bind(officerId, 'text')} and ${atAgencies(ids, bind)})`;
}

/** Resolved, received or held by one of the agencies. */
function atAgencies(agencyIds: readonly string[], bind: Bind): string {
  const ids = bind(agencyIds, 'text[]');
  return `(d.agency_id = any(${ids}) or d.receiving_agency_id = any(${ids}) or d.holding_agency_id = any(${ids}))`;
}
