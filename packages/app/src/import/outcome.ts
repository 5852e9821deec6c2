import type { ReadRefusalCode } from '@dunghen/documents/import';
import type { DueDateMeaning } from '@dunghen/domain/dossier';
import type { ImportMapping, PlacedIssue } from '@dunghen/domain/import';
import type { Instant } from '@dunghen/domain/time';

/** How far a file has come. Given about four times a second and at the end. */
export interface ImportProgress {
  readonly file: string;
  /** `survey`: looking through the file; `load`: storing. */
  readonly phase: 'survey' | 'load';
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rowsPerSecond: number;
  /** Seconds left at the present rate; absent while unknown. */
  readonly remainingSeconds?: number;
}

export interface ImportOptions {
  readonly mapping?: ImportMapping;
  /** What the exported due date means; before the mapping file's own word. There is no default (spec: import). */
  readonly dueAtMeans?: DueDateMeaning;
  /** Stores the sound rows and writes the others to a file beside; otherwise a file with a bad row is refused whole. */
  readonly keepGood?: boolean;
  /** Goes through everything and stores nothing: what would come of it. Files beside are written all the same. */
  readonly dryRun?: boolean;
  /** Takes unknown agencies into the register, under the province. */
  readonly createAgencies?: boolean;
  /** Who loads it, for the record of the file. */
  readonly actor?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
}

export type FileRefusalCode =
  | ReadRefusalCode
  | 'missing-column'
  | 'due-meaning-unknown'
  | 'bad-rows'
  | 'output-unwritable'
  | 'stored-meanwhile';

/** Why nothing of a file was stored; the message is Vietnamese and complete. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly message: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly expected?: string;
}

/** A row that tells a recorded fact otherwise; not stored. */
export interface HistoryConflict {
  readonly row: number;
  readonly code: string;
  readonly field: string;
  readonly stored: string;
  readonly given: string;
  readonly message: string;
}

/** A promised due date that our clock would have set otherwise; listed, not applied. */
export interface ListedDifference {
  readonly row: number;
  readonly code: string;
  readonly acceptedAt: Instant;
  readonly promised: Instant;
  readonly computed: Instant;
}

/** A list of which the outcome holds the first ones and a file the whole. */
export interface Listed<Item> {
  readonly count: number;
  readonly first: readonly Item[];
  /** CSV beside the imported file; absent where there is nothing to list or it could not be written. */
  readonly file?: string;
}

export interface FileOutcome {
  readonly file: string;
  /** Whether the file was stored (with `keepGood`: its sound rows); never with `dryRun`. */
  readonly stored: boolean;
  readonly refusal?: FileRefusal;
  /** Bad rows; the file has them with their columns and a reason, only with `keepGood`. */
  readonly issues: Listed<PlacedIssue>;
  readonly conflicts: Listed<HistoryConflict>;
  readonly dueDifferences: Listed<ListedDifference>;
  readonly rows: number;
  /** Dossiers that are new, and events stored (of new and known dossiers). */
  readonly dossiers: number;
  readonly events: number;
  /** Rows that told nothing new. */
  readonly unchanged: number;
  /** Rows that repeat an earlier row of the file exactly. */
  readonly duplicates: number;
  /** Names of agencies that were taken in. */
  readonly createdAgencies: readonly string[];
  /** Vietnamese remarks that are no faults. */
  readonly notices: readonly string[];
  readonly seconds: number;
}

export interface ImportOutcome {
  readonly files: readonly FileOutcome[];
  /** 0: all stored. 1: stored, but conflicts or bad rows were left out. 2: a file was refused. */
  readonly exitCode: 0 | 1 | 2;
  readonly rows: number;
  readonly dossiers: number;
  readonly events: number;
  readonly conflicts: number;
  readonly seconds: number;
}
