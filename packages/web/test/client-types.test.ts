import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { clientTypes } from '../scripts/client-types.ts';

const read = (name: string) => readFile(new URL(`../src/api/generated/${name}`, import.meta.url), 'utf8');

it('the client types are those of the checked-in API description (else: node scripts/generate-api.ts)', async () => {
  expect(await read('schema.d.ts')).toBe(await clientTypes(await read('openapi.json')));
});
