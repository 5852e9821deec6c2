import { foldRecord } from '@dunghen/domain/lifecycle';
import type { Channel } from '@dunghen/domain/notification';
import type { DossierHead } from '@dunghen/store/dossier';

/** Where an applicant asked to be told, as the dossier has it now; read when it is needed and kept nowhere. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
}

const EMAIL = /^[^\s@<>,;:"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const PHONE = /^(\+84|0)\d{9,10}$/;

/** Empty where the dossier has neither, or what stands there is none. */
export function contactOf({ events }: Pick<DossierHead, 'events'>): Contact {
  const intake = foldRecord(events)?.intake;
  const email = findEmail(intake?.email ?? '');
  const phone = (intake?.phone ?? '').replaceAll(/[\s.-]/g, '');
  return { ...(email === undefined ? {} : { email }), ...(PHONE.test(phone) ? { phone } : {}) };
}

/** An address as it is written to, or undefined where the text is none. */
export function findEmail(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.length <= 254 && EMAIL.test(trimmed) ? trimmed : undefined;
}

export function addressFor(channel: Channel, { email, phone }: Contact): string | undefined {
  return channel === 'email' ? email : phone;
}
