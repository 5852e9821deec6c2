import type { Backlog, PromiseList } from '@dunghen/app/backlog';
import type { AskPreview, ExplanationLine, ExplanationSummary, ExplanationView } from '@dunghen/app/explanation';
import { isoText } from '@dunghen/domain/text';
import { formatDay, type Instant } from '@dunghen/domain/time';
import { presentCounting } from './present.ts';

/** Instants of explanations and of the backlog as they leave the server: local time with its offset. */

const whoAndWhen = <Who extends { readonly at: Instant }>({ at, ...who }: Who) => ({ ...who, at: isoText(at) });

export function presentSummary<Row extends ExplanationSummary>({ askedAt, dueAt, confirmed, returned, ...row }: Row) {
  return {
    ...row,
    askedAt: isoText(askedAt),
    dueAt: isoText(dueAt),
    ...(confirmed === undefined ? {} : { confirmed: whoAndWhen(confirmed) }),
    ...(returned === undefined ? {} : { returned: whoAndWhen(returned) }),
  };
}

export function presentExplanation({ lines, steps, counting, ...view }: ExplanationView) {
  return {
    ...presentSummary(view),
    ...(counting === undefined ? {} : { counting: presentCounting(counting) }),
    lines: lines.map(presentLine),
    steps: steps.map(whoAndWhen),
  };
}

function presentLine({ receivedAt, dueAt, finishedAt, mark, statement, ...line }: ExplanationLine) {
  return {
    ...line,
    receivedAt: isoText(receivedAt),
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(finishedAt === undefined ? {} : { finishedAt: isoText(finishedAt) }),
    mark: mark.kind === 'finished' ? { kind: mark.kind, at: isoText(mark.at) } : { kind: mark.kind },
    ...(statement === undefined ? {} : { statement: whoAndWhen(statement) }),
  };
}

export function presentPreview({ counting, ...preview }: AskPreview) {
  return { ...preview, counting: presentCounting(counting) };
}

export function presentBacklog({ counting, rows, weeks, ...backlog }: Backlog) {
  return {
    ...backlog,
    counting: presentCounting(counting),
    rows: rows.map(({ dueAt, promisedOn, ...row }) => ({
      ...row,
      ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
      ...(promisedOn === undefined ? {} : { promisedOn: formatDay(promisedOn) }),
    })),
    weeks: weeks.map(({ at, open }) => ({ at: isoText(at), open })),
  };
}

export function presentPromises({ total, rows }: PromiseList) {
  return {
    total,
    rows: rows.map(({ promisedOn, promisedAt, endedAt, ...row }) => ({
      ...row,
      promisedOn: formatDay(promisedOn),
      promisedAt: isoText(promisedAt),
      ...(endedAt === undefined ? {} : { endedAt: isoText(endedAt) }),
    })),
  };
}
