import type { Principal } from '@dunghen/domain/access';
import { newId } from '@dunghen/store/dossier';
import type { Transaction } from '@dunghen/store/server';
import { orderTask, type Task, type TaskKind } from '@dunghen/store/task';
import type { AppContext } from '../context/index.ts';

/** Who has long work done as soon as a worker is free. */
export interface TaskControl {
  readonly sendTasks: () => Promise<void>;
}

/** Puts work down within the caller's transaction, for whoever asks; the same work that is not done yet stands for it. */
export function orderFor(
  tx: Transaction,
  { now }: Pick<AppContext, 'now'>,
  principal: Principal,
  { kind, subject }: { readonly kind: TaskKind; readonly subject: string },
): Promise<string> {
  const [requestedBy, requestedName] = principal.kind === 'anonymous' ? ['', ''] : [principal.id, principal.name];
  return orderTask(tx, { id: newId(), kind, subject, requestedAt: now(), requestedBy, requestedName });
}

/** A task as whoever may see its subject sees it. */
export type TaskView = Pick<
  Task,
  'id' | 'kind' | 'state' | 'requestedAt' | 'requestedName' | 'startedAt' | 'endedAt' | 'progress' | 'failure'
>;

export function viewOfTask({ id, kind, state, requestedAt, requestedName, progress, ...rest }: Task): TaskView {
  const { startedAt, endedAt, failure } = rest;
  return {
    id,
    kind,
    state,
    requestedAt,
    requestedName,
    progress,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(failure === undefined ? {} : { failure }),
  };
}
