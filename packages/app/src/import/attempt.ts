import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { dayOf } from '@dunghen/domain/time';
import type { ImportSession } from '@dunghen/store/dossier';
import { openImport } from '@dunghen/store/dossier';
import type { Catalogue } from '../catalogue/index.ts';
import { calendarOf, findProvince, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { ConflictWords } from './conflict-text.ts';
import type { PassKnowledge, PassLists, PassResult } from './load-pass.ts';
import { createPassLists, loadPass } from './load-pass.ts';
import type { NewAgencies } from './new-agencies.ts';
import { createNewAgencies } from './new-agencies.ts';
import type { ImportOptions } from './outcome.ts';
import type { PreparedFile } from './prepared-file.ts';
import { createProgressMeter } from './progress.ts';
import type { RowPipeline } from './row-pipeline.ts';
import { createRowPipeline } from './row-pipeline.ts';
import type { SideFiles } from './side-files.ts';
import { openSideFiles } from './side-files.ts';
import type { RowStore } from './storing.ts';
import { createRowStore } from './storing.ts';

/** One go through the file in one transaction, with what belongs to it. */
export interface Attempt {
  readonly session: ImportSession;
  readonly store: RowStore;
  readonly side: SideFiles;
  readonly lists: PassLists;
  readonly newAgencies: NewAgencies | undefined;
  readonly result: PassResult;
}

/** The caller commits the session or abandons the attempt. */
export async function tryLoad(
  context: AppContext,
  catalogue: Catalogue,
  file: PreparedFile,
  options: ImportOptions,
  knowledge: PassKnowledge,
): Promise<Attempt> {
  const { calendar, register } = catalogue;
  const lists = createPassLists();
  const side = openSideFiles(file);
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  try {
    const { recordedAt } = session;
    const newAgencies =
      options.createAgencies === true
        ? createNewAgencies(findProvince(catalogue, dayOf(recordedAt)), register.agencies)
        : undefined;
    const pipeline = createRowPipeline({
      file,
      register,
      calendar,
      calendarOf: (agencyId) => calendarOf(catalogue, agencyId),
      newAgencies,
      recordedAt,
    });
    const store = createRowStore(session, wordsOf(file, pipeline, catalogue, newAgencies), (conflict) => {
      lists.conflicts.add(conflict);
      side.conflict(conflict);
    });
    const meter = createProgressMeter(file.name, file.table.size, options.onProgress);
    const result = await loadPass({
      file,
      pipeline,
      store,
      side,
      lists,
      keepGood: options.keepGood === true,
      meter,
      knowledge,
    });
    meter.report('load', result.rows, file.table.size, true);
    return { session, store, side, lists, newAgencies, result };
  } catch (error) {
    await session.rollback();
    side.discard();
    throw error;
  }
}

function wordsOf(
  file: PreparedFile,
  pipeline: RowPipeline,
  { register }: Catalogue,
  newAgencies: NewAgencies | undefined,
): ConflictWords {
  return {
    file: file.name,
    findHeader: (field) => {
      const { headers, columnOf } = pipeline.layout();
      return headers[columnOf[field] ?? -1]?.trim() || undefined;
    },
    agencyName: (id) =>
      register.findById(id)?.name ?? newAgencies?.all().find((agency) => agency.id === id)?.name ?? id,
  };
}

/** Takes everything back: the transaction and the files beside. */
export async function abandon({ session, side }: Attempt): Promise<void> {
  await session.rollback();
  side.discard();
}
