import type { Agency } from './agency.ts';

/** What contradicts itself in a set of agencies. `ids` are the agencies concerned. */
export type RegisterProblem =
  | { readonly kind: 'duplicate-id'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown-parent'; readonly ids: readonly string[]; readonly parentId: string }
  | { readonly kind: 'parent-cycle'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown-successor'; readonly ids: readonly string[]; readonly successorId: string }
  | { readonly kind: 'successor-starts-later'; readonly ids: readonly string[]; readonly successorId: string }
  /** Two agencies bear one code on the same day, so that the code would name either. */
  | { readonly kind: 'code-borne-twice'; readonly ids: readonly string[]; readonly code: string };

/** Everything that contradicts itself in these agencies; empty for a sound register. */
export function findRegisterProblems(agencies: readonly Agency[]): readonly RegisterProblem[] {
  const byId = new Map(agencies.map((agency) => [agency.id, agency] as const));
  return [
    ...duplicateIds(agencies),
    ...agencies.flatMap((agency) => [...parentProblems(agency, byId), ...successorProblems(agency, byId)]),
    ...sharedCodes(agencies),
  ];
}

function duplicateIds(agencies: readonly Agency[]): readonly RegisterProblem[] {
  const groups = Map.groupBy(agencies, (agency) => agency.id);
  return [...groups]
    .filter(([, same]) => same.length > 1)
    .map(([id]): RegisterProblem => ({ kind: 'duplicate-id', ids: [id] }));
}

function parentProblems(agency: Agency, byId: ReadonlyMap<string, Agency>): readonly RegisterProblem[] {
  if (agency.parentId === undefined) return [];
  if (!byId.has(agency.parentId)) return [{ kind: 'unknown-parent', ids: [agency.id], parentId: agency.parentId }];
  const seen = new Set<string>([agency.id]);
  for (let at = byId.get(agency.parentId); at !== undefined; at = byId.get(at.parentId ?? '')) {
    if (seen.has(at.id)) return [{ kind: 'parent-cycle', ids: [...seen] }];
    seen.add(at.id);
  }
  return [];
}

function successorProblems(agency: Agency, byId: ReadonlyMap<string, Agency>): readonly RegisterProblem[] {
  return agency.successorIds.flatMap((successorId): readonly RegisterProblem[] => {
    const successor = byId.get(successorId);
    if (successor === undefined) return [{ kind: 'unknown-successor', ids: [agency.id], successorId }];
    const end = agency.validTo;
    const gap = end === undefined || successor.validFrom > end;
    return gap ? [{ kind: 'successor-starts-later', ids: [agency.id], successorId }] : [];
  });
}

function sharedCodes(agencies: readonly Agency[]): readonly RegisterProblem[] {
  const bearers = new Map<string, Agency[]>();
  for (const agency of agencies) {
    for (const { scheme, code } of agency.codes) {
      const key = `${scheme} ${code.toUpperCase()}`;
      bearers.set(key, [...(bearers.get(key) ?? []), agency]);
    }
  }
  return [...bearers].flatMap(([key, own]) =>
    own.flatMap((agency, index) =>
      own
        .slice(index + 1)
        .filter((other) => overlap(agency, other))
        .map(
          (other): RegisterProblem => ({
            kind: 'code-borne-twice',
            ids: [agency.id, other.id],
            code: key.slice(key.indexOf(' ') + 1),
          }),
        ),
    ),
  );
}

/** Whether two agencies exist on a common day; ISO dates order as texts. */
function overlap(a: Agency, b: Agency): boolean {
  return (b.validTo === undefined || a.validFrom < b.validTo) && (a.validTo === undefined || b.validFrom < a.validTo);
}
