import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { type DossierScope, MOST_WHOLE, PAGE_SIZE, wholeListQuery } from '../../api/queries.ts';
import { remember, savedColumns } from '../../app/settings.ts';
import type { Messages } from '../../text/index.ts';
import { arranged, isArranged, type ListView } from './arrange.ts';
import { DEFAULT_DOSSIER_COLUMNS, DOSSIER_COLUMNS, type DossierColumnKey } from './dossier-columns.ts';
import { saveDossiers } from './dossier-csv.ts';

/** The filter and the order are in the address; what is not set is not. */
export function useChange(): (changes: ListView) => void {
  const navigate = useNavigate({ from: '/dossiers' });
  return (changes) => {
    const search = ({ q, sort, desc, ...scope }: ListView & Record<string, unknown>) => {
      const { q: words, sort: column, desc: down } = { q, sort, desc, ...changes };
      return {
        ...scope,
        ...(words ? { q: words } : {}),
        ...(column ? { sort: column } : {}),
        ...(down ? { desc: down } : {}),
      };
    };
    void navigate({ search, replace: true, resetScroll: false });
  };
}

/** The whole list, filtered and sorted, where the view asks for it and it is not too long. */
export function useWhole(scope: DossierScope, view: ListView, total: number) {
  const [loaded, setLoaded] = useState(0);
  const [limit, setLimit] = useState(PAGE_SIZE);
  const enabled = isArranged(view) && total > 0 && total <= MOST_WHOLE;
  const query = useQuery({ ...wholeListQuery(scope, setLoaded), enabled });
  const deferred = useDeferredValue(view);
  const { data } = query;
  const rows = useMemo(() => (enabled && data ? arranged(data, deferred) : undefined), [enabled, data, deferred]);
  return {
    rows,
    limit,
    showMore: () => setLimit(limit + PAGE_SIZE),
    loading: enabled && query.isFetching && rows === undefined ? loaded : undefined,
    failure: enabled ? (query.error ?? undefined) : undefined,
    retry: () => void query.refetch(),
  };
}

/** The file of the list, and what went wrong with it. */
export function useSave(scope: DossierScope, view: ListView, text: Messages) {
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const save = (): void => {
    setSaving(true);
    setFailure(undefined);
    saveDossiers(scope, view, text)
      .catch((error: Error) => setFailure(error))
      .finally(() => setSaving(false));
  };
  return { save, saving, failure };
}

/** The columns that this browser was last told to show. */
export function useColumns() {
  const [columns, setColumns] = useState(chosenColumns);
  const choose = (keys: readonly DossierColumnKey[]): void => {
    const kept = withFixed(keys);
    remember('dossier-columns', kept.join(','));
    setColumns(kept);
  };
  return [columns, choose] as const;
}

function chosenColumns(): readonly DossierColumnKey[] {
  const saved = savedColumns('dossier-columns');
  return saved === undefined ? DEFAULT_DOSSIER_COLUMNS : withFixed(saved);
}

const withFixed = (keys: readonly string[]): readonly DossierColumnKey[] =>
  DOSSIER_COLUMNS.filter(({ key, fixed }) => fixed === true || keys.includes(key)).map(({ key }) => key);
