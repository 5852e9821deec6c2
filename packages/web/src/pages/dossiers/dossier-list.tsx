import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { type DossierScope, MOST_WHOLE, PAGE_SIZE, wholeListQuery } from '../../api/queries.ts';
import type { DossierList } from '../../api/types.ts';
import { remember, savedColumns } from '../../app/settings.ts';
import { useNarrow } from '../../app/use-media.ts';
import { ErrorState } from '../../parts/states.tsx';
import { type Messages, useText } from '../../text/index.ts';
import { arranged, isArranged, type ListView } from './arrange.ts';
import { DossierCards } from './dossier-cards.tsx';
import { DEFAULT_DOSSIER_COLUMNS, DOSSIER_COLUMNS, type DossierColumnKey } from './dossier-columns.ts';
import { saveDossiers } from './dossier-csv.ts';
import { DossierTable } from './dossier-table.tsx';
import { DossierTools } from './dossier-tools.tsx';

interface DossierListProps {
  readonly scope: DossierScope;
  readonly view: ListView;
  readonly pages: readonly DossierList[];
  /** Loads the next page of the list in its own order. */
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
}

/**
 * The list in the order that the server gives, page by page. Filter and other orders are over the whole list, which is
 * loaded for them: what is shown is never the best of a part.
 */
export function DossierRows({ scope, view, pages, more, loading }: DossierListProps) {
  const text = useText();
  const narrow = useNarrow();
  const change = useChange();
  const [columns, setColumns] = useState(chosenColumns);
  const first = pages[0];
  const total = first?.total ?? 0;
  const times = { asOf: first?.counting.asOf ?? '', knownAt: first?.counting.knownAt ?? '' };
  const { save, saving, failure } = useSave({ ...scope, ...times }, view, text);
  const whole = useWhole({ ...scope, ...times }, view, total);
  const rows = whole.rows ?? pages.flatMap((page) => page.rows);
  const shown = whole.rows === undefined ? rows : rows.slice(0, whole.limit);
  const next = whole.rows === undefined ? more : shown.length < rows.length ? whole.showMore : undefined;
  const isEmpty = shown.length === 0;
  const canArrange = total <= MOST_WHOLE;
  if (first === undefined || first.total === 0) return <Nothing period={scope.period} />;
  const withAgency = scope.agency === undefined || scope.children === true;
  const visible = columns.filter((key) => withAgency || key !== 'agency');
  const choose = (keys: readonly DossierColumnKey[]): void => {
    const kept = DOSSIER_COLUMNS.filter(({ key, fixed }) => fixed === true || keys.includes(key)).map(({ key }) => key);
    remember('dossier-columns', kept.join(','));
    setColumns(kept);
  };
  return (
    <section className="panel">
      <DossierTools
        view={view}
        change={change}
        counts={{ shown: shown.length, matching: rows.length, total, loading: whole.loading }}
        columns={columns}
        chooseColumns={choose}
        save={save}
        saving={saving}
      />
      {view.sort === undefined && <p className="muted small">{orderText(scope, text)}</p>}
      {failure !== undefined && <ErrorState error={failure} retry={save} />}
      {whole.failure !== undefined && <ErrorState error={whole.failure} retry={whole.retry} />}
      {isEmpty && <p className="none">{text.dossiers.noMatch(view.q ?? '')}</p>}
      {!isEmpty && narrow && <DossierCards rows={shown} times={times} />}
      {!isEmpty && !narrow && (
        <DossierTable
          rows={shown}
          columns={visible}
          times={times}
          sorting={view}
          sort={canArrange ? change : undefined}
        />
      )}
      {next !== undefined && (
        <Button className="more" onClick={next} loading={loading}>
          {text.dossiers.more}
        </Button>
      )}
    </section>
  );
}

/** The filter and the order are in the address; what is not set is not. */
function useChange(): (changes: ListView) => void {
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
function useWhole(scope: DossierScope, view: ListView, total: number) {
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

function useSave(scope: DossierScope, view: ListView, text: Messages) {
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

function chosenColumns(): readonly DossierColumnKey[] {
  const saved = savedColumns('dossier-columns');
  if (saved === undefined) return DEFAULT_DOSSIER_COLUMNS;
  return DOSSIER_COLUMNS.filter(({ key, fixed }) => fixed === true || saved.includes(key)).map(({ key }) => key);
}

/** The order in which the server gives the list. */
function orderText({ figure }: DossierScope, text: Messages): string {
  if (figure === 'late') return text.dossiers.orderWorst;
  return figure === 'open-overdue' ? text.dossiers.orderLongest : text.dossiers.orderAccepted;
}

function Nothing({ period }: { readonly period: string }) {
  const text = useText();
  return (
    <section className="panel empty">
      <h2>{text.dossiers.none}</h2>
      <p>{text.dossiers.noneHint}</p>
      <Link to="/" search={{ period }}>
        {text.dossiers.back}
      </Link>
    </section>
  );
}
