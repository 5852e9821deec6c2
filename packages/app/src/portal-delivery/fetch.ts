import type { Principal } from '@dunghen/domain/access';
import type { IntakeFacts } from '@dunghen/domain/dossier';
import { PORTAL_EXTRA } from '@dunghen/portal/message';
import { type FoundDossier, findPortalTime } from '@dunghen/portal/protocol';
import {
  findAnsweredCode,
  findIntakes,
  noteFetched,
  noteNotReceived,
  noteReceived,
} from '@dunghen/store/portal-delivery';
import { executeCommand } from '../command/index.ts';
import { failureText, type Outcome } from '../outcome/index.ts';
import { breakerOf } from './breaker.ts';
import type { PortalContext, PortalLine } from './line.ts';
import { readBornIntake } from './read-born.ts';

/** The portal itself, by whose hand dossiers come in (spec: portal). */
const PORTAL = { kind: 'system', id: 'cong-dvcqg', name: 'Cổng Dịch vụ công quốc gia' } as const satisfies Principal;

export interface FetchReport {
  readonly received: number;
  /** Could not come in; each is kept with its reason and tried again. */
  readonly refused: number;
}

const NONE: FetchReport = { received: 0, refused: 0 };
/** How long who could not come in waits for the next try: what is wrong is put right by a person. */
const AGAIN_MS = 600_000;

/**
 * Brings in the dossiers that were handed in on the portal and have no number of ours yet. Each comes through the door of
 * all commands under a key of its own, so that the same one fetched twice, by two processes or after a kill, is one.
 */
export async function fetchFromPortal(
  context: PortalContext,
  isStopping: () => boolean = () => false,
): Promise<FetchReport> {
  const { portal } = context;
  if (portal === undefined) return NONE;
  const breaker = breakerOf(context, portal);
  if (!(await breaker.isClosed())) return NONE;
  const report = { received: 0, refused: 0 };
  for await (const page of portal.client.lookUpAll({ noinop: '1', chuatiepnhan: 'True' })) {
    if (!page.ok) {
      if (page.by === 'failure') await breaker.failed(page.failure.message);
      return report;
    }
    for (const kind of await receivePage(context, portal, page.value.dossiers, isStopping)) report[kind] += 1;
    if (isStopping()) return report;
  }
  await noteFetched(context.db, portal.endpoint, context.now());
  return report;
}

async function receivePage(
  context: PortalContext,
  line: PortalLine,
  dossiers: readonly FoundDossier[],
  isStopping: () => boolean,
): Promise<readonly ('received' | 'refused')[]> {
  const unique = [...new Map(dossiers.map((dossier) => [dossier.MaHoSo, dossier])).values()];
  const known = await findIntakes(
    context.db,
    unique.map(({ MaHoSo }) => MaHoSo),
  );
  const done: ('received' | 'refused')[] = [];
  for (const found of unique) {
    if (isStopping()) break;
    const before = known.get(found.MaHoSo);
    if (before?.state === 'received') continue;
    const waited = context.now() - (before?.firstSeenAt ?? 0);
    if (before !== undefined && waited < AGAIN_MS * before.attempts) continue;
    done.push(await receiveOne(context, line, found));
  }
  return done;
}

async function receiveOne(
  context: PortalContext,
  line: PortalLine,
  found: FoundDossier,
): Promise<'received' | 'refused'> {
  const { db, now } = context;
  const portalCode = found.MaHoSo;
  const outcome = await submit(context, line, found);
  if (outcome.ok) {
    await noteReceived(db, { portalCode, code: outcome.value.code, now: now() });
    return 'received';
  }
  await noteNotReceived(db, { portalCode, words: outcome.message, now: now() });
  return 'refused';
}

async function submit(
  context: PortalContext,
  line: PortalLine,
  found: FoundDossier,
): Promise<Outcome<{ readonly code: string }>> {
  const idempotencyKey = `${PORTAL_EXTRA.code}:${found.MaHoSo}`;
  // It came in before, and this process or another died before it could write so.
  const code = await findAnsweredCode(context.db, `${PORTAL.kind}:${PORTAL.id}`, idempotencyKey);
  if (code !== undefined) return { ok: true, value: { code } };
  const read = await readBornIntake(context, line, found);
  if (!read.ok) return read;
  const submittedAt = findPortalTime(String(found.NgayNopHoSo ?? ''));
  const intake: IntakeFacts = { ...read.value, code: '' };
  try {
    return await executeCommand(
      context,
      PORTAL,
      {
        command: { type: 'submit', intake },
        idempotencyKey,
        ...(submittedAt === undefined || submittedAt > context.now() ? {} : handedIn(submittedAt)),
      },
      { id: `cong:${found.MaHoSo}` },
    );
  } catch (error) {
    return { ok: false, code: 'portal-intake-failed', facts: {}, message: failureText(error) };
  }
}

/** Handed in there before it is known here; the day may be an earlier one. */
const handedIn = (occurredAt: number) => ({ occurredAt, lateEntryReason: 'Nộp trên Cổng Dịch vụ công quốc gia' });
