export { checkImport, discardImport, loadImport } from './change.ts';
export { eraseOldStages } from './erase.ts';
export type { ImportChoices, StagedColumn, StagedLayout } from './layout.ts';
export { type ImportList, openImportList } from './lists.ts';
export { listImports, readImport } from './read.ts';
export { MOST_IMPORT_BYTES, refuseImporting, stageImport } from './stage.ts';
export type { StageSummary, StageView } from './view.ts';
