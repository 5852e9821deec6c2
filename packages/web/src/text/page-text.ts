import { useChoices } from '../app/choices.ts';
import type { Language, Messages } from './messages.ts';
import { messagesOf } from './use-text.ts';

/** The catalogue of a language with the words of one subject's pages in it: as a value, and as a component reads it. */
export interface PageText<Text extends Messages> {
  readonly textOf: (language: Language) => Text;
  readonly useText: () => Text;
}

/**
 * The words of one subject's pages, which are fetched with the pages: the first load has no room for them. `join` puts them
 * into the catalogue. What a language's catalogue holds is made once, so it is the same object at every drawing.
 */
export function pageText<Words, Text extends Messages>(
  words: { readonly vi: NoInfer<Words>; readonly en: Words },
  join: (messages: Messages, words: Words) => Text,
): PageText<Text> {
  const texts: Readonly<Record<Language, Text>> = {
    vi: join(messagesOf('vi'), words.vi),
    en: join(messagesOf('en'), words.en),
  };
  return { textOf: (language) => texts[language], useText: () => texts[useChoices().language] };
}
