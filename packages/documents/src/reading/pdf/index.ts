export { readPdfText } from './read-text.ts';
