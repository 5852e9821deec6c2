// Serves the pages over made-up figures, for work on the pages: node packages/server/test/serve-fake.ts [port] [empty]
import { join } from 'node:path';
import process from 'node:process';
import { createServer, listen } from '../src/http/index.ts';
import { fakeWorkspace } from './fake-workspace.ts';

const webRoot = join(import.meta.dirname, '../../web/dist');
const workspace = fakeWorkspace({ empty: process.argv[3] === 'empty' });
const listening = await listen(createServer({ workspace, webRoot }), { port: Number(process.argv[2] ?? 0) });
process.stdout.write(listening.ok ? `Đúng Hẹn: ${listening.url}\n` : `${listening.message}\n`);
