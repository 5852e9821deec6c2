import { exactInstantText, formatInteger } from '@dunghen/domain/text';
import type { SystemText } from '../../text/system/index.ts';
import type { AuditEntry } from './audit-queries.ts';

type Words = SystemText['system']['audit'];
type Fact = AuditEntry['facts'][string];

/** To the second: within a minute much is done, and the order counts. */
export const exactTime = (timestamp: string): string => exactInstantText(Date.parse(timestamp));

/** The stored name of a fact as people call it; a name that has none stays as it is stored. */
export function factName(name: string, words: Words): string {
  const names: Readonly<Record<string, string>> = words.facts;
  return names[name] ?? name;
}

/** A fact's value for people: lists by commas, yes and no, the parts of a record by their names. */
export function factText(value: Fact, words: Words): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? formatInteger(value) : String(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value === null || value === undefined) return words.nothing;
  if (Array.isArray(value)) return value.map((item: Fact) => factText(item, words)).join(', ') || words.nothing;
  return Object.entries(value)
    .map(([name, part]: readonly [string, Fact]) => `${factName(name, words)}: ${factText(part, words)}`)
    .join('; ');
}
