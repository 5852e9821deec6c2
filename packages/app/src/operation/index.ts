import { isReady, measureSystem, type SystemMeasures } from '@dunghen/store/operation';
import type { AppContext } from '../context/index.ts';

export type { SystemMeasures } from '@dunghen/store/operation';

/** What whoever runs the installation watches. No personal data. */
export interface Operation {
  measure(): Promise<SystemMeasures & { readonly connections: number; readonly connectionsWaiting: number }>;
  /** The database answers, with the schema of this program. */
  ready(): Promise<boolean>;
}

export function createOperation({ db }: AppContext): Operation {
  return {
    measure: async () => ({
      ...(await measureSystem(db)),
      connections: db.pool.totalCount,
      connectionsWaiting: db.pool.waitingCount,
    }),
    ready: () => isReady(db),
  };
}
