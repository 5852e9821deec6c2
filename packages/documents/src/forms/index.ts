export { renderFormDocx } from './docx.ts';
export { renderFormsPdf } from './many.ts';
export { renderFormPdf } from './pdf.ts';
export { warmUpForms } from './warm-up.ts';
