import { formatInteger } from '@dunghen/domain/text';
import { Button } from 'antd';
import { MOST_WHOLE } from '../../api/queries.ts';
import { ColumnChooser } from '../../parts/column-chooser.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { type Messages, useText } from '../../text/index.ts';
import type { ListView } from './arrange.ts';
import { DOSSIER_COLUMNS, type DossierColumnKey } from './dossier-columns.ts';

/** How much of the list is on the page. */
export interface Shown {
  readonly shown: number;
  readonly matching: number;
  readonly total: number;
  /** How many are loaded while the whole list is on its way. */
  readonly loading: number | undefined;
}

interface DossierToolsProps {
  readonly view: ListView;
  readonly change: (changes: ListView) => void;
  readonly counts: Shown;
  readonly columns: readonly DossierColumnKey[];
  readonly chooseColumns: (keys: readonly DossierColumnKey[]) => void;
  readonly save: () => void;
  readonly saving: boolean;
}

/** Filter, how much is shown, columns and file of a list. */
export function DossierTools(props: DossierToolsProps) {
  const { view, change, counts, columns, chooseColumns, save, saving } = props;
  const text = useText();
  const tooMany = counts.total > MOST_WHOLE;
  const optional = DOSSIER_COLUMNS.filter(({ fixed }) => fixed !== true);
  return (
    <>
      <div className="tools">
        {!tooMany && (
          <SearchBox
            label={text.dossiers.filter}
            hint={text.dossiers.filterHint}
            value={view.q ?? ''}
            change={(q) => change({ q })}
          />
        )}
        <p className="list-total" role="status">
          {countText(view, counts, text)}
        </p>
        {view.q !== undefined && (
          <Button type="link" onClick={() => change({ q: '' })}>
            {text.dossiers.clearFilter}
          </Button>
        )}
        <span className="tools-end">
          {view.sort !== undefined && (
            <Button onClick={() => change({ sort: '', desc: false })}>{text.dossiers.orderDefault}</Button>
          )}
          <ColumnChooser
            label={text.dossiers.columns}
            columns={optional.map(({ key }) => ({ key, name: text.dossiers[key] }))}
            chosen={columns}
            choose={chooseColumns}
          />
          <Button onClick={save} disabled={saving}>
            {saving ? text.dossiers.preparing : text.dossiers.csv}
          </Button>
        </span>
      </div>
      {tooMany && <p className="muted">{text.dossiers.tooMany(formatInteger(MOST_WHOLE))}</p>}
    </>
  );
}

function countText(view: ListView, { shown, matching, total, loading }: Shown, text: Messages): string {
  const [first, of, all] = [shown, matching, total].map(formatInteger);
  if (loading !== undefined) return text.dossiers.loadingWhole(formatInteger(loading), all ?? '');
  if (view.q === undefined) return text.dossiers.shown(first ?? '', all ?? '');
  return text.dossiers.matching(first ?? '', of ?? '', all ?? '');
}
