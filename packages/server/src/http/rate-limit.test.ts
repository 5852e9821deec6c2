import { expect, it } from 'vitest';
import { createRateLimit, senderOf } from './rate-limit.ts';

it('lets each sender ask so often in a window, and says how long to wait then', () => {
  let now = 1_000;
  const isOver = createRateLimit({ most: 3, everyMs: 60_000 }, () => now);
  expect([isOver('a'), isOver('a'), isOver('a')]).toEqual([undefined, undefined, undefined]);
  expect(isOver('a')).toBe(60);
  expect(isOver('b')).toBeUndefined();
  now += 30_500;
  expect(isOver('a')).toBe(30);
  now += 29_500;
  expect(isOver('a')).toBeUndefined();
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::99', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('counts %s as %s: another address of the same network is no other sender', (address, sender) => {
  expect(senderOf(address)).toBe(sender);
});
