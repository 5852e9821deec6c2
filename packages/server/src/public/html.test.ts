import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Content, escapeHtml, flag, html } from './html.ts';

describe('what is put into a page cannot become part of it', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
    ["' onfocus='x", '&#39; onfocus=&#39;x'],
    ['Tên & họ', 'Tên &amp; họ'],
    ['&lt;', '&amp;lt;'],
  ])('%s', (text, escaped) => {
    expect(html`<p title="${text}">${text}</p>`.text).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  test('whatever the text, no tag and no attribute comes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = html`<p class="${text}">${text}</p>`.text;
        expect(page.match(/</g)).toHaveLength(2);
        expect(page.match(/"/g)).toHaveLength(2);
        expect(page).toBe(`<p class="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
      }),
    );
  });

  test('a record that looks like a piece is none', () => {
    const forged = JSON.parse('{"text":"<script>"}') as Content;
    expect(() => html`<p>${forged}</p>`).toThrow('not made by');
  });

  test.each(['javascript:alert(1)', '//evil.example', '/\\evil.example', 'data:text/html,x', ' javascript:x', ''])(
    'the address %j is refused',
    (address) => {
      expect(() => html`<a href="${address}">x</a>`).toThrow('address');
    },
  );

  test.each(['/tra-cuu', '/tra-cuu/H18.1', '#dau', '?trang=2', 'https://dichvucong.gov.vn/a?b=1'])(
    'the address %s is taken',
    (address) => {
      expect(html`<a href="${address}">x</a>`.text).toBe(`<a href="${address}">x</a>`);
    },
  );
});

describe('templates that are unsafe themselves', () => {
  test.each([
    ['an attribute without quotes', () => html`<a class=${'x'}>y</a>`],
    ['a handler', () => html`<a onclick="${'x'}">y</a>`],
    ['a style', () => html`<a style="${'x'}">y</a>`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['text within a tag', () => html`<input ${'onfocus=x'}>`],
    ['markup in an attribute', () => html`<a class="${html`<b>`}">y</a>`],
  ])('%s', (_, make) => {
    expect(make).toThrow();
  });
});

test('pieces stand in pieces, lists one after another, and what is not there not at all', () => {
  const rows = ['a', 'b'].map((name) => html`<li>${name}</li>`);
  expect(html`<ul>${rows}${undefined}${false}${0}</ul>`.text).toBe('<ul><li>a</li><li>b</li>0</ul>');
  expect(html`<input type="radio"${flag('checked', true)}${flag('required', false)}>`.text).toBe(
    '<input type="radio" checked>',
  );
});
