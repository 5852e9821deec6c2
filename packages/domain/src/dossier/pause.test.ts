import { expect, test } from 'vitest';
import type { Stop } from '../deadline/index.ts';
import { DEFAULT_TERMS } from '../deadline/index.ts';
import { getLocal } from '../time/index.ts';
import { findPause } from './pause.ts';

const at = (text: string): number => getLocal(text);

const CASES: readonly (readonly [title: string, stops: readonly Stop[], since: string | undefined])[] = [
  ['none', [], undefined],
  [
    'a supplement that came',
    [{ kind: 'supplement', from: at('2024-01-16T08:00'), to: at('2024-01-17T08:00') }],
    undefined,
  ],
  ['a supplement that is waited for', [{ kind: 'supplement', from: at('2024-01-16T08:00') }], '2024-01-16T08:00'],
  ['a payment that stops nothing', [{ kind: 'payment', from: at('2024-01-16T08:00') }], undefined],
  [
    'a payment that stops the clock',
    [{ kind: 'payment', from: at('2024-01-16T08:00'), stopsClock: true }],
    '2024-01-16T08:00',
  ],
  [
    'two at once: since the first',
    [
      { kind: 'suspension', from: at('2024-01-18T08:00') },
      { kind: 'supplement', from: at('2024-01-16T08:00') },
    ],
    '2024-01-16T08:00',
  ],
];

test.each(CASES)('%s', (_, stops, since) => {
  const history = {
    code: 'H18.1-240115-0001',
    agencyId: 'a',
    channel: 'online',
    terms: DEFAULT_TERMS,
    stops,
    reschedules: [],
    ends: [],
    reopenedAt: [],
  } as const;
  expect(findPause(history)?.since).toBe(since === undefined ? undefined : at(since));
});
