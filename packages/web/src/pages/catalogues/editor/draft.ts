import {
  findProcedureProblems,
  type ProcedureProblem,
  type ProcedureVersion,
  referenceLimit,
  waysThrough,
  wholeOf,
} from '@dunghen/domain/procedure';
import type { ProcedureContent } from '../queries.ts';

export type Content = Omit<ProcedureVersion, 'code' | 'version' | 'validFrom' | 'validTo' | 'abolition'>;

/** A version as somebody is writing it. */
export interface Draft {
  readonly code: string;
  /** Local date from which it is to hold. */
  readonly from: string;
  readonly content: Content;
}

export const emptyDraft = (code: string, from: string): Draft => ({
  code,
  from,
  content: {
    name: '',
    field: '',
    level: 'province',
    cases: [],
    limits: [{ legal: { limit: { amount: 5, unit: 'working-day' }, basis: '' } }],
    documents: [],
    fees: [],
    results: [{ key: 'ket-qua', name: '' }],
    process: [
      { key: 'tiep-nhan', name: '', role: 'counter', share: 0.5 },
      { key: 'tham-dinh', name: '', role: 'specialist', share: 4 },
      { key: 'ky-duyet', name: '', role: 'head-of-agency', share: 0.5 },
    ],
  },
});

/** The version as it stands, without its approval: a decision approves what it was made for. */
export function draftOf(version: ProcedureVersion, from: string): Draft {
  const {
    code,
    version: _number,
    validFrom: _from,
    validTo: _to,
    abolition: _end,
    approval: _old,
    ...content
  } = version;
  return { code, from, content };
}

/** As the version that it would be. */
export function versionOf({ code, from, content }: Draft, basedOn: number): ProcedureVersion {
  return { ...content, code, version: basedOn + 1, validFrom: from };
}

export const problemsOf = (draft: Draft, basedOn: number): readonly ProcedureProblem[] =>
  findProcedureProblems(versionOf(draft, basedOn));

/** The first message at a place, or at one below it. */
export function faultAt(problems: readonly ProcedureProblem[], at: string): string | undefined {
  return problems.find((problem) => problem.at === at || problem.at.startsWith(`${at}.`))?.message;
}

export interface WaySum {
  readonly steps: readonly string[];
  readonly sum: number;
  /** What the shares have to add up to; undefined where no limit holds on this way. */
  readonly whole?: number;
  readonly unit?: NonNullable<ReturnType<typeof referenceLimit>>['unit'];
}

/** What the shares of each way through the process add up to. Empty while the process runs in a circle. */
export function sumsOf(draft: Draft, problems: readonly ProcedureProblem[]): readonly WaySum[] {
  if (problems.some(({ code }) => code === 'cycle' || code === 'too-many-ways' || code === 'duplicate-key')) return [];
  const version = versionOf(draft, 0);
  return waysThrough(version).map(({ steps, admits }) => {
    const limit = referenceLimit(version, admits);
    const sum = Math.round(steps.reduce((total, { share }) => total + share, 0) * 1e9) / 1e9;
    const names = steps.map(({ name }) => name);
    return { steps: names, sum, ...(limit === undefined ? {} : { whole: wholeOf(limit), unit: limit.unit }) };
  });
}

/** As the interface takes it: without empty words that may be left out. */
export function sendable({ content }: Draft): ProcedureContent {
  const { agencyIds, cases, limits, documents, fees, results, process, stoppingKinds, ...rest } = content;
  return {
    ...rest,
    ...(agencyIds === undefined || agencyIds.length === 0 ? {} : { agencyIds: [...agencyIds] }),
    ...(stoppingKinds === undefined || stoppingKinds.length === 0 ? {} : { stoppingKinds: [...stoppingKinds] }),
    cases: [...cases],
    limits: [...limits],
    documents: documents.map(({ caseKeys, ...one }) => ({ ...one, ...keysOf(caseKeys) })),
    fees: fees.map(({ caseKeys, ...one }) => ({ ...one, ...keysOf(caseKeys) })),
    results: [...results],
    process: process.map(({ next, ...step }) => ({ ...step, ...(next === undefined ? {} : { next: [...next] }) })),
  };
}

function keysOf(caseKeys: readonly string[] | undefined): { readonly caseKeys?: string[] } {
  return caseKeys === undefined || caseKeys.length === 0 ? {} : { caseKeys: [...caseKeys] };
}

/** A copy with a member set, or left out where there is nothing to say: only of members that may be. */
export function withMember<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | '' | undefined): T {
  const copy = { ...object };
  if (value === undefined || value === '') Reflect.deleteProperty(copy, key);
  else copy[key] = value;
  return copy;
}

/** A key that none of the items has: "giay-3". */
export function freeKey(items: readonly { readonly key: string }[], stem: string): string {
  const taken = new Set(items.map(({ key }) => key));
  for (let number = items.length + 1; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}
