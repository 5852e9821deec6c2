import { Compile } from 'typebox/compile';
import { type AnswerCodes, codeOf, ItemAnswer, type PortalAnswer } from '../protocol/index.ts';
import type { Failure } from './outcome.ts';
import type { Called } from './session.ts';

/** What the portal said of one item, before it is known whether that ends the matter. */
export type ItemAnswered =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'exists'; readonly code: string; readonly words: string }
  | { readonly kind: 'missing'; readonly code: string; readonly words: string }
  | { readonly kind: 'refused'; readonly code: string; readonly words: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

const isItemAnswer = Compile(ItemAnswer);

/**
 * One call for a batch. A batch that is refused without a word of which item is meant is sent again item by item, so
 * that one bad item costs no other. After a call that failed nothing more is called: the rest is `failed` with it.
 */
export async function sendBatch<Item>(
  items: readonly Item[],
  call: (items: readonly Item[]) => Promise<Called>,
  codeOfItem: (item: Item) => string,
  codes: AnswerCodes,
): Promise<readonly ItemAnswered[]> {
  const called = await call(items);
  if (!called.ok) return items.map(() => ({ kind: 'failed', failure: called.failure }));
  const told = answersOf(called.answer, items.map(codeOfItem), codes);
  if (told !== undefined) return told;
  return oneByOne(items, call, codeOfItem, codes);
}

async function oneByOne<Item>(
  items: readonly Item[],
  call: (items: readonly Item[]) => Promise<Called>,
  codeOfItem: (item: Item) => string,
  codes: AnswerCodes,
): Promise<readonly ItemAnswered[]> {
  const answers: ItemAnswered[] = [];
  for (const item of items) {
    const last = answers.at(-1);
    if (last?.kind === 'failed' && last.failure.kind !== 'busy') {
      answers.push(last);
      continue;
    }
    answers.push(...(await sendBatch([item], call, codeOfItem, codes)));
  }
  return answers;
}

/** What an answer says of each item; undefined where it refuses several without saying which. */
function answersOf(
  answer: PortalAnswer,
  itemCodes: readonly string[],
  codes: AnswerCodes,
): readonly ItemAnswered[] | undefined {
  const whole = meaningOf(codeOf(answer.error_code), answer.message, codes);
  const { byPlace, isUnplaced } = toldOf(answer.result, itemCodes, codes);
  const isSilenceGood = whole.kind === 'accepted' && !isUnplaced;
  // Of what the portal is silent about, only an acceptance of the whole says something.
  if (byPlace.size > 0) return itemCodes.map((_code, index) => byPlace.get(index) ?? (isSilenceGood ? whole : SILENT));
  if (isUnplaced && itemCodes.length > 1) return undefined;
  if (whole.kind === 'accepted' || whole.kind === 'failed' || itemCodes.length === 1) return itemCodes.map(() => whole);
  return undefined;
}

const SILENT: ItemAnswered = Object.freeze({
  kind: 'failed',
  failure: Object.freeze({
    kind: 'unreadable',
    message: 'Cổng trả lời cả lô nhưng không nói về hồ sơ này.',
  } as const),
});

interface Told {
  readonly byPlace: ReadonlyMap<number, ItemAnswered>;
  /** Something that is no acceptance was said of an item, and nobody knows of which. */
  readonly isUnplaced: boolean;
}

/** The answers to single items by place: by their codes, else by their numbers or their order where those can be trusted. */
function toldOf(result: unknown, itemCodes: readonly string[], codes: AnswerCodes): Told {
  const byPlace = new Map<number, ItemAnswered>();
  if (!Array.isArray(result)) return { byPlace, isUnplaced: false };
  const items = result.filter((item): item is ItemAnswer => isItemAnswer.Check(item));
  const counting = {
    first: firstNumber(items, itemCodes),
    isWhole: items.length === itemCodes.length && items.length === result.length,
  };
  let isUnplaced = false;
  for (const [order, item] of items.entries()) {
    const meaning = meaningOf(codeOf(item.error_code), item.message, codes);
    const place = placeOf(item, { ...counting, order }, itemCodes);
    if (place !== undefined && !byPlace.has(place)) byPlace.set(place, meaning);
    else isUnplaced ||= meaning.kind !== 'accepted';
  }
  return { byPlace, isUnplaced };
}

interface Counting {
  /** What the first item is called in `ThuTu`; undefined where that cannot be told. */
  readonly first: number | undefined;
  /** Place in the answer; means the place in the batch only where the answer speaks of each item (`isWhole`). */
  readonly order: number;
  readonly isWhole: boolean;
}

/**
 * The code decides: adapters count from 0 or from 1, and a refusal must not land on another dossier. Among equal codes
 * (steps of one dossier), and without a code, the number does; the order only of a whole answer.
 */
function placeOf(
  { ThuTu, MaHoSo }: ItemAnswer,
  { first, order, isWhole }: Counting,
  itemCodes: readonly string[],
): number | undefined {
  const only = itemCodes.indexOf(MaHoSo ?? '');
  if (only >= 0 && only === itemCodes.lastIndexOf(MaHoSo ?? '')) return only;
  const inOrder = isWhole ? order : undefined;
  const place = ThuTu === undefined ? inOrder : first === undefined ? undefined : Number(ThuTu) - first;
  const code = place === undefined ? undefined : itemCodes[place];
  return code !== undefined && (MaHoSo === undefined || code === MaHoSo) ? place : undefined;
}

/** From what an answer counts, by the numbers that it gives: 0, 1, or undefined where they fit neither or both. */
function firstNumber(items: readonly ItemAnswer[], itemCodes: readonly string[]): number | undefined {
  const numbered = items.filter(({ ThuTu }) => ThuTu !== undefined);
  const fits = (first: number): boolean =>
    numbered.every(({ ThuTu, MaHoSo }) => {
      const code = itemCodes[Number(ThuTu) - first];
      return code !== undefined && (MaHoSo === undefined || code === MaHoSo);
    });
  const [zero, one] = [fits(0), fits(1)];
  return zero === one ? undefined : zero ? 0 : 1;
}

/** What a code means by the tables of the endpoint; any that they do not name is a refusal for good. */
export function meaningOf(code: string, message: string | null | undefined, codes: AnswerCodes): ItemAnswered {
  const words = message ?? '';
  if (codes.accepted.includes(code)) return { kind: 'accepted' };
  if (codes.exists.includes(code)) return { kind: 'exists', code, words };
  if (codes.missing.includes(code)) return { kind: 'missing', code, words };
  if (codes.busy.includes(code) || codes.session.includes(code)) {
    return { kind: 'failed', failure: { kind: 'busy', message: 'Cổng báo đang bận hoặc có lỗi.', code, words } };
  }
  return { kind: 'refused', code, words };
}
