import { createContext, useContext } from 'react';
import type { Language } from '../text/index.ts';
import type { ThemeName } from '../theme/tokens.ts';

interface Choices {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly chooseLanguage: (language: Language) => void;
  readonly chooseTheme: (theme: ThemeName) => void;
}

const nothing = (): void => undefined;

export const ChoicesContext = createContext<Choices>({
  language: 'vi',
  theme: 'light',
  chooseLanguage: nothing,
  chooseTheme: nothing,
});

/** Language and colours as chosen, and how to choose others. */
export const useChoices = (): Choices => useContext(ChoicesContext);
