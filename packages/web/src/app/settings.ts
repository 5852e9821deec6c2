import { findLanguage, type Language } from '../text/index.ts';
import type { ThemeName } from '../theme/tokens.ts';

/** What a person chose on this browser. Reading and writing may be forbidden there; then the choice lasts a page. */
const read = (key: string): string | null => {
  try {
    return window.localStorage.getItem(`dunghen.${key}`);
  } catch {
    return null;
  }
};

/** Tables whose columns can be chosen. */
type TableKey = 'columns' | 'dossier-columns' | 'search-columns';

export function remember(key: 'language' | 'theme' | 'single-keys' | TableKey, value: string): void {
  try {
    window.localStorage.setItem(`dunghen.${key}`, value);
  } catch {
    // The choice is a convenience.
  }
}

export const savedLanguage = (): Language => findLanguage(read('language')) ?? 'vi';

export function savedTheme(): ThemeName {
  const saved = read('theme');
  if (saved === 'light' || saved === 'dark') return saved;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Keys that work without another one held down; whoever speaks to the machine may have them off (WCAG 2.1.4). */
export const savedSingleKeys = (): boolean => read('single-keys') !== 'off';

export const savedColumns = (table: TableKey): readonly string[] | undefined => read(table)?.split(',');
