import type { PublicRecord } from '@dunghen/app/publication';
import type { PublicationKind } from '@dunghen/domain/publication';
import { type Asked, fieldOf } from './ask.ts';

export interface ShownPeriod {
  /** Of which something of the kind stands published, the newest first. */
  readonly periods: readonly string[];
  /** The one that was asked for, the usual one where none was; undefined where there is no such one. */
  readonly key: string | undefined;
}

/** Which quarter a page is of. */
export async function shownPeriod({ request, parts, site }: Asked, kind: PublicationKind): Promise<ShownPeriod> {
  const periods = await parts.publication.periods(kind);
  const asked = fieldOf(request.query, 'ky');
  const usual = periods.find((key) => key === site.preferred) ?? periods[0];
  return { periods, key: asked === '' ? usual : periods.find((key) => key === asked) };
}

/** What was published of a kind and period and stands. */
export async function currentRecord(
  { parts }: Asked,
  kind: PublicationKind,
  key: string,
): Promise<PublicRecord | undefined> {
  const current = await parts.publication.current(kind, key);
  return current && parts.publication.find(current.id);
}
