import { getLocal } from '@dunghen/domain/time';
import { type TestDatabase, testDatabase } from '@dunghen/store/testing';
import { contextOf } from '../context/index.ts';
import { loadDemonstration } from '../demonstration/index.ts';

/** Before any instant that a test asks from. */
const LOADED = getLocal('2024-01-01T00:00');

/** A database of its own with the demonstration province, without users and without dossiers of today. */
export function demonstrationDatabase(): Promise<TestDatabase> {
  return testDatabase({
    name: 'demonstration',
    async fill(db) {
      const loaded = await loadDemonstration(await contextOf(db, () => LOADED));
      if (!loaded.ok) throw new Error(loaded.message);
      await db.query('analyze');
    },
  });
}

export { codeOf, continueLives, storeLives } from './portal-lives.ts';
