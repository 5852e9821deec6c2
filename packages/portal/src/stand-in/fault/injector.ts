import { ANY_SERVICE, type FaultRule } from './rule.ts';

/** What happens to one call. */
export interface Mishap {
  /** Milliseconds to wait before anything else. */
  readonly delayMs: number;
  readonly rule?: FaultRule;
  /** Rules that refuse single dossiers of the call. */
  readonly refusals: readonly FaultRule[];
}

export interface Injector {
  readonly rules: () => readonly FaultRule[];
  readonly replace: (rules: readonly FaultRule[]) => void;
  /**
   * Decides on the next call of a service that is about these dossiers; rules are asked in their order and the first hit
   * counts, `slow` and refusals of single dossiers besides it.
   */
  readonly next: (service: string, dossiers?: readonly string[]) => Mishap;
}

const SLOW_MS = 2_000;

/** `random` gives numbers from 0 to 1; the same numbers and the same calls give the same faults. */
export function createInjector(initial: readonly FaultRule[], random: () => number): Injector {
  let rules = initial;
  let asked = new Map<string, number>();
  let hits = new Map<string, number>();

  function isHit(rule: FaultRule, service: string, dossiers: readonly string[]): boolean {
    if (!rule.enabled || (rule.service !== ANY_SERVICE && rule.service !== service)) return false;
    const { dossier } = rule;
    if (dossier !== undefined && !dossiers.some((code) => code.startsWith(dossier))) return false;
    const times = (asked.get(rule.id) ?? 0) + 1;
    asked.set(rule.id, times);
    const drawn = rule.probability === undefined ? 0 : random();
    const done = hits.get(rule.id) ?? 0;
    if (rule.most !== undefined && done >= rule.most) return false;
    if (rule.every !== undefined && times % rule.every !== 0) return false;
    if (rule.probability !== undefined && drawn >= rule.probability) return false;
    hits.set(rule.id, done + 1);
    return true;
  }

  function next(service: string, dossiers: readonly string[] = []): Mishap {
    let delayMs = 0;
    const refusals: FaultRule[] = [];
    for (const rule of rules) {
      if (!isHit(rule, service, dossiers)) continue;
      if (rule.fault === 'slow') delayMs += rule.delayMs ?? SLOW_MS;
      else if (rule.fault === 'refuse' && rule.dossier !== undefined) refusals.push(rule);
      else return { delayMs, rule, refusals };
    }
    return { delayMs, refusals };
  }

  return {
    rules: () => rules,
    replace(next_) {
      rules = next_;
      asked = new Map();
      hits = new Map();
    },
    next,
  };
}

/** A sequence that is the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
