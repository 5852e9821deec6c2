import { renderCsv, renderDocx, renderHtml, renderPdf, renderXlsx } from '@dunghen/documents/document';
import {
  type AdministrativeDocument,
  type IssueOptions,
  internalDocument,
  periodKey,
  quarterlyDocument,
  type ReportLayout,
  serialiseQuarterlyReport,
} from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import { indexFactsOf } from '../index-766/portal-scores.ts';
import type { DownloadFile, FileFormat } from '../workspace/workspace.ts';
import { overdueLines } from './dossier-lines.ts';
import type { CountedReport } from './quarterly.ts';

export const FILE_FORMATS: readonly FileFormat[] = ['docx', 'xlsx', 'pdf', 'html', 'csv', 'json'];

const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export interface RenderRequest {
  readonly layout: ReportLayout;
  readonly formats: readonly FileFormat[];
  /** Adds the internal list of dossiers, as files of its own. */
  readonly internal: boolean;
  /** What an issued report bears; a draft bears none of it. */
  readonly issue?: Partial<IssueOptions>;
}

/** The files of a report. The same report gives the same bytes. */
export async function renderReport(
  context: AppContext,
  counted: CountedReport,
  request: RenderRequest,
): Promise<readonly DownloadFile[]> {
  const { report, settings } = counted;
  const needsDossiers = request.layout === 'dossiers' || request.internal;
  const dossiers = needsDossiers ? await overdueLines(context, counted) : [];
  const options: IssueOptions = { draftedOn: dayOf(report.bounds.to), ...request.issue };
  const index = request.layout === 'index' ? await portalScoresFor(context, counted) : {};
  const published = quarterlyDocument(report, settings, { ...options, layout: request.layout, dossiers, index });
  const base = `bao-cao-tien-do-${periodKey(report.period)}${request.layout === 'late-only' ? '' : `-${request.layout}`}`;
  const files = await renderDocument(published, base, request.formats, () => serialiseQuarterlyReport(report));
  if (!request.internal) return files;
  const internal = internalDocument(report, settings, { ...options, dossiers });
  const formats = request.formats.filter((format) => format !== 'json');
  return [...files, ...(await renderDocument(internal, `noi-bo-${periodKey(report.period)}`, formats))];
}

/** What the portal published of the six groups (index 766), as known to the report. */
function portalScoresFor(context: AppContext, { catalogue, report, request }: CountedReport) {
  return indexFactsOf(context, catalogue, report.period, request.knownAt);
}

/** A document in each format asked for; JSON only where the document has a model to show. */
export async function renderDocument(
  document: AdministrativeDocument,
  base: string,
  formats: readonly FileFormat[],
  json?: () => string,
): Promise<readonly DownloadFile[]> {
  const files: DownloadFile[] = [];
  for (const format of FILE_FORMATS.filter((candidate) => formats.includes(candidate))) {
    const bytes = await bytesOf(document, format, json);
    if (bytes !== undefined) files.push({ fileName: `${base}.${format}`, contentType: CONTENT_TYPES[format], bytes });
  }
  return files;
}

async function bytesOf(
  document: AdministrativeDocument,
  format: FileFormat,
  json: (() => string) | undefined,
): Promise<Uint8Array | undefined> {
  const text = (content: string) => new TextEncoder().encode(content);
  switch (format) {
    case 'docx':
      return renderDocx(document);
    case 'pdf':
      return renderPdf(document);
    case 'xlsx':
      return renderXlsx(document.annexes);
    case 'html':
      return text(renderHtml(document));
    case 'csv':
      return document.annexes[0] && text(renderCsv(document.annexes[0]));
    case 'json':
      return json && text(json());
  }
}
