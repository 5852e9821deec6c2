import type { CaseList, CaseView } from '@dunghen/app/inspection';
import { isoText } from '@dunghen/domain/text';

export function presentCase({ finding, agencyName, officerName, conclusions, foundAt, ...view }: CaseView) {
  const { agencyId, codes, at, evidence, dueAt, ownDueAt, count, mean } = finding;
  return {
    ...view,
    agency: { id: agencyId, name: agencyName },
    ...(officerName === undefined ? {} : { officer: officerName }),
    codes,
    at: isoText(at),
    foundAt: isoText(foundAt),
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(ownDueAt === undefined ? {} : { ownDueAt: isoText(ownDueAt) }),
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

export function presentCases({ rows, counts, ...list }: CaseList) {
  return {
    ...list,
    rows: rows.map(presentCase),
    counts: counts.map(({ agencyId, agencyName, officerName, ...count }) => ({
      ...count,
      agency: { id: agencyId, name: agencyName },
      ...(officerName === undefined ? {} : { officer: officerName }),
    })),
  };
}
