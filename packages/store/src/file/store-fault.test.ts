import { expect, test } from 'vitest';
import { storeFault } from './store-fault.ts';

test.each([
  ['ENOSPC', 'file-store-full'],
  ['EDQUOT', 'file-store-full'],
  ['EROFS', 'file-store-unavailable'],
  ['EACCES', 'file-store-unavailable'],
  ['EIO', 'file-store-unavailable'],
])('%s of the disk is %s', (code, refusal) => {
  const error = Object.assign(new Error('disk'), { code });
  expect(() => storeFault(error, '/kho')).toThrow(
    expect.objectContaining({ code: refusal, facts: expect.objectContaining({ place: '/kho' }) }),
  );
});

test('anything else is a bug and stays what it is', () => {
  const error = new TypeError('bug');
  expect(() => storeFault(error, '/kho')).toThrow(error);
});
