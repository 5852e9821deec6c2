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
  const { from, to } = spans.get(grant) ?? readSpan(grant);
  return from <= day && day < to;
}

interface Span {
  readonly from: DayNumber;
  /** Exclusive. */
  readonly to: DayNumber;
}

/** Grants never change, so their dates are read once. */
const spans = new WeakMap<Grant, Span>();

function readSpan(grant: Grant): Span {
  const from = findDay(grant.validFrom) ?? Number.POSITIVE_INFINITY;
  const to = grant.validTo === undefined ? Number.POSITIVE_INFINITY : (findDay(grant.validTo) ?? from);
  spans.set(grant, { from, to });
  return { from, to };
}

/** The articles by role and action: rights are asked for with every command and row. */
const ARTICLES = articlesByKey();

function articlesByKey(): ReadonlyMap<string, readonly Article[]> {
  const byKey = new Map<string, Article[]>();
  for (const article of STATUTE) {
    for (const action of article.may) {
      const key = `${article.role}/${action}`;
      byKey.set(key, [...(byKey.get(key) ?? []), article]);
    }
  }
  return byKey;
}

type Holder = Extract<Principal, { readonly grants: readonly Grant[] }>;

/** The rights by which somebody may do `action` somewhere on the day; a machine's scopes are a second lock. */
export function rightsTo(holder: Holder, action: Action, day: DayNumber): readonly Right[] {
  if (holder.kind === 'machine' && !(holder.scopes.includes(action) && !PERSONS_ALONE.includes(action))) return [];
  const rights: Right[] = [];
  for (const grant of holder.grants) {
    const articles = ARTICLES.get(`${grant.role}/${action}`);
    if (articles === undefined || !holdsOn(grant, day)) continue;
    for (const article of articles) rights.push({ article, agencyId: grant.agencyId });
  }
  return rights;
}
