import type { DossierEvent, DossierEventBody, IntakeFacts } from '../dossier/index.ts';

type Body = DossierEventBody & Pick<DossierEvent, 'occurredAt' | 'dateOnly'>;
type Data = Readonly<Record<string, unknown>>;

/**
 * What a newer export tells besides the steps: another officer, another note, other extra columns, and facts of the
 * intake or the acceptance that were blank before. A value that was recorded at any time is not new again, so that an
 * older export loaded once more changes nothing.
 */
export function laterFacts(recorded: readonly DossierEvent[], row: readonly DossierEvent[]): readonly Body[] {
  const registered = row.find((event) => event.type === 'Registered');
  if (registered === undefined) return [];
  const { recordedAt } = registered;
  const bodies: Body[] = [];
  const { officer } = registered.data;
  if (officer !== undefined && !officersOf(recorded).has(officer)) {
    bodies.push({ type: 'Assigned', data: { officer }, occurredAt: recordedAt });
  }
  const noted = notedOf(recorded, registered.data);
  if (noted !== undefined) bodies.push({ type: 'Noted', data: noted, occurredAt: recordedAt });
  for (const type of ['Registered', 'Accepted'] as const) {
    const filled = filledIn(recorded, row, type);
    if (filled !== undefined) bodies.push(filled);
  }
  return bodies;
}

function officersOf(recorded: readonly DossierEvent[]): ReadonlySet<string | undefined> {
  return new Set(
    recorded.map((event) =>
      event.type === 'Assigned' || event.type === 'Registered' ? event.data.officer : undefined,
    ),
  );
}

function notedOf(
  recorded: readonly DossierEvent[],
  intake: IntakeFacts,
): { readonly note: string; readonly extra?: Readonly<Record<string, string>> } | undefined {
  const told = recorded.flatMap((event) => (event.type === 'Noted' || event.type === 'Registered' ? [event.data] : []));
  const isNoteNew = intake.note !== undefined && !told.some(({ note }) => note === intake.note);
  const fresh = Object.entries(intake.extra ?? {}).filter(
    ([key, value]) => !isRowNumber(key) && !told.some(({ extra }) => extra?.[key] === value),
  );
  if (!isNoteNew && fresh.length === 0) return undefined;
  // A note replaces the one before it, and its columns those of the intake: both are told whole.
  const note = intake.note ?? told.findLast((data) => data.note !== undefined)?.note ?? '';
  if (fresh.length === 0) return { note };
  return { note, extra: Object.assign({}, ...told.map(({ extra }) => extra ?? {}), Object.fromEntries(fresh)) };
}

/** A column that only numbers the rows of its file says nothing of the dossier. */
export function isRowNumber(header: string): boolean {
  return /^(stt|tt|số tt|số thứ tự|#|no\.?)$/iu.test(header.trim().normalize('NFC'));
}

const FILLED = new Set(['procedureCode', 'procedureName', 'field', 'applicant', 'phone', 'identity', 'limit', 'due']);

/** Facts of a recorded event that were blank and are told now: a correction that only adds. */
function filledIn(
  recorded: readonly DossierEvent[],
  row: readonly DossierEvent[],
  type: 'Registered' | 'Accepted',
): Body | undefined {
  const target = recorded.find((event) => event.type === type);
  const given = row.find((event) => event.type === type);
  if (target === undefined || given === undefined) return undefined;
  const known: Data = Object.assign({}, target.data, ...corrections(recorded, target.seq));
  const added = Object.entries({ ...given.data }).filter(([key]) => FILLED.has(key) && known[key] === undefined);
  if (added.length === 0) return undefined;
  const data = { ...known, ...Object.fromEntries(added) };
  const moment = { occurredAt: target.occurredAt, ...(target.dateOnly ? { dateOnly: true } : undefined) };
  const reason = 'Tệp xuất mới hơn có thêm thông tin trước đây để trống';
  return {
    type: 'Corrected',
    data: { seq: target.seq, replacement: { ...moment, data }, reason },
    occurredAt: target.occurredAt,
  };
}

function corrections(recorded: readonly DossierEvent[], seq: number): readonly Data[] {
  return recorded.flatMap((event) =>
    event.type === 'Corrected' && event.data.seq === seq ? [event.data.replacement?.data ?? {}] : [],
  );
}
