import type { SystemText } from '../../text/system/index.ts';

/** An act in words; its own name where it is newer than the catalogue. */
export function actionText(action: string, { system }: SystemText): string {
  const names: Readonly<Record<string, string>> = system.actions;
  return names[action] ?? action;
}
