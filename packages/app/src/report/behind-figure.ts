import { type DossierHead, type DossierRow, findByCodes } from '@dunghen/store/dossier';
import { type FigureKey, figureDossiers } from '@dunghen/store/figures';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { CountedReport } from './quarterly.ts';

/** A dossier behind a figure, as the figure counted it, and with its events. */
export interface BehindFigure {
  readonly row: DossierRow;
  readonly head: DossierHead | undefined;
}

/** What a figure was counted with; a whole report is more than its lists need. */
export interface Counted extends Pick<CountedReport, 'request' | 'catalogue'> {
  readonly report: Pick<CountedReport['report'], 'bounds'>;
}

const PAGE = 500;

/** All dossiers behind one figure of a report, page by page in the order of the store; of all agencies where none are named. */
export async function* behindFigure(
  context: AppContext,
  { report, request, catalogue }: Counted,
  figure: FigureKey,
  agencyIds?: readonly string[],
): AsyncGenerator<BehindFigure> {
  const query = {
    ...judgingOf(catalogue, request.policy),
    window: { ...report.bounds, asOf: request.asOf },
    knownAt: request.knownAt,
    figure,
    ...(agencyIds === undefined ? {} : { agencyIds }),
  };
  let after: string | undefined;
  do {
    const page = await figureDossiers(context.db, query, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    const codes = page.rows.map((row) => row.code);
    const heads = await findByCodes(context.db, codes);
    for (const row of page.rows) yield { row, head: heads.get(row.code) };
    after = page.next;
  } while (after !== undefined);
}
