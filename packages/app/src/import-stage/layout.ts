import { cellText, type OpenTable, openTable, type ReadRefusal } from '@dunghen/documents/import';
import type { DueDateMeaning } from '@dunghen/domain/dossier';
import {
  headerKey,
  IMPORT_FIELDS,
  type ImportField,
  type ImportMapping,
  type ImportStatus,
  matchHeaders,
  NO_MAPPING,
  scoreHeaders,
} from '@dunghen/domain/import';

/** One column of a file as it was recognised. */
export interface StagedColumn {
  readonly header: string;
  /** What it is taken for; absent: kept with the dossier under its header. */
  readonly field?: ImportField;
  /** The first values that are there. */
  readonly samples: readonly string[];
}

export interface StagedLayout {
  readonly format: OpenTable['format'];
  readonly sheet?: string;
  /** 0 for JSON lines. */
  readonly headerRow: number;
  readonly columns: readonly StagedColumn[];
  /** Vietnamese remarks, such as a second sheet that is not read. */
  readonly notices: readonly string[];
}

/** What whoever imports says of a file. */
export interface ImportChoices {
  /** By header: another meaning than the one that was recognised; null: only kept. */
  readonly columns?: Readonly<Record<string, ImportField | null>>;
  /** What a text of the status column means. */
  readonly statuses?: Readonly<Record<string, ImportStatus>>;
  readonly dueAtMeans?: DueDateMeaning;
  /** The system that the file comes from. */
  readonly system?: string;
  readonly createAgencies?: boolean;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** Looks at a file: its header row, what its columns mean, a few values of each. */
export async function readLayout(path: string): Promise<StagedLayout | ReadRefusal> {
  const table = await openTable(path, scoreHeaders(NO_MAPPING));
  if (!table.ok) return table;
  try {
    return await layoutOf(table);
  } finally {
    table.close();
  }
}

async function layoutOf(table: OpenTable): Promise<StagedLayout | ReadRefusal> {
  const samples = table.columns.map((): string[] => []);
  for await (const batch of table.batches()) {
    if ('ok' in batch) return batch;
    for (const { cells } of batch.rows) {
      cells.forEach((cell, column) => {
        const text = cell === null ? '' : cellText(cell).trim().slice(0, SAMPLE_LENGTH);
        const known = samples[column];
        if (known !== undefined && text !== '' && known.length < SAMPLES && !known.includes(text)) known.push(text);
      });
    }
    break;
  }
  const { columnOf } = matchHeaders(table.columns, NO_MAPPING);
  const columns = table.columns.map((header, column): StagedColumn => {
    const field = IMPORT_FIELDS.find((name) => columnOf[name] === column);
    return { header, samples: samples[column] ?? [], ...(field === undefined ? {} : { field }) };
  });
  const { format, sheet, headerRow, notices } = table;
  return { format, headerRow, columns, notices, ...(sheet === undefined ? {} : { sheet }) };
}

/** The choices as the importer takes them. */
export function mappingOf({ columns = {}, statuses = {}, dueAtMeans, system }: ImportChoices): ImportMapping {
  return {
    columns: new Map(Object.entries(columns).map(([header, field]) => [headerKey(header), field])),
    statuses: new Map(Object.entries(statuses).map(([text, status]) => [headerKey(text), status])),
    ...(dueAtMeans === undefined ? {} : { dueAtMeans }),
    ...(system === undefined || system === '' ? {} : { system }),
  };
}
