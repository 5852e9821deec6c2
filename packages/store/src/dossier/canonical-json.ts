/**
 * JSON in one form only (after RFC 8785): keys in code-unit order, no spaces, absent properties left out. So a hash over
 * it can be computed again from what the database gives back, whatever order its jsonb keeps. Characters that
 * PostgreSQL's text cannot hold are cleaned here, before they are hashed: NUL is dropped, a lone surrogate becomes U+FFFD.
 */
export function canonicalJson(value: unknown): string {
  const json = write(value);
  return json.includes('\\u') ? clean(json) : json;
}

/** JSON for the database whose order of keys does not matter, cleaned as `canonicalJson` is. Absent properties are left out. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.includes('\\u') ? clean(json) : json;
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => (item === undefined ? 'null' : write(item))).join(',')}]`;
  if (typeof value === 'object' && value !== null) return writeObject(value);
  return JSON.stringify(value ?? null);
}

function writeObject(value: object): string {
  const entries = Object.entries(value);
  if (!isSorted(entries)) entries.sort(byKey);
  let json = '';
  for (const [key, item] of entries) {
    if (item !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${write(item)}`;
  }
  return `{${json}}`;
}

type Entry = readonly [string, unknown];

function byKey(a: Entry, b: Entry): number {
  return a[0] < b[0] ? -1 : 1;
}

function isSorted(entries: readonly Entry[]): boolean {
  for (let index = 1; index < entries.length; index += 1) {
    if ((entries[index - 1]?.[0] ?? '') > (entries[index]?.[0] ?? '')) return false;
  }
  return true;
}

/** Escapes that JSON text of PostgreSQL refuses; an even number of backslashes before is an escaped backslash. */
function clean(json: string): string {
  return json.replace(/\\(?:u0000|u[dD][89a-fA-F][0-9a-fA-F]{2}|[\s\S])/g, (escaped) => {
    if (escaped === '\\u0000') return '';
    return /^\\u[dD]/.test(escaped) ? '\ufffd' : escaped;
  });
}
