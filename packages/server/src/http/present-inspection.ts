import type { CaseList, CaseView, SearchState, ThresholdView } from '@dunghen/app/inspection';
import { isoText } from '@dunghen/domain/text';
import { presentTask } from './present-task.ts';

export function presentCase({ finding, agencyName, officerName, conclusions, foundAt, ...view }: CaseView) {
  const { agencyId, codes, at, evidence, dueAt, ownDueAt, toldAt, count, mean } = finding;
  return {
    ...view,
    agency: { id: agencyId, name: agencyName },
    ...(officerName === undefined ? {} : { officer: officerName }),
    codes,
    at: isoText(at),
    foundAt: isoText(foundAt),
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(ownDueAt === undefined ? {} : { ownDueAt: isoText(ownDueAt) }),
    ...(toldAt === undefined ? {} : { toldAt: isoText(toldAt) }),
    ...(count === undefined ? {} : { count }),
    ...(mean === undefined ? {} : { mean }),
    // A burst has one event of each dossier, in the same order.
    evidence: evidence.map((event, index) => {
      const code = codes.length === evidence.length ? codes[index] : codes[0];
      return { ...event, at: isoText(event.at), ...(code === undefined ? {} : { code }) };
    }),
    conclusions: conclusions.map((step) => ({ ...step, at: isoText(step.at), by: step.by.name })),
  };
}

export function presentCases({ rows, counts, search, ...list }: CaseList) {
  return {
    ...list,
    rows: rows.map(presentCase),
    counts: counts.map(({ agencyId, agencyName, officerName, ...count }) => ({
      ...count,
      agency: { id: agencyId, name: agencyName },
      ...(officerName === undefined ? {} : { officer: officerName }),
    })),
    ...(search === undefined ? {} : { search: presentSearch(search) }),
  };
}

function presentSearch({ last, current }: SearchState) {
  return {
    ...(last === undefined
      ? {}
      : {
          last: {
            endedAt: isoText(last.endedAt),
            dossiers: last.dossiers,
            found: last.found,
            added: last.added,
            askedBy: last.askedByName,
          },
        }),
    ...(current === undefined ? {} : { current: presentTask(current) }),
  };
}

export function presentThresholds({ rows, ...view }: ThresholdView) {
  return { ...view, rows: rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: isoText(recordedAt) })) };
}
