import type { Principal } from '@dunghen/domain/access';
import { createReadingWriter, type ReadingWriter } from '@dunghen/store/audit';
import type { Database } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';
import { type Act, actOf, type RequestFacts } from './request-facts.ts';

/** A dossier whose personal data somebody is about to see. */
export interface ReadDossier {
  readonly code: string;
  readonly dossierId: string;
  readonly homeAgencyId: string;
}

const writers = new WeakMap<Database, ReadingWriter>();

function writerOf(db: Database): ReadingWriter {
  const known = writers.get(db);
  if (known !== undefined) return known;
  const made = createReadingWriter(db);
  writers.set(db, made);
  return made;
}

/**
 * Writes down that somebody reads the personal data of dossiers; to be awaited before they are answered. `action` says
 * how it was read, `what` which part (a file, a form), never its contents.
 */
export async function recordReading(
  context: Pick<AppContext, 'db'>,
  principal: Principal,
  read: ReadDossier | readonly ReadDossier[],
  request: RequestFacts,
  how: { readonly action?: string; readonly what?: string } = {},
): Promise<void> {
  const dossiers = isList(read) ? read : [read];
  const writer = writerOf(context.db);
  const acts = dossiers.map(({ code, dossierId, homeAgencyId }) =>
    actOf(principal, request, {
      action: how.action ?? 'dossier:read-personal',
      subject: { kind: 'dossier', id: dossierId, code },
      homeAgencyId,
      outcome: 'done',
      ...(how.what === undefined ? {} : { facts: { what: how.what } }),
    }),
  );
  await Promise.all(acts.map((act) => writer.record(act)));
}

/**
 * Writes down an act that changes nothing in the database by itself: an attempt that was refused, a sign-in, an export.
 * What is changed in a transaction is written within it, by `recordAudit` of the store.
 */
export async function recordAct(
  context: Pick<AppContext, 'db'>,
  principal: Principal,
  act: Act,
  request: RequestFacts,
): Promise<void> {
  await writerOf(context.db).record(actOf(principal, request, act));
}

function isList(read: ReadDossier | readonly ReadDossier[]): read is readonly ReadDossier[] {
  return Array.isArray(read);
}
