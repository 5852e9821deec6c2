import { type DossierScope, fetchWhole } from '../../api/queries.ts';
import { csvText, saveCsv } from '../../parts/csv.ts';
import type { Messages } from '../../text/index.ts';
import { arranged, type ListView } from './arrange.ts';
import { DOSSIER_COLUMNS } from './dossier-columns.ts';

/** Saves the whole list, not only what was loaded, filtered and sorted as the page is; with all columns. */
export async function saveDossiers(scope: DossierScope, view: ListView, text: Messages): Promise<void> {
  const rows = arranged(await fetchWhole(scope), view);
  const head = DOSSIER_COLUMNS.map(({ key }) => text.dossiers[key]);
  const lines = rows.map((row) => DOSSIER_COLUMNS.map((column) => column.text(row, text)));
  saveCsv(`ho-so-${scope.figure}-${scope.period}.csv`, csvText([head, ...lines]));
}
