import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type RunningServer, startServer } from './server.ts';

const PROGRAM = join(import.meta.dirname, '../node_modules/.bin/dunghen');
export const WORDS = 'Mã TTHC không tồn tại trên Cổng (thử nghiệm)';

/** The dossiers of one agency are refused for good, all others are taken. */
const RULES = [
  { id: 'tu-choi', fault: 'refuse', code: '1', message: WORDS, service: 'DongBoHoSoMC', dossier: 'H18.21-' },
];

export interface PortalWorld {
  readonly server: RunningServer;
  /** From now on it refuses nothing. */
  readonly relent: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A server of its own with the demonstration, connected to a stand-in portal. */
export async function openPortalWorld(): Promise<PortalWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'dunghen-e2e-portal-'));
  const rules = join(folder, 'rules.json');
  await writeFile(rules, JSON.stringify(RULES));
  const child = spawn(
    PROGRAM,
    ['portal', 'stand-in', '--folder', join(folder, 'portal'), '--port', '0', '--faults', rules],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const portal = await new Promise<string>((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /(http:\/\/\S+\/)dich-vu/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const settings = {
    DUNGHEN_SYNC_URL: `${portal}dich-vu`,
    DUNGHEN_SYNC_SIGN_IN_URL: `${portal}dang-nhap`,
    DUNGHEN_SYNC_USER: 'thu-nghiem',
    DUNGHEN_SYNC_PASSWORD: 'thu-nghiem',
    DUNGHEN_SYNC_DSTCODE: 'VN:GOV:H18',
    DUNGHEN_SYNC_UNIT: '000.00.00.H18',
  };
  Object.assign(process.env, settings);
  const server = await startServer();
  for (const name of Object.keys(settings)) delete process.env[name];
  return {
    server,
    async relent() {
      const answer = await fetch(`${portal}stand-in/api/faults`, { method: 'PUT', body: '[]' });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async stop() {
      await server.stop();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
