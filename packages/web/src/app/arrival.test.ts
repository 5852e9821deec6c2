import { afterEach, expect, test } from 'vitest';
import { forgetArrival, rememberArrival, unknownAtArrival } from './arrival.ts';

const parse = (search: string): object => Object.fromEntries(new URLSearchParams(search));
const ask = (path: string, understood: object) => unknownAtArrival(path, parse, understood);

afterEach(forgetArrival);

test('what the first page did not understand stays said while the view stands', () => {
  rememberArrival({ pathname: '/work', search: '?state=xyz&whose=all' });
  expect(ask('/work', { whose: 'all' })).toEqual(['state']);
  // A filter that was understood and is cleared afterwards was no mistake of the address.
  expect(ask('/work', {})).toEqual(['state']);
  expect(ask('/dossiers', {})).toEqual([]);
  forgetArrival();
  expect(ask('/work', {})).toEqual([]);
});
