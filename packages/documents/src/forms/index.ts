export { renderFormDocx } from './docx.ts';
export { renderFormPdf } from './pdf.ts';
