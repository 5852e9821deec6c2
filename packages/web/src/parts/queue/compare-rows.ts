export type RowMark = 'new' | 'changed';

interface Versioned {
  readonly code: string;
  readonly version: number;
}

export interface RowsChange {
  /** Rows that came or changed since somebody last looked. */
  readonly marks: ReadonlyMap<string, RowMark>;
  /** Codes of rows that were shown and are no longer. */
  readonly left: readonly string[];
}

/**
 * What became of a list that was read anew because these dossiers changed. A row that merely moved over the edge of a page
 * is neither new nor gone: only those that are known to have changed are told of.
 */
export function compareRows(
  before: readonly Versioned[],
  after: readonly Versioned[],
  changed: ReadonlySet<string>,
): RowsChange {
  const versions = new Map(before.map(({ code, version }) => [code, version]));
  const shown = new Set(after.map(({ code }) => code));
  const marks = new Map<string, RowMark>();
  for (const { code, version } of after) {
    const known = versions.get(code);
    if (known === undefined) {
      if (changed.has(code)) marks.set(code, 'new');
    } else if (known !== version) marks.set(code, 'changed');
  }
  return { marks, left: before.flatMap(({ code }) => (!shown.has(code) && changed.has(code) ? [code] : [])) };
}
