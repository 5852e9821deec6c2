import { SERVICES } from '../../protocol/index.ts';
import { FAULTS, isRecord, readRules, SIGN_IN } from '../fault/rule.ts';
import { bornOn, readBirth } from '../protocol/born.ts';
import type { StandIn } from '../stand-in.ts';
import { countDossiers, type DossierQuery, searchDossiers } from '../storage/search.ts';
import { findJson, type HttpAnswer, json, problem } from './answer.ts';

/**
 * The interface for looking inside (docs/portal-stand-in.md), for tests and measurements; nothing of it belongs to the protocol.
 *
 * - `GET /stand-in/api/dossiers?after=&limit=&agency=&status=&origin=&q=`: `{ dossiers, next, total }`, in the order of
 *   the codes; `next` is the `after` of the next page, null behind the last. Of each `code`, `origin` (province, portal),
 *   `agency`, `status`, `changedAt`, `body` (as the portal has it) and `received`: all that was taken in for it, each
 *   once, in order, with `seq`, `call`, `at`, `kind` (born, inserted, updated, step, status) and `body`.
 *   `total` counts those of the query and stands with the first page only.
 * - `GET /stand-in/api/dossiers/{code}`: one of them, or 404.
 * - `POST /stand-in/api/dossiers`: a dossier is born on the portal; answers 201 with it.
 * - `GET /stand-in/api/calls?after=&limit=&service=&failed=true`: `{ calls, next }`; with `after` (an id, 0 for all) the
 *   following ones in order, without it the last ones.
 * - `GET|PUT /stand-in/api/faults`: `{ seed, rules }`.
 * - `GET /stand-in/api/summary`: counts.
 *
 * Times are milliseconds since 1970; bodies keep the portal's own form.
 */
export function answerApi(standIn: StandIn, method: string, url: URL, text: string): HttpAnswer {
  const route = url.pathname.slice('/stand-in/api/'.length);
  const read = method === 'GET';
  if (route === 'dossiers' && read) return listDossiers(standIn, url.searchParams);
  if (route === 'dossiers' && method === 'POST') return bear(standIn, text);
  if (route.startsWith('dossiers/') && read) return oneDossier(standIn, route.slice('dossiers/'.length));
  if (route === 'calls' && read) return listCalls(standIn, url.searchParams);
  if (route === 'faults' && read) return faultsOf(standIn);
  if (route === 'faults' && method === 'PUT') return setFaults(standIn, text);
  if (route === 'summary' && read) return json(summaryOf(standIn));
  return problem(404, 'not-found', `Không có ${method} ${url.pathname}.`);
}

const MOST = 5_000;

function limitOf(search: URLSearchParams): number {
  const asked = Number(search.get('limit') ?? 1_000);
  return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, MOST) : 1_000;
}

/** The conditions of a list, as its address names them. */
export function queryOf(search: URLSearchParams): DossierQuery {
  const origin = search.get('origin');
  return {
    agency: search.get('agency') ?? '',
    status: search.get('status') ?? '',
    words: search.get('q') ?? '',
    ...(origin === 'portal' || origin === 'province' ? { origin } : {}),
  };
}

function listDossiers({ database, dossiers }: StandIn, search: URLSearchParams): HttpAnswer {
  const after = search.get('after') ?? '';
  const limit = limitOf(search);
  const query = queryOf(search);
  const rows = searchDossiers(database, { ...query, after }, limit);
  return json({
    dossiers: rows.map((row) => ({ ...row, received: dossiers.receipts(row.code) })),
    next: rows.length < limit ? null : rows.at(-1)?.code,
    ...(after === '' ? { total: countDossiers(database, query) } : {}),
  });
}

function oneDossier({ dossiers }: StandIn, encoded: string): HttpAnswer {
  const code = decoded(encoded);
  const found = dossiers.find(code);
  if (found === undefined) return problem(404, 'not-found', `Không có hồ sơ ${code}.`);
  return json({ ...found, received: dossiers.receipts(code) });
}

/** What an address names; broken escapes stand for themselves. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function bear(standIn: StandIn, text: string): HttpAnswer {
  const birth = readBirth(findJson(text));
  if (!birth.ok) return problem(400, 'bad-request', birth.message);
  return json(bornOn(standIn, birth.value), 201);
}

function listCalls({ calls }: StandIn, search: URLSearchParams): HttpAnswer {
  const given = search.get('after');
  const after = given === null ? undefined : Number(given);
  if (after !== undefined && !Number.isInteger(after))
    return problem(400, 'bad-request', 'Tham số after phải là số thứ tự của một lời gọi.');
  const limit = limitOf(search);
  const service = search.get('service') ?? '';
  const listed = calls.list({
    limit,
    service,
    failed: search.get('failed') === 'true',
    ...(after === undefined ? {} : { after }),
  });
  return json({ calls: listed, next: after === undefined || listed.length < limit ? null : listed.at(-1)?.id });
}

const faultsOf = ({ injector, options }: StandIn): HttpAnswer =>
  json({ seed: options.seed, rules: injector.rules(), faults: FAULTS, services: [SIGN_IN, ...SERVICES] });

function setFaults(standIn: StandIn, text: string): HttpAnswer {
  const given = findJson(text);
  const read = readRules(isRecord(given) ? { rules: given.rules } : given);
  if (!read.ok) return problem(400, 'bad-request', read.message);
  standIn.setRules(read.rules);
  return faultsOf(standIn);
}

export interface Summary {
  readonly dossiers: number;
  readonly bornHere: number;
  readonly receipts: Readonly<Record<string, number>>;
  readonly calls: number;
  readonly failedCalls: number;
  readonly statuses: Readonly<Record<string, number>>;
}

export function summaryOf({ database }: StandIn): Summary {
  const counts = (sql: string): Readonly<Record<string, number>> =>
    Object.fromEntries(
      database
        .prepare(sql)
        .all()
        .map(({ name, n }) => [String(name), Number(n)]),
    );
  const one = (sql: string): number => Number(database.prepare(sql).get()?.n ?? 0);
  return {
    dossiers: one('SELECT count(*) AS n FROM dossier'),
    bornHere: one("SELECT count(*) AS n FROM dossier WHERE origin = 'portal'"),
    receipts: counts('SELECT kind AS name, count(*) AS n FROM receipt GROUP BY kind'),
    calls: one('SELECT count(*) AS n FROM call'),
    failedCalls: one("SELECT count(*) AS n FROM call WHERE code <> '0'"),
    statuses: counts('SELECT status AS name, count(*) AS n FROM dossier GROUP BY status'),
  };
}
