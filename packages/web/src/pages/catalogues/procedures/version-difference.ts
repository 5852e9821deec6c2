import { formatLimit } from '@dunghen/domain/deadline';
import type { ProcedureLimit, ProcessStep } from '@dunghen/domain/procedure';
import { formatInteger } from '@dunghen/domain/text';
import type { CataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import type { ProcedureVersion } from '../queries.ts';

/** Parts of a version, in the order in which they are compared. */
export type Part =
  | 'name'
  | 'field'
  | 'level'
  | 'agencies'
  | 'cases'
  | 'limits'
  | 'documents'
  | 'fees'
  | 'results'
  | 'process'
  | 'approval'
  | 'announcement'
  | 'other';

/** One thing that the two versions say otherwise; empty where one of them does not have it. */
export interface Difference {
  readonly part: Part;
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

type Lines = ReadonlyMap<string, string>;
type Words = CataloguesText['catalogues']['procedures'];

/** What changed from one version to another, line by line. */
export function differencesOf(before: ProcedureVersion, after: ProcedureVersion, words: Words): readonly Difference[] {
  const [old, fresh] = [partsOf(before, words), partsOf(after, words)];
  return PARTS.flatMap((part) => {
    const [a, b] = [old[part], fresh[part]];
    return [...new Set([...a.keys(), ...b.keys()])].flatMap((key): readonly Difference[] => {
      const [was, is] = [a.get(key) ?? '', b.get(key) ?? ''];
      return was === is ? [] : [{ part, key, before: was, after: is }];
    });
  });
}

export const PARTS: readonly Part[] = [
  'name',
  'field',
  'level',
  'agencies',
  'cases',
  'limits',
  'documents',
  'fees',
  'results',
  'process',
  'approval',
  'announcement',
  'other',
];

function partsOf(version: ProcedureVersion, words: Words): Readonly<Record<Part, Lines>> {
  const { approval, announcement, localAnnouncement, abolition } = version;
  const names = new Map(version.process.map(({ key, name }) => [key, name] as const));
  return {
    name: one(version.name),
    field: one([version.field, version.fieldCode].filter(Boolean).join(', ')),
    level: one(words.levels[version.level]),
    agencies: new Map((version.agencyIds ?? []).map((id) => [id, id] as const)),
    cases: keyed(version.cases, ({ name }) => name),
    limits: new Map(version.limits.map((limit) => [limitKey(limit), limitText(limit, version, words)] as const)),
    documents: keyed(version.documents, (document) => documentText(document, words)),
    fees: keyed(
      version.fees,
      ({ name, amount, basis }) => `${name}: ${formatInteger(amount)} ${words.dong} (${basis})`,
    ),
    results: keyed(version.results, ({ name }) => name),
    process: new Map(version.process.map((step, index) => [step.key, stepText(step, index, names, words)] as const)),
    approval: one(approval === undefined ? '' : words.decided(approval.number, formatDay(approval.date))),
    announcement: new Map([
      [
        'national',
        announcement === undefined ? '' : words.decided(announcement.decision, formatDay(announcement.date)),
      ],
      [
        'local',
        localAnnouncement === undefined
          ? ''
          : words.decided(localAnnouncement.decision, formatDay(localAnnouncement.date)),
      ],
      ['abolition', abolition === undefined ? '' : words.abolishedBy(abolition.decision, formatDay(abolition.date))],
    ]),
    other: new Map([
      ['anywhere', version.acceptedAnywhere === true ? words.anywhere : ''],
      ...(version.stoppingKinds ?? []).map(({ kind, basis }) => [kind, `${words.stops[kind]}: ${basis}`] as const),
    ]),
  };
}

const one = (text: string): Lines => new Map([['', text]]);

function keyed<T extends { readonly key: string }>(items: readonly T[], textOf: (item: T) => string): Lines {
  return new Map(items.map((item) => [item.key, textOf(item)] as const));
}

const limitKey = ({ caseKey, channel, area }: ProcedureLimit): string => [caseKey, channel, area].join('/');

/** "Mọi trường hợp, trực tuyến: 03 ngày làm việc (theo quy định 05 ngày làm việc)" */
function limitText(limit: ProcedureLimit, version: ProcedureVersion, words: Words): string {
  const { legal, promised } = limit;
  const own = legal.limit === undefined ? words.noLimit : formatLimit(legal.limit);
  const counted = promised === undefined ? own : `${formatLimit(promised.limit)} (${words.legalOf(own)})`;
  return `${scopeText(limit, version, words)}: ${counted}`;
}

/** For whom a limit holds, in words. */
export function scopeText(
  { caseKey, channel, area }: Pick<ProcedureLimit, 'caseKey' | 'channel' | 'area'>,
  { cases }: Pick<ProcedureVersion, 'cases'>,
  words: Words,
): string {
  const named = cases.find(({ key }) => key === caseKey)?.name ?? caseKey;
  const parts = [
    ...(named === undefined ? [] : [named]),
    ...(channel === undefined ? [] : [words.channels[channel]]),
    ...(area === undefined ? [] : [words.areas[area]]),
  ];
  return parts.length === 0 ? words.everyCase : parts.join(', ');
}

function documentText(
  { name, original, copies, required }: ProcedureVersion['documents'][number],
  words: Words,
): string {
  return `${name} (${words.sets(original, copies)}${required ? '' : `, ${words.optional}`})`;
}

function stepText(
  { name, role, unit, share, next }: ProcessStep,
  index: number,
  names: ReadonlyMap<string, string>,
  words: Words,
): string {
  const who = [words.roles[role], unit].filter(Boolean).join(', ');
  const ways = (next ?? []).map(({ to, when }) => {
    const target = names.get(to) ?? to;
    return when === undefined ? words.otherwise(target) : words.branch(when.field, when.equals, target);
  });
  return [`${index + 1}. ${name} (${who}; ${String(share).replace('.', ',')})`, ...ways].join('; ');
}
