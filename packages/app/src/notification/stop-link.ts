import type { Channel } from '@dunghen/domain/notification';
import { recordAudit } from '@dunghen/store/audit';
import { isStopped, resumeAddress, stopAddress } from '@dunghen/store/notification';
import type { InstallationKey } from '../account/key.ts';
import { isSame } from '../account/secret.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { NotificationContext } from './context.ts';

const ADDRESS = 'notification-address';
const LINK = 'notification-stop';
const HASH = /^[0-9a-f]{64}$/;

/** Stands for an address in the list of those who want nothing more; the address cannot be read from it. */
export function addressHash(key: InstallationKey, channel: Channel, address: string): Buffer {
  const plain = channel === 'email' ? address.trim().toLowerCase() : address.replace(/\D/g, '').replace(/^84/, '0');
  return key.derive(ADDRESS, `${channel}\n${plain}`);
}

/** What a link carries: the hash, and a sign that it comes from us. */
export function stopToken(key: InstallationKey, channel: Channel, address: string): string {
  const hash = addressHash(key, channel, address).toString('hex');
  return `${hash}.${signOf(key, hash)}`;
}

const signOf = (key: InstallationKey, hash: string): string => key.derive(LINK, hash).toString('hex').slice(0, 32);

function hashIn(key: InstallationKey | undefined, token: string): Buffer | undefined {
  const [hash = '', sign = ''] = token.split('.');
  if (key === undefined || !HASH.test(hash) || !isSame(signOf(key, hash), sign)) return undefined;
  return Buffer.from(hash, 'hex');
}

export interface StopStanding {
  readonly isStopped: boolean;
}

/** How the address behind a signed link stands. Needs no sign-in: whoever has the link got a message there. */
export async function findStop(context: NotificationContext, token: string): Promise<Outcome<StopStanding>> {
  const hash = hashIn(context.key, token);
  if (hash === undefined) return badLink();
  return { ok: true, value: { isStopped: await isStopped(context.db, hash) } };
}

/** Sends the address behind a signed link nothing more, or again. Doing it twice changes nothing. */
export async function setStop(
  context: NotificationContext,
  { token, stop }: { readonly token: string; readonly stop: boolean },
  request: RequestFacts,
): Promise<Outcome<StopStanding>> {
  const hash = hashIn(context.key, token);
  if (hash === undefined) return badLink();
  await context.db.transaction(async (tx) => {
    if (stop) await stopAddress(tx, hash, context.now());
    else await resumeAddress(tx, hash);
    const subject = { kind: 'notification', id: hash.toString('hex').slice(0, 16) };
    const facts = { stop };
    const act = { action: 'notification:stop', subject, outcome: 'done', facts } as const;
    await recordAudit(tx, actOf({ kind: 'anonymous' }, request, act));
  });
  return { ok: true, value: { isStopped: stop } };
}

function badLink(): Refused {
  const message = 'Đường dẫn này không đúng hoặc bị cắt mất một phần. Mở lại từ tin đã nhận.';
  return { ok: false, code: 'bad-stop-link', facts: {}, message };
}
