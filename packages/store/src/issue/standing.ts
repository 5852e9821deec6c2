import type { Database, Executor } from '../server/index.ts';
import { listIssues, type NewIssue, type ReportIssue, saveIssueIn } from './issue.ts';

/** A period of a scheme: what one report at a time stands for. */
type ReportedPeriod = Pick<ReportIssue, 'period' | 'scheme'>;

/** The newest report of a period whose figures are frozen, not taken the place of by another. */
export async function findStandingIssue(
  db: Executor,
  { period, scheme }: ReportedPeriod,
): Promise<ReportIssue | undefined> {
  const issues = await listIssues(db, { period });
  const frozen = issues.filter((issue) => issue.scheme === scheme && issue.state !== 'draft');
  const replaced = new Set(frozen.flatMap(({ replaces }) => replaces?.id ?? []));
  return frozen.find(({ id }) => !replaced.has(id));
}

/**
 * One at a time freezes a report of a period: the lock of one report's row holds nobody up who freezes another draft of it.
 * Taken before that row, so that no two wait for each other.
 */
export async function lockPeriod(tx: Executor, { period, scheme }: ReportedPeriod): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`report-period/${scheme}/${period}`]);
}

/** Freezes a report that was never a draft, behind the lock of its period; false where `mayStand` found a reason against it. */
export function freezeIssue(
  db: Database,
  issue: NewIssue,
  mayStand: (standing: ReportIssue | undefined) => boolean,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockPeriod(tx, issue);
    return mayStand(await findStandingIssue(tx, issue)) && saveIssueIn(tx, issue);
  });
}
