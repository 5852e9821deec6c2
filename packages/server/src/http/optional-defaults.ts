import type { SwaggerTransformObject } from '@fastify/swagger';

interface Parameter {
  readonly required?: boolean;
  readonly schema?: { readonly default?: unknown };
}

/**
 * A parameter that has a default need not be given: the types of routes take it as always there, so their schemas call it
 * required, which the description must not.
 */
export const withOptionalDefaults: SwaggerTransformObject = (given) => {
  if (!('openapiObject' in given)) return given.swaggerObject;
  for (const methods of Object.values(given.openapiObject.paths ?? {})) {
    for (const operation of Object.values(methods ?? {})) relax(operation);
  }
  return given.openapiObject;
};

function relax(operation: unknown): void {
  if (typeof operation !== 'object' || operation === null || !('parameters' in operation)) return;
  const { parameters } = operation;
  if (!Array.isArray(parameters)) return;
  operation.parameters = parameters.map((parameter: Parameter) =>
    parameter.schema?.default === undefined ? parameter : { ...parameter, required: false },
  );
}
