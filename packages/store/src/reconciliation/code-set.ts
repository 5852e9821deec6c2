/**
 * Which codes were seen before, for millions of them in some dozen megabytes: open addressing over 52-bit hashes. Two
 * codes with one hash are told apart by the database afterwards (portal-list.ts), so that `add` may say "seen" wrongly,
 * once in a million lists, and never "new" wrongly.
 */
export interface CodeSet {
  /** False where the code (or one of its hash) was added before. */
  readonly add: (code: string) => boolean;
}

const FIRST_SIZE = 1 << 16;
const MOST_FILLED = 0.5;

export function createCodeSet(): CodeSet {
  let slots = new Float64Array(FIRST_SIZE);
  let filled = 0;

  function put(table: Float64Array, hash: number): boolean {
    const mask = table.length - 1;
    let at = hash % table.length;
    for (;;) {
      const held = table[at];
      if (held === hash) return false;
      if (held === 0) break;
      at = (at + 1) & mask;
    }
    table[at] = hash;
    return true;
  }

  function grow(): void {
    const larger = new Float64Array(slots.length * 2);
    for (const hash of slots) if (hash !== 0) put(larger, hash);
    slots = larger;
  }

  return {
    add(code) {
      if (!put(slots, hashOf(code))) return false;
      filled += 1;
      if (filled > slots.length * MOST_FILLED) grow();
      return true;
    },
  };
}

/** Two FNV-1a walks with different seeds, 32 and 20 bits; never 0, which marks a free slot. */
function hashOf(code: string): number {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  for (let index = 0; index < code.length; index += 1) {
    const unit = code.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x01000193) ^ (high >>> 13);
  }
  return (low >>> 0) + ((high >>> 12) & 0xfffff) * 2 ** 32 + 1;
}
