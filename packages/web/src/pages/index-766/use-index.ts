import { useQuery } from '@tanstack/react-query';
import type { Period } from '../../api/types.ts';
import { indexPeriodsQuery } from './index-queries.ts';
import type { IndexKind, IndexSearch } from './index-search.ts';

interface AskedPeriod {
  readonly kind: IndexKind;
  readonly period: string | undefined;
  readonly periods: readonly Period[];
  readonly title: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The kind that a period's key tells, before what the address says of it. */
function kindOf(period: string | undefined): IndexKind | undefined {
  if (period === undefined) return undefined;
  if (/-Q\d$/i.test(period)) return 'quarter';
  return period.includes('-') ? 'month' : 'year';
}

/** The period that the address asks for, or the usual one of its kind; undefined while there is none. */
export function useAskedPeriod(search: Pick<IndexSearch, 'kind' | 'period'>): AskedPeriod {
  const kind = kindOf(search.period) ?? search.kind ?? 'quarter';
  const query = useQuery(indexPeriodsQuery(kind));
  const periods = query.data ?? [];
  const standard = periods.find((one) => one.isDefault) ?? periods[0];
  const period = search.period ?? standard?.key;
  return {
    kind,
    period,
    periods,
    title: periods.find((one) => one.key === period)?.title ?? period ?? '',
    isPending: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  };
}
