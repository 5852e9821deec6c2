import { readdir, readFile } from 'node:fs/promises';
import { type NationalProcedure, type ProcedureVersion, readNationalRow } from '@dunghen/domain/procedure';
import { type CatalogueRecord, recordCatalogue } from '@dunghen/store/catalogue';
import type { Executor } from '@dunghen/store/server';
import { dataFile } from '../catalogue/index.ts';
import { readNationalFile } from './read-national-file.ts';

/** The procedures from which the demonstration's dossiers are made; a list of its own kind. */
const GENERATOR_FILE = 'dien-bien-2024.json';
const NATIONAL_FILE = 'demonstration/national-procedures.json';

/** The versions of `data/procedures`, file by file. Part of the program, so a fault in them is a bug; a test reads them. */
export async function readShippedProcedures(): Promise<readonly ProcedureVersion[]> {
  const names = await readdir(dataFile('procedures'));
  const files = names.filter((name) => name.endsWith('.json') && name !== GENERATOR_FILE).toSorted();
  const texts = await Promise.all(files.map((name) => readFile(dataFile(`procedures/${name}`), 'utf8')));
  return texts.flatMap((text) => {
    const { procedures }: { readonly procedures: readonly ProcedureVersion[] } = JSON.parse(text);
    return procedures;
  });
}

/** Announcements of ministries that the demonstration province has still to follow. */
export async function readShippedNational(): Promise<readonly NationalProcedure[]> {
  const table = await readNationalFile({ path: dataFile(NATIONAL_FILE), name: NATIONAL_FILE });
  if (!table.ok) throw new Error(table.message);
  return table.rows.map((row) => {
    const { procedure, problems } = readNationalRow(row);
    if (procedure === undefined) throw new Error(problems.map(({ message }) => message).join(' '));
    return procedure;
  });
}

/**
 * Records the demonstration's procedures, known from the beginning so that its dossiers of the past find theirs. Records
 * nothing that is recorded already.
 */
export async function recordDemonstrationProcedures(db: Executor): Promise<void> {
  const [versions, national] = await Promise.all([readShippedProcedures(), readShippedNational()]);
  const source = 'danh mục của tỉnh minh họa';
  await recordCatalogue(db, [
    ...versions.map(
      (version): CatalogueRecord => ({
        kind: 'procedure',
        id: version.code,
        validFrom: version.validFrom,
        recordedAt: 0,
        data: { ...version },
        source: version.source ?? source,
      }),
    ),
    ...national.map(
      (procedure): CatalogueRecord => ({
        kind: 'national-procedure',
        id: procedure.code,
        validFrom: procedure.announcement?.effectiveFrom ?? procedure.abolition?.effectiveFrom ?? '1970-01-01',
        recordedAt: 0,
        data: { ...procedure },
        source,
      }),
    ),
  ]);
}
