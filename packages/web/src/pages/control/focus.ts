import type { AgencyRow, Figures, QuarterFigures, SessionUser } from '../../api/types.ts';

/** Of what the page speaks: the whole province, or one agency with those under it. */
export interface Focus {
  /** Absent: the whole province. */
  readonly name?: string;
  /** As the interface asks for it. */
  readonly scope: { readonly agency?: string; readonly children?: true };
  readonly rows: readonly AgencyRow[];
  /** Undefined where the agency has no figures in the period. */
  readonly total: Figures | undefined;
}

interface OwnAgency {
  readonly id: string;
  readonly name: string;
}

/** Who watches the whole province. */
const PROVINCE_WIDE: readonly string[] = [
  'procedure-control',
  'provincial-leader',
  'auditor',
  'home-affairs',
  'system',
];

/** The agencies to which a user is bound; undefined for whoever watches the whole province, visitors of the demonstration too. */
export function ownAgenciesOf(user: SessionUser | undefined): readonly OwnAgency[] | undefined {
  if (user === undefined || user.roles.some(({ role }) => PROVINCE_WIDE.includes(role))) return undefined;
  const own = new Map(user.roles.map(({ agencyId, agencyName }) => [agencyId, agencyName] as const));
  return own.size === 0 ? undefined : [...own].map(([id, name]) => ({ id, name }));
}

/** The agency of the address; of those who are bound to agencies one of theirs. */
export function findFocus(asked: string | undefined, own: readonly OwnAgency[] | undefined): string | undefined {
  if (own === undefined) return asked;
  return own.some(({ id }) => id === asked) ? asked : own[0]?.id;
}

export function focusOf(
  figures: QuarterFigures,
  agency: string | undefined,
  own: readonly OwnAgency[] | undefined,
): Focus {
  if (agency === undefined) return { scope: {}, rows: figures.rows, total: figures.total };
  const rows = figures.rows.filter((row) => row.agency.id === agency || row.parentId === agency);
  const row = rows.find((one) => one.agency.id === agency);
  const name = row?.agency.name ?? own?.find(({ id }) => id === agency)?.name ?? agency;
  return { name, scope: { agency, children: true }, rows, total: row && (row.withChildren ?? row.own) };
}
