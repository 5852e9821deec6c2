import type { Principal } from '@dunghen/domain/access';
import type { DossierEventType } from '@dunghen/domain/dossier';
import { foldRecord, recordEvents } from '@dunghen/domain/lifecycle';
import { lookUpDossier } from '@dunghen/store/command';
import type { DossierHead } from '@dunghen/store/dossier';
import type { RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { describeDossier } from '../dossier/describe.ts';
import { eventText } from '../dossier/timeline.ts';
import type { DossierView } from '../dossier/view.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Asked } from './asked.ts';
import type { CommandInput } from './command-input.ts';
import { decideAsked } from './decide-asked.ts';
import { staleVersion } from './execute.ts';
import { notPermitted } from './permission.ts';
import { type Pieces, piecesOf } from './pieces.ts';
import * as refusals from './refusals.ts';

/** Where a dossier stands, as lists say it. */
export type CommandStandingView = Pick<
  DossierView,
  'state' | 'verdict' | 'lateMinutes' | 'remainingMinutes' | 'pause' | 'dueAt' | 'rescheduledDueAt' | 'dueIfResumedAt'
>;

/** What a command would do now. */
export interface CommandPreview {
  readonly version: number;
  readonly events: readonly { readonly type: DossierEventType; readonly text: string }[];
  readonly before: CommandStandingView;
  readonly after: CommandStandingView;
}

/**
 * What a command on a dossier would come to, by the same right, version and law as the command itself; nothing is
 * recorded but the attempt of who may not. The version is looked at where it is given.
 */
export async function previewCommand(
  context: AppContext,
  principal: Principal,
  { code, ...input }: Omit<CommandInput, 'idempotencyKey' | 'code'> & { readonly code: string },
  request: RequestFacts,
): Promise<Outcome<CommandPreview>> {
  if (principal.kind === 'anonymous') return refusals.notAllowed({ action: `dossier:${input.command.type}` });
  const [head, pieces] = await Promise.all([lookUpDossier(context.db, code), piecesOf(context)]);
  const record = head === undefined ? undefined : foldRecord(head.events);
  const asked: Asked = {
    context,
    principal,
    input: { ...input, code, idempotencyKey: '' },
    request,
    key: { principalId: '', key: '', requestHash: '' },
    pieces,
    now: context.now(),
    head,
    record,
  };
  const refused = await notPermitted(asked);
  if (refused !== undefined || head === undefined) return refused ?? refusals.unknownDossier(code);
  const stale = input.expectedVersion === undefined ? undefined : staleVersion(asked);
  if (stale !== undefined) return stale;
  const decided = await decideAsked(asked);
  if (!decided.ok) return decided;
  const { events } = decided.value;
  const added = recordEvents(events, { version: head.seq, recordedAt: asked.now, actor: principal.id });
  const before = standingOf(head, pieces, asked.now);
  const after = standingOf({ ...head, events: [...head.events, ...added] }, pieces, asked.now);
  if (before === undefined || after === undefined) return refusals.unknownDossier(code);
  const told = added.map((event) => ({ type: event.type, text: eventText(event) }));
  return { ok: true, value: { version: head.seq, events: told, before, after } };
}

function standingOf(head: DossierHead, { catalogue }: Pieces, now: number): CommandStandingView | undefined {
  const view = describeDossier(head, catalogue, now);
  if (view === undefined) return undefined;
  const { state, verdict, lateMinutes, remainingMinutes, pause, dueAt, rescheduledDueAt, dueIfResumedAt } = view;
  return {
    state,
    verdict,
    lateMinutes,
    ...(remainingMinutes === undefined ? {} : { remainingMinutes }),
    ...(pause === undefined ? {} : { pause }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(rescheduledDueAt === undefined ? {} : { rescheduledDueAt }),
    ...(dueIfResumedAt === undefined ? {} : { dueIfResumedAt }),
  };
}
