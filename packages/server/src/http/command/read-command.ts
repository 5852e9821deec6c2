import type { Outcome } from '@dunghen/app/workspace';
import type { DocumentPart, StoredFile } from '@dunghen/domain/dossier';
import type { CommandType, DossierCommand } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';
import type { Static } from 'typebox';
import { findInstant } from '../instants.ts';
import type { CommandBody, CommandFields, CommandTimes } from '../schema/command/commands.ts';
import type { Document } from '../schema/command/shared.ts';

/** Commands that no body can be: those of the system itself, and the draft, which begins a dossier. */
export const NOT_OF_API = ['draft', 'recompute-due', 'succeed'] as const satisfies readonly CommandType[];

/** Commands of the domain that have no body although they should; never. */
export type ForgottenCommand = Exclude<CommandType, (typeof NOT_OF_API)[number] | CommandFields['type']>;

/** When something happened and why that is told only now. */
export interface ReadTimes {
  readonly occurredAt?: Instant;
  readonly lateEntryReason?: string;
}

/** The domain's command of a body; refuses a text that is no real time, by the name of its field. */
export function readCommand(body: CommandBody): Outcome<DossierCommand> {
  return commandOf(fieldsOf(body));
}

function commandOf(fields: CommandFields): Outcome<DossierCommand> {
  switch (fields.type) {
    case 'accept': {
      const { documents, ...rest } = fields;
      return mapped(readDocuments(documents), (read) => ({ ...rest, ...read }));
    }
    case 'receive-supplement': {
      const { documents, ...rest } = fields;
      return mapped(readDocuments(documents), (read) => ({ ...rest, ...read }));
    }
    case 'record-document':
      return mapped(readDocument(fields.document, 'document'), (document) => ({ type: fields.type, document }));
    case 'issue-result': {
      const { file, ...result } = fields.result;
      return { ok: true, value: { ...fields, result: { ...result, ...named(file) } } };
    }
    case 'suspend':
      return mapped(readInstant(fields.expectedUntil, 'expectedUntil'), (expectedUntil) => ({
        ...fields,
        expectedUntil,
      }));
    case 'propose-reschedule':
      return mapped(readInstant(fields.dueAt, 'dueAt'), (dueAt) => ({ ...fields, dueAt }));
    case 'correct': {
      const { replacement, ...rest } = fields;
      if (replacement === null) return { ok: true, value: { ...rest, replacement } };
      return mapped(readInstant(replacement.occurredAt, 'replacement.occurredAt'), (occurredAt) => ({
        ...rest,
        replacement: { ...replacement, occurredAt },
      }));
    }
    default:
      return { ok: true, value: fields };
  }
}

function fieldsOf(body: CommandBody): CommandFields;
function fieldsOf({ occurredAt: _at, lateEntryReason: _why, ...fields }: CommandTimes): object {
  return fields;
}

export function readTimes({ occurredAt, lateEntryReason }: CommandTimes): Outcome<ReadTimes> {
  const reason = lateEntryReason === undefined ? {} : { lateEntryReason };
  if (occurredAt === undefined) return { ok: true, value: reason };
  return mapped(readInstant(occurredAt, 'occurredAt'), (at) => ({ ...reason, occurredAt: at }));
}

/** The documents as a field of their own, which is not there where none were given. */
export function readDocuments(
  documents: readonly Static<typeof Document>[] | undefined,
): Outcome<{ readonly documents?: readonly DocumentPart[] }> {
  if (documents === undefined) return { ok: true, value: {} };
  const read: DocumentPart[] = [];
  for (const [index, document] of documents.entries()) {
    const outcome = readDocument(document, `documents.${index}`);
    if (!outcome.ok) return outcome;
    read.push(outcome.value);
  }
  return { ok: true, value: { documents: read } };
}

function readDocument({ digitised, file, ...rest }: Static<typeof Document>, field: string): Outcome<DocumentPart> {
  const document = { ...rest, ...named(file) };
  if (digitised === undefined) return { ok: true, value: document };
  return mapped(readInstant(digitised.at, `${field}.digitised.at`), (at) => ({
    ...document,
    digitised: { ...digitised, at },
  }));
}

/** The door puts in what is known of the file; nobody's word is taken for it. */
function named(file: { readonly sha256: string } | undefined): { readonly file?: StoredFile } {
  return file === undefined ? {} : { file: { ...file, name: '', contentType: '', bytes: 0 } };
}

export function readInstant(text: string, field: string): Outcome<Instant> {
  const at = findInstant(text);
  if (at !== undefined) return { ok: true, value: at };
  const message = `"${field}" là "${text}", không phải thời điểm có thật. Viết như 2024-03-29T17:30:00+07:00.`;
  return { ok: false, code: 'invalid-time', facts: { parameter: field, text }, message };
}

function mapped<T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> {
  return outcome.ok ? { ok: true, value: change(outcome.value) } : outcome;
}
