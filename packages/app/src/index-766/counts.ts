import type { Agency } from '@dunghen/domain/agency';
import { type NamedCounts, NO_DOSSIERS, sumCounts } from '@dunghen/domain/index-766';
import type { IndexCell } from '@dunghen/store/index-766';
import { type IndexProcedure, type IndexProcedures, nameOfProcedure } from './procedures.ts';
import type { IndexScope } from './question.ts';

/** The cells of a scope: all, an agency's, a procedure's. */
export function cellsIn(cells: readonly IndexCell[], scope: IndexScope): readonly IndexCell[] {
  switch (scope.kind) {
    case 'province':
      return cells;
    case 'agency':
      return cells.filter(({ agencyId }) => agencyId === scope.id);
    case 'procedure':
      return cells.filter(
        ({ procedureCode, agencyId }) => procedureCode === scope.id && (scope.agencyId ?? agencyId) === agencyId,
      );
  }
}

/** Every named number of a scope; what our data do not tell is absent. `agency`: of a scope of one agency. */
export function namedCounts(
  cells: readonly IndexCell[],
  procedures: IndexProcedures,
  scope: IndexScope,
  agency?: Agency,
): NamedCounts {
  const own = cellsIn(cells, scope);
  const dossiers = own.length === 0 ? NO_DOSSIERS : sumCounts(own.map(({ counts }) => counts));
  // Where nothing was ever sent there is no line to the portal, which is not the same as a score of 0.
  const isConnected = cells.some(({ counts }) => counts['dossiers-synchronised'] > 0);
  const { 'dossiers-synchronised': _sent, ...unconnected } = dossiers;
  return {
    ...(isConnected ? dossiers : unconnected),
    ...feeCounts(own, procedures, scope, agency),
    ...catalogueCounts(procedures, scope),
  };
}

/** The register of petitions knows agencies, not procedures. */
export function petitionsIn(
  petitionsOf: (agencyId: string | undefined) => NamedCounts,
  scope: IndexScope,
): NamedCounts {
  return scope.kind === 'procedure' ? {} : petitionsOf(scope.kind === 'agency' ? scope.id : undefined);
}

/** Announcing and publishing are the province's; the portal gives each agency the province's numbers, and so do we. */
function catalogueCounts({ all, announced, published }: IndexProcedures, scope: IndexScope): NamedCounts {
  if (scope.kind === 'procedure' || all.length === 0) return {};
  return {
    'procedures-published-on-time': announced.filter(({ isOnTime }) => isOnTime).length,
    'procedures-to-publish': announced.length,
    'procedures-updated-on-time': published.filter(({ isOnTime }) => isOnTime).length,
    'procedures-to-update': published.length,
    'procedures-complete': all.filter(({ isComplete }) => isComplete).length,
    'procedures-in-force': all.length,
  };
}

/** Procedures with a fee in the catalogue, or of which a dossier was charged one, and those of them paid online. */
export function feeProcedures(
  cells: readonly IndexCell[],
  procedures: IndexProcedures,
  scope: IndexScope,
  agency?: Agency,
): readonly { readonly code: string; readonly name: string; readonly isPaidOnline: boolean }[] {
  const nameOf = nameOfProcedure(procedures, cells);
  const charged = cells.filter(({ counts }) => counts['dossiers-with-fee'] > 0).map((cell) => cell.procedureCode);
  const listed = procedures.all
    .filter((procedure) => procedure.hasFee && isOf(procedure, scope, agency))
    .map(({ code }) => code);
  const paid = new Set(
    cells.filter(({ counts }) => counts['dossiers-paid-online'] > 0).map((cell) => cell.procedureCode),
  );
  return [...new Set([...listed, ...charged])]
    .filter((code) => code !== '')
    .map((code) => ({ code, name: nameOf(code), isPaidOnline: paid.has(code) }));
}

function feeCounts(
  cells: readonly IndexCell[],
  procedures: IndexProcedures,
  scope: IndexScope,
  agency: Agency | undefined,
): NamedCounts {
  if (procedures.all.length === 0) return {};
  const withFee = feeProcedures(cells, procedures, scope, agency);
  return {
    'procedures-with-fee': withFee.length,
    'procedures-paid-online': withFee.filter(({ isPaidOnline }) => isPaidOnline).length,
  };
}

/** Whether a procedure is resolved by the agency, or is the one asked for. */
function isOf(procedure: IndexProcedure, scope: IndexScope, agency: Agency | undefined): boolean {
  if (scope.kind === 'province') return true;
  if (scope.kind === 'procedure') return procedure.code === scope.id;
  if (procedure.agencyIds !== undefined) return procedure.agencyIds.includes(scope.id ?? '');
  return agency !== undefined && procedure.level === levelOf(agency.kind);
}

function levelOf(kind: Agency['kind']): IndexProcedure['level'] {
  switch (kind) {
    case 'province':
    case 'department':
    case 'sector':
      return 'province';
    case 'district':
      return 'district';
    case 'commune':
      return 'commune';
  }
}
