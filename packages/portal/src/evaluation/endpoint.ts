import type { GroupKey } from '@dunghen/domain/index-766';
import { type Period, periodBounds } from '@dunghen/domain/report';
import { dayOf, formatDay } from '@dunghen/domain/time';

/** The addresses of the portal's public evaluation interface, seen in 2026 (spec: portal). */
export type EvaluationEndpoint =
  | 'service-results'
  | 'transparency'
  | 'dvc-progress-tree'
  | 'provide-online-tree'
  | 'formality-online-payment-tree'
  | 'dossier-digitized'
  | 'handling-satisfaction';

export const EVALUATION_PATH = '/api/v1/reporting/evaluation/';

/** What each address speaks of; `pageSize` is the one that the portal's own page asks with. */
export const ENDPOINTS: readonly {
  readonly endpoint: EvaluationEndpoint;
  readonly group: GroupKey | 'total';
  readonly pageSize: number;
}[] = [
  { endpoint: 'service-results', group: 'total', pageSize: 200 },
  { endpoint: 'transparency', group: 'CKMB', pageSize: 200 },
  { endpoint: 'dvc-progress-tree', group: 'TDGQ', pageSize: 100 },
  { endpoint: 'provide-online-tree', group: 'CLGQ', pageSize: 200 },
  { endpoint: 'formality-online-payment-tree', group: 'TTTT', pageSize: 100 },
  { endpoint: 'dossier-digitized', group: 'MDSH', pageSize: 200 },
  { endpoint: 'handling-satisfaction', group: 'MDHL', pageSize: 200 },
];

export function findEndpoint(text: string): EvaluationEndpoint | undefined {
  return ENDPOINTS.find(({ endpoint }) => endpoint === text)?.endpoint;
}

/** The portal's periods are calendar ones (law.md 2.1). */
export type EvaluationPeriod = Period & { readonly kind: 'month' | 'quarter' | 'year' };

export function isEvaluationPeriod(period: Period): period is EvaluationPeriod {
  const isKind = period.kind === 'month' || period.kind === 'quarter' || period.kind === 'year';
  return isKind && period.scheme === 'calendar';
}

/** The body of a question, page by page; `rootDepartmentId` is the portal's own id of the province. */
export function questionBody(
  endpoint: EvaluationEndpoint,
  period: EvaluationPeriod,
  page: { readonly currentPage: number; readonly pageSize: number; readonly rootDepartmentId?: string },
): Readonly<Record<string, string | number>> {
  const { rootDepartmentId, ...paging } = page;
  const root = rootDepartmentId === undefined ? {} : { rootDepartmentId };
  if (endpoint === 'handling-satisfaction') {
    const { from, to } = periodBounds(period);
    return { fromDate: formatDay(dayOf(from)), toDate: formatDay(dayOf(to - 1)), ...root, ...paging };
  }
  const time = { timeType: period.kind, year: period.year };
  const index = period.kind === 'year' ? {} : { [period.kind]: period.index };
  // All provinces with totals and ranks: they have no common root.
  if (endpoint === 'service-results') return { ...time, ...index, departmentType: 'ADMINISTRATIVE_UNIT', ...paging };
  return { ...time, ...index, ...root, ...paging };
}
