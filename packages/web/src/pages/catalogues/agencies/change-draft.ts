import type { AgencyEntry } from '../../../parts/agencies/agencies-query.ts';
import type { AgencyChange } from '../queries.ts';
import type { ChangeKind } from '../search.ts';

export interface TypedAgency {
  readonly key: string;
  readonly name: string;
  readonly kind: AgencyChange['created'][number]['kind'];
  readonly code: string;
  readonly aliases: string;
  readonly parentId: string;
  /** Of a split: the fields whose open dossiers it takes, and dossiers one by one, a code a line. */
  readonly fields: readonly string[];
  readonly codes: string;
}

/** A decision on the agencies as somebody is writing it. */
export interface TypedChange {
  readonly kind: ChangeKind;
  readonly source: string;
  readonly from: string;
  /** Agencies that end; of another name and of a split the one. */
  readonly ended: readonly string[];
  /** New agencies; of another name the one as it is called then. */
  readonly created: readonly TypedAgency[];
  /** A lasting agency that takes over; '' where a new one does, or nobody. */
  readonly heir: string;
  readonly carryRoles: boolean;
  /** Other names, with commas between, of the one agency. */
  readonly aliases: string;
}

export function emptyChange(
  kind: ChangeKind,
  agency: AgencyEntry | undefined,
  root: string,
  from: string,
): TypedChange {
  const takesOne = kind === 'rename' || kind === 'split' || kind === 'end' || kind === 'aliases';
  return {
    kind,
    source: '',
    from,
    ended: takesOne && agency !== undefined ? [agency.id] : [],
    created: Array.from({ length: kind === 'split' ? 2 : kind === 'end' || kind === 'aliases' ? 0 : 1 }, (_, index) =>
      emptyAgency(index, agency, root, kind === 'rename'),
    ),
    heir: '',
    carryRoles: kind === 'rename',
    aliases: agency?.aliases.join(', ') ?? '',
  };
}

export function emptyAgency(
  index: number,
  agency: AgencyEntry | undefined,
  root: string,
  isRename: boolean,
): TypedAgency {
  const kind = agency === undefined || agency.kind === 'province' ? 'department' : agency.kind;
  return {
    key: `moi-${index + 1}`,
    name: isRename ? (agency?.name ?? '') : '',
    kind,
    code: isRename ? (agency?.code ?? '') : '',
    aliases: isRename ? (agency?.aliases.join(', ') ?? '') : '',
    parentId: agency?.parentId ?? root,
    fields: [],
    codes: '',
  };
}

/** As the interface takes it. */
export function changeOf({ kind, source, from, ended, created, heir, carryRoles, aliases }: TypedChange): AgencyChange {
  const head = { source: source.trim(), from, carryRoles: kind === 'rename' && carryRoles };
  if (kind === 'aliases')
    return { ...head, created: [], ended: [], aliases: ended.map((id) => ({ id, aliases: namesOf(aliases) })) };
  const heirs = kind === 'end' || heir !== '' ? (heir === '' ? [] : [heir]) : created.map(({ key }) => key);
  return {
    ...head,
    created: kind === 'end' || heir !== '' ? [] : created.map(newAgency),
    ended: kind === 'create' ? [] : ended.map((id) => ({ id, successorIds: heirs, ...sharesOf(kind, created) })),
  };
}

function sharesOf(kind: ChangeKind, created: readonly TypedAgency[]): Pick<AgencyChange['ended'][number], 'shares'> {
  if (kind !== 'split') return {};
  const shares = created
    .map(({ key, fields, codes }) => ({ successorId: key, fields: [...fields], codes: codesOf(codes) }))
    .filter((share) => share.fields.length + share.codes.length > 0);
  return shares.length === 0 ? {} : { shares };
}

const codesOf = (text: string): string[] => text.split(/[\s,;]+/).filter((code) => code !== '');

function newAgency({ key, name, kind, code, aliases, parentId }: TypedAgency): AgencyChange['created'][number] {
  return {
    key,
    kind,
    name: name.trim(),
    aliases: namesOf(aliases),
    parentId,
    ...(code.trim() === '' ? {} : { code: code.trim() }),
  };
}

const namesOf = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
