import type { DatabaseSync } from 'node:sqlite';
import { Compile } from 'typebox/compile';
import { LOOK_UP_ROWS, LookUpQuery } from '../../protocol/index.ts';
import { type Body, textOf } from '../storage/body.ts';
import { countDossiers, type DossierQuery, type FoundRow, searchDossiers } from '../storage/search.ts';
import { answered, type Outcome, refusedCall } from './outcome.ts';

const checked = Compile(LookUpQuery);

/**
 * `TraCuuHoSo`: one dossier by its code, or many, page by page in the order of their codes; what was born here and is
 * there under its agency's own code too comes once, under the latter, unless one asks for what was born here. The count of all that fit is
 * told with the first page alone: counting a million for each page would be the work of the portal for nobody.
 */
export function lookUp(database: DatabaseSync, call: Body): Outcome {
  const { session: _session, madonvi: _agency, service: _service, ...query } = call;
  if (!checked.Check(query)) return refusedCall(`Điều kiện tra cứu không hợp lệ: ${problemOf(query)}`);
  const code = query.mahoso ?? '';
  if (code !== '') return answered(findOne(database, code));
  const asked: DossierQuery = {
    agency: query.coquan ?? '',
    from: query.tungay ?? '',
    to: query.denngay ?? '',
    onceOnly: query.noinop === undefined,
    ...(query.noinop === undefined ? {} : { origin: query.noinop === '1' ? 'portal' : 'province' }),
    ...(query.chuatiepnhan === 'True' ? { origin: 'portal', withoutOwnCode: true } : {}),
  };
  const after = query.saumahoso ?? '';
  const limit = Number(query.sodong ?? LOOK_UP_ROWS);
  const rows = searchDossiers(database, { ...asked, after }, limit);
  return { ...answered(rows.map(foundOf)), ...(after === '' ? { total: countDossiers(database, asked) } : {}) };
}

function findOne(database: DatabaseSync, code: string): readonly Body[] {
  const rows = database.prepare('SELECT origin, body FROM dossier WHERE code = ?').all(code);
  return rows.map(({ origin, body }) => {
    const parsed: Body = JSON.parse(String(body));
    return foundOf({ origin: origin === 'portal' ? 'portal' : 'province', body: parsed });
  });
}

const foundOf = ({ origin, body }: Pick<FoundRow, 'origin' | 'body'>): Body => ({
  ...body,
  NoiNopHoSo: origin === 'portal' ? '1' : '2',
});

/** Names the first condition that is wrong; never its value. */
function problemOf(query: Body): string {
  const [first] = checked.Errors(query);
  const field = first?.instancePath.slice(1) ?? '';
  const known = Object.keys(LookUpQuery.properties);
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (field === '') return unknown === undefined ? 'xem lại các trường' : `không có trường ${unknown}`;
  return `trường ${field}${textOf(query, field) === '' ? ' phải là một chuỗi' : ' không đúng định dạng'}`;
}
