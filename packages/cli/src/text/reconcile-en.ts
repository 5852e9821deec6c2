import type { Catalogue } from './vi.ts';

export const reconcileEn: Catalogue['reconcile'] = {
  reconcile: 'compare the province’s dossiers with the National Portal’s list',
  portal:
    'list exported from the portal (XLSX, CSV, JSON lines); without a file it is looked up through the connection',
  file: 'as --portal <file>',
  period: 'only dossiers of the period, as 2024-Q1; all where absent',
  asOf: 'the day on which the list was taken (yyyy-MM-dd): both sides are compared as at its end',
  printed: 'late dossiers as the portal published them for the period',
  out: 'folder for the list (XLSX), the summary and the letter of each agency',
  noSource: 'Choose the portal’s list: --portal <file>, or --portal to look it up through the connection.',
  badCount: '--printed needs a whole number, not "{value}".',
  loading: 'Reading the portal’s list: {done} rows',
  comparing: 'Comparing: {done} dossiers differ',
  compared: '{rows} rows of the portal compared: {cases} dossiers differ ({load} s to read, {compare} s to compare).',
  kind: '  {kind}: {cases}',
  bridge: 'Late here {here}, late on the portal {there}:',
  step: '  {sign}{count} {kind}',
  unread: 'Note: {cells} cells could not be read, {rows} rows have no code; compared without them.',
  unreadLine: '  row {row}, column {column}: "{value}", wanted: {expected}',
  wrote: 'Wrote {file}',
  equal: 'Both sides agree.',
  brokenOff: 'The run {name} begun {time} was broken off before anything was stored; it is written down as failed.',
};
