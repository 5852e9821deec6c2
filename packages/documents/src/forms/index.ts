export { renderFormDocx } from './docx.ts';
export { renderFormsPdf } from './many.ts';
export { renderFormPdf } from './pdf.ts';
