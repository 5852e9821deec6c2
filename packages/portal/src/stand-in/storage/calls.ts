import type { DatabaseSync } from 'node:sqlite';

/** A dossier or step of a call that was not taken, with the answer's words. */
export interface Refusal {
  readonly dossier: string;
  readonly code: string;
  readonly message: string;
}

/** One call and its fate; bodies are kept with the dossiers (`Receipt`), sessions and passwords nowhere. */
export interface Call {
  readonly id: number;
  /** When it was handled; milliseconds since 1970. */
  readonly at: number;
  readonly service: string;
  /** `madonvi` of the call. */
  readonly agency: string;
  /** Dossiers, steps or rows in it. */
  readonly items: number;
  /** Of these: taken in, there already, refused. */
  readonly stored: number;
  readonly repeated: number;
  readonly refused: number;
  /** `fault:rule` where a rule hit it, else "". */
  readonly fault: string;
  /** Of the answer, "" where none was sent. */
  readonly code: string;
  readonly message: string;
  readonly refusals: readonly Refusal[];
}

export interface CallQuery {
  /** Only those after this id, in order; absent: the last ones, the newest first. */
  readonly after?: number;
  readonly limit: number;
  readonly service?: string;
  readonly failed?: boolean;
}

export interface CallStore {
  readonly nextId: () => number;
  readonly add: (call: Call) => void;
  readonly list: (query: CallQuery) => readonly Call[];
}

export function createCallStore(database: DatabaseSync): CallStore {
  const insert = database.prepare(`
    INSERT INTO call (id, at, service, agency, items, stored, repeated, refused, fault, code, message, refusals)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const highest = database.prepare('SELECT coalesce(max(id), 0) AS id FROM call').get();
  let last = Number(highest?.id ?? 0);

  return {
    nextId: () => ++last,
    add: ({ id, at, service, agency, items, stored, repeated, refused, fault, code, message, refusals }) => {
      const told = refusals.length === 0 ? '' : JSON.stringify(refusals);
      insert.run(id, at, service, agency, items, stored, repeated, refused, fault, code, message, told);
    },
    list({ after, limit, service = '', failed = false }) {
      const newest = after === undefined;
      const rows = database.prepare(`
        SELECT * FROM call WHERE id > ? AND (? = '' OR service = ?) AND (? = 0 OR code <> '0')
        ORDER BY id ${newest ? 'DESC' : 'ASC'} LIMIT ?`);
      return rows.all(after ?? 0, service, service, failed ? 1 : 0, limit).map(callOf);
    },
  };
}

function callOf(row: Readonly<Record<string, unknown>>): Call {
  const refusals: readonly Refusal[] = row.refusals === '' ? [] : JSON.parse(String(row.refusals));
  return {
    id: Number(row.id),
    at: Number(row.at),
    service: String(row.service),
    agency: String(row.agency),
    items: Number(row.items),
    stored: Number(row.stored),
    repeated: Number(row.repeated),
    refused: Number(row.refused),
    fault: String(row.fault),
    code: String(row.code),
    message: String(row.message),
    refusals,
  };
}
