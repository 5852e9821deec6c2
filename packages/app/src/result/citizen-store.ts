import type { Principal } from '@dunghen/domain/access';
import type { DossierRecord, ResultRecord } from '@dunghen/domain/lifecycle';
import type { RequestFacts } from '../audit/index.ts';
import { type CommandAnswer, executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import { findPermitted, guarded } from '../file/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type ResultInput, seenBy } from './issue-result.ts';

/** What goes to the store of documents of whom the result was given to (kho dữ liệu điện tử của tổ chức, cá nhân). */
export interface DeliveredResult {
  /** The same for the same result: the store takes it once, however often it is sent. */
  readonly id: string;
  readonly holder: string;
  readonly name: string;
  readonly nationalCode?: string;
  readonly number?: string;
  readonly dossierCode: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly sha256: string;
  readonly content: AsyncIterable<Uint8Array>;
}

export type DeliveryOutcome =
  | { readonly ok: true; readonly reference: string }
  | { readonly ok: false; readonly reason: string };

/** The connector; how the store is reached is its own matter. It takes the same `id` twice without harm and gives the same reference. */
export interface CitizenStore {
  deliver(result: DeliveredResult): Promise<DeliveryOutcome>;
}

export interface StandInCitizenStore extends CitizenStore {
  /** What was delivered, by id. */
  readonly delivered: ReadonlyMap<string, Omit<DeliveredResult, 'content'> & { readonly bytes: number }>;
}

/** A store that keeps what it is given in memory, for demonstrations and tests: no connection to any real one is made. */
export function standInCitizenStore(): StandInCitizenStore {
  const delivered = new Map<string, Omit<DeliveredResult, 'content'> & { readonly bytes: number }>();
  return {
    delivered,
    async deliver({ content, ...result }) {
      let bytes = 0;
      for await (const part of content) bytes += part.length;
      delivered.set(result.id, { ...result, bytes });
      return { ok: true, reference: `mo-phong/${result.sha256.slice(0, 12)}` };
    },
  };
}

export interface SendResultInput extends ResultInput {
  readonly resultId: string;
}

/** Key of the note that says of a result that it was sent, with the reference that the store gave. */
const noteKey = (resultId: string): string => `kho-du-lieu-dien-tu/${resultId}`;

/** Ids of the results that were sent; the note of a later one does not hide that of an earlier. */
export function sentResults({ events }: Pick<DossierRecord, 'events'>): ReadonlySet<string> {
  const prefix = noteKey('');
  const keys = events.flatMap((event) => (event.type === 'Noted' ? Object.keys(event.data.extra ?? {}) : []));
  return new Set(keys.flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])));
}

/**
 * Sends a result that stands, with its signed file, to its holder's store, and notes it in the dossier. Sent first and
 * noted then: whoever is killed in between sends it again, which the store takes as the same.
 */
export async function sendToCitizenStore(
  context: AppContext,
  principal: Principal,
  input: SendResultInput,
  request: RequestFacts,
): Promise<Outcome<CommandAnswer>> {
  const { code, resultId } = input;
  const permitted = await findPermitted(context, principal, { code, action: 'dossier:issue-result' }, request);
  if (!permitted.ok) return permitted;
  const result = permitted.value.record.results.find(({ id }) => id === resultId);
  if (result === undefined || result.revoked !== undefined) return notStanding(resultId);
  const delivery = await deliver(context, code, result);
  if (!delivery.ok) return delivery;
  const command = {
    type: 'note',
    note: `Đã gửi kết quả “${result.name}” vào kho dữ liệu điện tử của tổ chức, cá nhân.`,
    extra: { [noteKey(resultId)]: delivery.value },
  } as const;
  return executeCommand(context, principal, { ...seenBy(input), command }, request);
}

async function deliver({ files }: AppContext, dossierCode: string, result: ResultRecord): Promise<Outcome<string>> {
  const { file, holder, id, name, nationalCode, number } = result;
  const citizenStore = files?.citizenStore;
  if (citizenStore === undefined) return notConnected();
  if (file === undefined || holder === undefined || files === undefined) return notSendable(id);
  return guarded(async () => {
    const opened = await files.store.open(file.sha256);
    if (opened === undefined) return notSendable(id);
    const outcome = await citizenStore.deliver({
      id: `${dossierCode}/${id}`,
      holder,
      name,
      dossierCode,
      fileName: file.name,
      contentType: file.contentType,
      sha256: file.sha256,
      content: opened.content,
      ...(nationalCode === undefined ? {} : { nationalCode }),
      ...(number === undefined ? {} : { number }),
    });
    return outcome.ok ? { ok: true, value: outcome.reference } : notTaken(id, outcome.reason);
  });
}

function notStanding(resultId: string): Refused {
  const message = 'Hồ sơ không có kết quả này, hoặc kết quả đã bị thu hồi.';
  return { ok: false, code: 'unknown-result', facts: { resultId }, message };
}

function notConnected(): Refused {
  const message = 'Chưa kết nối kho dữ liệu điện tử của tổ chức, cá nhân. Đề nghị quản trị hệ thống thiết lập kết nối.';
  return { ok: false, code: 'citizen-store-missing', facts: {}, message };
}

function notSendable(resultId: string): Refused {
  const message = 'Chỉ gửi được kết quả điện tử có tệp đã ký số và có số định danh của người được cấp.';
  return { ok: false, code: 'result-not-sendable', facts: { resultId }, message };
}

function notTaken(resultId: string, reason: string): Refused {
  const message = `Kho dữ liệu điện tử chưa nhận kết quả: ${reason}. Hãy gửi lại sau.`;
  return { ok: false, code: 'citizen-store-refused', facts: { resultId, reason }, message };
}
