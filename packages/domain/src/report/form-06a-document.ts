import type { ReportSettings } from '../settings/index.ts';
import type { AdministrativeDocument } from './document.ts';
import { type Form06aGroup, form06aFootnotes, form06aTable } from './form-06a.ts';
import type { IssueOptions } from './letterhead.ts';
import { type ListContext, listDocument } from './list-document.ts';
import { periodSpanText } from './period.ts';
import { addFigures } from './sum.ts';

export interface Form06aDocumentOptions extends IssueOptions {
  readonly by: 'field' | 'agency';
  /** Đơn vị báo cáo, đơn vị nhận báo cáo; the settings' issuer and the province's committee where absent. */
  readonly reporter?: string;
  readonly receiver?: string;
}

/**
 * Form II.06a by itself, by field or by agency. Its own scheme of periods is `day15` (Decree 09/2019); the caller chooses
 * the period, and the form prints its dates.
 */
export function form06aDocument(
  context: ListContext,
  groups: readonly Form06aGroup[],
  settings: ReportSettings,
  options: Form06aDocumentOptions,
): AdministrativeDocument {
  const all = addFigures(
    '',
    groups.flatMap((group) => group.rows.map((row) => row.figures)),
  );
  return listDocument(context, settings, options, {
    documentType: 'BIỂU SỐ II.06a/VPCP/KSTT',
    summary: 'Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC',
    paragraphs: [
      `Kỳ báo cáo: ${periodSpanText(context.period)}.`,
      `Đơn vị báo cáo: ${options.reporter ?? settings.letterhead.issuerFullName}.`,
      `Đơn vị nhận báo cáo: ${options.receiver ?? settings.province.committee}.`,
      'Đơn vị tính: số hồ sơ TTHC.',
    ],
    title: 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC,',
    table: form06aTable(groups, options.by),
    footnotes: form06aFootnotes(all),
    sheetName: 'II.06a',
  });
}
