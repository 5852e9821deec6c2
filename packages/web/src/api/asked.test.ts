import { expect, it } from 'vitest';
import { type Asked, take } from './asked.ts';

const url = 'http://localhost/api/v1/dossiers?sort=intake&limit=100';
const answer = Promise.resolve(new Response('[]'));
const asked = (): Asked => new Map([['/api/v1/dossiers?sort=intake&limit=100', answer]]);

it('gives an answer that is on its way to the first who asks for it, once', () => {
  const known = asked();
  expect(take({ method: 'GET', url }, known, 100)).toBe(answer);
  expect(take({ method: 'GET', url }, known, 100)).toBeUndefined();
});

it.each([
  ['another question', { method: 'GET', url: `${url}0` }, 100],
  ['a change', { method: 'POST', url }, 100],
  ['a page that has been open for long', { method: 'GET', url }, 30_000],
])('gives nothing to %s', (_, request, now) => {
  expect(take(request, asked(), now)).toBeUndefined();
});

it('gives nothing that was answered before somebody signed in', () => {
  const known = asked();
  expect(take({ method: 'POST', url: 'http://localhost/api/v1/session' }, known, 100)).toBeUndefined();
  expect(take({ method: 'GET', url }, known, 200)).toBeUndefined();
});

it('says what the page asked first, so that it is not asked twice', () => {
  const known: Asked = new Map();
  expect(take({ method: 'GET', url }, known, 100)).toBeUndefined();
  expect(known.has('/api/v1/dossiers?sort=intake&limit=100')).toBe(true);
});

it('knows nothing where nothing was asked', () => {
  expect(take({ method: 'GET', url }, undefined, 100)).toBeUndefined();
});
