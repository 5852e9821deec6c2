export * from './command-input.ts';
export { executeCommand } from './execute.ts';
export { DOSSIER_TOPIC, messageType } from './messages.ts';
export { CODE_SETTING, type CodePrefix, type Pieces, piecesOf } from './pieces.ts';
export { type CommandPreview, type CommandStandingView, previewCommand } from './preview.ts';
