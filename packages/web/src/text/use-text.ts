import { createContext, useContext } from 'react';
import { en } from './en.ts';
import type { Language, Messages } from './messages.ts';
import { vi } from './vi.ts';

const CATALOGUES: Readonly<Record<Language, Messages>> = { vi, en };

export const messagesOf = (language: Language): Messages => CATALOGUES[language];

export const findLanguage = (text: string | null): Language | undefined =>
  text === 'vi' || text === 'en' ? text : undefined;

export const MessagesContext = createContext<Messages>(vi);

/** The catalogue of the language that was chosen. */
export const useText = (): Messages => useContext(MessagesContext);
