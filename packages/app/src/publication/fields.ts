import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { resolvedOf, type TallyWindow } from '@dunghen/domain/report';
import { compareVietnamese } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { countAgencyFields } from '@dunghen/store/figures';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { PartCounts } from './small-counts.ts';

const UNNAMED = 'Chưa ghi lĩnh vực';

/** By agency: its fields (lĩnh vực) in the order of the Vietnamese alphabet. */
export type FieldsByAgency = ReadonlyMap<string, readonly PartCounts[]>;

/**
 * Resolved and late dossiers of each agency by field. As counted: what is below agency level has to be protected before
 * it is shown (`protectSmall`, `protectProvince`).
 */
export async function countFieldsByAgency(
  context: AppContext,
  { window, knownAt }: { readonly window: TallyWindow; readonly knownAt: Instant },
): Promise<FieldsByAgency> {
  const catalogue = await context.catalogueAt(knownAt);
  const counted = await countAgencyFields(context.db, { ...judgingOf(catalogue, PROVINCE_POLICY), window, knownAt });
  return new Map(
    [...counted].map(([agencyId, fields]) => [
      agencyId,
      fields
        .map(({ field, figures }) => ({
          name: field === '' ? UNNAMED : field,
          resolved: resolvedOf(figures),
          late: figures.late,
        }))
        .toSorted((a, b) => compareVietnamese(a.name, b.name)),
    ]),
  );
}
