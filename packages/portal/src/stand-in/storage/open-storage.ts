import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The stand-in's own file. One call is one transaction, committed before it is answered: a process that is killed at any
 * instant has kept what it acknowledged and nothing by halves (the journal is written, not synced: a machine that loses
 * its power may lose the last instants, which nobody tries out with a stand-in; docs/decisions/0185).
 */
export function openStorage(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(path.join(folder, 'stand-in.sqlite'), { timeout: 200 });
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(SCHEMA);
  return database;
}

/** Times are milliseconds since 1970 where they are the stand-in's own, and texts yyyyMMddHHmmss where they were sent. */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS dossier (
  code TEXT PRIMARY KEY,
  origin TEXT NOT NULL CHECK (origin IN ('province', 'portal')),
  agency TEXT NOT NULL,
  agency_name TEXT NOT NULL,
  procedure TEXT NOT NULL,
  status TEXT NOT NULL,
  channel TEXT NOT NULL,
  submitted TEXT NOT NULL,
  accepted TEXT NOT NULL,
  due TEXT NOT NULL,
  ended TEXT NOT NULL,
  search TEXT NOT NULL,
  body TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS dossier_agency ON dossier (agency, code);
CREATE INDEX IF NOT EXISTS dossier_born ON dossier (code) WHERE origin = 'portal';

CREATE TABLE IF NOT EXISTS receipt (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  dossier TEXT NOT NULL,
  call INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('born', 'inserted', 'updated', 'step', 'status')),
  digest TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS receipt_dossier ON receipt (dossier, kind, seq);

CREATE TABLE IF NOT EXISTS call (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  service TEXT NOT NULL,
  agency TEXT NOT NULL,
  items INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  repeated INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  fault TEXT NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  refusals TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS figure (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  call INTEGER NOT NULL,
  at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS state (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
