/**
 * Numbers that look drawn by lot and are the same for ever: each is a pure function of a seed and of its place in the
 * row, so that the demonstration is the same on every machine, and one agency's dossiers do not depend on another's.
 */
export interface Random {
  /** From 0 to below 1. */
  readonly fraction: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** One of the list, in proportion to its weight; undefined where no weight is above 0. */
  readonly findWeighted: <T>(list: readonly T[], weightOf: (item: T) => number) => T | undefined;
}

/** 32 bits from a seed and a place in the row (the finaliser of MurmurHash3 over both). */
function bitsAt(seed: number, place: number): number {
  let bits = (seed ^ Math.imul(place, 0x9e37_79b9)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The seed that a text stands for (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  return hash >>> 0;
}

/** The row of numbers of a seed, read from its beginning. */
export function createRandom(seed: number): Random {
  let place = 0;
  const fraction = () => {
    place += 1;
    return bitsAt(seed, place) / 0x1_0000_0000;
  };
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    whole,
    chance: (probability) => fraction() < probability,
    pick: ([first, ...rest]) => rest[whole(0, rest.length) - 1] ?? first,
    findWeighted: (list, weightOf) => {
      const total = list.reduce((sum, item) => sum + weightOf(item), 0);
      let left = fraction() * total;
      return list.find((item) => {
        left -= weightOf(item);
        return left < 0;
      });
    },
  };
}
