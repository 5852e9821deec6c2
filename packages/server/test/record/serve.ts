// The system of record as a server of its own, for tests that kill it and for the bench:
// node serve.ts <URL or folder of the database>
import process from 'node:process';
import { accountContextOf } from '@dunghen/app/account';
import { openContext } from '@dunghen/app/context';
import { createWorkspace } from '@dunghen/app/workspace';
import { createServer, listen } from '../../src/http/index.ts';

const context = await openContext({ target: process.argv[2], asServer: true });
const server = createServer({
  workspace: createWorkspace(context),
  context,
  signIn: { accounts: accountContextOf(context), secure: false },
});
const listening = await listen(server, { port: 0 });
if (!listening.ok) throw new Error(listening.message);
process.stdout.write(`${listening.url}\n`);
process.once('SIGTERM', async () => {
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
  await server.close();
  await context.close();
});
process.once('disconnect', () => process.exit(1));
