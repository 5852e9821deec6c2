import type { Principal } from '@dunghen/domain/access';
import { internalDocument, periodKey } from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { renderDocument } from '../report/index.ts';
import type { DownloadFile } from '../workspace/workspace.ts';
import { findSentList } from './answer.ts';
import { noSuchFile } from './refusals.ts';

export interface AgencyListQuestion {
  readonly id: string;
  readonly agencyId: string;
  readonly format: 'docx' | 'xlsx' | 'pdf' | 'csv';
}

/**
 * The internal annex of one agency (spec: annex, "per agency"): the dossiers behind its own late and open overdue figures
 * as they were sent to it, marked "Lưu hành nội bộ". For the agency itself, and for those who make or check the report.
 */
export async function agencyListFile(
  context: AppContext,
  principal: Principal,
  { id, agencyId, format }: AgencyListQuestion,
): Promise<Outcome<DownloadFile>> {
  const found = await findSentList(context, principal, { id, agencyId });
  if (!found.ok) return found;
  const { confirmation, counted, lines } = found.value;
  const { report, settings, catalogue } = counted;
  const agency = catalogue.register.findById(agencyId);
  const document = internalDocument(report, settings, {
    draftedOn: dayOf(confirmation.sentAt),
    dossiers: lines.map(({ applicant: _applicant, ...line }) => line),
    agency: { ...confirmation.figures, name: agency?.name ?? agencyId },
  });
  const base = `noi-bo-${periodKey(report.period)}-${agencyId}`;
  const [file] = await renderDocument(document, base, [format]);
  return file === undefined ? noSuchFile() : { ok: true, value: file };
}
