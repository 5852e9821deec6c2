import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { filled } from './filled.ts';

const link = (text: string) => createElement('a', { href: '/' }, text);
const shown = (parts: ReturnType<typeof filled>) => renderToStaticMarkup(createElement('p', null, parts));

test.each([
  [
    'one place',
    filled((online: string) => `trong đó trực tuyến ${online}`, link('4.381')),
    '<p>trong đó trực tuyến <a href="/">4.381</a></p>',
  ],
  [
    'another order',
    filled((a: string, b: string) => `${b} of ${a}.`, 'x', link('y')),
    '<p><a href="/">y</a> of x.</p>',
  ],
  ['none', filled(() => 'không có'), '<p>không có</p>'],
])('%s', (_case, parts, html) => expect(shown(parts)).toBe(html));
