import type { DatabaseSync } from 'node:sqlite';
import { agencyOfCode, type Body, digestOf, endedOf, isAgencyCode, searchOf, textOf } from './body.ts';

export type Origin = 'province' | 'portal';

/** What was taken in for a dossier: made here, sent whole, sent as a step, sent as a status. */
export type ReceiptKind = 'born' | 'inserted' | 'updated' | 'step' | 'status';

/** `stored`, or what there is of it already. */
export type Stored = 'stored' | 'exists' | 'unknown' | 'repeated';

/** By which call something came, and when (milliseconds since 1970). */
export interface Arrival {
  readonly call: number;
  readonly at: number;
  /** `madonvi` of the call: the agency of dossiers whose code tells none. */
  readonly agency: string;
}

export interface DossierRow {
  readonly code: string;
  readonly origin: Origin;
  readonly agency: string;
  readonly status: string;
  readonly changedAt: number;
  readonly body: Body;
}

export interface Receipt {
  /** Grows with each; gaps mean nothing. */
  readonly seq: number;
  readonly call: number;
  readonly at: number;
  readonly kind: ReceiptKind;
  readonly body: Body;
}

export interface DossierStore {
  readonly find: (code: string) => DossierRow | undefined;
  /** `exists` where the dossier is there already, whatever was sent. */
  readonly insert: (body: Body, origin: Origin, arrival: Arrival) => Stored;
  /** `repeated` where the last whole dossier was the same: nothing is added. `unknown`: there is no such dossier. */
  readonly update: (body: Body, arrival: Arrival) => Stored;
  /** `exists` where the very same step is there. */
  readonly addStep: (body: Body, arrival: Arrival) => Stored;
  /** The state of a dossier born here, as its agency tells it. */
  readonly setStatus: (body: Body, arrival: Arrival) => Stored;
  /** All that was taken in for a dossier, each once, in the order in which it was acknowledged. */
  readonly receipts: (code: string) => readonly Receipt[];
}

/** Codes of the agencies that bear a name; two may, one after the other. */
export type AgencyCodes = (name: string) => readonly string[];

