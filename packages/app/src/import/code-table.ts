/**
 * Which codes a file has had so far, with a fingerprint of their rows: 20 bytes a row in typed arrays, where a map of
 * strings would take two hundred. Hashes are 64 bits wide; what they say is checked against the rows themselves before
 * anything is called a duplicate with other facts.
 */
export interface CodeTable {
  /** Notes a row; returns what the table knows of its code. `row` is above 0. */
  readonly note: (code: Hash64, facts: Hash64, row: number) => CodeNote;
  readonly size: () => number;
}

export interface Hash64 {
  readonly high: number;
  readonly low: number;
}

export type CodeNote = { readonly kind: 'new' } | { readonly kind: 'same' | 'other'; readonly row: number };

const NEW: CodeNote = Object.freeze({ kind: 'new' });
const WIDTH = 5;

export function createCodeTable(): CodeTable {
  let capacity = 1 << 14;
  let slots = new Int32Array(capacity * WIDTH);
  let count = 0;

  /** The slot of a code, or the free one where it belongs. */
  function find(table: Int32Array, size: number, high: number, low: number): number {
    let at = (low >>> 0) & (size - 1);
    for (;;) {
      const slot = at * WIDTH;
      if (table[slot] === 0 || (table[slot + 1] === high && table[slot + 2] === low)) return slot;
      at = (at + 1) & (size - 1);
    }
  }

  function grow(): void {
    const larger = new Int32Array(capacity * 2 * WIDTH);
    for (let slot = 0; slot < slots.length; slot += WIDTH) {
      if (slots[slot] === 0) continue;
      const place = find(larger, capacity * 2, slots[slot + 1] ?? 0, slots[slot + 2] ?? 0);
      larger.set(slots.subarray(slot, slot + WIDTH), place);
    }
    slots = larger;
    capacity *= 2;
  }

  function note(code: Hash64, facts: Hash64, row: number): CodeNote {
    if (count * 4 > capacity * 3) grow();
    const slot = find(slots, capacity, code.high, code.low);
    const known = slots[slot] ?? 0;
    if (known === 0) {
      slots[slot] = row;
      slots[slot + 1] = code.high;
      slots[slot + 2] = code.low;
      slots[slot + 3] = facts.high;
      slots[slot + 4] = facts.low;
      count += 1;
      return NEW;
    }
    const same = slots[slot + 3] === facts.high && slots[slot + 4] === facts.low;
    return { kind: same ? 'same' : 'other', row: known };
  }

  return Object.freeze({ note, size: () => count });
}

/** Collects a 64-bit hash of texts and numbers; two lanes of multiply-and-rotate, mixed at the end. */
export class Hasher {
  private a = 0x9e3779b9 | 0;
  private b = 0x85ebca6b | 0;

  text(text: string): void {
    let { a, b } = this;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul((b << 13) | (b >>> 19), 5) + code + 0x6d2b79f5;
    }
    // The length keeps "ab" + "c" apart from "a" + "bc".
    this.a = Math.imul(a ^ text.length, 0xc2b2ae35 | 0);
    this.b = Math.imul(b ^ (text.length << 7), 0x27d4eb2f);
  }

  end(): Hash64 {
    const a = mix(this.a ^ ((this.b << 16) | (this.b >>> 16)));
    const b = mix(this.b ^ a);
    this.a = 0x9e3779b9 | 0;
    this.b = 0x85ebca6b | 0;
    return { high: a, low: b };
  }
}

function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
