export { compileTemplate, findNoted, templatePdf } from './compiler.ts';
export { breakLongWords, tableData } from './table-data.ts';
