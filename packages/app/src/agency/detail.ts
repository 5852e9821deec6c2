import type { Principal } from '@dunghen/domain/access';
import { type Agency, type AgencyRegister, displayCode, isValidOn } from '@dunghen/domain/agency';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { readGrantsAt } from '@dunghen/store/account';
import { openByAgency, openByField, readCatalogueItemHistory } from '@dunghen/store/catalogue';
import { allow, NOWHERE, notAllowed } from '../access/index.ts';
import { unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** Another agency that this one is told with. Local dates, `validTo` exclusive. */
export interface RelatedAgency extends Pick<Agency, 'id' | 'name' | 'kind' | 'validFrom' | 'validTo'> {
  readonly code: string;
}

/** Something that was recorded of the agency. */
export interface AgencyRecording {
  readonly recordedAt: Instant;
  /** The deciding document. */
  readonly source: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

export interface AgencyDetail extends Pick<Agency, 'aliases' | 'codes'> {
  readonly agency: RelatedAgency;
  readonly parent?: RelatedAgency;
  /** Those directly below it on the day: today, or its last day. */
  readonly children: readonly RelatedAgency[];
  readonly predecessors: readonly RelatedAgency[];
  readonly successors: readonly RelatedAgency[];
  /** Officials who head it today. */
  readonly heads: readonly { readonly name: string; readonly from: string }[];
  /** Accounts that hold a role at it today. */
  readonly officers: number;
  /** Dossiers that it has still to resolve. */
  readonly open: number;
  /** The same by field of procedures, most first; those of no field are left out. */
  readonly openFields: readonly { readonly field: string; readonly open: number }[];
  readonly recordings: readonly AgencyRecording[];
}

/** One agency with what was before and after it, who heads it and what it has open. */
export async function getAgencyDetail(
  context: AppContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<AgencyDetail>> {
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  const permission = allow(principal, 'agency:read', NOWHERE, { register, day: dayOf(now) });
  if (!permission.ok) return notAllowed(permission);
  const agency = register.findById(id);
  if (agency === undefined) return unknownAgency(id);
  const [grants, open, fields, history] = await Promise.all([
    readGrantsAt(context.db, [id], formatDay(dayOf(now))),
    openByAgency(context.db, [id]),
    openByField(context.db, id),
    readCatalogueItemHistory(context.db, 'agency', id),
  ]);
  const recordings = history.flatMap(({ data, recordedAt, source }): readonly AgencyRecording[] => {
    if (data === null) return [];
    // Only this program writes the records, after checking them.
    const { name, validFrom, validTo } = data as unknown as Agency;
    return [{ recordedAt, source, name, validFrom, ...(validTo === undefined ? {} : { validTo }) }];
  });
  return {
    ok: true,
    value: {
      ...relativesOf(register, agency, dayOf(now)),
      agency: relatedOf(agency),
      aliases: agency.aliases,
      codes: agency.codes,
      heads: grants
        .filter(({ role }) => role === 'head-of-agency')
        .map(({ name, validFrom }) => ({ name, from: validFrom })),
      officers: new Set(grants.map(({ accountId }) => accountId)).size,
      open: open.get(id) ?? 0,
      openFields: fields.flatMap((row) => (row.field === null ? [] : [{ field: row.field, open: row.open }])),
      recordings,
    },
  };
}

function relativesOf(register: AgencyRegister, agency: Agency, today: number) {
  const named = (ids: readonly string[]): readonly RelatedAgency[] =>
    ids.flatMap((id) => {
      const found = register.findById(id);
      return found === undefined ? [] : [relatedOf(found)];
    });
  const [parent] = named(agency.parentId === undefined ? [] : [agency.parentId]);
  const lasts = isValidOn(agency, today) || agency.validTo === undefined;
  const children = lasts
    ? register.childrenOf(agency.id, today)
    : register.agencies.filter(({ parentId, validTo }) => parentId === agency.id && validTo === agency.validTo);
  return {
    ...(parent === undefined ? {} : { parent }),
    children: children.map(relatedOf),
    predecessors: named(agency.predecessorIds),
    successors: named(agency.successorIds),
  };
}

export function relatedOf(agency: Agency): RelatedAgency {
  const { id, name, kind, validFrom, validTo } = agency;
  return { id, name, kind, validFrom, code: displayCode(agency), ...(validTo === undefined ? {} : { validTo }) };
}
