import { newId } from '../dossier/new-id.ts';
import type { Database, Executor } from '../server/index.ts';

export interface OutgoingDocument {
  /** Type and issuer after the number: 'BC-VPUB'. */
  readonly symbol: string;
  /** What it is the document of; each gets one number under a symbol. */
  readonly subject: { readonly kind: string; readonly id: string };
  readonly title: string;
  readonly signer: string;
  /** Local day, `yyyy-MM-dd`. */
  readonly issuedOn: string;
  readonly actor: string;
}

export interface RegisteredDocument {
  /** In the year of `issuedOn`, from 1, without gaps. */
  readonly number: number;
  readonly issuedOn: string;
}

/** Enters a document in the register of its year and gives its number; of one that is there, the number that it has. */
export async function registerOutgoing(db: Database, document: OutgoingDocument): Promise<RegisteredDocument> {
  return db.transaction(async (tx) => {
    const year = Number(document.issuedOn.slice(0, 4));
    const book = [document.symbol, year];
    await tx.query('insert into outgoing_number (symbol, year, last) values ($1, $2, 0) on conflict do nothing', book);
    // Held before looking: two who register the same document at once come one after the other.
    await tx.query('select from outgoing_number where symbol = $1 and year = $2 for update', book);
    const there = await findOutgoing(tx, document);
    if (there !== undefined) return there;
    const counted = await tx.query<{ number: number }>(
      'update outgoing_number set last = last + 1 where symbol = $1 and year = $2 returning last as number',
      book,
    );
    const number = counted[0]?.number ?? 0;
    const { symbol, subject, title, signer, issuedOn, actor } = document;
    await tx.query(
      `insert into outgoing_document (symbol, year, number, id, subject_kind, subject_id, title, signer, issued_on, actor)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [symbol, year, number, newId(), subject.kind, subject.id, title, signer, issuedOn, actor],
    );
    return { number, issuedOn };
  });
}

/** The entry of a document, or undefined while it has none. */
export async function findOutgoing(
  db: Executor,
  { symbol, subject }: Pick<OutgoingDocument, 'symbol' | 'subject'>,
): Promise<RegisteredDocument | undefined> {
  const rows = await db.query<RegisteredDocument>(
    `select number, issued_on as "issuedOn" from outgoing_document
     where symbol = $1 and subject_kind = $2 and subject_id = $3`,
    [symbol, subject.kind, subject.id],
  );
  return rows[0];
}
