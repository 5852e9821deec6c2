import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type DossierScope, MOST_WHOLE } from '../../api/queries.ts';
import type { DossierList } from '../../api/types.ts';
import { useNarrow } from '../../app/use-media.ts';
import { ErrorState, Placeholder } from '../../parts/states.tsx';
import { type Messages, useText } from '../../text/index.ts';
import type { ListView } from './arrange.ts';
import { DossierCards } from './dossier-cards.tsx';
import { DOSSIER_COLUMNS, type DossierColumnKey } from './dossier-columns.ts';
import { DossierTable } from './dossier-table.tsx';
import { DossierTools } from './dossier-tools.tsx';
import { useChange, useColumns, useSave, useWhole } from './use-list.ts';

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
  const [columns, choose] = useColumns();
  const first = pages[0];
  const total = first?.total ?? 0;
  const times = { asOf: first?.counting.asOf ?? '', knownAt: first?.counting.knownAt ?? '' };
  const { save, saving, failure } = useSave({ ...scope, ...times }, view, text);
  const whole = useWhole({ ...scope, ...times }, view, total);
  const rows = whole.rows ?? pages.flatMap((page) => page.rows);
  const shown = whole.rows === undefined ? rows : rows.slice(0, whole.limit);
  const next = whole.rows === undefined ? more : shown.length < rows.length ? whole.showMore : undefined;
  // Until the whole list is there, the first page would pass for what was asked for.
  const waiting = whole.loading !== undefined;
  const isEmpty = shown.length === 0;
  const canArrange = total <= MOST_WHOLE;
  if (first === undefined || first.total === 0) return <Nothing period={scope.period} />;
  const visible = columns.filter((key) => !isEmptyColumn(key, scope));
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
      <p className="muted small">{orderText(scope, view, text)}</p>
      {failure !== undefined && <ErrorState error={failure} retry={save} />}
      {whole.failure !== undefined && <ErrorState error={whole.failure} retry={whole.retry} />}
      {waiting && <Placeholder height={640} />}
      {!waiting && isEmpty && <p className="none">{text.dossiers.noMatch(view.q ?? '')}</p>}
      {!waiting && !isEmpty && narrow && <DossierCards rows={shown} times={times} />}
      {!waiting && !isEmpty && !narrow && (
        <DossierTable
          rows={shown}
          columns={visible}
          times={times}
          sorting={view}
          sort={canArrange ? change : undefined}
        />
      )}
      {!waiting && next !== undefined && (
        <Button className="more" onClick={next} loading={loading}>
          {text.dossiers.more}
        </Button>
      )}
    </section>
  );
}

/** Whether a column would say nothing: the agency that the heading names, the end of what is open. */
function isEmptyColumn(key: DossierColumnKey, { figure, agency, children }: DossierScope): boolean {
  if (key === 'agency') return agency !== undefined && children !== true;
  return key === 'ended' && figure.startsWith('open');
}

/** The order that was chosen, else the one in which the server gives the list. */
function orderText({ figure }: DossierScope, { sort, desc }: ListView, text: Messages): string {
  const column = DOSSIER_COLUMNS.find(({ key }) => key === sort);
  if (column !== undefined) {
    const name = text.dossiers[column.key];
    return desc === true ? text.dossiers.orderDescending(name) : text.dossiers.orderAscending(name);
  }
  if (figure === 'late') return text.dossiers.orderWorst;
  return figure === 'open-overdue' ? text.dossiers.orderLongest : text.dossiers.orderAccepted;
}

function Nothing({ period }: { readonly period: string }) {
  const text = useText();
  return (
    <section className="panel empty">
      <h2>{text.dossiers.none}</h2>
      <p>{text.dossiers.noneHint}</p>
      <Link to="/figures" search={{ period }}>
        {text.dossiers.back}
      </Link>
    </section>
  );
}
