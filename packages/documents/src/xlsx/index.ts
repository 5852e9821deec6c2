export { renderXlsx, type StreamSheetOptions, writeXlsxStream } from './render.ts';
