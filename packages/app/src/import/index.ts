export { formatIssue, type ImportMapping, type PlacedIssue, parseMapping } from '@dunghen/domain/import';
export { importDossiers } from './import-dossiers.ts';
export type {
  FileOutcome,
  FileRefusal,
  FileRefusalCode,
  HistoryConflict,
  ImportOptions,
  ImportOutcome,
  ImportProgress,
  Listed,
  ListedDifference,
} from './outcome.ts';
