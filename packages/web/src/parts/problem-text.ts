import { ApiError } from '../api/client.ts';
import type { Messages } from '../text/index.ts';

/** Why something was not done, in the server's words; where it could not be reached, in ours. */
export function problemText(error: Error, text: Messages): string {
  const problem = error instanceof ApiError ? error.problem : undefined;
  return problem?.detail ?? text.errors.network;
}

/** "4 phút 12 giây". */
export function timeLeftText(seconds: number, text: Messages): string {
  return text.account.signIn.timeLeft(Math.floor(seconds / 60), seconds % 60);
}
