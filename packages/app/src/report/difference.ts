import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../workspace/workspace.ts';
export async function explainDifference(
  _c: AppContext,
  _id: string,
): Promise<Outcome<{ difference: unknown; lines: readonly string[]; same: boolean }>> {
  throw new Error('later');
}
