import path from 'node:path';
import { expect, test } from 'vitest';
import { withoutPassword } from './open.ts';
import { resolveTarget } from './target.ts';

test.each([
  [undefined, { kind: 'folder', folder: path.resolve('dunghen-data') }],
  ['  ', { kind: 'folder', folder: path.resolve('dunghen-data') }],
  ['dữ liệu/một cửa', { kind: 'folder', folder: path.resolve('dữ liệu/một cửa') }],
  ['/var/lib/dunghen', { kind: 'folder', folder: '/var/lib/dunghen' }],
  ['postgres://u:p@h:5432/d', { kind: 'url', url: 'postgres://u:p@h:5432/d' }],
  ['PostgreSQL://h/d', { kind: 'url', url: 'PostgreSQL://h/d' }],
])('--db %s', (text, target) => {
  expect(resolveTarget(text)).toEqual(target);
});

test.each([
  ['postgres://u:secret@h/d', 'postgres://u:…@h/d'],
  ['postgres://u@h/d', 'postgres://u@h/d'],
  ['postgres://h/d?user=u&password=secret&x=1', 'postgres://h/d?user=u&password=…&x=1'],
])('messages never show a password: %s', (url, shown) => {
  expect(withoutPassword(url)).toBe(shown);
});
