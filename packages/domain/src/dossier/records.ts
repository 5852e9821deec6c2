import type { Instant } from '../time/index.ts';

/** A file in the store of files, by its content. */
export interface StoredFile {
  /** SHA-256, 64 hexadecimal digits; the same content is stored once. */
  readonly sha256: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
}

/** One part of the dossier (thành phần hồ sơ); index 766 counts digitisation and reuse from these. */
export interface DocumentPart {
  readonly id: string;
  readonly name: string;
  /** Key of the required document in the procedure version; absent for what was handed in besides. */
  readonly documentKey?: string;
  readonly form: 'paper' | 'electronic';
  readonly copies?: { readonly original: number; readonly certified: number; readonly plain: number };
  readonly digitised?: { readonly at: Instant; readonly by: string };
  /** Taken from an earlier dossier or a database instead of being asked for again. */
  readonly reused?: boolean;
  /** Taken from the citizen's store of documents (kho dữ liệu điện tử). */
  readonly fromCitizenStore?: boolean;
  /** The electronic copy carries the digital signature of who made it. */
  readonly digitallySigned?: boolean;
  /** Code of the kind of document in the national catalogue. */
  readonly nationalCode?: string;
  readonly file?: StoredFile;
}

/** A fee or charge (phí, lệ phí). Amounts are whole đồng. */
export interface FeeLine {
  readonly id: string;
  readonly name: string;
  readonly due: number;
  readonly exemption?: { readonly amount: number; readonly basis: string };
}

export type PaymentChannel = 'counter' | 'portal' | 'provincial-gateway';

export interface FeePayment {
  readonly feeId: string;
  readonly amount: number;
  readonly channel: PaymentChannel;
  readonly receiptNumber: string;
}

/** A result of the procedure. Either a file whose digital signature was verified, or the reason for paper. */
export interface ResultFacts {
  readonly id: string;
  readonly name: string;
  /** Code of the kind of result in the national catalogue. */
  readonly nationalCode?: string;
  readonly number?: string;
  readonly holder?: string;
  readonly file?: StoredFile;
  readonly signature?: { readonly signer: string; readonly signedAt?: Instant; readonly verifiedAt: Instant };
  readonly paperReason?: string;
  readonly sentToCitizenStore?: boolean;
}
