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
  const told = toldOf(answer.result, itemCodes, codes);
  if (told.size > 0) {
    // Of what the portal is silent about, only an acceptance of the whole says something.
    return itemCodes.map((_code, index) => told.get(index) ?? (whole.kind === 'accepted' ? whole : SILENT));
  }
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

/** The answers to single items by place: as `ThuTu` says, else the next of that dossier, else in order. */
function toldOf(result: unknown, itemCodes: readonly string[], codes: AnswerCodes): ReadonlyMap<number, ItemAnswered> {
  const told = new Map<number, ItemAnswered>();
  if (!Array.isArray(result)) return told;
  for (const [order, item] of result.entries()) {
    if (!isItemAnswer.Check(item)) continue;
    const place = placeOf(item, order, itemCodes, told);
    if (place !== undefined) told.set(place, meaningOf(codeOf(item.error_code), item.message, codes));
  }
  return told;
}

function placeOf(
  { ThuTu, MaHoSo }: ItemAnswer,
  order: number,
  itemCodes: readonly string[],
  told: ReadonlyMap<number, ItemAnswered>,
): number | undefined {
  if (ThuTu !== undefined) {
    const place = Number(ThuTu);
    return Number.isInteger(place) && place >= 0 && place < itemCodes.length ? place : undefined;
  }
  if (MaHoSo === undefined) return order < itemCodes.length ? order : undefined;
  const place = itemCodes.findIndex((code, index) => code === MaHoSo && !told.has(index));
  return place < 0 ? undefined : place;
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
