import { expect, it } from 'vitest';
import { browserName } from './browser-name.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${WINDOWS} Chrome/126.0.0.0 Safari/537.36`, { browser: 'Chrome', system: 'Windows' }],
  [`${WINDOWS} Chrome/126.0.0.0 Safari/537.36 Edg/126.0`, { browser: 'Microsoft Edge', system: 'Windows' }],
  [`${WINDOWS} coc_coc_browser/126.0 Chrome/120.0 Safari/537.36`, { browser: 'Cốc Cốc', system: 'Windows' }],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1',
    { browser: 'Safari', system: 'iPhone' },
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
    { browser: 'Chrome', system: 'Android' },
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', { browser: 'Firefox', system: 'Linux' }],
  ['curl/8.5.0', {}],
])('%s', (agent, name) => {
  expect(browserName(agent)).toEqual(name);
});
