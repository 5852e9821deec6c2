import type { Principal } from '@dunghen/domain/access';
import {
  type ApologyDays,
  type ApologyState,
  apologyDays,
  apologyState,
  findApology,
  type GivenApology,
} from '@dunghen/domain/apology';
import type { Calendar } from '@dunghen/domain/calendar';
import type { DossierHistory } from '@dunghen/domain/dossier';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { dueOf } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';
import { lettersOf } from '@dunghen/store/apology';
import { calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { findSeen } from '../dossier/get-dossier.ts';
import type { Outcome } from '../outcome/index.ts';
import { apologyTerms } from './rules.ts';
import { courseOf, type LetterView, letterView } from './view.ts';

export interface DossierApology {
  readonly state: ApologyState;
  /** When the task comes and by when the letter is to be sent; absent without a due date. */
  readonly days?: ApologyDays;
  readonly given?: GivenApology;
  /** The newest one that was not given up. */
  readonly letter?: LetterView;
}

/** Whether a dossier owes an apology, and how far it is; for who may see the dossier. */
export async function readDossierApology(
  context: AppContext,
  principal: Principal,
  { code }: { readonly code: string },
): Promise<Outcome<DossierApology>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  const { head, record, pieces } = seen.value;
  const now = context.now();
  const calendar = calendarOf(pieces.catalogue, record.resolvingAgencyId);
  const dueAt = findFirstDue(record.history, calendar);
  const acceptedAt = record.acceptance?.at.at;
  const terms = apologyTerms(pieces.catalogue, now);
  const days =
    dueAt === undefined || acceptedAt === undefined ? undefined : apologyDays(calendar, { acceptedAt, dueAt }, terms);
  const { verdict } = judge(record.history, now, PROVINCE_POLICY, calendar);
  const letter = (await lettersOf(context.db, [head])).findLast((each) => courseOf(each).closedAt === undefined);
  const given = findApology(head.events);
  const end = record.history.ends.at(-1);
  const facts = {
    isLate: verdict === 'late' || verdict === 'open-overdue',
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(days === undefined ? {} : { days }),
    ...(end === undefined ? {} : { endedAt: end.moment.at }),
    ...(letter === undefined ? {} : { letter: courseOf(letter) }),
    ...(given === undefined ? {} : { apologisedAt: given.at }),
  };
  // It names officials, whom visitors of a demonstration do not see.
  const shown = letter === undefined || principal.kind === 'anonymous' ? {} : { letter: letterView(letter) };
  const value = { state: apologyState(facts, now), ...(days && { days }), ...(given && { given }), ...shown };
  return { ok: true, value };
}

/** The due date without the new one; undefined while a stop holds the clock or where there is none. */
function findFirstDue(history: DossierHistory, calendar: Calendar): Instant | undefined {
  const due = dueOf({ ...history, reschedules: [] }, calendar);
  return due.ok ? due.dueAt : undefined;
}
