import { renderCsv } from '@dunghen/documents/csv';
import { renderXlsx } from '@dunghen/documents/xlsx';
import type { Principal } from '@dunghen/domain/access';
import { riskAnnex } from '@dunghen/domain/forecast';
import { dayOf, formatDay } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { DownloadFile } from '../workspace/index.ts';
import { listRisks, type RiskQuestion } from './risks.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The forecast as a table, as `listRisks` has it. */
export async function riskFile(
  context: AppContext,
  principal: Principal,
  { format, ...question }: RiskQuestion & { readonly format: 'csv' | 'xlsx' },
): Promise<Outcome<DownloadFile>> {
  const found = await listRisks(context, principal, question);
  if (!found.ok) return found;
  const { rows, asOf, learnt } = found.value;
  const annex = riskAnnex(
    rows.map(({ agency, ...row }) => ({ ...row, agencyName: agency.name })),
    asOf,
    learnt,
  );
  const bytes = format === 'csv' ? new TextEncoder().encode(renderCsv(annex)) : await renderXlsx([annex]);
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
  return { ok: true, value: { fileName: `nguy-co-tre-han-${formatDay(dayOf(asOf))}.${format}`, contentType, bytes } };
}
