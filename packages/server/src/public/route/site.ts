import type { AppContext } from '@dunghen/app/context';
import { isDemonstration } from '@dunghen/app/demonstration';
import { keepFresh } from '@dunghen/app/publication';
import type { Workspace } from '@dunghen/app/workspace';
import { dayOf } from '@dunghen/domain/time';
import type { SiteFacts } from '../options.ts';

const FRESH_MS = 30_000;

/** Read at most twice a minute, however many pages are asked for. */
export function siteFacts(context: AppContext, workspace: Workspace): () => Promise<SiteFacts> {
  const read = keepFresh((_: undefined) => readFacts(context, workspace), { freshMs: FRESH_MS, size: 1 }, context.now);
  return () => read('site', undefined);
}

async function readFacts(context: AppContext, workspace: Workspace): Promise<SiteFacts> {
  const now = context.now();
  const [catalogue, demonstration, periods] = await Promise.all([
    context.catalogueAt(now),
    isDemonstration(context),
    workspace.periods(),
  ]);
  const chosen = periods.find(({ isDefault }) => isDefault)?.key;
  return {
    provinceName: catalogue.settingsOn(dayOf(now)).province.name,
    demonstration,
    periods: periods.map(({ key }) => key),
    ...(chosen === undefined ? {} : { period: chosen }),
  };
}
