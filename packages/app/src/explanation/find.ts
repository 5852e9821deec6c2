import type { Principal } from '@dunghen/domain/access';
import {
  type ExplainedLine,
  type ExplanationCourse,
  type ExplanationEvent,
  eventsAsOf,
  foldExplanation,
} from '@dunghen/domain/explanation';
import type { Instant } from '@dunghen/domain/time';
import {
  type Explanation,
  type ExplanationQuery,
  readExplanationEvents,
  readExplanationLines,
  readExplanations,
} from '@dunghen/store/explanation';
import { settledNow } from '@dunghen/store/figures';
import { accessWorld, allow, scopeOf } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { unknownExplanation } from './refusals.ts';

/** A task with its list and its course. */
export interface FollowedTask {
  readonly task: Explanation;
  readonly lines: readonly ExplainedLine[];
  readonly events: readonly ExplanationEvent[];
  readonly course: ExplanationCourse;
}

export interface Times {
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

/** Tasks with their lists and courses, by what had happened at the one instant as known at the other. */
export async function followTasks(
  context: Pick<AppContext, 'db'>,
  query: ExplanationQuery,
  times?: Times,
): Promise<readonly FollowedTask[]> {
  const tasks = await readExplanations(context.db, query);
  const ids = tasks.map(({ id }) => id);
  const [lines, events] = await Promise.all([
    readExplanationLines(context.db, ids),
    readExplanationEvents(context.db, ids),
  ]);
  return tasks.flatMap((task): readonly FollowedTask[] => {
    const own = lines.get(task.id) ?? [];
    const all = events.get(task.id) ?? [];
    const told = times === undefined ? all : eventsAsOf(all, times.asOf, times.knownAt);
    // Asked for later than the question.
    if (told.length === 0) return [];
    const codes = own.map(({ code }) => code);
    return [{ task, lines: own, events: told, course: foldExplanation(told, codes) }];
  });
}

/** A task that somebody may see; the same refusal where there is none. */
export async function findTask(context: AppContext, principal: Principal, id: string): Promise<Outcome<FollowedTask>> {
  const agencyIds = await readableAgencies(context, principal);
  if (agencyIds === 'none') return unknownExplanation();
  const [found] = await followTasks(context, { id, ...(agencyIds === 'all' ? {} : { agencyIds }) });
  return found === undefined ? unknownExplanation() : { ok: true, value: found };
}

/** The agencies whose tasks somebody sees. */
export async function readableAgencies(
  context: AppContext,
  principal: Principal,
): Promise<'all' | 'none' | readonly string[]> {
  const scope = scopeOf(principal, 'explanation:read', await accessWorld(context));
  if (scope.kind === 'all') return 'all';
  return scope.kind === 'agencies' ? scope.ids : 'none';
}

export interface TaskRights {
  readonly mayState: boolean;
  /** As far as the role goes; who typed it is looked at when it is confirmed. */
  readonly mayConfirm: boolean;
  readonly mayReturn: boolean;
  /** Officials are named inside the agency and to procedure control alone (law.md 10). */
  readonly seesOfficers: boolean;
}

/** What somebody may do with an agency's task now. */
export async function rightsOn(context: AppContext, principal: Principal, agencyId: string): Promise<TaskRights> {
  const world = await accessWorld(context);
  const where = { agencyIds: [agencyId] };
  const may = (action: Parameters<typeof allow>[1]) => allow(principal, action, where, world).ok;
  const [mayState, mayConfirm, mayAsk] = [may('explanation:state'), may('explanation:confirm'), may('explanation:ask')];
  return { mayState, mayConfirm, mayReturn: mayConfirm || mayAsk, seesOfficers: mayState || mayConfirm || mayAsk };
}

/** By all that is known already, whichever of the two clocks goes ahead: ours or the database's. */
export async function knownNow(context: Pick<AppContext, 'db' | 'now'>): Promise<Instant> {
  return Math.max(context.now(), await settledNow(context.db));
}
