import { searchKey, spellingKey } from '../text/index.ts';

/** Kind of a territory as it stands before its name. */
export type TerritoryType = 'tinh' | 'thanh-pho' | 'quan' | 'huyen' | 'thi-xa' | 'phuong' | 'thi-tran' | 'xa';

/** How the types are written, longest first, without diacritics; "Tp.", "TX.", "TT." lose their full stop before. */
const TYPE_WORDS: readonly (readonly [words: string, type: TerritoryType])[] = [
  ['thanh pho', 'thanh-pho'],
  ['thi tran', 'thi-tran'],
  ['thi xa', 'thi-xa'],
  ['phuong', 'phuong'],
  ['huyen', 'huyen'],
  ['quan', 'quan'],
  ['tinh', 'tinh'],
  ['xa', 'xa'],
  ['tp', 'thanh-pho'],
  ['tt', 'thi-tran'],
  ['tx', 'thi-xa'],
  ['p', 'phuong'],
  ['h', 'huyen'],
  ['q', 'quan'],
  ['x', 'xa'],
];

/** What lists write before the territory: the authority, or its counter. They do not tell agencies apart. */
const AUTHORITY_WORDS: readonly string[] = [
  'trung tam phuc vu hanh chinh cong',
  'bo phan tiep nhan va tra ket qua',
  'uy ban nhan dan',
  'bo phan mot cua',
  'ttpvhcc',
  'ubnd',
];

/** Types of the units that a name may be followed by ("xã Huổi Lếnh huyện Mường Nhé"). */
const PLACE_WORDS: readonly string[] = ['thanh pho', 'thi xa', 'huyen', 'quan', 'tinh', 'tp', 'tx'];

/** The keys of one name: with and without its type, as spelled and without diacritics. */
export interface NameForms {
  readonly typed: readonly string[];
  readonly bare: readonly string[];
  readonly typedPlain: readonly string[];
  readonly barePlain: readonly string[];
}

/** A text that should name an agency, as read. `unit` and `place` are its parts where it says where the unit lies. */
export interface NameReading {
  readonly forms: readonly string[];
  readonly unit: string;
  readonly place?: string;
}

/** The keys under which a name of the register is found. Names without a type (departments) have bare ones only. */
export function nameFormsOf(name: string): NameForms {
  const words = withoutAuthority(split(name));
  const typed = readType(words);
  const core = typed?.core ?? words;
  return {
    typed: typed === undefined ? [] : [formOf(typed.type, core, 'spelled')],
    bare: [formOf(undefined, core, 'spelled')],
    typedPlain: typed === undefined ? [] : [formOf(typed.type, core, 'plain')],
    barePlain: [formOf(undefined, core, 'plain')],
  };
}

/** The name without authority and type, without diacritics: `huoi lenh` of "UBND xã Huổi Lếnh". */
export function coreKeyOf(name: string): string {
  const words = withoutAuthority(split(name));
  return plainOf(readType(words)?.core ?? words);
}

/**
 * Reads a text in every way that it can be meant: "Xa Dung" is a bare name, or a commune (xã) named Dung, so both are
 * looked up and the register decides.
 */
export function readName(text: string): NameReading {
  const words = withoutAuthority(split(text));
  const typed = readType(words);
  const forms = [formOf(undefined, words, 'spelled'), formOf(undefined, words, 'plain')];
  if (typed !== undefined) {
    forms.push(formOf(typed.type, typed.core, 'spelled'), formOf(typed.type, typed.core, 'plain'));
  }
  const parts = splitPlace(text);
  return parts === undefined ? { forms, unit: text } : { forms, unit: parts.unit, place: parts.place };
}

function split(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

function withoutAuthority(words: readonly string[]): readonly string[] {
  const prefix = AUTHORITY_WORDS.find((known) => beginsWith(words, known));
  if (prefix === undefined) return words;
  const rest = words.slice(prefix.split(' ').length);
  return rest.length === 0 ? words : withoutAuthority(rest);
}

function readType(
  words: readonly string[],
): { readonly type: TerritoryType; readonly core: readonly string[] } | undefined {
  const found = TYPE_WORDS.find(([known]) => beginsWith(words, known));
  if (found === undefined) return undefined;
  const core = words.slice(found[0].split(' ').length);
  return core.length === 0 ? undefined : { type: found[1], core };
}

function beginsWith(words: readonly string[], known: string): boolean {
  const wanted = known.split(' ');
  return wanted.every((word, index) => searchKey(words[index] ?? '') === word);
}

function formOf(type: TerritoryType | undefined, core: readonly string[], form: 'spelled' | 'plain'): string {
  const key = form === 'plain' ? plainOf(core) : spellingKey(withoutAnd(core).join(' '));
  return type === undefined ? key : `${type}|${key}`;
}

function plainOf(words: readonly string[]): string {
  return spellingKey(searchKey(withoutAnd(words).join(' ')));
}

/** "Nông nghiệp và Phát triển nông thôn" is also written with "&" or with nothing between. */
function withoutAnd(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.toLowerCase() !== 'và' && word.toLowerCase() !== 'va');
}

/** Splits "xã Huổi Lếnh, huyện Mường Nhé" and "xã Huổi Lếnh huyện Mường Nhé" into the unit and where it lies. */
function splitPlace(text: string): { readonly unit: string; readonly place: string } | undefined {
  const marked = /^(.+?)\s*(?:[,;(/–—]|\s-\s)\s*(.+?)\)?$/u.exec(text.trim());
  if (marked !== null) return { unit: marked[1] ?? '', place: marked[2] ?? '' };
  const words = split(text);
  const typeLength = words.length - (readType(withoutAuthority(words))?.core ?? words).length;
  const at = words.findIndex(
    (_, index) => index > typeLength && PLACE_WORDS.some((known) => beginsWith(words.slice(index), known)),
  );
  if (at === -1 || at === words.length - 1) return undefined;
  return { unit: words.slice(0, at).join(' '), place: words.slice(at).join(' ') };
}
