import type { Calendar } from '../calendar/index.ts';
import { DISSATISFIED_UP_TO } from '../index-766/dossier-counts.ts';
import { type DossierRecord, stepDueOf } from '../lifecycle/index.ts';
import type { Timeliness } from '../report/contribution.ts';
import { dayOf, type Instant } from '../time/index.ts';
import type { EvaluationFacts, UnitShare } from './points.ts';

/** What the events of a resolved dossier tell of the indices; `timeliness` is its verdict by the province's policy. */
export function evaluationFactsOf(record: DossierRecord, timeliness: Timeliness, calendar: Calendar): EvaluationFacts {
  const contacts = Math.max(record.supplements.length, record.history.supplementRequests ?? 0);
  return { timeliness, units: unitsOf(record, calendar), contacts, ...complaintOf(record) };
}

/** Every finished step that has a limit of its own. By date, as the dossier itself is judged. */
function unitsOf(record: DossierRecord, calendar: Calendar): readonly UnitShare[] {
  return record.steps.flatMap((step): readonly UnitShare[] => {
    const { agencyId, officer, finishedAt } = step;
    const dueAt = stepDueOf(record, step, calendar);
    if (finishedAt === undefined || dueAt === undefined) return [];
    return [{ agencyId, timeliness: byDay(finishedAt, dueAt), ...(officer === undefined ? {} : { officer }) }];
  });
}

function byDay(at: Instant, dueAt: Instant): UnitShare['timeliness'] {
  const [day, due] = [dayOf(at), dayOf(dueAt)];
  if (day === due) return 'on-time';
  return day < due ? 'early' : 'late';
}

/** Who rated the dossier and was content made no complaint; a bad mark is none that was found right (decision 0231). */
function complaintOf({ rating }: DossierRecord): Pick<EvaluationFacts, 'complaint'> {
  return rating !== undefined && rating.score > DISSATISFIED_UP_TO ? { complaint: 'none' } : {};
}
