import { Ajv, type AnySchema, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';

const COMMON: Options = {
  // Unknown parameters are refused, not dropped: a misspelt filter must not give the unfiltered number.
  removeAdditional: false,
  useDefaults: true,
  // What is wrong with a command is told of the one that was meant.
  discriminator: true,
  strict: false,
};

/** Says whether a part of a request is right; `errors` are those of the last one that was not. */
interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/**
 * Checks requests. Addresses are text, so that numbers and lists are read from it there; a body says itself of what kind
 * a value is, and what is of another is refused.
 */
export function buildValidators(shared: () => Readonly<Record<string, unknown>>): FastifySchemaCompiler<AnySchema> {
  const made: { address?: Ajv; body?: Ajv } = {};
  return ({ schema, httpPart }) =>
    lazily(() => {
      if (httpPart === 'body') {
        made.body ??= ajvOf(COMMON, shared());
        return made.body.compile(schema);
      }
      made.address ??= ajvOf({ ...COMMON, coerceTypes: 'array' }, shared());
      return made.address.compile(schema);
    });
}

/** Compiled when it is first asked: with all routes at once the server would take a second to start. */
function lazily(compile: () => ValidateFunction): Validate {
  let made: ValidateFunction | undefined;
  const validate: Validate = (value) => {
    made ??= compile();
    const isRight = made(value);
    validate.errors = made.errors ?? null;
    return isRight;
  };
  return validate;
}

function ajvOf(options: Options, shared: Readonly<Record<string, unknown>>): Ajv {
  const ajv = new Ajv(options);
  addFormats.default(ajv);
  for (const [id, schema] of Object.entries(shared)) {
    if (typeof schema === 'object' && schema !== null) ajv.addSchema(schema, id);
  }
  return ajv;
}
