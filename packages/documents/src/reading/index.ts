export { readTableCsv } from './csv.ts';
export { readTableDocx } from './docx.ts';
export { readPdfText } from './pdf/index.ts';
export type { ReadTablesRefusal, ReadTablesResult, StringTable } from './result.ts';
export { readTableXlsx } from './xlsx.ts';
