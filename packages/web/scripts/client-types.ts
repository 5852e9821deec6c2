import openapiTypescript, { astToString } from 'openapi-typescript';

const HEADER = '// Written by scripts/generate-api.ts from openapi.json. Do not edit.\n';

/** TypeScript types of the API from its OpenAPI document, as text. */
export async function clientTypes(openapi: string): Promise<string> {
  return HEADER + astToString(await openapiTypescript(openapi));
}
