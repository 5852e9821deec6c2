import { searchKey } from '../text/index.ts';
import type { Agency, AgencyKind } from './agency.ts';
import { changeProblem } from './change-problems.ts';
import type { SuccessorShare } from './share.ts';

/** An agency that a change brings. */
export interface NewAgency {
  /** By which `EndedAgency.successorIds` name it, before it has an id. */
  readonly key: string;
  readonly kind: Exclude<AgencyKind, 'province'>;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of the territory (General Statistics Office) for communes and districts, else of the agency (Decision 20/2020). */
  readonly code?: string;
  readonly parentId: string;
}

/** An agency that a change ends. */
export interface EndedAgency {
  readonly id: string;
  /** Ids of lasting agencies or keys of new ones; the first takes over the open dossiers that no share gives to another. */
  readonly successorIds: readonly string[];
  /** Of a split: what each takes by field, or one by one. */
  readonly shares?: readonly SuccessorShare[];
}

/**
 * A change of the agencies from a day on: new ones, ended ones and who took over. Renaming is one ended and one new
 * agency, merging several ended and one successor, splitting one ended and several successors.
 */
export interface AgencyChange {
  /** Local date, `yyyy-MM-dd`: the first day of the new ones, the first day without the ended ones. */
  readonly from: string;
  readonly created: readonly NewAgency[];
  readonly ended: readonly EndedAgency[];
  /** Other names under which lasting agencies are found from now on. */
  readonly aliases?: readonly { readonly id: string; readonly aliases: readonly string[] }[];
}

/** What the register has to record: each agency as it is after the change. */
export interface ChangedAgencies {
  readonly created: readonly Agency[];
  readonly ended: readonly Agency[];
  /** Lasting ones: successors with a new predecessor, agencies with other aliases. */
  readonly amended: readonly Agency[];
}

export type AgencyChangeRefusal = {
  readonly ok: false;
  readonly code: string;
  /** `at`: the place in the change, `ended[0].successorIds`. */
  readonly facts: Readonly<Record<string, string>>;
  /** Vietnamese: what is wrong and what would be right. */
  readonly message: string;
};

export type AgencyChangeOutcome = ({ readonly ok: true } & ChangedAgencies) | AgencyChangeRefusal;

/**
 * What a change makes of the agencies. Nothing is edited away: an agency that gets another name ends, and the one with
 * the new name succeeds it, so that a report of an earlier period is laid out by the names of its day.
 */
export function changeAgencies(agencies: readonly Agency[], change: AgencyChange): AgencyChangeOutcome {
  const before = changeProblem(agencies, change);
  if (before !== undefined) return before;
  const ids = newIds(agencies, change);
  const idOf = (name: string): string => ids.get(name) ?? name;
  const ended = change.ended.map(({ id, successorIds }) => ({
    ...getAgency(agencies, id),
    validTo: change.from,
    successorIds: successorIds.map(idOf),
  }));
  const created = change.created.map((wanted, index) =>
    createdAgency(agencies, wanted, { change, ended, idOf, index }),
  );
  return { ok: true, created, ended, amended: amendedAgencies(agencies, change, ended) };
}

interface Making {
  readonly change: AgencyChange;
  readonly ended: readonly Agency[];
  readonly idOf: (name: string) => string;
  readonly index: number;
}

function createdAgency(
  agencies: readonly Agency[],
  { key, kind, name, aliases, code, parentId }: NewAgency,
  { change, ended, idOf, index }: Making,
): Agency {
  const id = idOf(key);
  const scheme = kind === 'commune' || kind === 'district' ? 'gso' : 'agency';
  const predecessors = ended.filter(({ successorIds }) => successorIds.includes(id));
  return {
    id,
    kind,
    name: name.trim(),
    aliases: aliases.map((alias) => alias.trim()).filter((alias) => alias !== ''),
    codes: [
      ...codesKept(kind, predecessors),
      ...(code === undefined || code === '' ? [] : [{ scheme, code } as const]),
    ],
    parentId: idOf(parentId),
    validFrom: change.from,
    predecessorIds: predecessors.map((agency) => agency.id),
    successorIds: [],
    order: predecessors[0]?.order ?? lastOrder(agencies, kind) + index + 1,
  };
}

/** Of one predecessor of its own kind a commune keeps the agency code, by which its dossiers are numbered. */
function codesKept(kind: AgencyKind, predecessors: readonly Agency[]): Agency['codes'] {
  const [only] = predecessors;
  if (only === undefined || predecessors.length > 1 || only.kind !== kind || only.successorIds.length > 1) return [];
  return kind === 'commune' || kind === 'district' ? only.codes.filter(({ scheme }) => scheme === 'agency') : [];
}

function lastOrder(agencies: readonly Agency[], kind: AgencyKind): number {
  return Math.max(0, ...agencies.filter((agency) => agency.kind === kind).map(({ order }) => order));
}

function amendedAgencies(
  agencies: readonly Agency[],
  { aliases = [] }: AgencyChange,
  ended: readonly Agency[],
): readonly Agency[] {
  return agencies.flatMap((agency): readonly Agency[] => {
    const named = aliases.find(({ id }) => id === agency.id);
    const heirOf = ended.filter(({ successorIds }) => successorIds.includes(agency.id)).map(({ id }) => id);
    const added = heirOf.filter((id) => !agency.predecessorIds.includes(id));
    if (named === undefined && added.length === 0) return [];
    const names = named?.aliases.map((alias) => alias.trim()).filter((alias) => alias !== '') ?? agency.aliases;
    return [{ ...agency, aliases: names, predecessorIds: [...agency.predecessorIds, ...added] }];
  });
}

/** "so-noi-vu-2027": the words of the name and the year of the first day; a number behind it where that is taken. */
function newIds(agencies: readonly Agency[], { from, created }: AgencyChange): ReadonlyMap<string, string> {
  const taken = new Set(agencies.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { key, name } of created) {
    const stem = `${searchKey(name).replaceAll(' ', '-')}-${from.slice(0, 4)}`;
    let id = stem;
    for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}

function getAgency(agencies: readonly Agency[], id: string): Agency {
  const found = agencies.find((agency) => agency.id === id);
  if (found === undefined) throw new Error(`no agency ${id}: changeProblem looks for it`);
  return found;
}

/** The agencies after a change, for whoever looks at the register as it will be. */
export function agenciesAfter(
  agencies: readonly Agency[],
  { created, ended, amended }: ChangedAgencies,
): readonly Agency[] {
  const byId = new Map([...amended, ...ended].map((agency) => [agency.id, agency] as const));
  return [...agencies.map((agency) => byId.get(agency.id) ?? agency), ...created];
}
