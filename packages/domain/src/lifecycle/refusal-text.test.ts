import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMAND_TYPES } from './command.ts';
import { liveThrough, rules, throws } from './random-commands.fixture.ts';
import { REFUSAL_CODES, refusalText } from './refusal-text.ts';
import { fieldName } from './words.ts';

test.each(REFUSAL_CODES)('%s is said in one sentence, whatever is known of it', (code) => {
  const bare = refusalText({ code, facts: { command: 'accept' } });
  expect(bare).toMatch(/^\p{Lu}[^\n]*\.$/u);
  expect(bare).not.toMatch(/undefined|NaN|null/);
});

test('what random lives are refused is said without a gap and without personal data', () => {
  fc.assert(
    fc.property(throws, rules, (list, own) => {
      for (const { decision } of liveThrough(list, own)) {
        if (decision.ok) continue;
        const text = refusalText(decision);
        expect(text).not.toMatch(/undefined|NaN|null|“”|\(\)/);
        expect(text).not.toContain('Lò Văn Thử');
        if (decision.facts.field !== undefined) expect(fieldName(decision.facts.field)).toMatch(/^\p{Lu}/u);
      }
    }),
  );
});

test('a refusal for the state names what would be allowed', () => {
  const facts = { command: 'complete', state: 'awaiting-supplement', allowed: ['receive-supplement', 'stop'] } as const;
  expect(refusalText({ code: 'state-not-allowed', facts })).toBe(
    'Hồ sơ ở trạng thái “Chờ bổ sung, hoàn thiện hồ sơ” không thể thực hiện “Hoàn thành giải quyết”; có thể: Nhận hồ sơ bổ sung, Dừng giải quyết.',
  );
});

test('every command has a name', () => {
  for (const command of COMMAND_TYPES) {
    expect(refusalText({ code: 'dossier-missing', facts: { command } })).toMatch(/“\p{Lu}.+”/u);
  }
});
