import type { DossierLine } from '@dunghen/domain/report';
import type { AppContext } from '../context/index.ts';
import { type CountedReport, overdueLines } from '../report/index.ts';

interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/**
 * Late and open overdue dossiers of agencies, by agency: read at one go where their names tell them apart, as they do but in
 * a period in which one agency took the name of another.
 */
export async function linesByAgency(
  context: AppContext,
  counted: CountedReport,
  agencies: readonly NamedAgency[],
): Promise<ReadonlyMap<string, readonly DossierLine[]>> {
  if (agencies.length === 0) return new Map();
  if (new Set(agencies.map(({ name }) => name)).size === agencies.length) {
    const ids = agencies.map(({ id }) => id);
    const byName = Map.groupBy(await overdueLines(context, counted, ids), ({ agencyName }) => agencyName);
    return new Map(agencies.map(({ id, name }) => [id, byName.get(name) ?? []] as const));
  }
  const found = new Map<string, readonly DossierLine[]>();
  for (const { id } of agencies) found.set(id, await overdueLines(context, counted, [id]));
  return found;
}
