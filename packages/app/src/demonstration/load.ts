import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { readCatalogue, recordCatalogue } from '@dunghen/store/catalogue';
import { countDossiers, newId, openImport } from '@dunghen/store/dossier';
import { judgingOf, recordPortalFacts } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { loadDemonstrationPetitions } from '../petition/demonstration.ts';
import { recordDemonstrationProcedures } from '../procedure/index.ts';
import { publishDemonstration } from '../publication/demonstration.ts';
import type { Outcome } from '../workspace/workspace.ts';
import { readDemonstrationData } from './data.ts';
import { generateDemonstration } from './generate.ts';
import { QUARTERS } from './quarters.ts';

const MARK = 'demonstration';

export interface LoadedDemonstration {
  readonly dossiers: number;
  readonly events: number;
  /** False where it was there already and nothing changed. */
  readonly loaded: boolean;
}

/** Whether the database holds the demonstration province. */
export async function isDemonstration(context: Pick<AppContext, 'db' | 'now'>): Promise<boolean> {
  const settings = await readCatalogue(context.db, 'setting', context.now());
  return settings.some((setting) => setting.id === MARK);
}

/** Loads the demonstration province into an empty database; refuses where other dossiers are. */
export async function loadDemonstration(context: AppContext): Promise<Outcome<LoadedDemonstration>> {
  const dossiers = await countDossiers(context.db);
  if (dossiers > 0 && (await isDemonstration(context))) {
    // One that was loaded by an older program has no procedures yet.
    await recordDemonstrationProcedures(context.db);
    await loadDemonstrationPetitions(context);
    await publishQuarters(context);
    return { ok: true, value: { dossiers, events: 0, loaded: false } };
  }
  if (dossiers > 0) {
    const message = `Cơ sở dữ liệu đã có ${dossiers} hồ sơ; tỉnh minh họa chỉ nạp vào cơ sở dữ liệu trống. Hãy dùng --db với một thư mục khác.`;
    return { ok: false, code: 'not-empty', facts: { dossiers }, message };
  }
  const loaded = await loadDossiers(context);
  await loadDemonstrationPetitions(context);
  await publishQuarters(context);
  return loaded;
}

async function loadDossiers(context: AppContext): Promise<Outcome<LoadedDemonstration>> {
  const now = context.now();
  const [catalogue, data] = await Promise.all([context.catalogueAt(now), readDemonstrationData()]);
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  try {
    for (const dossier of generateDemonstration({ ...catalogue, ...data })) {
      await session.append({ id: newId(), ...dossier });
    }
    // Marked before the commit: a process killed between the two leaves an empty database that can be loaded again.
    await recordPortalFacts(context.db, data.portalFacts, now);
    await recordDemonstrationProcedures(context.db);
    await markDemonstration(context, now);
    const stored = await session.commit();
    return { ok: true, value: { ...stored, loaded: true } };
  } catch (error) {
    await session.rollback();
    throw error;
  }
}

const publishQuarters = (context: AppContext): Promise<void> =>
  publishDemonstration(
    context,
    QUARTERS.map(({ key }) => key),
  );

async function markDemonstration(context: AppContext, now: number): Promise<void> {
  const mark = { kind: 'setting', id: MARK, validFrom: '1970-01-01', data: { invented: true } } as const;
  await recordCatalogue(context.db, [{ ...mark, recordedAt: now, source: 'lệnh dunghen demo' }]);
}
