import type { Agency, AgencyKind } from '@dunghen/domain/agency';
import { headerKey } from '@dunghen/domain/import';

/** Agencies that a file names and the register lacks, taken in under the province (`--create-agencies`). */
export interface NewAgencies {
  /** The id of the agency of this code and name; the same for every row that writes them alike. */
  readonly take: (code: string | undefined, name: string | undefined) => string;
  readonly all: () => readonly Agency[];
}

/** No day of any dossier lies before it. */
const VALID_FROM = '1970-01-01';

export function createNewAgencies(province: Agency | undefined, known: readonly Agency[]): NewAgencies {
  const created = new Map<string, Agency>();
  const ids = new Set(known.map((agency) => agency.id));
  let order = known.reduce((highest, agency) => Math.max(highest, agency.order), 0);

  function take(code: string | undefined, name: string | undefined): string {
    const label = name ?? code ?? '';
    const key = code === undefined ? headerKey(label) : `#${code.toUpperCase()}`;
    const existing = created.get(key);
    if (existing !== undefined) return existing.id;
    const id = freeId(`imported-${headerKey(label) || 'agency'}`);
    order += 1;
    const agency: Agency = {
      id,
      kind: kindOf(label),
      name: label,
      aliases: [],
      codes: code === undefined ? [] : [{ scheme: 'agency', code, standing: 'presumed' }],
      ...(province === undefined ? undefined : { parentId: province.id }),
      validFrom: VALID_FROM,
      predecessorIds: [],
      successorIds: [],
      order,
    };
    created.set(key, agency);
    ids.add(id);
    return id;
  }

  function freeId(wanted: string): string {
    let id = wanted;
    for (let copy = 2; ids.has(id); copy += 1) id = `${wanted}-${copy}`;
    return id;
  }

  return Object.freeze({ take, all: () => [...created.values()] });
}

/** A new unit stands under the province whatever it is; its kind only decides the section of the annex. */
function kindOf(name: string): AgencyKind {
  const key = headerKey(name).replace(/^ubnd|^uybannhandan/, '');
  if (/^(xa|phuong|thitran)/.test(key)) return 'commune';
  if (/^(huyen|thixa|thanhpho)/.test(key)) return 'district';
  return 'department';
}
