import { useSyncExternalStore } from 'react';
import type { Parts, Proposal, Report } from '../queries.ts';

/** A part of the report that can be written, by its key; texts as they stand in the fields. */
export type PartField =
  | 'addressees'
  | 'legalBases'
  | 'recipients'
  | 'capacity'
  | 'signer'
  | `dates.${Proposal['id']}`
  | `texts.${Proposal['id']}`;

/** What was typed and is not saved, with what stood there when the typing began. */
export interface TypedPart {
  readonly value: string;
  readonly base: string;
}

type TypedParts = Readonly<Partial<Record<PartField, TypedPart>>>;

const NOTHING: TypedParts = Object.freeze({});
/** By report, for as long as the page of the browser lives: who goes to look something up finds their words again. */
const kept = new Map<string, TypedParts>();
const listeners = new Set<() => void>();

function keep(id: string, parts: TypedParts): void {
  if (Object.keys(parts).length === 0) kept.delete(id);
  else kept.set(id, parts);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface Typed {
  readonly parts: TypedParts;
  readonly keys: readonly PartField[];
  readonly type: (field: PartField, value: string, stored: string) => void;
  readonly drop: (field: PartField) => void;
  readonly clear: () => void;
}

export function useTyped(id: string): Typed {
  const parts = useSyncExternalStore(subscribe, () => kept.get(id) ?? NOTHING);
  const without = (field: PartField): TypedParts => {
    const { [field]: _dropped, ...rest } = parts;
    return rest;
  };
  return {
    parts,
    keys: FIELDS.filter((field) => parts[field] !== undefined),
    type: (field, value, stored) => {
      const base = parts[field]?.base ?? stored;
      keep(id, value === stored ? without(field) : { ...parts, [field]: { value, base } });
    },
    drop: (field) => keep(id, without(field)),
    clear: () => keep(id, NOTHING),
  };
}

export const PROPOSALS = ['apologise', 'compare', 'clear', 'system'] as const;

export const FIELDS: readonly PartField[] = [
  'addressees',
  'legalBases',
  ...PROPOSALS.flatMap((id): readonly PartField[] => [`dates.${id}`, `texts.${id}`]),
  'capacity',
  'signer',
  'recipients',
];

/** What the server holds, as the fields show it. */
export function storedOf(report: Report, field: PartField): string {
  switch (field) {
    case 'addressees':
    case 'legalBases':
    case 'recipients':
      return report[field].join('\n');
    case 'capacity':
      return report.signature.capacity.join('\n');
    case 'signer':
      return report.signature.signer;
    default: {
      const [kind, id] = field.split('.');
      const proposal = report.proposals.find((one) => one.id === id);
      return (kind === 'dates' ? proposal?.date : proposal?.text) ?? '';
    }
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What a saving sends: only what was typed. A text that is the usual one again is taken back. */
export function partsOf(report: Report, { parts }: Pick<Typed, 'parts'>): Parts {
  const valueIn = (field: PartField): string => parts[field]?.value ?? storedOf(report, field);
  const made: Parts = {};
  for (const field of ['addressees', 'legalBases', 'recipients'] as const) {
    if (parts[field] !== undefined) made[field] = linesOf(valueIn(field));
  }
  if (parts.capacity !== undefined || parts.signer !== undefined) {
    made.signature = { capacity: linesOf(valueIn('capacity')), signer: valueIn('signer').trim() };
  }
  for (const { id, standardText } of report.proposals) {
    const date = parts[`dates.${id}`];
    if (date !== undefined) made.dates = { ...made.dates, [id]: date.value === '' ? null : date.value };
    const text = parts[`texts.${id}`];
    if (text !== undefined) {
      const written = text.value.trim();
      made.texts = { ...made.texts, [id]: written === '' || written === standardText ? null : written };
    }
  }
  return made;
}

/** The field at which the server's refusal of a part belongs. */
export function fieldOfPart(part: unknown): PartField | undefined {
  if (part === 'signature') return 'signer';
  return FIELDS.find((field) => field === part);
}
