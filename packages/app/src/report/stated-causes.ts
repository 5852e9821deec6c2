import { foldExplanation, type Statement, statementText } from '@dunghen/domain/explanation';
import type { DossierLine } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { readConfirmedTasks, readExplanationEvents } from '@dunghen/store/explanation';
import type { AppContext } from '../context/index.ts';

/**
 * Puts what agencies explained in the place of what the system found (decision 0252): cause and measure of the explanation
 * that was confirmed last, as known at an instant. It is given after the period that it is about, so that only when it was
 * recorded counts, not when it happened (decision 0260).
 */
export async function withStatedCauses(
  { db }: Pick<AppContext, 'db'>,
  lines: readonly DossierLine[],
  knownAt: Instant,
): Promise<readonly DossierLine[]> {
  const codes = lines.map(({ code }) => code);
  const tasks = await readConfirmedTasks(db, codes, knownAt);
  if (tasks.length === 0) return lines;
  const found = new Map<string, Told>();
  for (const events of (await readExplanationEvents(db, tasks)).values()) {
    const { statements, confirmed } = foldExplanation(
      events.filter(({ recordedAt }) => recordedAt <= knownAt),
      [],
    );
    if (confirmed === undefined) continue;
    for (const [code, statement] of statements) {
      const before = found.get(code);
      if (before === undefined || before.at <= confirmed.at) found.set(code, { statement, at: confirmed.at });
    }
  }
  return lines.map((line) => {
    const told = found.get(line.code);
    return told === undefined ? line : { ...line, cause: statementText(told.statement) };
  });
}

interface Told {
  readonly statement: Statement;
  readonly at: Instant;
}
