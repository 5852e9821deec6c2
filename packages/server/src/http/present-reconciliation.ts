import type { CaseDetail, CaseView, RunSummary, RunView, SideView } from '@dunghen/app/reconciliation';
import { isoText } from '@dunghen/domain/text';
import { exactText } from './instants.ts';
import { presentTask } from './present-task.ts';

export function presentRunSummary({ asOf, knownAt, createdAt, endedAt, ...run }: RunSummary) {
  return {
    ...run,
    createdAt: isoText(createdAt),
    ...(asOf === undefined ? {} : { asOf: isoText(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: exactText(knownAt) }),
    ...(endedAt === undefined ? {} : { endedAt: exactText(endedAt) }),
  };
}

export function presentRun({ task, columns, comparison, asOf, knownAt, createdAt, endedAt, ...run }: RunView) {
  return {
    ...run,
    createdAt: isoText(createdAt),
    ...(asOf === undefined ? {} : { asOf: isoText(asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: exactText(knownAt) }),
    ...(endedAt === undefined ? {} : { endedAt: exactText(endedAt) }),
    ...(columns === undefined ? {} : { columns: { ...columns } }),
    ...(task === undefined ? {} : { task: presentTask(task) }),
    ...(comparison === undefined ? {} : { comparison: presentComparison(comparison) }),
  };
}

function presentComparison({ previousEndedAt, ...compared }: NonNullable<RunView['comparison']>) {
  return { ...compared, ...(previousEndedAt === undefined ? {} : { previousEndedAt: exactText(previousEndedAt) }) };
}

export function presentCase({ here, there, ...one }: CaseView) {
  return {
    ...one,
    ...(here === undefined ? {} : { here: presentSide(here) }),
    ...(there === undefined ? {} : { there: presentSide(there) }),
  };
}

function presentSide({ due, finish, ...side }: SideView) {
  return {
    ...side,
    ...(due === undefined ? {} : { due: { ...due, at: isoText(due.at) } }),
    ...(finish === undefined ? {} : { finish: { ...finish, at: isoText(finish.at) } }),
  };
}

export function presentDetail({ run, history, ...one }: CaseDetail) {
  return {
    ...presentCase(one),
    run: presentRunSummary(run),
    history: history.map(({ id, kind, data, recordedAt, recordedByName }) => ({
      id,
      kind,
      data: wordsOf(data),
      recordedAt: isoText(recordedAt),
      recordedByName,
    })),
  };
}

/** Steps hold texts, days and one yes or no. */
function wordsOf(data: Readonly<Record<string, unknown>>): Record<string, string | boolean> {
  const words: Record<string, string | boolean> = {};
  for (const [key, value] of Object.entries(data)) {
    if (typeof value === 'string' || typeof value === 'boolean') words[key] = value;
  }
  return words;
}
