import type { AnswerCodes, FieldProblem } from '../protocol/index.ts';
import { type ItemAnswered, sendBatch } from './batch.ts';
import type { ItemOutcome } from './outcome.ts';
import type { Called } from './session.ts';

/** How items of one kind are sent. */
export interface Sending<Item> {
  readonly check: (item: Item) => readonly FieldProblem[];
  readonly codeOfItem: (item: Item) => string;
  readonly call: (items: readonly Item[]) => Promise<Called>;
  readonly concluded?: (answer: ItemAnswered) => ItemOutcome;
}

/** Checks items, sends what may go in batches, and gives outcomes in the order of `items`. */
export async function sendItems<Item>(
  items: readonly Item[],
  { check, codeOfItem, call, concluded = outcomeOf }: Sending<Item>,
  { batch, codes }: { readonly batch: number; readonly codes: AnswerCodes },
): Promise<readonly ItemOutcome[]> {
  const outcomes = new Map<Item, ItemOutcome>();
  const good: Item[] = [];
  for (const item of items) {
    const problems = check(item);
    if (problems.length === 0) good.push(item);
    else outcomes.set(item, { kind: 'refused', by: 'own-check', problems });
  }
  let lost: ItemAnswered | undefined;
  for (const chunk of chunksOf(good, batch)) {
    const before = lost;
    const answers = before === undefined ? await sendBatch(chunk, call, codeOfItem, codes) : chunk.map(() => before);
    for (const [index, item] of chunk.entries()) outcomes.set(item, concluded(answers[index] ?? NO_ANSWER));
    // Nothing came through: the chunks after it are not tried in vain.
    if (answers.every(isLost)) lost = answers.at(-1);
  }
  return items.map((item) => outcomes.get(item) ?? concluded(NO_ANSWER));
}

export const NO_ANSWER: ItemAnswered = Object.freeze({
  kind: 'failed',
  failure: Object.freeze({ kind: 'unreadable', message: 'Cổng không trả lời về hồ sơ này.' } as const),
});

export function outcomeOf(answer: ItemAnswered): ItemOutcome {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'accepted', as: 'inserted' };
    case 'failed':
      return { kind: 'try-again', failure: answer.failure };
    case 'exists':
    case 'missing':
    case 'refused':
      return { kind: 'refused', by: 'portal', code: answer.code, words: answer.words };
  }
}

/** The call failed, and not because the portal was busy with these items. */
const isLost = (answer: ItemAnswered): boolean => answer.kind === 'failed' && answer.failure.kind !== 'busy';

function chunksOf<Item>(items: readonly Item[], batch: number): readonly (readonly Item[])[] {
  const size = Math.max(1, batch);
  const chunks: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size));
  return chunks;
}
