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

/** Between agency and field; in no name. */
const APART = '\u001f';

/** The figures of each agency by field, in no order; the same dossiers as in `countFieldFigures`. */
export function countAgencyFields(
  db: Database,
  query: FigureQuery,
): Promise<ReadonlyMap<string, readonly FieldFigures[]>> {
  return db.snapshot(async (tx) => {
    const counter = startFigureCounter();
    const label = `d.agency_id || chr(${APART.charCodeAt(0)}) || coalesce(d.field, '')`;
    await countInto(tx, query, label, (contribution, both, replayed) => {
      const [agencyId, field] = parted(both);
      // A dossier that moved between agencies belongs to the one that had it at the end.
      counter.addTo(`${replayed ? contribution.exitAgencyId : agencyId}${APART}${field}`, contribution);
    });
    const byAgency = new Map<string, FieldFigures[]>();
    for (const figures of counter.figures().values()) {
      const [agencyId, field] = parted(figures.agencyId);
      byAgency.set(agencyId, [...(byAgency.get(agencyId) ?? []), { field, figures }]);
    }
    return byAgency;
  }, 'long');
}

function parted(both: string): readonly [agencyId: string, field: string] {
  const at = both.indexOf(APART);
  return [both.slice(0, at), both.slice(at + 1)];
}
