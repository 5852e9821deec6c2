import { readShippedProcedures } from '@dunghen/app/procedure';
import { expect, test } from 'vitest';
import { buildValidators } from '../validators.ts';
import { PROCEDURE_SCHEMAS, ProcedureContent } from './procedure.ts';

const shared = Object.fromEntries(PROCEDURE_SCHEMAS.map((schema) => [schema.$id, schema]));
const schema = { $ref: `${ProcedureContent.$id}#` };
const check = buildValidators(() => shared)({ schema, method: 'POST', url: '/', httpPart: 'body' });

test('what is shipped could be sent as it is: the schema knows every part of a version', async () => {
  const versions = await readShippedProcedures();
  for (const { code, version, validFrom, validTo, abolition, ...content } of versions) {
    expect([code, check(content), check.errors]).toEqual([code, true, null]);
  }
  const [first] = versions;
  const { code: _code, version: _version, validFrom: _from, ...content } = first ?? {};
  expect(check({ ...content, colour: 'red' })).toBe(false);
});
