export { renderCsv, safeText } from '../csv/index.ts';
export { renderDocx } from '../docx/index.ts';
export { renderHtml } from '../html/index.ts';
export { renderPdf } from '../pdf/index.ts';
export {
  type ReadTablesRefusal,
  type ReadTablesResult,
  readPdfText,
  readTableCsv,
  readTableDocx,
  readTableXlsx,
  type StringTable,
} from '../reading/index.ts';
export { renderXlsx, type StreamSheetOptions, writeXlsxStream } from '../xlsx/index.ts';
export type { RenderOptions } from './types.ts';
