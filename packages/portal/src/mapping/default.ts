import data from '../../data/mapping.dvcqg.json' with { type: 'json' };
import type { PortalMapping } from './mapping.ts';
import { readMappings } from './read-mapping.ts';

/** The mapping that the project ships (`packages/portal/data/mapping.dvcqg.json`), as observed of systems in service. */
export function defaultMappings(): readonly PortalMapping[] {
  const reading = readMappings(data);
  if (!reading.ok) throw new Error(`mapping.dvcqg.json: ${reading.problems.map(({ text }) => text).join('; ')}`);
  return reading.mappings;
}
