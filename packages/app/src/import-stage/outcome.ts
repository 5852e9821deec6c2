import type {
  FileOutcome,
  FileRefusal,
  HistoryConflict,
  Listed,
  ListedDifference,
  PlacedIssue,
} from '../import/index.ts';

/** A list of a file kept whole in the store of files. */
export interface KeptList {
  readonly sha256: string;
  readonly bytes: number;
  /** As it is to be called when taken away. */
  readonly name: string;
}

export type ImportListName = 'issues' | 'conflicts' | 'differences';

/** What came of a check or of a load, as it is stored with the import; the first of each list, the whole in `files`. */
export interface StoredOutcome
  extends Pick<
    FileOutcome,
    'stored' | 'rows' | 'dossiers' | 'events' | 'unchanged' | 'duplicates' | 'createdAgencies' | 'notices' | 'seconds'
  > {
  readonly refusal?: FileRefusal;
  readonly issues: Listed<PlacedIssue>;
  readonly conflicts: Listed<HistoryConflict>;
  readonly differences: Listed<ListedDifference>;
  readonly files: Readonly<Partial<Record<ImportListName, KeptList>>>;
}

/** Only `run.ts` writes what is stored, from the importer's own answer, so it is taken at its word. */
export function outcomeOf(stored: Readonly<Record<string, unknown>> | undefined): StoredOutcome | undefined {
  return stored as unknown as StoredOutcome | undefined;
}

/** The same without anything of a cell: counts alone. */
export function withoutValues({ refusal, issues, conflicts, differences, ...rest }: StoredOutcome): StoredOutcome {
  const counted = <T>({ count }: Listed<T>): Listed<T> => ({ count, first: [] });
  return {
    ...rest,
    ...(refusal === undefined ? {} : { refusal: { code: refusal.code, message: refusal.message } }),
    issues: counted(issues),
    conflicts: counted(conflicts),
    differences: counted(differences),
    files: {},
  };
}
