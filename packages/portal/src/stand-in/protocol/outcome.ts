import { DEFAULT_CODES, REFUSED_CODE } from '../../protocol/index.ts';
import { type Body, textOf } from '../storage/body.ts';
import type { Refusal } from '../storage/calls.ts';

/** Codes of the answers; those that nobody observed are the protocol's own choice. */
const CODES = {
  accepted: '0',
  refused: REFUSED_CODE,
  exists: '3',
  missing: DEFAULT_CODES.missing[0] ?? '4',
  session: DEFAULT_CODES.session[0] ?? '-1',
  busy: DEFAULT_CODES.busy[0] ?? '-99',
};

export const CODE: Readonly<Record<keyof typeof CODES, string>> = Object.freeze(CODES);

/** What one call came to: the answer's parts, and what the list of calls tells. */
export interface Outcome {
  readonly code: string;
  readonly message: string;
  readonly items: number;
  readonly stored: number;
  readonly repeated: number;
  readonly refusals: readonly Refusal[];
  readonly result?: readonly unknown[];
  /** Of a look-up: all that fit, whatever the page. */
  readonly total?: number;
}

/** What became of one dossier, step or row. `repeated`: there already, and nothing was added. */
export interface ItemOutcome {
  readonly code: string;
  readonly message: string;
  readonly effect: 'stored' | 'repeated' | 'none';
}

export const taken: ItemOutcome = Object.freeze({ code: CODE.accepted, message: 'Thành công', effect: 'stored' });

export const refusedItem = (message: string, code = CODE.refused): ItemOutcome => ({ code, message, effect: 'none' });

export const refusedCall = (message: string, code = CODE.refused): Outcome => ({
  code,
  message,
  items: 0,
  stored: 0,
  repeated: 0,
  refusals: [],
});

export const answered = (result: readonly unknown[]): Outcome => ({
  ...refusedCall('Thành công', CODE.accepted),
  items: result.length,
  result,
});

/** Takes a batch one by one: what is wrong with one keeps none of the others out. */
export function takeBatch(data: readonly Body[], take: (item: Body) => ItemOutcome): Outcome {
  const outcomes = data.map((item) => ({ item, outcome: take(item) }));
  const result = outcomes.map(({ item, outcome }, index) => ({
    MaHoSo: textOf(item, 'MaHoSo'),
    ThuTu: String(index),
    error_code: outcome.code,
    message: outcome.message,
  }));
  const failed = outcomes.filter(({ outcome }) => outcome.code !== CODE.accepted);
  const refusals = failed
    .filter(({ outcome }) => outcome.effect === 'none' && outcome.code !== CODE.exists)
    .map(({ item, outcome: { code, message } }) => ({ dossier: textOf(item, 'MaHoSo'), code, message }));
  const count = (effect: ItemOutcome['effect']): number =>
    outcomes.filter(({ outcome }) => outcome.effect === effect).length;
  return {
    ...summaryOf(
      failed.map(({ outcome }) => outcome),
      data.length,
    ),
    items: data.length,
    stored: count('stored'),
    repeated: outcomes.filter(({ outcome }) => outcome.effect === 'repeated' || outcome.code === CODE.exists).length,
    refusals,
    result,
  };
}

/** The whole batch's code: that of all where all failed alike, else "refused" with a look at the rows. */
function summaryOf(failed: readonly ItemOutcome[], all: number): Pick<Outcome, 'code' | 'message'> {
  const [first] = failed;
  if (first === undefined) return { code: CODE.accepted, message: 'Thành công' };
  if (failed.length === all && failed.every(({ code }) => code === first.code))
    return { code: first.code, message: first.message };
  return { code: CODE.refused, message: `${failed.length}/${all} dòng không được tiếp nhận, xem kết quả từng dòng` };
}
