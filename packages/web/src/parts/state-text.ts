import type { Messages } from '../text/index.ts';

/** A state that a newer server knows and this page does not is shown as it is. */
export function stateText(state: string, text: Messages): string {
  const names: Readonly<Record<string, string>> = text.states;
  return names[state] ?? state;
}
