import type { PortalField } from './portal-row.ts';

/** What a list of the portal must tell of its dossiers: which they are, and whether they are late. */
export type NeededFact = 'code' | 'lateness';

export interface LackingColumns {
  readonly facts: readonly NeededFact[];
  /** Whether columns that are not understood could be the missing ones: then somebody may say which they are. */
  readonly canBeChosen: boolean;
}

/** What the columns of a list do not tell; `undefined` among the fields is a column that is not understood. */
export function findLacking(fields: readonly (PortalField | undefined)[]): LackingColumns | undefined {
  const has = (...any: readonly PortalField[]) => any.some((field) => fields.includes(field));
  const code = has('code') ? 0 : 1;
  // The portal takes state 9, else state 10, for the end (index 766).
  const judged = (has('dueAt') ? 0 : 1) + (has('completedAt', 'returnedAt') ? 0 : 1);
  const lateness = has('lateness') ? 0 : judged;
  if (code + lateness === 0) return undefined;
  const spare = fields.filter((field) => field === undefined).length;
  const facts: NeededFact[] = [];
  if (code > 0) facts.push('code');
  if (lateness > 0) facts.push('lateness');
  return { facts, canBeChosen: spare >= code + lateness };
}
