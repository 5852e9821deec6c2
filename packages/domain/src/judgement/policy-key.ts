import type { Calendar } from '../calendar/index.ts';
import type { JudgementPolicy } from './policy.ts';

/**
 * A short key of all that `judge` depends on besides the history and the instant, for caches: equal keys mean equal
 * verdicts. Not against forgery.
 */
export function policyKey(policy: JudgementPolicy, calendar: Calendar): string {
  const settings = Object.entries(policy)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(';');
  return `${policy.id}-${hashOf(settings)}-${calendar.fingerprint}`;
}

function hashOf(text: string): string {
  let low = 0x81_1c_9d_c5;
  let high = 0x01_00_01_93;
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01_00_01_93);
    high = Math.imul(high ^ text.charCodeAt(index) ^ (low >>> 13), 0x5f_35_64_95);
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
