export { type CaseFile, caseListFile, letterFile, summaryFile } from './files.ts';
export { type CaseDetail, type CasePage, type CaseQuestion, listCases, listRuns, readCase, readRun } from './read.ts';
export type { RunCounts } from './reconcile.ts';
export { type FileReconciliation, reconcileFile } from './reconcile-file.ts';
export { MOST_LIST_BYTES, refuseReconciling, stageList } from './stage.ts';
export { type StartInput, startByProtocol, startReconciliation } from './start.ts';
export type { CaseView, RunSummary, RunView, SideView } from './view.ts';
export { recordStep, type StepInput } from './work.ts';
