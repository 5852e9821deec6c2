import type { Grant, Principal } from '@dunghen/domain/access';
import { type DayNumber, findDay } from '@dunghen/domain/time';
import type { Action } from './action.ts';
import { type Article, PERSONS_ALONE, STATUTE } from './statute.ts';

/** One right that somebody has on a day: an article of the statute, at the agency of a grant. */
export interface Right {
  readonly article: Article;
  readonly agencyId: string;
}

/** Whether a grant holds on a local day: from `validFrom` to the day before `validTo`. Unreadable dates grant nothing. */
export function holdsOn(grant: Grant, day: DayNumber): boolean {
  const from = findDay(grant.validFrom) ?? Number.POSITIVE_INFINITY;
  const to = grant.validTo === undefined ? Number.POSITIVE_INFINITY : (findDay(grant.validTo) ?? from);
  return from <= day && day < to;
}

type Holder = Extract<Principal, { readonly grants: readonly Grant[] }>;

/** The rights by which somebody may do `action` somewhere on the day; a machine's scopes are a second lock. */
export function rightsTo(holder: Holder, action: Action, day: DayNumber): readonly Right[] {
  if (holder.kind === 'machine' && !(holder.scopes.includes(action) && !PERSONS_ALONE.includes(action))) return [];
  return holder.grants
    .filter((grant) => holdsOn(grant, day))
    .flatMap((grant) =>
      STATUTE.filter((article) => article.role === grant.role && article.may.includes(action)).map((article) => ({
        article,
        agencyId: grant.agencyId,
      })),
    );
}
