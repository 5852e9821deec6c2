import { useQuery } from '@tanstack/react-query';
import { evaluationPeriodsQuery } from './evaluation-queries.ts';
import type { EvaluationSearch } from './evaluation-search.ts';

/** The period that the address asks for, or the usual one of its kind; empty while there is none. */
export function useEvaluationPeriod({ kind: asked, period: said }: Pick<EvaluationSearch, 'kind' | 'period'>) {
  const kind = said === undefined ? (asked ?? 'year') : said.includes('-') ? 'quarter' : 'year';
  const query = useQuery(evaluationPeriodsQuery(kind));
  const periods = query.data ?? [];
  const period = said ?? (periods.find(({ isDefault }) => isDefault) ?? periods[0])?.key ?? '';
  const found = periods.find(({ key }) => key === period)?.title ?? period;
  // Within a sentence: "năm 2024", but "Quý I/2024".
  const title = found.replace(/^Năm/, 'năm');
  return { kind, period, title, periods, error: query.error, retry: () => void query.refetch() };
}
