import { isoText } from '@dunghen/domain/text';
import type { ListedEvent } from '../dossier-queries.ts';
import type { CommandBody } from './command-names.ts';
import type { Draft } from './draft.ts';
import { linesOf } from './read-draft.ts';

/** A fact as it is held for true now: corrections before this one applied. */
export interface CurrentFact {
  readonly seq: number;
  readonly text: string;
  /** As the API writes it, milliseconds included. */
  readonly occurredAt: string;
  readonly dateOnly: boolean;
  /** Absent while personal data are masked. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The facts that may be put right, newest first; what was taken back is none. */
export function factsOf(events: readonly ListedEvent[]): readonly CurrentFact[] {
  return events
    .filter(({ type }) => type !== 'Corrected')
    .flatMap((event) => {
      const corrections = events.filter(({ corrects }) => corrects?.seq === event.seq);
      const last = corrections.at(-1)?.corrects;
      if (last !== undefined && last.after === undefined) return [];
      const changed = corrections.flatMap(({ corrects }) => corrects?.changes ?? []);
      const data = event.data === undefined ? undefined : withChanges(event.data, changed);
      return [
        {
          seq: event.seq,
          text: event.text,
          occurredAt: last?.after?.occurredAt ?? event.occurredAt,
          dateOnly: last?.after?.dateOnly ?? event.dateOnly,
          ...(data === undefined ? {} : { data }),
        },
      ];
    })
    .toReversed();
}

type Change = NonNullable<ListedEvent['corrects']>['changes'][number];

function withChanges(data: Readonly<Record<string, unknown>>, changes: readonly Change[]) {
  const changed = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  return { ...data, ...changed };
}

/** How a value of a fact is typed; `fixed`: not here. */
export type ValueKind = 'text' | 'number' | 'flag' | 'instant' | 'lines' | 'fixed';

/** Fields that hold instants, as milliseconds. */
const INSTANTS: ReadonlySet<string> = new Set(['dueAt', 'expectedUntil', 'handOverDueAt', 'before', 'after']);
/** The code is on the receipt, the rules come from the day of acceptance: neither is typed. */
const FIXED: ReadonlySet<string> = new Set(['code', 'id', 'ruleSetId', 'terms']);

export function kindOf(field: string, value: unknown): ValueKind {
  if (FIXED.has(field)) return 'fixed';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'number') return INSTANTS.has(field) ? 'instant' : 'number';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return 'lines';
  return 'fixed';
}

export const nameOf = (field: string): string => `fix.${field}`;

/** What the form shows of a value before anything is typed. */
export function typedOf(field: string, value: unknown): string {
  switch (kindOf(field, value)) {
    case 'lines':
      return Array.isArray(value) ? value.join('\n') : '';
    case 'instant':
      return typeof value === 'number' ? isoText(value) : '';
    default:
      return value === undefined || value === null ? '' : String(value);
  }
}

/** The value that was typed instead; undefined where it stands as it was. */
function changeOf(field: string, value: unknown, { texts }: Draft): unknown {
  const kind = kindOf(field, value);
  if (kind === 'instant') return instantOf(field, value, texts);
  const typed = texts[nameOf(field)];
  if (typed === undefined || typed === typedOf(field, value)) return undefined;
  switch (kind) {
    case 'number': {
      const number = Number(typed.replaceAll(/[.\s]/g, ''));
      return Number.isFinite(number) ? number : undefined;
    }
    case 'flag':
      return typed === 'true';
    case 'lines':
      return linesOf(typed);
    case 'text':
      // Emptied is taken out: an empty text says nothing.
      return typed.trim() === '' ? null : typed.trim();
    case 'fixed':
      return undefined;
  }
}

function instantOf(field: string, value: unknown, texts: Draft['texts']): number | undefined {
  const date = texts[`${nameOf(field)}.date`];
  if (date === undefined || date === '' || typeof value !== 'number') return undefined;
  const time = texts[`${nameOf(field)}.time`] ?? isoText(value).slice(11, 16);
  const at = Date.parse(`${date}T${time}:00+07:00`);
  return at === value ? undefined : at;
}

export type BuiltCorrection =
  | { readonly ok: true; readonly body: CommandBody }
  | { readonly ok: false; readonly missing: 'seq' | 'reason' | 'change' };

/** The correction that the form says. */
export function buildCorrection(fact: CurrentFact | undefined, draft: Draft): BuiltCorrection {
  if (fact === undefined) return { ok: false, missing: 'seq' };
  const reason = draft.texts.reason?.trim() ?? '';
  const { seq } = fact;
  if (draft.flags.never === true) {
    return reason === ''
      ? { ok: false, missing: 'reason' }
      : { ok: true, body: { type: 'correct', seq, replacement: null, reason } };
  }
  const occurredAt = movedTo(fact, draft);
  const data = Object.fromEntries(
    Object.entries(fact.data ?? {}).flatMap(([field, value]) => {
      const changed = changeOf(field, value, draft);
      return changed === undefined ? [] : [[field, changed]];
    }),
  );
  const same = Object.keys(data).length === 0;
  if (occurredAt === undefined && same) return { ok: false, missing: 'change' };
  if (reason === '') return { ok: false, missing: 'reason' };
  const replacement = {
    occurredAt: occurredAt ?? fact.occurredAt,
    ...(fact.dateOnly && occurredAt === undefined ? { dateOnly: true } : {}),
    ...(same ? {} : { data }),
  };
  return { ok: true, body: { type: 'correct', seq, replacement, reason } };
}

/** The instant that was typed; undefined where it stands. What was recorded to the second stays so unless it is moved. */
function movedTo({ occurredAt }: CurrentFact, { texts }: Draft): string | undefined {
  const date = texts['fix.occurredAt.date'] || occurredAt.slice(0, 10);
  const time = texts['fix.occurredAt.time'] || occurredAt.slice(11, 16);
  if (`${date}T${time}` === occurredAt.slice(0, 16)) return undefined;
  return `${date}T${time}:00+07:00`;
}
