import { type DossierScope, fetchDossiers } from '../../api/queries.ts';
import type { DossierItem } from '../../api/types.ts';
import { csvText, saveCsv } from '../../parts/csv.ts';
import { durationText } from '../../parts/duration.ts';
import { formatTime, type Messages } from '../../text/index.ts';

/** Largest page that the API gives. */
const PAGE = 500;

/** Saves the whole list, not only what was loaded: the file has as many rows as the number says. */
export async function saveDossiers(scope: DossierScope, text: Messages): Promise<void> {
  const rows: DossierItem[] = [];
  let after: string | undefined;
  do {
    const page = await fetchDossiers(scope, after, PAGE);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  const { code, procedure, agency, officer, channel, accepted, due, ended, verdict } = text.dossiers;
  const head = [code, procedure, agency, officer, channel, accepted, due, ended, verdict, text.dossier.lateness];
  saveCsv(`ho-so-${scope.figure}-${scope.period}.csv`, csvText([head, ...rows.map((row) => lineOf(row, text))]));
}

function lineOf(row: DossierItem, text: Messages): readonly string[] {
  const time = (timestamp: string | undefined): string => (timestamp === undefined ? '' : formatTime(timestamp));
  return [
    row.code,
    row.procedureName ?? row.procedureCode ?? '',
    row.agency.name,
    row.officer ?? '',
    text.dossiers.channels[row.channel],
    time(row.acceptedAt),
    time(row.dueAt),
    time(row.endedAt),
    text.verdicts[row.verdict],
    row.lateMinutes > 0 ? durationText(row.lateMinutes, text) : '',
  ];
}
