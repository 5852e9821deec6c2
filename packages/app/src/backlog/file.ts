import { renderCsv } from '@dunghen/documents/csv';
import { renderXlsx } from '@dunghen/documents/xlsx';
import type { Principal } from '@dunghen/domain/access';
import { backlogAnnex } from '@dunghen/domain/backlog';
import { dayOf, formatDay } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { DownloadFile } from '../workspace/index.ts';
import { type BacklogQuestion, readPlan } from './plan.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The plan as a table; the same question with both times gives the same bytes. */
export async function backlogFile(
  context: AppContext,
  principal: Principal,
  { format, ...question }: BacklogQuestion & { readonly format: 'csv' | 'xlsx' },
): Promise<Outcome<DownloadFile>> {
  const found = await readPlan(context, principal, question);
  if (!found.ok) return found;
  const { rows, counting } = found.value;
  const lines = rows.map(({ agency, ...line }) => ({ ...line, agencyName: agency.name }));
  const annex = backlogAnnex(lines, counting.asOf, counting.knownAt);
  const bytes = format === 'csv' ? new TextEncoder().encode(renderCsv(annex)) : await renderXlsx([annex]);
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
  const fileName = `ke-hoach-ton-dong-${formatDay(dayOf(counting.asOf))}.${format}`;
  return { ok: true, value: { fileName, contentType, bytes } };
}
