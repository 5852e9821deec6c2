export type { LetterChannel, LetterStage } from '@dunghen/store/apology';
export * from './draft.ts';
export * from './list.ts';
export * from './of-dossier.ts';
export * from './print.ts';
export * from './step.ts';
export * from './view.ts';
