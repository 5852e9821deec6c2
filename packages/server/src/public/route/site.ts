import type { AppContext } from '@dunghen/app/context';
import { isDemonstration } from '@dunghen/app/demonstration';
import { keepFresh } from '@dunghen/app/publication';
import type { Workspace } from '@dunghen/app/workspace';
import { dayOf } from '@dunghen/domain/time';
import type { SiteFacts } from '../options.ts';

const FRESH_MS = 30_000;

interface KnownSite {
  /** Read at most twice a minute, however many pages are asked for. */
  readonly site: () => Promise<SiteFacts>;
  /** What the pages are of, for a page that must not ask the database: as it was read last, '' before that. */
  readonly lastProvince: () => string;
  /** Reads it before anybody asks, so that a page that says "later" says whose it is. */
  readonly learn: () => Promise<void>;
}

export function knownSite(context: AppContext, workspace: Workspace): KnownSite {
  const last = { province: '' };
  const readAll = async (_: undefined): Promise<SiteFacts> => {
    const facts = await readFacts(context, workspace);
    last.province = facts.provinceName;
    return facts;
  };
  const read = keepFresh(readAll, { freshMs: FRESH_MS, size: 1 }, context.now);
  return {
    site: () => read('site', undefined),
    lastProvince: () => last.province,
    learn: async () => {
      last.province = await provinceOf(context).catch(() => last.province);
    },
  };
}

async function provinceOf(context: AppContext): Promise<string> {
  const now = context.now();
  return (await context.catalogueAt(now)).settingsOn(dayOf(now)).province.name;
}

async function readFacts(context: AppContext, workspace: Workspace): Promise<SiteFacts> {
  const [provinceName, demonstration, periods] = await Promise.all([
    provinceOf(context),
    isDemonstration(context),
    workspace.periods(),
  ]);
  const chosen = periods.find(({ isDefault }) => isDefault)?.key;
  return {
    provinceName,
    demonstration,
    ...(chosen === undefined ? {} : { preferred: chosen }),
  };
}
