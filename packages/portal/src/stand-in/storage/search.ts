import type { DatabaseSync } from 'node:sqlite';
import { searchKey } from '@dunghen/domain/text';
import type { Body } from './body.ts';
import { type Origin, parseBody } from './dossiers.ts';

/** All that is given has to hold; "" and undefined ask nothing. */
export interface DossierQuery {
  /** Code or name of the agency. */
  readonly agency?: string;
  /** yyyyMMddHHmmss; of NgayTiepNhan, of NgayNopHoSo where there is none. Inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  readonly status?: string;
  readonly origin?: Origin;
  /** Without what was born on the portal and is there under its agency's own code too. */
  readonly onceOnly?: boolean;
  /** Only those for which no code of the province is known. */
  readonly withoutOwnCode?: boolean;
  /** Words in code, procedure, applicant, agency or summary, whatever their diacritics. */
  readonly words?: string;
  /** Only those with a code behind this one. */
  readonly after?: string;
}

export interface FoundRow {
  readonly code: string;
  readonly origin: Origin;
  readonly agency: string;
  readonly status: string;
  readonly changedAt: number;
  readonly body: Body;
}

type Condition = readonly [sql: string, ...values: readonly string[]];

function conditionsOf(query: DossierQuery): readonly Condition[] {
  const { agency = '', from = '', to = '', status = '', origin = '', words = '', after = '' } = query;
  const all: readonly (Condition | false)[] = [
    agency !== '' && ['(agency = ? OR agency_name = ?)', agency, agency],
    from !== '' && [`${TAKEN} >= ?`, from],
    to !== '' && [`${TAKEN} < ?`, to],
    status !== '' && ['status = ?', status],
    origin !== '' && ['origin = ?', origin],
    query.onceOnly === true && [`NOT ${IS_TWIN}`],
    query.withoutOwnCode === true && ["coalesce(body ->> '$.MaHoSoDonVi', '') = ''"],
    ...searchKey(words)
      .split(' ')
      .map((word): Condition | false => word !== '' && ['instr(search, ?) > 0', word]),
    after !== '' && ['code > ?', after],
  ];
  return all.filter((one) => one !== false);
}

/** Born on the portal, and sent by its agency under the code that the agency gave it. */
export const IS_TWIN = `(dossier.origin = 'portal' AND EXISTS (
  SELECT 1 FROM dossier AS own WHERE own.code = dossier.body ->> '$.MaHoSoDonVi' AND own.code <> dossier.code))`;

const TAKEN = "(CASE accepted WHEN '' THEN submitted ELSE accepted END)";

/** Dossiers in the order of their codes. */
export function searchDossiers(database: DatabaseSync, query: DossierQuery, limit: number): readonly FoundRow[] {
  const { where, values } = whereOf(query);
  return database
    .prepare(`SELECT code, origin, agency, status, changed_at, body FROM dossier ${where} ORDER BY code LIMIT ?`)
    .all(...values, limit)
    .map((row) => ({
      code: String(row.code),
      origin: row.origin === 'portal' ? 'portal' : 'province',
      agency: String(row.agency),
      status: String(row.status),
      changedAt: Number(row.changed_at),
      body: parseBody(row.body),
    }));
}

export function countDossiers(database: DatabaseSync, query: DossierQuery): number {
  const { where, values } = whereOf(query);
  return Number(database.prepare(`SELECT count(*) AS n FROM dossier ${where}`).get(...values)?.n ?? 0);
}

function whereOf(query: DossierQuery): { readonly where: string; readonly values: readonly string[] } {
  const conditions = conditionsOf(query);
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
  return { where, values: conditions.flatMap(([, ...values]) => values) };
}