export function createDossierStore(database: DatabaseSync, agencyCodes: AgencyCodes): DossierStore {
  const select = database.prepare('SELECT code, origin, agency, status, changed_at, body FROM dossier WHERE code = ?');
  const write = database.prepare(`
    INSERT INTO dossier (code, origin, agency, agency_name, procedure, status, channel, submitted, accepted, due, ended,
      search, body, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (code) DO UPDATE SET agency = excluded.agency, agency_name = excluded.agency_name,
      procedure = excluded.procedure, status = excluded.status, channel = excluded.channel,
      submitted = excluded.submitted, accepted = excluded.accepted, due = excluded.due, ended = excluded.ended,
      search = excluded.search, body = excluded.body, changed_at = excluded.changed_at`);
  const append = database.prepare(
    'INSERT INTO receipt (dossier, call, at, kind, digest, body) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const hasStep = database.prepare("SELECT 1 FROM receipt WHERE dossier = ? AND kind = 'step' AND digest = ? LIMIT 1");
  const lastWhole = database.prepare(
    "SELECT digest FROM receipt WHERE dossier = ? AND kind IN ('inserted', 'updated') ORDER BY seq DESC LIMIT 1",
  );
  const lastStatus = database.prepare(
    "SELECT digest FROM receipt WHERE dossier = ? AND kind = 'status' ORDER BY seq DESC LIMIT 1",
  );
  const received = database.prepare('SELECT seq, call, at, kind, body FROM receipt WHERE dossier = ? ORDER BY seq');
  const setEnded = database.prepare("UPDATE dossier SET ended = ? WHERE code = ? AND status = ? AND ended = ''");
  const stepsOf = database.prepare("SELECT body FROM receipt WHERE dossier = ? AND kind = 'step' ORDER BY seq DESC");

  function find(code: string): DossierRow | undefined {
    const row = select.get(code);
    if (row === undefined) return undefined;
    return {
      code,
      origin: row.origin === 'portal' ? 'portal' : 'province',
      agency: String(row.agency),
      status: String(row.status),
      changedAt: Number(row.changed_at),
      body: parseBody(row.body),
    };
  }

  function save(body: Body, origin: Origin, { agency, at }: Arrival): void {
    const code = textOf(body, 'MaHoSo');
    const status = textOf(body, 'TrangThaiHoSo');
    const names = ['MaTTHC', 'TrangThaiHoSo', 'KenhThucHien', 'NgayNopHoSo', 'NgayTiepNhan', 'NgayHenTra'];
    const fields = names.map((name) => textOf(body, name));
    const ended = endedOf(body) || endedByStep(code, status);
    const name = textOf(body, 'DonViXuLy');
    const own = resolvingAgency(name, textOf(body, 'MaDonVi') || agencyOfCode(code) || agency);
    write.run(code, origin, own, name, ...fields, ended, searchOf(body), JSON.stringify(body), at);
  }

  /** The agency that resolves it, by its code or by its name; where that tells none, the one that took it in. */
  function resolvingAgency(name: string, takenInBy: string): string {
    if (isAgencyCode(name)) return name;
    const codes = agencyCodes(name);
    return codes.includes(takenInBy) ? takenInBy : codes.length === 1 ? (codes[0] ?? takenInBy) : takenInBy;
  }

  /** Ends that no field of a dossier tells (withdrawn, stopped) are told by the step that says so. */
  function endedByStep(code: string, status: string): string {
    if (!ENDED_BY_STEP.has(status)) return '';
    for (const { body } of stepsOf.iterate(code)) {
      const step = parseBody(body);
      if (textOf(step, 'TrangThai') === status) return textOf(step, 'ThoiDiemXuLy');
    }
    return '';
  }

  function keep(kind: ReceiptKind, code: string, body: Body, { call, at }: Arrival, digest = digestOf(body)): void {
    append.run(code, call, at, kind, digest, JSON.stringify(body));
  }

  return {
    find,
    insert(body, origin, arrival) {
      const code = textOf(body, 'MaHoSo');
      if (select.get(code) !== undefined) return 'exists';
      save(body, origin, arrival);
      keep(origin === 'portal' ? 'born' : 'inserted', code, body, arrival);
      return 'stored';
    },
    update(body, arrival) {
      const code = textOf(body, 'MaHoSo');
      const there = find(code);
      if (there === undefined) return 'unknown';
      const digest = digestOf(body);
      if (lastWhole.get(code)?.digest === digest) return 'repeated';
      save({ ...ownFields(there.body), ...body }, there.origin, arrival);
      keep('updated', code, body, arrival, digest);
      return 'stored';
    },
    addStep(body, arrival) {
      const code = textOf(body, 'MaHoSo');
      if (select.get(code) === undefined) return 'unknown';
      const digest = digestOf(body);
      if (hasStep.get(code, digest) !== undefined) return 'exists';
      keep('step', code, body, arrival, digest);
      const status = textOf(body, 'TrangThai');
      if (ENDED_BY_STEP.has(status)) setEnded.run(textOf(body, 'ThoiDiemXuLy'), code, status);
      return 'stored';
    },
    setStatus(body, arrival) {
      const code = textOf(body, 'MaHoSo');
      const there = find(code);
      if (there === undefined) return 'unknown';
      const digest = digestOf(body);
      if (lastStatus.get(code)?.digest === digest) return 'repeated';
      const own = textOf(body, 'MaHoSoDonVi');
      const status = textOf(body, 'TrangThai');
      const changed = { ...there.body, TrangThaiHoSo: status, ...(own === '' ? {} : { MaHoSoDonVi: own }) };
      save(changed, there.origin, arrival);
      keep('status', code, body, arrival, digest);
      if (ENDED_BY_STEP.has(status)) setEnded.run(textOf(body, 'NgayXuLy'), code, status);
      return 'stored';
    },
    receipts: (code) =>
      received.all(code).map((row) => ({
        seq: Number(row.seq),
        call: Number(row.call),
        at: Number(row.at),
        kind: kindOf(row.kind),
        body: parseBody(row.body),
      })),
  };
}

/** What the portal itself knows of a dossier: no message of the province takes it away. */
function ownFields(body: Body): Body {
  return Object.fromEntries(
    ['MaDonVi', 'MaHoSoDonVi'].flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])),
  );
}

/** Withdrawn and stopped: the dossier has no field for the instant. */
const ENDED_BY_STEP: ReadonlySet<string> = new Set(['7', '8']);

const KINDS: readonly ReceiptKind[] = ['born', 'inserted', 'updated', 'step', 'status'];

const kindOf = (value: unknown): ReceiptKind => KINDS.find((kind) => kind === value) ?? 'updated';

/** What was stored by this very file. */
export function parseBody(text: unknown): Body {
  const body: Body = JSON.parse(String(text));
  return body;
}
