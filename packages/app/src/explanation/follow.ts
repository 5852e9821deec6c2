import { findReminder, foldExplanation } from '@dunghen/domain/explanation';
import { periodBounds } from '@dunghen/domain/report';
import { appendToExplanation, readFrozenSince } from '@dunghen/store/explanation';
import type { AppContext } from '../context/index.ts';
import { askBy, standardDue } from './ask.ts';
import { followTasks } from './find.ts';
import { policyOf } from './marks.ts';
import { messagesOfEvent } from './message.ts';
import { periodOf } from './read.ts';

const SYSTEM = { kind: 'system', id: 'system', name: 'Hệ thống' } as const;

/** Reports frozen longer ago are of the time before: nobody is asked about quarters long past. */
const LOOK_BACK_MS = 45 * 86_400_000;

/**
 * One turn of the background: asks the agencies by each quarter's report that was frozen lately, and reminds those that
 * have not answered. Each may be killed at any instant: what was done is recorded with its message, and not done again;
 * a frozen report names the same agencies at every turn, and those that were asked are not asked twice.
 */
export async function followExplanations(
  context: AppContext,
  isStopping: () => boolean = () => false,
): Promise<{ readonly asked: number; readonly reminded: number }> {
  const asked = await askByFrozen(context, isStopping);
  const reminded = await remind(context, isStopping);
  return { asked, reminded };
}

async function askByFrozen(context: AppContext, isStopping: () => boolean): Promise<number> {
  const now = context.now();
  const frozen = await readFrozenSince(context.db, now - LOOK_BACK_MS);
  let asked = 0;
  for (const { id, asOf, knownAt, policyId, ...key } of frozen) {
    const period = periodOf(key);
    if (isStopping() || period === undefined || period.kind !== 'quarter') continue;
    // A report of the past, frozen again to be compared, asks nobody either.
    if (periodBounds(period).to < now - 2 * LOOK_BACK_MS) continue;
    const question = { period, policy: policyOf(policyId), asOf, knownAt };
    const chosen = { dueAt: await standardDue(context), isWanted: () => true, reportId: id };
    asked += (await askBy(context, SYSTEM, question, chosen, { id: `report-${id}` })).asked;
  }
  return asked;
}

async function remind(context: AppContext, isStopping: () => boolean): Promise<number> {
  const now = context.now();
  const { calendar } = await context.catalogueAt(now);
  let reminded = 0;
  for (const { task, lines } of await followTasks(context, { unconfirmed: true })) {
    if (isStopping()) break;
    const codes = lines.map(({ code }) => code);
    const done = await appendToExplanation(context.db, {
      id: task.id,
      actor: SYSTEM,
      at: now,
      decide: (events) => {
        const rung = findReminder(foldExplanation(events, codes), now, calendar);
        return rung === undefined ? undefined : { type: 'reminded', rung };
      },
      messages: (data, before) => messagesOfEvent({ ...task, count: lines.length }, data, before),
    });
    if (done) reminded += 1;
  }
  return reminded;
}
