import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { parsePeriod, periodBounds, resolvedOf } from '@dunghen/domain/report';
import { compareVietnamese } from '@dunghen/domain/text';
import { countFieldFigures, settledNow } from '@dunghen/store/figures';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { PartCounts } from './small-counts.ts';

const UNNAMED = 'Chưa ghi lĩnh vực';

/**
 * Resolved and late dossiers of a quarter by field (lĩnh vực), of the province or of some agencies, in the order of the
 * Vietnamese alphabet. As counted: what is below agency level has to be protected before it is shown (`protectSmall`).
 */
export async function countPublicFields(
  context: AppContext,
  key: string,
  agencyIds?: readonly string[],
): Promise<readonly PartCounts[]> {
  const period = parsePeriod(key);
  if (period === undefined) return [];
  const bounds = periodBounds(period);
  const knownAt = await settledNow(context.db);
  const catalogue = await context.catalogueAt(knownAt);
  const fields = await countFieldFigures(context.db, {
    ...judgingOf(catalogue, PROVINCE_POLICY),
    window: { ...bounds, asOf: Math.min(bounds.to, context.now()) },
    knownAt,
    ...(agencyIds === undefined ? {} : { agencyIds }),
  });
  return fields
    .map(({ field, figures }) => ({
      name: field === '' ? UNNAMED : field,
      resolved: resolvedOf(figures),
      late: figures.late,
    }))
    .toSorted((a, b) => compareVietnamese(a.name, b.name));
}
