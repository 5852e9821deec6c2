import { Ajv, type AnySchema, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const COMMON: Options = {
  // Unknown parameters are refused, not dropped: a misspelt filter must not give the unfiltered number.
  removeAdditional: false,
  useDefaults: true,
  // What is wrong with a command is told of the one that was meant.
  discriminator: true,
  strict: false,
};

/**
 * Checks requests. Addresses are text, so that numbers and lists are read from it there; a body says itself of what kind
 * a value is, and what is of another is refused.
 */
export function buildValidators(shared: Readonly<Record<string, unknown>>): (part: AnySchema) => ValidateFunction {
  const ofAddress = ajvOf({ ...COMMON, coerceTypes: 'array' }, shared);
  const ofBody = ajvOf(COMMON, shared);
  // The server gives the schema with the part of the request that it is for, whatever the type says.
  return (part) => {
    if (typeof part === 'boolean') return ofAddress.compile(part);
    const schema: AnySchema = part.schema;
    return (part.httpPart === 'body' ? ofBody : ofAddress).compile(schema);
  };
}

function ajvOf(options: Options, shared: Readonly<Record<string, unknown>>): Ajv {
  const ajv = new Ajv(options);
  addFormats.default(ajv);
  for (const [id, schema] of Object.entries(shared)) {
    if (typeof schema === 'object' && schema !== null) ajv.addSchema(schema, id);
  }
  return ajv;
}
