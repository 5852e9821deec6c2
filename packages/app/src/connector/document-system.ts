import { registerOutgoing } from '@dunghen/store/outgoing';
import type { Database } from '@dunghen/store/server';

export interface DocumentToRegister {
  /** Type and issuer after the number: 'BC-VPUB'. */
  readonly symbol: string;
  /** What it is the document of: the same subject keeps its number however often it is registered. */
  readonly subject: { readonly kind: 'report' | 'letter'; readonly id: string };
  readonly title: string;
  readonly signer: string;
  /** Local day, `yyyy-MM-dd`. */
  readonly issuedOn: string;
  /** Who registers it. */
  readonly actor: string;
}

/** The province's system of documents (hệ thống quản lý văn bản và điều hành): numbers what goes out. */
export interface DocumentSystem {
  register(document: DocumentToRegister): Promise<{ readonly number: number; readonly issuedOn: string }>;
}

/** Stands in where no such system is connected: our own register of outgoing documents. */
export function ownDocumentRegister(db: Database): DocumentSystem {
  return { register: (document) => registerOutgoing(db, document) };
}

/** As printed on the document; a number below 10 has a leading zero (Decree 30/2020, appendix I, part II, 3). */
export function numberText(number: number, symbol: string): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}
