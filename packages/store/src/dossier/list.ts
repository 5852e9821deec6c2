import type { Verdict } from '@dunghen/domain/judgement';
import type { Instant } from '@dunghen/domain/time';
import type { Database } from '../server/index.ts';
import type { Judging } from './judging.ts';
import type { DossierRow, DossierState } from './record.ts';

export interface DossierFilter {
  readonly agencyIds?: readonly string[];
  readonly procedureCode?: string;
  readonly states?: readonly DossierState[];
  readonly verdicts?: readonly Verdict[];
  readonly officer?: string;
  readonly acceptedFrom?: Instant;
  readonly acceptedTo?: Instant;
  /** Words to find in code, procedure, officer and applicant; case and diacritics do not count. */
  readonly text?: string;
}

export interface PageRequest {
  /** 1 to 1000; 50 where not given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
}

/** Dossiers by acceptance, newest first, with the verdict as of `asOf` (open ones are judged at that instant). */
export async function listDossiers(
  db: Database,
  query: { readonly filter: DossierFilter; readonly judging: Judging; readonly asOf: Instant },
  page: PageRequest = {},
): Promise<Page<DossierRow>> {
  throw new Error(`not yet written: ${db.name} ${query.asOf} ${page.limit}`);
}
