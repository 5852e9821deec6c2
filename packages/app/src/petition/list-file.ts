import { renderCsv } from '@dunghen/documents/csv';
import { renderXlsx } from '@dunghen/documents/xlsx';
import type { Principal } from '@dunghen/domain/access';
import { petitionRegister } from '@dunghen/domain/petition';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { DownloadFile } from '../workspace/index.ts';
import { listPetitions, type PetitionListQuestion, standingOf } from './read.ts';

const STANDING_NAMES = { open: 'Trong hạn', 'due-soon': 'Sắp đến hạn', late: 'Quá hạn' } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The register as it is shown, for a file; the sender is in none of its columns. */
export async function petitionListFile(
  context: AppContext,
  principal: Principal,
  { format, ...question }: Omit<PetitionListQuestion, 'limit' | 'skip'> & { readonly format: 'csv' | 'xlsx' },
  request: RequestFacts,
): Promise<Outcome<DownloadFile>> {
  const found = await listPetitions(context, principal, { ...question, limit: 2_000 });
  if (!found.ok) return found;
  const now = context.now();
  const lines = found.value.rows.map((row) => {
    const standing = standingOf(row);
    const { code, receivedAt, channel, kind, state, summary, handlingAgency, clock, answeredAt, isLate } = row;
    return {
      code,
      receivedAt,
      channel,
      kind,
      state,
      ...(summary === undefined ? {} : { summary }),
      ...(handlingAgency === undefined ? {} : { agencyName: handlingAgency.name }),
      ...(clock.dueAt === undefined ? {} : { dueAt: clock.dueAt }),
      ...(answeredAt === undefined ? {} : { answeredAt }),
      verdict: standing === 'ended' ? (isLate ? 'Chậm' : 'Đúng hạn') : STANDING_NAMES[standing],
    };
  });
  const act = {
    action: 'petition:read',
    subject: { kind: 'petition', id: 'list', code: format },
    outcome: 'done',
    facts: { rows: lines.length },
  } as const;
  await recordAct(context, principal, act, request);
  const annex = petitionRegister(lines, now);
  const bytes = format === 'csv' ? new TextEncoder().encode(renderCsv(annex)) : await renderXlsx([annex]);
  const contentType = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
  const fileName = `so-phan-anh-kien-nghi-${formatDay(dayOf(now))}.${format}`;
  return { ok: true, value: { fileName, contentType, bytes } };
}
