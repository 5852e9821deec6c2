import type { DossierLine } from '../report/index.ts';

/**
 * A late dossier as it was when its agency was asked; nothing of the applicant. `officer` stays inside the agency; `cause` is
 * what the record tells by itself, the agency's own word goes before it.
 */
export type ExplainedLine = Omit<DossierLine, 'applicant' | 'agencyName'>;

/**
 * What has become of a dossier on the list since it was asked for: the record was put right and it is late no more, or it
 * was open and is finished by now. It stays on the list either way.
 */
export type LineMark =
  | { readonly kind: 'put-right' }
  | { readonly kind: 'finished'; readonly at: number }
  | { readonly kind: 'none' };
