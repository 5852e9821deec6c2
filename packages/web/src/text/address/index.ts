import type { Messages } from '../messages.ts';
import { pageText } from '../page-text.ts';
import { addressEn } from './en.ts';
import { addressVi } from './vi.ts';

export interface AddressWords {
  readonly filters: { readonly [K in keyof typeof addressVi.filters]: string };
  readonly unknown: (filters: string) => string;
  readonly drop: string;
}

const page = pageText<AddressWords, ReturnType<typeof joined>>({ vi: addressVi, en: addressEn }, joined);

/** The catalogue with what is said of an address that no page knows. */
function joined(all: Messages, words: AddressWords) {
  return { ...all, address: words };
}

export const useAddressText = page.useText;
