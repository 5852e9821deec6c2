import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { type TestDatabase, testDatabase } from '@dunghen/store/testing';

const PROGRAM = join(import.meta.dirname, '../bin/dunghen.js');

/** A database of its own with what `dunghen demo` put into an empty one: it runs once a server. */
export function demoDatabase(): Promise<TestDatabase> {
  return testDatabase({
    name: 'demo',
    async fill(db) {
      const child = spawn(process.execPath, [PROGRAM, 'demo', '--db', db.url], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      const [code] = await once(child, 'exit');
      if (code !== 0) throw new Error(`dunghen demo ended with ${code}`);
      await db.query('analyze');
    },
  });
}
