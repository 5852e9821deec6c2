import type { AgencyFigures, TallyWindow } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { Judging } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';

/** What is counted, by whose knowledge and by which policy. */
export interface FigureQuery extends Judging {
  readonly window: TallyWindow;
  readonly knownAt: Instant;
  /** All agencies where absent. */
  readonly agencyIds?: readonly string[];
}

/**
 * The tally of each resolving agency that has a dossier in the window, in order of `agencyId`; equal to
 * `tally` of `@dunghen/domain/report` over all histories (held by a property test on the database).
 */
export async function countFigures(db: Database, query: FigureQuery): Promise<readonly AgencyFigures[]> {
  throw new Error(`not yet written: ${db.name} ${query.knownAt}`);
}
