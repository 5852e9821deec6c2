import { readFileSync } from 'node:fs';
import { parseAgencies } from './catalogue.ts';
import { compileRegister } from './register.ts';

/** The register of the shipped catalogues, for tests. */
export function readRegister() {
  const files = ['dien-bien', 'provinces'].map((name) =>
    readFileSync(new URL(`../../../../data/agencies/${name}.json`, import.meta.url), 'utf8'),
  );
  const result = parseAgencies(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return compileRegister(result.agencies);
}
