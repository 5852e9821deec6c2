import { type TestDatabase, testDatabase } from '@dunghen/store/testing';
import { contextOf } from '../context/index.ts';
import { loadDemonstration } from '../demonstration/index.ts';

/** A database of its own with the demonstration province, without users and without dossiers of today. */
export function demonstrationDatabase(): Promise<TestDatabase> {
  return testDatabase({
    name: 'demonstration',
    async fill(db) {
      const loaded = await loadDemonstration(await contextOf(db, Date.now));
      if (!loaded.ok) throw new Error(loaded.message);
      await db.query('analyze');
    },
  });
}
