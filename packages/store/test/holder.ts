/** A program for the launcher's tests: opens the folder, says so, and stays until it is ended. */
import { openDatabase, startServer } from '../src/server/index.ts';

const [kind = '', folder = ''] = process.argv.slice(2);
const db = await (kind === 'server' ? startServer : openDatabase)({ kind: 'folder', folder });
if (kind === 'writer') await db.query('create table if not exists kept (n int)');
process.stdout.write('ready\n');
if (kind === 'writer') {
  for (let n = 1; ; n += 1) {
    await db.query('insert into kept values ($1)', [n]);
    process.stdout.write(`${n}\n`);
  }
}
setInterval(() => undefined, 1_000);
