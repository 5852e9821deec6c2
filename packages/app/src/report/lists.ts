import {
  type Form06aGroup,
  form06aDocument,
  form06aGroupsOf,
  type IssueOptions,
  type ListContext,
  officialsDocument,
  periodKey,
  type RegisterLine,
  registerDocument,
} from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import type { DossierRow } from '@dunghen/store/dossier';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { DownloadFile, FileFormat, Outcome } from '../workspace/workspace.ts';
import { behindFigure } from './behind-figure.ts';
import { overdueLines } from './dossier-lines.ts';
import { renderDocument } from './files.ts';
import { type CountedReport, countFields, countReport } from './quarterly.ts';
import type { ReportRequest } from './request.ts';

export interface ListOptions {
  readonly formats: readonly FileFormat[];
  /** Code or name: only this agency and the units under it. */
  readonly agency?: string;
  /** Form II.06a by field instead of by agency. */
  readonly byField?: boolean;
}

/** Past this many rows a page layout serves nobody, and would take minutes: spreadsheets only. */
const MOST_PRINTED_ROWS = 20_000;

/** Form II.06a of a period (Circular 02/2017/TT-VPCP as amended by 01/2020). */
export async function form06aFiles(
  context: AppContext,
  request: ReportRequest,
  options: ListOptions,
): Promise<Outcome<readonly DownloadFile[]>> {
  const counted = await countReport(context, request, { inclusion: 'all' });
  const groups = options.byField ? await fieldGroups(context, counted) : form06aGroupsOf(counted.report.allSections);
  const by = options.byField ? 'field' : 'agency';
  const document = form06aDocument(listContext(counted), groups, counted.settings, { ...draft(counted), by });
  return { ok: true, value: await renderDocument(document, `bieu-06a-${fileKey(counted)}`, options.formats) };
}

async function fieldGroups(context: AppContext, counted: CountedReport): Promise<readonly Form06aGroup[]> {
  const fields = await countFields(context, counted);
  return [{ mark: '', title: '', rows: fields.map(({ field, figures }) => ({ name: field, figures })) }];
}

/** The officials who have dossiers resolved late or open and overdue; internal. */
export async function officialsFiles(
  context: AppContext,
  request: ReportRequest,
  options: ListOptions,
): Promise<Outcome<readonly DownloadFile[]>> {
  const counted = await countReport(context, request);
  const lines = await overdueLines(context, counted);
  const document = officialsDocument(listContext(counted), lines, counted.settings, draft(counted));
  return { ok: true, value: await renderDocument(document, `can-bo-qua-han-${fileKey(counted)}`, options.formats) };
}

/** The register of dossiers received in a period (Circular 01/2018/TT-VPCP, form 06); internal. */
export async function registerFiles(
  context: AppContext,
  request: ReportRequest,
  options: ListOptions,
): Promise<Outcome<readonly DownloadFile[]>> {
  const counted = await countReport(context, request);
  const agencyIds = options.agency === undefined ? undefined : agenciesUnder(counted, options.agency);
  if (agencyIds?.ok === false) return agencyIds;
  const lines = await registerLines(context, counted, agencyIds?.value);
  const printed = options.formats.some((format) => format === 'docx' || format === 'pdf' || format === 'html');
  if (printed && lines.length > MOST_PRINTED_ROWS) {
    const message = `Sổ theo dõi có ${lines.length} hồ sơ, quá dài để in trang; hãy chọn --format xlsx hoặc csv, hoặc chọn một cơ quan bằng --agency.`;
    return { ok: false, code: 'too-many-rows', facts: { rows: lines.length, most: MOST_PRINTED_ROWS }, message };
  }
  const document = registerDocument(listContext(counted), lines, counted.settings, draft(counted));
  return { ok: true, value: await renderDocument(document, `so-theo-doi-${fileKey(counted)}`, options.formats) };
}

function agenciesUnder({ catalogue, report }: CountedReport, text: string): Outcome<readonly string[]> {
  const { register } = catalogue;
  const day = dayOf(report.bounds.to - 1);
  const byCode = register.findByCode(text, day);
  const match = byCode === undefined ? register.matchName(text, day) : ({ kind: 'found', agency: byCode } as const);
  if (match.kind === 'found') {
    return { ok: true, value: register.subtreeOf(match.agency.id, day).map((agency) => agency.id) };
  }
  const names = (match.kind === 'ambiguous' ? match.candidates : match.nearest).map((agency) => agency.name).join('; ');
  const nearest = names === '' ? '' : ` Tên gần nhất: ${names}.`;
  const message =
    match.kind === 'ambiguous'
      ? `“${text}” chỉ nhiều cơ quan: ${names}. Hãy ghi rõ tên hoặc dùng mã.`
      : `Không có cơ quan “${text}” trong danh mục của kỳ này.${nearest}`;
  return { ok: false, code: `${match.kind}-agency`, facts: { agency: text }, message };
}

async function registerLines(
  context: AppContext,
  counted: CountedReport,
  agencyIds: readonly string[] | undefined,
): Promise<readonly RegisterLine[]> {
  const lines: RegisterLine[] = [];
  for await (const { row, head } of behindFigure(context, counted, 'received', agencyIds)) {
    const returned = head?.events.findLast((event) => event.type === 'Returned');
    lines.push(registerLine(row, returned?.occurredAt, counted.catalogue));
  }
  return lines.toSorted((a, b) => a.receivedAt - b.receivedAt || (a.code < b.code ? -1 : 1));
}

function registerLine(row: DossierRow, returnedAt: number | undefined, catalogue: Catalogue): RegisterLine {
  return {
    code: row.code,
    agencyName: catalogue.register.findById(row.agencyId)?.name ?? row.agencyId,
    channel: row.channel,
    receivedAt: row.acceptedAt ?? row.lastOccurredAt,
    ...(row.procedureName === undefined ? {} : { procedureName: row.procedureName }),
    ...(row.applicant === undefined ? {} : { applicant: row.applicant }),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt }),
    ...(returnedAt === undefined ? {} : { returnedAt }),
  };
}

const listContext = ({ report }: CountedReport): ListContext => report;
const draft = ({ report }: CountedReport): IssueOptions => ({ draftedOn: dayOf(report.bounds.to) });
const fileKey = ({ report }: CountedReport): string => periodKey(report.period);
