import { createHash } from 'node:crypto';
import type { StandIn } from '../stand-in.ts';
import { textOf } from '../storage/body.ts';

export interface Department {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly departmentCode: string;
  /** As the catalogue says it, else null. */
  readonly level: string | null;
}

/** The same id for the same code, on every machine. */
export function departmentId(code: string): string {
  const hex = createHash('sha256').update(`dunghen-stand-in:${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The province of an agency code: `H18` of `H18.12.5`. */
export const provinceOf = (code: string): string => code.split('.')[0] ?? code;

/** Names from the catalogue, else as the dossiers name it, else the code. */
export function departmentOf({ catalogue, database }: StandIn, code: string): Department {
  const known = catalogue.agencies.find(({ MADONVI }) => MADONVI === code);
  const sent = database.prepare('SELECT agency_name FROM dossier WHERE agency = ? LIMIT 1').get(code)?.agency_name;
  const isProvince = !code.includes('.');
  const name = known?.TENDONVI ?? (isProvince ? `UBND tỉnh (${code})` : typeof sent === 'string' ? sent : code);
  const level = isProvince ? 'PROVINCE' : textOf(known ?? {}, 'CAPDONVI');
  return {
    departmentId: departmentId(code),
    departmentName: name || code,
    departmentCode: code,
    level: level === '' ? null : level,
  };
}
