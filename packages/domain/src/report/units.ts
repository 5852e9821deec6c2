import type { Agency } from '../agency/index.ts';
import type { AgencyFigures } from './figures.ts';
import type { AffectedUnits, ReportUnits } from './model.ts';
import { type ProvinceUnits, territoryName } from './province-units.ts';
import { hasOverdue } from './sum.ts';

/**
 * How many units have late or open overdue dossiers. Districts are counted over their office and their communes
 * (published report: 08/10; a district with open overdue ones only is among them).
 */
export function countUnits(
  units: ProvinceUnits,
  own: ReadonlyMap<string, AgencyFigures>,
  rolledUp: ReadonlyMap<string, AgencyFigures>,
  listed: number,
): ReportUnits {
  const isAffected = (figures: ReadonlyMap<string, AgencyFigures>) => (agency: Agency) => {
    const found = figures.get(agency.id);
    return found !== undefined && hasOverdue(found);
  };
  const districts =
    units.districts.length === 0 ? {} : { districts: affectedOf(units.districts, isAffected(rolledUp), territoryName) };
  const dissolved =
    units.dissolved.length === 0 ? {} : { dissolved: affectedOf(units.dissolved, isAffected(own), territoryName) };
  return {
    departments: affectedOf(units.departments, isAffected(own), (agency) => agency.name),
    ...districts,
    communes: affectedOf(units.communes, isAffected(own), territoryName),
    sector: affectedOf(units.sector, isAffected(own), (agency) => agency.name),
    ...dissolved,
    listed,
  };
}

function affectedOf(
  agencies: readonly Agency[],
  isAffected: (agency: Agency) => boolean,
  nameOf: (agency: Agency) => string,
): AffectedUnits {
  const affected = agencies.filter(isAffected);
  return {
    total: agencies.length,
    affected: affected.length,
    names: affected.map(nameOf),
    clean: agencies.filter((agency) => !isAffected(agency)).map(nameOf),
  };
}
