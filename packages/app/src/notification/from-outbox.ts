import type { Channel, NotificationKind, TemplateValues } from '@dunghen/domain/notification';
import { parsePeriod, periodTitleText } from '@dunghen/domain/report';
import { dayText } from '@dunghen/domain/text';
import { dayOf, findDay, formatDay } from '@dunghen/domain/time';
import { readGrantsAt } from '@dunghen/store/account';
import type { StoredMessage } from '@dunghen/store/command';
import { findByCodes, newId } from '@dunghen/store/dossier';
import { insertNotifications, type NewNotification, readPreferences } from '@dunghen/store/notification';
import type { Executor } from '@dunghen/store/server';
import { addressFor, contactOf } from './contact.ts';
import type { NotificationContext } from './context.ts';

/** In what order an applicant's channels are chosen where the message names none: what says most comes first. */
const PREFERRED: readonly Channel[] = ['email', 'zalo', 'sms'];
/** What happened too long ago to be news: a system that was off for days does not flood people. */
const STALE_MS = 3 * 86_400_000;

/**
 * Makes messages of what waits in the outbox, within the transaction that hands it on: `apology` and what happened to a
 * dossier to its applicant, `explanation` to the heads of an agency. Other topics are left alone.
 */
export async function takeFromOutbox(
  context: NotificationContext,
  tx: Executor,
  messages: readonly StoredMessage[],
): Promise<number> {
  const now = context.now();
  const recent = messages.filter(({ recordedAt }) => now - recordedAt < STALE_MS);
  const made = [...(await toApplicants(context, tx, recent)), ...(await toHeads(context, tx, recent))];
  return (await insertNotifications(tx, made)).size;
}

/** The kinds that applicants are told, by the type of the message in the outbox. */
function kindOf({ topic, type }: StoredMessage): NotificationKind | undefined {
  if (topic === 'apology') return 'apology';
  if (type === 'dossier.completed') return 'completed';
  if (type === 'dossier.supplement-requested') return 'supplement';
  return undefined;
}

async function toApplicants(
  { key, notifications, now, catalogueAt }: NotificationContext,
  tx: Executor,
  messages: readonly StoredMessage[],
): Promise<readonly NewNotification[]> {
  const channels = PREFERRED.filter((channel) => notifications?.adapters.some(({ kind }) => kind === channel));
  // Without a key no link could be signed by which somebody says that it is enough.
  if (channels.length === 0 || key === undefined) return [];
  const wanted = messages.flatMap((message) => {
    const [kind, code] = [kindOf(message), textOf(message.payload.code)];
    return kind === undefined || code === '' ? [] : [{ message, kind, code }];
  });
  if (wanted.length === 0) return [];
  const heads = await findByCodes(tx, [...new Set(wanted.map(({ code }) => code))]);
  const { register } = await catalogueAt(now());
  return wanted.flatMap(({ message, kind, code }) => {
    const head = heads.get(code);
    if (head === undefined) return [];
    const contact = contactOf(head);
    const asked = message.payload.channel;
    const channel = channels.find(
      (one) => (asked === undefined || asked === one) && addressFor(one, contact) !== undefined,
    );
    if (channel === undefined) return [];
    const agencyId = textOf(message.payload.agencyId);
    const once = kind === 'apology' ? textOf(message.payload.letterId) || message.id : message.id;
    return [
      {
        id: newId(),
        homeAgencyId: head.homeAgencyId,
        key: `${kind}/${once}`,
        kind,
        channel,
        audience: 'applicant',
        dossierId: head.dossierId,
        ...(agencyId === '' ? {} : { agencyId }),
        fields: {
          code,
          agency: register.findById(agencyId)?.name ?? 'Cơ quan giải quyết',
          number: textOf(message.payload.number),
          newDay: dayIn(message.payload.newDueAt),
        },
        createdAt: now(),
      },
    ];
  });
}

async function toHeads(
  { now, catalogueAt, notifications }: NotificationContext,
  tx: Executor,
  messages: readonly StoredMessage[],
): Promise<readonly NewNotification[]> {
  const wanted = messages.filter(
    ({ topic, type, payload }) => topic === 'explanation' && OF_HEADS.has(type) && textOf(payload.agencyId) !== '',
  );
  if (wanted.length === 0) return [];
  const at = now();
  const { register } = await catalogueAt(at);
  const agencyIds = [...new Set(wanted.map(({ payload }) => textOf(payload.agencyId)))];
  const grants = await readGrantsAt(tx, agencyIds, formatDay(dayOf(at)));
  const heads = grants.filter(({ role }) => role === 'head-of-agency');
  const preferences = await readPreferences(tx, [...new Set(heads.map(({ accountId }) => accountId))]);
  const isMail = notifications?.adapters.some(({ kind }) => kind === 'email') === true;
  return wanted.flatMap(({ id, payload }) => {
    const agencyId = textOf(payload.agencyId);
    const fields: TemplateValues = {
      agency: register.findById(agencyId)?.name ?? agencyId,
      period: periodIn(payload.period),
      count: typeof payload.count === 'number' ? String(payload.count) : '',
      dueOn: dayIn(payload.dueAt),
    };
    const own = new Set(heads.filter((head) => head.agencyId === agencyId).map(({ accountId }) => accountId));
    return [...own].map((accountId): NewNotification => {
      const channel = isMail && preferences.get(accountId)?.email !== undefined ? 'email' : 'workspace';
      const message = { kind: 'explanation', audience: 'officer', homeAgencyId: '', accountId, agencyId } as const;
      return { id: newId(), key: `explanation/${id}/${accountId}`, channel, fields, createdAt: at, ...message };
    });
  });
}

/** What asks something of them; of an answer that was confirmed nobody is reminded. */
const OF_HEADS: ReadonlySet<string> = new Set(['explanation.asked', 'explanation.reminded', 'explanation.returned']);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A local day of an ISO instant with its offset, or of a plain day; '' where it is neither. */
function dayIn(value: unknown): string {
  const text = textOf(value);
  const plain = findDay(text);
  if (plain !== undefined) return dayText(plain);
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? '' : dayText(dayOf(instant));
}

/** "Quý I/2024" of its key; what is none as it is. */
function periodIn(value: unknown): string {
  const text = textOf(value);
  const period = parsePeriod(text);
  return period === undefined ? text : periodTitleText(period);
}
