import type { Principal } from '@dunghen/domain/access';
import type { PetitionChannel, PetitionKind, PetitionLinks } from '@dunghen/domain/petition';
import type { Instant } from '@dunghen/domain/time';
import { findDossier, newId } from '@dunghen/store/dossier';
import { findByKey, insertPetition } from '@dunghen/store/petition';
import type { Transaction } from '@dunghen/store/server';
import { type AccessWorld, accessWorld, allow, notAllowed, scopeOf } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { type Catalogue, findProvince, unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { actorOf } from '../evaluation/actor.ts';
import { openPetitionCase } from '../inspection/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { unknownDossierOf, wrongField } from './refusals.ts';

export interface PetitionInput extends PetitionLinks {
  readonly channel: PetitionChannel;
  readonly kind: PetitionKind;
  /** In the sender's words. */
  readonly content: string;
  readonly senderName?: string;
  readonly senderContact?: string;
  /** When it reached the office; absent: now. */
  readonly receivedAt?: Instant;
  /** Where it was received; absent: the caller's own agency. */
  readonly receivingAgencyId?: string;
  readonly idempotencyKey: string;
}

export interface Received {
  readonly id: string;
  /** False where it was recorded before under the same key. */
  readonly isNew: boolean;
}

const MOST_CONTENT = 20_000;

/** Takes a petition in. The same key of the same agency again gives the one that is there. */
export async function receivePetition(
  context: AppContext,
  principal: Principal,
  input: PetitionInput,
  request: RequestFacts,
): Promise<Outcome<Received>> {
  const world = await accessWorld(context);
  const home = input.receivingAgencyId ?? findReceiver(principal, world, await context.catalogueAt(context.now()));
  const permission = allow(principal, 'petition:receive', { agencyIds: home === undefined ? [] : [home] }, world);
  if (!permission.ok || home === undefined) {
    return notAllowed(permission.ok ? { ok: false, code: 'not-allowed', facts: {} } : permission);
  }
  const now = context.now();
  const receivedAt = input.receivedAt ?? now;
  const links = await readLinks(context, world, input);
  if (!links.ok) return links;
  const content = input.content.trim();
  if (content === '') return wrongField('content', 'Nội dung phản ánh, kiến nghị còn trống.');
  if (content.length > MOST_CONTENT) return wrongField('content', 'Nội dung dài quá 20.000 ký tự. Đính kèm bản giấy.');
  if (receivedAt > now) return wrongField('receivedAt', 'Thời điểm tiếp nhận ở tương lai. Kiểm tra lại ngày, giờ.');
  const id = newId();
  const requestKey = input.idempotencyKey;
  const { channel, kind } = input;
  const received = { type: 'received', channel, kind, ...links.value.links } as const;
  const made = await context.db.transaction(async (tx) => {
    const isNew = await insertPetition(tx, {
      homeAgencyId: home,
      id,
      requestKey,
      sender: senderOf(input, content),
      received,
      receivedAt,
      recordedAt: now,
      by: actorOf(principal),
      audit: (code) =>
        actOf(principal, request, {
          action: 'petition:receive',
          subject: { kind: 'petition', id, code },
          homeAgencyId: home,
          outcome: 'done',
          facts: { channel, kind },
        }),
    });
    if (isNew) await openCase(tx, context, { id, kind, links: links.value.links, receivedAt });
    return isNew ? id : await findByKey(tx, home, requestKey);
  });
  if (made === undefined) throw new Error('a petition that was recorded is not there');
  return { ok: true, value: { id: made, isNew: made === id } };
}

function senderOf({ senderName, senderContact }: PetitionInput, content: string) {
  const [name, contact] = [senderName?.trim() ?? '', senderContact?.trim() ?? ''];
  return { content, ...(name === '' ? {} : { name }), ...(contact === '' ? {} : { contact }) };
}

/** The caller's own agency; whoever acts for all of them receives at the province. */
function findReceiver(principal: Principal, world: AccessWorld, catalogue: Catalogue): string | undefined {
  const scope = scopeOf(principal, 'petition:receive', world);
  if (scope.kind === 'agencies')
    return scope.ids.find((id) => world.register.atDate(world.day).some((one) => one.id === id));
  return findProvince(catalogue, world.day)?.id;
}

/** What is named must be there: an agency of the register, a dossier of this province. */
export async function readLinks(
  { db }: AppContext,
  { register }: AccessWorld,
  { agencyId, officer, dossierCode }: PetitionLinks,
): Promise<Outcome<{ readonly links: PetitionLinks }>> {
  if (agencyId !== undefined && register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const code = dossierCode?.trim().toUpperCase() ?? '';
  if (code !== '' && (await findDossier(db, code)) === undefined) return unknownDossierOf(code);
  const name = officer?.trim() ?? '';
  return {
    ok: true,
    value: {
      links: {
        ...(agencyId === undefined ? {} : { agencyId }),
        ...(name === '' ? {} : { officer: name }),
        ...(code === '' ? {} : { dossierCode: code }),
      },
    },
  };
}

/** What is about the delay of a dossier opens a case to inspect on it, once, whenever that becomes known. */
export async function openCase(
  tx: Transaction,
  context: AppContext,
  petition: {
    readonly id: string;
    readonly kind: PetitionKind;
    readonly links: PetitionLinks;
    readonly receivedAt: Instant;
  },
): Promise<void> {
  const { dossierCode, officer } = petition.links;
  if (petition.kind !== 'delay' || dossierCode === undefined) return;
  const head = await findDossier(tx, dossierCode);
  if (head === undefined) return;
  const agencyId = head.events.findLast((event) => event.type === 'Registered')?.data.agencyId ?? head.homeAgencyId;
  const { homeAgencyId, dossierId, code } = head;
  const named = officer === undefined ? {} : { officer };
  const about = { homeAgencyId, dossierId, code, agencyId, ...named };
  await openPetitionCase(tx, { ...about, petitionId: petition.id, receivedAt: petition.receivedAt }, context.now());
}
