import type { Petition } from './petition.ts';

/** Of what kind a trace of a person is, as the preview of a publication names it. */
export type TraceKind = 'phone' | 'identity' | 'email' | 'dossier' | 'sender' | 'officer' | 'title';

export interface Trace {
  readonly kind: TraceKind;
  /** The words as they stand in the text. */
  readonly text: string;
}

const PATTERNS: readonly (readonly [TraceKind, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+\.[\w.]+/gu],
  ['identity', /(?<!\d)\d(?:[ .]?\d){11}(?!\d)|(?<!\d)\d{9}(?!\d)/gu],
  ['phone', /(?<!\d)(?:\+84|0)(?:[ .-]?\d){9,10}(?!\d)/gu],
  ['dossier', /(?<![\w.])[A-Z]\d{2}(?:\.\d{1,4})*-\d{6}-\d{4,6}(?!\d)/gu],
  // "ông Lò Văn A": a title followed by a name in capitals.
  ['title', /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú)(?:\s+\p{Lu}\p{Ll}*){2,5}/gu],
];

/**
 * What in a text could tell a person: whoever publishes removes it first. A check for what is forgotten, not a proof that
 * nothing is left; the preview says so. `names`: the sender's and the official's, where they are known.
 */
export function findTraces(
  text: string,
  names: { readonly sender?: string | undefined; readonly officer?: string | undefined } = {},
): readonly Trace[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([words]) => ({ kind, text: words })),
  );
  const named = (['sender', 'officer'] as const).flatMap((kind) => {
    const name = names[kind]?.trim() ?? '';
    return name !== '' && fold(text).includes(fold(name)) ? [{ kind, text: name }] : [];
  });
  // A number is told once, by the first kind that it fits.
  const all = [...named, ...found];
  return all.filter(({ text: words }, index) => all.findIndex((one) => one.text === words) === index);
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');

export const TRACE_NAMES: Readonly<Record<TraceKind, string>> = {
  phone: 'số điện thoại',
  identity: 'số định danh, số chứng minh',
  email: 'địa chỉ thư điện tử',
  dossier: 'mã hồ sơ',
  sender: 'họ tên người gửi',
  officer: 'họ tên cán bộ',
  title: 'họ tên một người',
};

/** Texts that may be published: the answer, and what was asked, where the classification gave words without the sender. */
export function publishedDraft({ summary, answer }: Petition): { readonly question: string; readonly answer: string } {
  return { question: summary ?? '', answer: answer?.text ?? '' };
}
