export { renderCsv } from './csv.ts';
export { safeText } from './injection.ts';
