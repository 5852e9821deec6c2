import { isReady, measureSystem, type SystemMeasures } from '@dunghen/store/operation';
import type { AppContext } from '../context/index.ts';

export type { SystemMeasures } from '@dunghen/store/operation';
export { boundYoungGeneration, watchYoungGeneration } from './young-generation.ts';

/** What whoever runs the installation watches. No personal data. */
export interface Operation {
  measure(): Promise<SystemMeasures & { readonly connections: number; readonly connectionsWaiting: number }>;
  /** The database answers, with the schema of this program. */
  ready(): Promise<boolean>;
}

/** Who watches asks every few seconds and must not wait as long as who works: a database that is slow is not ready. */
const WATCH_MS = 3_000;

export function createOperation({ db }: AppContext): Operation {
  return {
    measure: async () => ({
      ...(await within(WATCH_MS, measureSystem(db))),
      connections: db.pool.totalCount,
      connectionsWaiting: db.pool.waitingCount,
    }),
    ready: () => within(WATCH_MS, isReady(db)).catch(() => false),
  };
}

/** The result, or an error where it is not there in time. */
function within<T>(ms: number, result: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('not in time')), ms);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
