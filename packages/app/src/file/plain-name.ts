/** In UTF-8: file systems take 255, and readers put something behind a name. */
const MOST_BYTES = 200;

/** The name of a file that was brought, without folders, and of a length that every file system takes. Its end is kept. */
export function plainName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? given;
  const bytes = Buffer.from(last.replaceAll('\0', '').trim());
  // A letter that was cut through is left out.
  const name = bytes
    .subarray(-MOST_BYTES)
    .toString()
    .replace(/^\uFFFD+/, '')
    .trim();
  return name === '' || name === '.' || name === '..' ? 'tep' : name;
}
