import { type AgencyFigures, startFigureCounter } from '@dunghen/domain/report';
import type { Database } from '../server/index.ts';
import { candidatesOf } from './candidates.ts';
import { type CountedRow, contributionOfRow, countSql, type FigureQuery, keysOfRow } from './count.ts';
import { replay } from './replay.ts';

/** The figures of one field (lĩnh vực) over all agencies; their `agencyId` is the field. */
export interface FieldFigures {
  /** Empty where the dossiers name none. */
  readonly field: string;
  readonly figures: AgencyFigures;
}

/** As `countFigures`, by field instead of by agency, in order of the field's name. Successions move nothing between fields. */
export function countFieldFigures(db: Database, query: FigureQuery): Promise<readonly FieldFigures[]> {
  return db.snapshot(async (tx) => {
    const { sql, values } = candidatesOf(query);
    const rows = await tx.query<CountedRow>(sql + countSql(`coalesce(d.field, '')`), values);
    const counter = startFigureCounter();
    for (const row of rows) {
      const contribution = contributionOfRow(row);
      for (let n = 0; contribution !== undefined && n < row.count; n += 1) counter.add(contribution);
    }
    const fields = new Map(rows.flatMap((row) => (row.ids ?? []).map((id) => [id, row.agencyId] as const)));
    await replay(tx, query, rows.flatMap(keysOfRow), (key, contribution) => {
      const field = fields.get(key.dossierId) ?? '';
      counter.add({ ...contribution, entryAgencyId: field, exitAgencyId: field, moves: [] });
    });
    return [...counter.figures().values()]
      .map((figures) => ({ field: figures.agencyId, figures }))
      .sort((a, b) => (a.field < b.field ? -1 : 1));
  });
}
