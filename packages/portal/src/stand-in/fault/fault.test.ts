import { describe, expect, test } from 'vitest';
import { createInjector, randomOf } from './injector.ts';
import { type FaultRule, readRules } from './rule.ts';

function rulesOf(...given: readonly object[]): readonly FaultRule[] {
  const read = readRules(given);
  if (!read.ok) throw new Error(read.message);
  return read.rules;
}

describe('rules', () => {
  test('what is not said has its default', () => {
    expect(rulesOf({ fault: 'html' })).toEqual([{ id: 'html-1', fault: 'html', service: '*', enabled: true }]);
  });

  test.each([
    ['no list', 'x', 'danh sách JSON'],
    ['no object', [1], 'Quy tắc thứ 1'],
    ['unknown fault', [{ fault: 'explode' }], '"fault" phải là một trong refuse, time-out'],
    ['share above 1', [{ fault: 'refuse', probability: 20 }], '"probability" phải là một số từ 0 đến 1'],
    ['both ways', [{ fault: 'refuse', probability: 0.2, every: 5 }], 'không dùng cả hai'],
    ['no whole number', [{ fault: 'refuse', every: 1.5 }], '"every" phải là một số nguyên từ 1'],
    ['field of another fault', [{ fault: 'html', delayMs: 5 }], '"delayMs" không dùng với lỗi này'],
    ['unknown field', [{ fault: 'html', chance: 1 }], 'không có trường "chance"'],
    [
      'one id twice',
      [
        { fault: 'html', id: 'a' },
        { fault: 'drop', id: 'a' },
      ],
      'Quy tắc thứ 2: mã “a” đã dùng',
    ],
  ])('%s is refused', (_name, given, message) => {
    const read = readRules(given);
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });
});

describe('injector', () => {
  const hitsOf = (rules: readonly FaultRule[], times: number, seed = 1, service = 'TraCuuHoSo') => {
    const injector = createInjector(rules, randomOf(seed));
    return Array.from({ length: times }, () => injector.next(service).rule?.id ?? '-').join('');
  };

  test.each([
    ['each call', { id: 'a', fault: 'html' }, 'aaaaaa'],
    ['each third', { id: 'a', fault: 'html', every: 3 }, '--a--a'],
    ['at most twice', { id: 'a', fault: 'html', most: 2 }, 'aa----'],
    ['never', { id: 'a', fault: 'html', probability: 0 }, '------'],
    ['always', { id: 'a', fault: 'html', probability: 1 }, 'aaaaaa'],
    ['switched off', { id: 'a', fault: 'html', enabled: false }, '------'],
    ['another service', { id: 'a', fault: 'html', service: 'LayThuTuc' }, '------'],
    ['no such dossier', { id: 'a', fault: 'refuse', dossier: 'H18.12-' }, '------'],
  ])('%s', (_name, rule, expected) => expect(hitsOf(rulesOf(rule), 6)).toBe(expected));

  test('the same seed gives the same faults, about as often as asked', () => {
    const rules = rulesOf({ id: 'a', fault: 'drop', probability: 0.2 });
    const hits = hitsOf(rules, 5_000, 42);
    expect(hitsOf(rules, 5_000, 42)).toBe(hits);
    expect(hitsOf(rules, 5_000, 43)).not.toBe(hits);
    const share = hits.replaceAll('-', '').length / 5_000;
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.22);
  });

  test('the first rule counts; slow ones besides it', () => {
    const injector = createInjector(
      rulesOf({ id: 'slow', fault: 'slow', delayMs: 7 }, { id: 'x', fault: 'html' }, { id: 'y', fault: 'drop' }),
      randomOf(1),
    );
    expect(injector.next('TraCuuHoSo')).toMatchObject({ delayMs: 7, rule: { id: 'x' }, refusals: [] });
  });

  test('single dossiers are refused beside what else happens', () => {
    const [refuse] = rulesOf({ id: 'x', fault: 'refuse', dossier: 'H18.12-', most: 1 });
    if (refuse === undefined) throw new RangeError('no rule');
    const injector = createInjector([refuse], randomOf(1));
    // Calls without such a dossier do not use it up.
    expect(injector.next('DongBoHoSoMC', ['H18.1-1']).refusals).toEqual([]);
    expect(injector.next('DongBoHoSoMC', ['H18.1-1', 'H18.12-1']).refusals).toEqual([refuse]);
    expect(injector.next('DongBoHoSoMC', ['H18.12-1']).refusals).toEqual([]);
  });
});
