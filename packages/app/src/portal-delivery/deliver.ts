import { relayToPortal } from '@dunghen/store/portal-delivery';
import { breakerOf } from './breaker.ts';
import type { PortalContext, PortalLine } from './line.ts';
import { prepareMessages } from './make.ts';
import { sendSome } from './send.ts';

export interface DeliverReport {
  /** Rows of the outbox of which messages were made. */
  readonly relayed: number;
  readonly sent: number;
  readonly failed: number;
  readonly refused: number;
  /** The line was open and nothing more was tried. */
  readonly isOpen: boolean;
}

const NOTHING: DeliverReport = { relayed: 0, sent: 0, failed: 0, refused: 0, isOpen: false };

/** Makes messages of what happened, without sending any. */
export async function relayEvents(context: PortalContext, isStopping: () => boolean = () => false): Promise<number> {
  const { portal } = context;
  return portal === undefined
    ? 0
    : relayToPortal(context.db, (dossiers) => prepareMessages(context, portal, dossiers), context.now, isStopping);
}

/**
 * Makes messages and sends them until nothing is due, the line is open, or `isStopping`. Several processes may do so at
 * once; each may be killed at any instant.
 */
export async function deliverToPortal(
  context: PortalContext,
  isStopping: () => boolean = () => false,
): Promise<DeliverReport> {
  const { portal } = context;
  if (portal === undefined) return NOTHING;
  let isRelaying = true;
  const relaying = relayEvents(context, isStopping).finally(() => {
    isRelaying = false;
  });
  const workers = Array.from({ length: portal.parallel }, () =>
    work(context, portal, { isStopping, mayMore: () => isRelaying }),
  );
  const [relayed, ...reports] = await Promise.all([relaying, ...workers]);
  const sum = (key: 'sent' | 'failed' | 'refused') => reports.reduce((total, report) => total + report[key], 0);
  return {
    relayed,
    sent: sum('sent'),
    failed: sum('failed'),
    refused: sum('refused'),
    isOpen: reports.some(({ isOpen }) => isOpen),
  };
}

const BREATH_MS = 50;
const AWAY_MS = 250;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Turn {
  readonly isStopping: () => boolean;
  /** Whether messages are still being made. */
  readonly mayMore: () => boolean;
}

async function work(context: PortalContext, line: PortalLine, turn: Turn): Promise<DeliverReport> {
  const breaker = breakerOf(context, line);
  const report = { ...NOTHING, sent: 0, failed: 0, refused: 0 };
  while (!turn.isStopping()) {
    const permit = await breaker.permit();
    if (permit === 'wait') {
      // While messages of a long backlog are being made, the line may close again: sending must not wait for their end.
      if (!turn.mayMore()) return { ...report, isOpen: true };
      await pause(AWAY_MS);
      continue;
    }
    const counts = await sendSome(context, line, breaker, permit === 'trial');
    if (counts === undefined) {
      // The trial of a line with nothing to send is the sign-in.
      if (permit === 'trial') await trySignIn(line, breaker);
      else if (!turn.mayMore()) break;
      else await pause(BREATH_MS);
      continue;
    }
    for (const key of ['sent', 'failed', 'refused'] as const) report[key] += counts[key];
  }
  return report;
}

async function trySignIn({ client }: PortalLine, breaker: ReturnType<typeof breakerOf>): Promise<void> {
  const answer = await client.signIn();
  if (answer.ok) return breaker.succeeded();
  await breaker.failed(answer.by === 'failure' ? answer.failure.message : answer.words);
}
