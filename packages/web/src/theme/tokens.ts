/**
 * Colours by meaning (spec: ui, visual direction). Every state has its word and sign beside the colour; each text pair
 * reaches 4.5 : 1 in both themes, which a test computes.
 */
export interface Tokens {
  readonly ink: string;
  readonly muted: string;
  readonly ground: string;
  readonly surface: string;
  readonly line: string;
  readonly brand: string;
  readonly onBrand: string;
  /** The line under what is open: seen on every ground, 3 : 1. */
  readonly brandLine: string;
  readonly link: string;
  readonly inTime: string;
  readonly inTimeTint: string;
  readonly dueSoon: string;
  readonly dueSoonTint: string;
  readonly late: string;
  readonly lateTint: string;
  readonly paused: string;
  readonly pausedTint: string;
  readonly ended: string;
  readonly endedTint: string;
  readonly shadow: string;
}

/** Tints are 10 % of the state's colour on the surface. */
export const LIGHT: Tokens = {
  ink: '#1B2430',
  muted: '#566170',
  ground: '#F6F7F9',
  surface: '#FFFFFF',
  line: '#DDE2E8',
  brand: '#8F1D21',
  onBrand: '#FFFFFF',
  brandLine: '#8F1D21',
  link: '#0B57A4',
  inTime: '#1A6B3C',
  inTimeTint: '#E8F0EC',
  dueSoon: '#8A5A00',
  dueSoonTint: '#F3EFE6',
  late: '#A3161C',
  lateTint: '#F6E8E8',
  paused: '#4A4F9E',
  pausedTint: '#EDEDF5',
  ended: '#566170',
  endedTint: '#EEEFF1',
  shadow: '0 1px 2px rgb(27 36 48 / 8%)',
};

export const DARK: Tokens = {
  ink: '#E6EAF0',
  muted: '#A3AEBC',
  ground: '#12171E',
  surface: '#1A212B',
  line: '#323C49',
  brand: '#8F1D21',
  onBrand: '#FFFFFF',
  brandLine: '#E5696D',
  link: '#7DB8F5',
  inTime: '#6CC794',
  inTimeTint: '#223236',
  dueSoon: '#E0B252',
  dueSoonTint: '#2E302F',
  late: '#F58C8F',
  lateTint: '#302C35',
  paused: '#AEB2F0',
  pausedTint: '#29303F',
  ended: '#A3AEBC',
  endedTint: '#282F3A',
  shadow: '0 1px 2px rgb(0 0 0 / 40%)',
};

export type ThemeName = 'light' | 'dark';

export const tokensOf = (theme: ThemeName): Tokens => (theme === 'dark' ? DARK : LIGHT);

/** `inTimeTint` is `--in-time-tint` in the style sheets. */
export const variableOf = (token: string): string =>
  `--${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Gives the style sheets the colours of a theme. */
export function applyTokens(root: HTMLElement, theme: ThemeName): void {
  for (const [token, value] of Object.entries(tokensOf(theme))) root.style.setProperty(variableOf(token), value);
  root.style.colorScheme = theme;
  root.dataset.theme = theme;
}
