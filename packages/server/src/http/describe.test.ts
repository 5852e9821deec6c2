import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { describeApi } from './describe.ts';

const CHECKED_IN = new URL('../../../web/src/api/generated/openapi.json', import.meta.url);

it('the checked-in API description is the one of these schemas (else: node scripts/generate-api.ts)', async () => {
  expect(await readFile(CHECKED_IN, 'utf8')).toBe(await describeApi());
});
