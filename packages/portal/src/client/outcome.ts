import type { FieldProblem } from '../protocol/index.ts';

/** Why a call gave no usable answer. Texts are Vietnamese and hold neither token nor personal data. */
export interface Failure {
  readonly kind: /** No connection: refused, broken, name unknown. */
    | 'unreachable'
    /** No answer in time: the portal may or may not have kept what was sent. */
    | 'timeout'
    /** An answer that is HTML or anything else but JSON: a proxy or a page in the portal's place. */
    | 'not-json'
    /** HTTP status that is no answer of the protocol (5xx, 429 and the like). */
    | 'http-status'
    /** JSON, but not of the protocol. */
    | 'unreadable'
    /** The portal says that it is busy or at fault itself. */
    | 'busy'
    /** Sign-in refused, or the session over again at once. */
    | 'session'
    /** Not called any more: the caller's time was used up by the calls before (`mayCall`). */
    | 'no-time';
  readonly message: string;
  /** The call surely never got to the portal, so nothing of it can arrive there late. */
  readonly isUnsent?: true;
  readonly status?: number;
  /** Code and words of the portal, as it gave them. */
  readonly code?: string;
  readonly words?: string;
}

/** What became of one dossier or step of a batch. */
export type ItemOutcome =
  /** `already-there`: a step that an earlier call had brought, though its answer was lost. */
  | { readonly kind: 'accepted'; readonly as: 'inserted' | 'updated' | 'already-there' }
  /** For good: the same again would be refused again. `words` are the portal's own. */
  | { readonly kind: 'refused'; readonly by: 'portal'; readonly code: string; readonly words: string }
  /** Not sent at all: the portal would refuse it (`checkDossier`, `checkStep`). */
  | { readonly kind: 'refused'; readonly by: 'own-check'; readonly problems: readonly FieldProblem[] }
  /** Worth another try later; nothing is known of what the portal did. */
  | { readonly kind: 'try-again'; readonly failure: Failure };

/** Answer of a question. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly by: 'portal'; readonly code: string; readonly words: string }
  | { readonly ok: false; readonly by: 'failure'; readonly failure: Failure };
