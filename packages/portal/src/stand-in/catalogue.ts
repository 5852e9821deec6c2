import { readdirSync, readFileSync } from 'node:fs';
import type { CatalogueAgency, CatalogueField, CatalogueProcedure } from '../protocol/index.ts';
import { isRecord } from './fault/rule.ts';
import { type Body, listOf, textOf } from './storage/body.ts';

/** What the stand-in answers of procedures, fields and agencies. */
export interface Catalogue {
  readonly procedures: readonly CatalogueProcedure[];
  readonly fields: readonly CatalogueField[];
  readonly agencies: readonly CatalogueAgency[];
}

const data = new URL('../../../../data/', import.meta.url);

/** The demonstration's procedures and agencies (`data/`), in the form of the portal's catalogues. */
export function readCatalogue(): Catalogue {
  const folder = new URL('procedures/', data);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const all = files.toSorted().flatMap((name) => listOf(readJson(new URL(name, folder)), 'procedures'));
  const byCode = new Map(all.map((procedure) => [textOf(procedure, 'code'), procedure]));
  const names = new Set([...byCode.values()].map((procedure) => textOf(procedure, 'field')));
  return {
    procedures: [...byCode.values()].map(procedureOf),
    fields: [...names].toSorted().map((name) => ({ MALINHVUC: fieldCode(name), TENLINHVUC: name })),
    agencies: listOf(readJson(new URL('agencies/dien-bien.json', data)), 'agencies').flatMap(agencyOf),
  };
}

function procedureOf(procedure: Body): CatalogueProcedure {
  const field = textOf(procedure, 'field');
  const detail = {
    MATTHC: textOf(procedure, 'code'),
    TENTTHC: textOf(procedure, 'name'),
    LINHVUCTHUCHIEN: [{ MALINHVUC: fieldCode(field), TENLINHVUC: field }],
  };
  return detail;
}

/** The catalogues of the demonstration know fields by their names alone. */
const fieldCode = (name: string): string => name;

const LEVELS: Readonly<Record<string, string>> = { department: 'PROVINCE', district: 'DISTRICT', commune: 'COMMUNE' };

function agencyOf(agency: Body): readonly CatalogueAgency[] {
  const code = listOf(agency, 'codes').find((one) => one.scheme === 'agency');
  if (code === undefined) return [];
  const level = LEVELS[textOf(agency, 'kind')];
  return [
    {
      MADONVI: textOf(code, 'code'),
      TENDONVI: textOf(agency, 'name'),
      ...(level === undefined ? {} : { CAPDONVI: level }),
    },
  ];
}

function readJson(file: URL): Body {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isRecord(content) ? content : {};
}
