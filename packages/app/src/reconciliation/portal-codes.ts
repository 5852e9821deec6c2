import { type DayNumber, formatDay } from '@dunghen/domain/time';
import type { PortalMapping } from '@dunghen/portal/mapping';
import type { MessageContext } from '@dunghen/portal/message';

/** What an endpoint calls our agencies and procedures, read backwards. */
export interface PortalCodes {
  /** Our id of an agency by how the portal writes it; undefined where the mapping does not name it. */
  readonly agencyOf: (written: string) => string | undefined;
  /** Our code of a procedure by the portal's. */
  readonly procedureOf: (written: string) => string;
  /** Whether the portal calls both the same: then its list cannot tell which of them it means. */
  readonly isOneAgency: (one: string, other: string) => boolean;
  readonly isOneProcedure: (one: string, other: string) => boolean;
}

/** The same names on both sides, where no line to the portal is set. */
export const OWN_CODES: PortalCodes = {
  agencyOf: () => undefined,
  procedureOf: (written) => written,
  isOneAgency: (one, other) => one === other,
  isOneProcedure: (one, other) => one === other,
};

/**
 * By the versions that were in force up to the day on which the list was taken, the newest first: what was sent under an
 * earlier version stands there under its codes until it is sent again.
 */
export function portalCodesOf(
  versions: readonly PortalMapping[],
  day: DayNumber,
  findAgency: MessageContext['findAgency'],
): PortalCodes {
  const known = versions
    .filter(({ validFrom }) => validFrom <= formatDay(day))
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom) || b.version - a.version);
  const agencies = new Map<string, string>();
  const procedures = new Map<string, string>();
  for (const mapping of known) {
    for (const [id, { code, name }] of Object.entries(mapping.agencies)) {
      for (const written of [code, name]) keepFirst(agencies, written, id);
    }
    for (const [own, { code }] of Object.entries(mapping.procedures)) keepFirst(procedures, code, own);
  }
  const namesOf = (id: string): ReadonlySet<string> =>
    new Set(known.flatMap((mapping) => nameIn(mapping, id, findAgency(id))));
  const codesOf = (own: string): ReadonlySet<string> =>
    new Set(known.map((mapping) => mapping.procedures[own]?.code ?? own));
  return {
    agencyOf: (written) => agencies.get(written),
    procedureOf: (written) => procedures.get(written) ?? written,
    isOneAgency: (one, other) => one === other || !namesOf(one).isDisjointFrom(namesOf(other)),
    isOneProcedure: (one, other) => one === other || !codesOf(one).isDisjointFrom(codesOf(other)),
  };
}

function keepFirst(map: Map<string, string>, written: string | undefined, own: string): void {
  if (written !== undefined && written !== '' && !map.has(written)) map.set(written, own);
}

/** As messages name an agency (portal: dossier message). */
function nameIn(
  { agencies, agencyBy }: PortalMapping,
  id: string,
  own: ReturnType<MessageContext['findAgency']>,
): readonly string[] {
  const name = agencies[id]?.[agencyBy] ?? own?.[agencyBy];
  return name === undefined || name === '' ? [] : [name];
}
