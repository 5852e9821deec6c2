import type { DossierEvent } from '@dunghen/domain/dossier';
import { foldHistory } from '@dunghen/domain/dossier';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { type AuditAct, entryText } from '../audit/entry.ts';
import { canonicalJson, storableJson } from '../dossier/canonical-json.ts';
import { eventText, NO_HASH } from '../dossier/chain.ts';
import { newId } from '../dossier/new-id.ts';
import { intakeInstantOf, type Projection, type Projector } from '../dossier/projection.ts';
import { PROJECTION_COLUMNS, projectionValues } from '../dossier/projection-columns.ts';
import type { DossierKey } from '../dossier/record.ts';
import { timestampText } from '../server/types.ts';
import { type CommandWork, newMark } from './work.ts';

/** The parameters of `record_command`: a command with marks where only the database knows what comes. */
export interface CommandPlan {
  readonly key: DossierKey;
  /** Number of the last event that was seen; 0 for a new dossier. */
  readonly expected: number;
  readonly mark: string;
  readonly text: string;
  /** The projection, in the order of `SENT_COLUMNS`. */
  readonly projection: readonly unknown[];
}

/** Projection columns that the database writes itself: they depend on the instant of recording and the hashes. */
const RECORDED_COLUMNS: ReadonlySet<string> = new Set(['hash', 'first_recorded_at', 'last_recorded_at']);

/** Projection columns that are sent with the command. */
export const SENT_COLUMNS = PROJECTION_COLUMNS.filter((column) => !RECORDED_COLUMNS.has(column));

const INSTANT_COLUMNS = new Set<string>(PROJECTION_COLUMNS.filter((column) => /_(at|from)$/.test(column)));

export function planCommand(work: CommandWork, project: Projector, now: Instant): CommandPlan {
  const mark = work.numbering?.mark ?? newMark();
  const head = work.head;
  const expected = head?.seq ?? 0;
  const added = eventsOf(work, expected, Math.max(now, head?.events.at(-1)?.recordedAt ?? now));
  const events = [...(head?.events ?? []), ...added];
  const key: DossierKey = head ?? newKey(work.homeAgencyId, events);
  const version = expected + added.length;
  const projection = project(key, NO_HASH, events);
  const told = work.tell({
    code: projection.code,
    version,
    state: projection.state,
    dueAt: projection.dueAt,
    resolvingAgencyId: projection.agencyId,
    receivingAgencyId: projection.receivingAgencyId,
    procedureCode: projection.procedureCode,
    events: added,
  });
  const plan = {
    audit: auditPart(work, key, version, mark),
    events: added.map((event) =>
      eventPart(key, event, mark, { isFirst: event.seq === 1, isLast: event.seq === version }),
    ),
    codes: work.codes,
    messages: told.messages.map((message) => ({ id: newId(), ...message })),
    answer: told.answer,
  };
  return { key, expected, mark, text: storableJson(plan), projection: sentValues(projection) };
}

/** `recordedAt` is provisional: the database's clock decides, and nothing of the projection but its own columns asks. */
function eventsOf(work: CommandWork, expected: number, recordedAt: Instant): readonly DossierEvent[] {
  return work.events.map((event, index) => ({ ...event, seq: expected + 1 + index, recordedAt, actor: work.actor }));
}

function newKey(homeAgencyId: string, events: readonly DossierEvent[]): DossierKey {
  const intakeAt = intakeInstantOf(foldHistory(events), events);
  return { homeAgencyId, intakeMonth: `${formatDay(dayOf(intakeAt)).slice(0, 8)}01`, dossierId: newId() };
}

function auditPart(work: CommandWork, key: DossierKey, version: number, mark: string): object {
  const act: AuditAct = {
    ...work.audit,
    outcome: 'done',
    homeAgencyId: key.homeAgencyId,
    subject: { kind: 'dossier', id: key.dossierId, code: work.code },
  };
  const id = newId();
  const place = { id, chainId: key.dossierId, number: version, recordedAt: `${mark}t` };
  return {
    text: entryText(act, place, ''),
    id,
    number: version,
    principalKind: act.principal.kind,
    principalId: act.principal.id,
    principalName: act.principal.name,
    address: act.address,
    requestId: act.requestId,
    action: act.action,
    subjectCode: work.code,
    reason: act.reason,
    facts: act.facts ?? {},
  };
}

function eventPart(
  key: DossierKey,
  event: DossierEvent,
  mark: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): object {
  const data = canonicalJson(event.data);
  const previous = isFirst ? NO_HASH : `${mark}h`;
  // The data is sent once, with what is hashed before and after it: the database puts them together.
  const whole = eventText(
    key,
    { ...event, recordedAt: `${mark}t` },
    `${mark}d`,
    previous,
    isLast ? `${mark}a` : undefined,
  );
  const [before, after] = whole.split(`${mark}d`);
  return {
    seq: event.seq,
    type: event.type,
    occurredAt: timestampText(event.occurredAt),
    dateOnly: event.dateOnly === true,
    actor: event.actor,
    data,
    last: isLast,
    before,
    after,
  };
}

function sentValues(row: Projection): readonly unknown[] {
  const values = projectionValues(row);
  return PROJECTION_COLUMNS.flatMap((column, index) => {
    if (RECORDED_COLUMNS.has(column)) return [];
    const value = values[index];
    if (typeof value === 'string') return [value.replaceAll('\0', '')];
    return [typeof value === 'number' && INSTANT_COLUMNS.has(column) ? timestampText(value) : value];
  });
}
