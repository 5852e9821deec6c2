import { type AgencyFigures, startFigureCounter } from '@dunghen/domain/report';
import type { Database } from '../server/index.ts';
import { countInto, type FigureQuery } from './count.ts';

/** The figures of one field (lĩnh vực) over all agencies; their `agencyId` is the field. */
export interface FieldFigures {
  /** Empty where the dossiers name none. */
  readonly field: string;
  readonly figures: AgencyFigures;
}

/** As `countFigures`, by field instead of by agency, in order of the field's name. Successions move nothing between fields. */
export function countFieldFigures(db: Database, query: FigureQuery): Promise<readonly FieldFigures[]> {
  return db.snapshot(async (tx) => {
    const counter = startFigureCounter();
    const agencyIds = query.agencyIds === undefined ? undefined : new Set(query.agencyIds);
    await countInto(tx, query, "coalesce(d.field, '')", (contribution, field, replayed) => {
      // A dossier that moved between agencies belongs to the one that had it at the end.
      if (replayed && agencyIds !== undefined && !agencyIds.has(contribution.exitAgencyId)) return;
      counter.addTo(field, contribution);
    });
    return [...counter.figures().values()]
      .map((figures) => ({ field: figures.agencyId, figures }))
      .sort((a, b) => (a.field < b.field ? -1 : 1));
  }, 'long');
}
