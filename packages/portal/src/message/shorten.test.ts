import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, live } from '../../../domain/src/lifecycle/lifecycle.fixture.ts';
import { eventMessages } from './event-messages.ts';
import { CONTEXT, LIVES } from './message.fixture.ts';
import { SHORTENED, shorten } from './shorten.ts';

test('what is within the limit stays; what is longer ends with the mark, within the limit and well-formed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 60, max: 200 }), (text, most) => {
      const short = shorten(text, most);
      expect(short.length).toBeLessThanOrEqual(most);
      if (text.length <= most) expect(short).toBe(text);
      else expect(short.endsWith(SHORTENED)).toBe(true);
      expect(short.isWellFormed()).toBe(text.isWellFormed() || short.isWellFormed());
    }),
  );
});

const LONG = 'Lý do dài. '.repeat(364);
const REASONED: readonly DossierEventBody[] = [
  { type: 'SupplementRequested', data: { reason: LONG } },
  { type: 'Rescheduled', data: { dueAt: at('2024-02-20T17:00'), reason: LONG } },
  { type: 'Rejected', data: { reason: LONG } },
  { type: 'Withdrawn', data: { reason: LONG } },
];

test.each(REASONED.map((body) => [body.type, body] as const))(
  'a reason of 4 000 characters makes messages that the portal takes: %s',
  (_type, body) => {
    const before = live(...(LIVES[0]?.acts.slice(0, 2) ?? [])).events;
    const seq = before.length + 1;
    const when = { occurredAt: at('2024-01-16T09:00'), recordedAt: at('2024-01-16T09:00') };
    const events: readonly DossierEvent[] = [...before, { ...body, seq, ...when, actor: 'can-bo' }];
    const { dossier, steps, problems } = eventMessages(events, CONTEXT, { after: seq - 1, upTo: seq });
    expect(problems).toEqual([]);
    const texts = [dossier?.GhiChu, ...steps.map(({ NoiDungXuLy }) => NoiDungXuLy)];
    expect(texts.some((text) => text?.endsWith(SHORTENED))).toBe(true);
  },
);
