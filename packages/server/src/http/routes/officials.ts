import type { DossierListItem } from '@dunghen/app/dossier';
import type { FastifyRequest } from 'fastify';
import { findReach } from '../sign-in/permit.ts';

/**
 * A list behind a number names officials to officials; one that has late dossiers only to who answers for the agency or
 * evaluates it, and to each of their own.
 */
export async function withOfficials<Found extends { readonly rows: readonly DossierListItem[] }>(
  request: FastifyRequest,
  hasLate: boolean,
  found: Found,
): Promise<Found> {
  const { principal } = request;
  if (!hasLate && principal.kind !== 'anonymous') return found;
  const naming = await findReach(request, ['late-list:read']);
  const mayName = ({ agency, officer }: DossierListItem): boolean =>
    (naming.ok && (naming.value === undefined || naming.value.includes(agency.id))) ||
    (principal.kind === 'officer' && officer === principal.id);
  const rows = found.rows.map((row) => {
    if (mayName(row)) return row;
    const { officer: _officer, ...rest } = row;
    return rest;
  });
  return { ...found, rows };
}
