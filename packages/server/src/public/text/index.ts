import type { Lang } from '../paths.ts';
import { en } from './en.ts';
import { type Texts, vi } from './vi.ts';

export type { Statement } from './statements-vi.ts';
export type { Texts } from './vi.ts';

const CATALOGUES: Readonly<Record<Lang, Texts>> = { vi, en };

export const textsOf = (lang: Lang): Texts => CATALOGUES[lang];
