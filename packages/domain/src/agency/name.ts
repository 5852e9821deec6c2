import { searchKey, spellingKey, splitWords } from '../text/index.ts';

/** Kind of a territory as it stands before its name. */
export type TerritoryType = 'tinh' | 'thanh-pho' | 'quan' | 'huyen' | 'thi-xa' | 'phuong' | 'thi-tran' | 'xa';

/** How the types are written, longest first, without diacritics; "Tp.", "T.X" lose their full stops before. */
const TYPE_WORDS: readonly (readonly [words: string, type: TerritoryType])[] = [
  ['thanh pho', 'thanh-pho'],
  ['thi tran', 'thi-tran'],
  ['thi xa', 'thi-xa'],
  ['phuong', 'phuong'],
  ['t p', 'thanh-pho'],
  ['t t', 'thi-tran'],
  ['t x', 'thi-xa'],
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
const PLACE_WORDS: readonly string[] = ['thanh pho', 'thi xa', 'huyen', 'quan', 'tinh', 'tp', 'tx', 'h'];

/** The keys of one name: with and without its type, as spelled and without diacritics. */
export interface NameForms {
  readonly typed: readonly string[];
  readonly bare: readonly string[];
  readonly typedPlain: readonly string[];
  readonly barePlain: readonly string[];
}

/** A text that names a unit and says where it lies. */
export interface PlacedName {
  readonly unit: string;
  readonly place: string;
}

/** A text that should name an agency, as read. */
export interface NameReading {
  /** Keys of the whole, in every way that it can be meant. */
  readonly forms: readonly string[];
  readonly placed?: PlacedName;
}

/** The keys under which a name of the register is found. Names without a type (departments) have bare ones only. */
export function nameFormsOf(name: string): NameForms {
  const words = withoutAuthority(splitWords(name));
  const typed = readType(words);
  const core = typed?.core ?? words;
  return {
    typed: typed === undefined ? [] : [formOf(typed.type, core, 'spelled')],
    bare: [formOf(undefined, core, 'spelled')],
    typedPlain: typed === undefined ? [] : [formOf(typed.type, core, 'plain')],
    barePlain: [formOf(undefined, core, 'plain')],
  };
}

/** The name without authority and type: "Điện Biên" of "UBND tỉnh Điện Biên". */
export function bareNameOf(name: string): string {
  const words = withoutAuthority(splitWords(name));
  return (readType(words)?.core ?? words).join(' ');
}

/** The name without authority and type, without diacritics: `huoi lenh` of "UBND xã Huổi Lếnh". */
export function coreKeyOf(name: string): string {
  return plainOf(splitWords(bareNameOf(name)));
}

/**
 * Reads a text in every way that it can be meant: "Xa Dung" is a bare name, or a commune (xã) named Dung, so both are
 * looked up and the register decides.
 */
export function readName(text: string): NameReading {
  const words = withoutAuthority(splitWords(text));
  const typed = readType(words);
  const forms = [formOf(undefined, words, 'spelled'), formOf(undefined, words, 'plain')];
  if (typed !== undefined) {
    forms.push(formOf(typed.type, typed.core, 'spelled'), formOf(typed.type, typed.core, 'plain'));
  }
  const placed = splitPlace(text);
  return placed === undefined ? { forms } : { forms, placed };
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
function splitPlace(text: string): PlacedName | undefined {
  const marked = /^(.+?)\s*(?:[,;(/–—]|\s-\s)\s*(.+?)\)?$/u.exec(text.trim().slice(0, LONGEST));
  if (marked !== null) return { unit: marked[1] ?? '', place: marked[2] ?? '' };
  const words = splitWords(text.slice(0, LONGEST));
  const typeLength = words.length - (readType(withoutAuthority(words))?.core ?? words).length;
  const at = words.findIndex(
    (_, index) => index > typeLength && PLACE_WORDS.some((known) => beginsWith(words.slice(index), known)),
  );
  if (at === -1 || at === words.length - 1) return undefined;
  return { unit: words.slice(0, at).join(' '), place: words.slice(at).join(' ') };
}

/** Longer texts are no names; what follows is not looked at. */
const LONGEST = 300;
