import type { Principal } from '@dunghen/domain/access';
import { PETITION_KINDS, type PetitionKind } from '@dunghen/domain/petition';
import { findLocal, type Instant } from '@dunghen/domain/time';
import { accessWorld, allow, notAllowed, scopeOf } from '../access/index.ts';
import type { RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type PetitionInput, receivePetition } from './receive.ts';

/** What became of a file of petitions from the National Portal. */
export interface PetitionImport {
  readonly read: number;
  readonly added: number;
  /** Brought before, by their number on the portal. */
  readonly known: number;
  /** Lines that were left out, with what is wrong; never with what they say. */
  readonly wrong: readonly { readonly line: number; readonly message: string }[];
}

const MOST_LINES = 10_000;

/**
 * Petitions from the National Portal as a file: a JSON list, or one JSON object a line, since no protocol is published
 * for them (decision 0243). Bringing a file again adds only what is new. `isPreview`: says what would be, writes nothing.
 */
export async function importPetitions(
  context: AppContext,
  principal: Principal,
  { text, isPreview = false }: { readonly text: string; readonly isPreview?: boolean },
  request: RequestFacts,
): Promise<Outcome<PetitionImport>> {
  const world = await accessWorld(context);
  if (scopeOf(principal, 'petition:receive', world).kind !== 'all') {
    const permission = allow(principal, 'petition:classify', { agencyIds: [] }, world);
    if (!permission.ok) return notAllowed(permission);
  }
  const lines = linesOf(text);
  if (lines.length > MOST_LINES) {
    const message = `Tệp có ${lines.length} dòng; mỗi lần nạp nhiều nhất ${MOST_LINES} dòng. Chia tệp rồi nạp từng phần.`;
    return { ok: false, code: 'too-many-petitions', facts: { lines: lines.length }, message };
  }
  const wrong: { line: number; message: string }[] = [];
  const seen = new Set<string>();
  let [added, known] = [0, 0];
  for (const [index, value] of lines.entries()) {
    const line = index + 1;
    const row = readRow(value);
    if (!row.ok) {
      wrong.push({ line, message: row.message });
    } else if (seen.has(row.input.idempotencyKey)) {
      known += 1;
    } else if (isPreview) {
      seen.add(row.input.idempotencyKey);
      added += 1;
    } else {
      seen.add(row.input.idempotencyKey);
      const received = await receivePetition(context, principal, row.input, request);
      if (!received.ok) wrong.push({ line, message: received.message });
      else if (received.value.isNew) added += 1;
      else known += 1;
    }
  }
  return { ok: true, value: { read: lines.length, added, known, wrong } };
}

const NOT_JSON = Symbol('not JSON');

function linesOf(text: string): readonly unknown[] {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return [];
  const whole = parse(trimmed);
  if (Array.isArray(whole)) return whole;
  return trimmed
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(parse);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}

type Row = { readonly ok: true; readonly input: PetitionInput } | { readonly ok: false; readonly message: string };

/** By the names of the file; what else it holds is left out. */
function readRow(value: unknown): Row {
  if (typeof value !== 'object' || value === null) return { ok: false, message: 'Không đọc được dòng này (JSON).' };
  const given = new Map<string, unknown>(Object.entries(value));
  const word = (name: string): string => {
    const said = given.get(name);
    return typeof said === 'string' ? said.trim() : typeof said === 'number' ? String(said) : '';
  };
  const externalId = word('maPAKN');
  if (externalId === '') return { ok: false, message: 'Thiếu “maPAKN”: mã phản ánh, kiến nghị trên Cổng.' };
  const content = word('noiDung');
  if (content === '') return { ok: false, message: `Mã ${externalId}: thiếu “noiDung”.` };
  const kind = kindOf(word('loai'));
  if (kind === undefined) {
    return { ok: false, message: `Mã ${externalId}: “loai” phải là một trong ${PETITION_KINDS.join(', ')}.` };
  }
  const receivedAt = instantOf(word('ngayTiepNhan'));
  if (receivedAt === undefined) {
    return { ok: false, message: `Mã ${externalId}: “ngayTiepNhan” phải viết như 2024-01-15T08:30.` };
  }
  const links = { agencyId: word('coQuan'), officer: word('canBo'), dossierCode: word('maHoSo') };
  const sender = { senderName: word('nguoiGui'), senderContact: word('lienHe') };
  const told = Object.entries({ ...links, ...sender }).filter(([, said]) => said !== '');
  const input: PetitionInput = {
    ...Object.fromEntries(told),
    channel: 'portal',
    kind,
    content,
    receivedAt,
    idempotencyKey: `portal:${externalId}`,
  };
  return { ok: true, input };
}

const kindOf = (text: string): PetitionKind | undefined => PETITION_KINDS.find((kind) => kind === text);

/** Local time, to the minute. */
const instantOf = (text: string): Instant | undefined => findLocal(text.slice(0, 16));
