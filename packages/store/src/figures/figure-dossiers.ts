import type { DossierRow, Page, PageRequest } from '../dossier/index.ts';
import type { Database } from '../server/index.ts';
import type { FigureQuery } from './count.ts';

/** Which figure's dossiers are asked for. */
export type FigureKey =
  | 'carried-over'
  | 'reopened'
  | 'received'
  | 'resolved'
  | 'early'
  | 'on-time'
  | 'late'
  | 'no-due-date'
  | 'withdrawn'
  | 'stopped'
  | 'open'
  | 'open-in-time'
  | 'open-paused'
  | 'open-overdue';

export interface FigurePage extends Page<DossierRow> {
  /** All dossiers behind the figure; equals the number that `countFigures` gives. */
  readonly total: number;
}

/** The dossiers behind one figure, worst lateness first, then by code; verdicts as of the window's `asOf`. */
export async function figureDossiers(
  db: Database,
  query: FigureQuery & { readonly figure: FigureKey },
  page: PageRequest = {},
): Promise<FigurePage> {
  throw new Error(`not yet written: ${db.name} ${query.figure} ${page.limit}`);
}
