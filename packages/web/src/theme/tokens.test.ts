import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { DARK, LIGHT, type Tokens, variableOf } from './tokens.ts';

const STATES = ['inTime', 'dueSoon', 'late', 'paused', 'ended'] as const;

const pairsOf = (tokens: Tokens): readonly (readonly [name: string, text: string, ground: string])[] => [
  ...(['ink', 'muted', 'link', ...STATES] as const).flatMap((text) =>
    (['surface', 'ground'] as const).map((ground) => [`${text} on ${ground}`, tokens[text], tokens[ground]] as const),
  ),
  ...STATES.map((state) => [`${state} on its tint`, tokens[state], tokens[`${state}Tint`]] as const),
  ['onBrand on brand', tokens.onBrand, tokens.brand],
  ['surface on late', tokens.surface, tokens.late],
];

describe('the line under what is open (WCAG 1.4.11, 3 : 1)', () => {
  it.each([LIGHT, DARK])('in theme %#', ({ brandLine, surface, ground }) => {
    for (const behind of [surface, ground]) expect(contrast(brandLine, behind)).toBeGreaterThanOrEqual(3);
  });
});

describe('colours (spec: ui, "all text pairs at least 4.5 : 1")', () => {
  it.each(pairsOf(LIGHT))('light: %s', (_, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(pairsOf(DARK))('dark: %s', (_, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it('knows black on white', () => expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21));
  it('names variables as style sheets do', () => expect(variableOf('inTimeTint')).toBe('--in-time-tint'));
});
