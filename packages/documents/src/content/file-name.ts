/** Names on every system may have this many UTF-16 units, with room for what an archive adds. */
const LONGEST = 150;
const LONGEST_ENDING = 10;

/** Control characters, marks of direction and characters without width: they make a name look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\ufff9-\uffff]/gu;
/** Not allowed in names on Windows, where most offices work. */
const FORBIDDEN = /[<>:"|?*]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name as it may be kept and shown: without folders, unseen characters and what no system allows, composed
 * (NFC), at most 150 characters with its ending kept. Never empty.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (plain === '') return 'tep';
  const free = RESERVED.test(plain) ? `_${plain}` : plain;
  return shortened(free);
}

function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= LONGEST_ENDING ? name.slice(dot) : '';
  return `${cutAt(name, LONGEST - ending.length)}${ending}`;
}

/** The first units of a text; half a pair of surrogates is left out too. */
function cutAt(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}
