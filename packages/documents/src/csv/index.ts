export { csvField, renderCsv } from './csv.ts';
export { safeText } from './injection.ts';
