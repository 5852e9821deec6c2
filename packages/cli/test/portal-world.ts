import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type AppContext, contextOf } from '@dunghen/app/context';
import { testDatabase } from '@dunghen/store/testing';
import { dunghenIn, type RunResult } from './run.ts';

const BIN = path.resolve(import.meta.dirname, '../bin/dunghen.js');
const MAPPING = new URL('../../portal/data/mapping.dvcqg.json', import.meta.url);

type Body = Readonly<Record<string, unknown>>;

/** A province with a database of its own and a stand-in portal as a process of its own. */
export interface PortalWorld {
  readonly context: AppContext;
  readonly dunghen: (...args: readonly string[]) => Promise<RunResult>;
  /** The interface of the stand-in for looking inside. */
  readonly inside: (method: 'GET' | 'POST' | 'PUT', route: string, body?: unknown) => Promise<Body>;
  /** Puts a dossier on the portal as another system would: what is there is changed by what is given. */
  readonly plant: (code: string, changes: Body) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** `mapping`: what the first version of the shipped table says besides. */
export async function openPortalWorld(mapping: Body): Promise<PortalWorld> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-portal-world-'));
  const [first]: readonly Body[] = JSON.parse(readFileSync(MAPPING, 'utf8'));
  const table = path.join(folder, 'mapping.json');
  writeFileSync(table, JSON.stringify([{ ...first, ...mapping }]));
  const child = spawn(
    process.execPath,
    [BIN, 'portal', 'stand-in', '--folder', path.join(folder, 'portal'), '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [db, url] = await Promise.all([testDatabase(), addressOf(child.stdout)]);
  const context = await contextOf(db, Date.now);
  const env = {
    DUNGHEN_SYNC_URL: `${url}dich-vu`,
    DUNGHEN_SYNC_SIGN_IN_URL: `${url}dang-nhap`,
    DUNGHEN_SYNC_USER: 'thu-nghiem',
    DUNGHEN_SYNC_PASSWORD: 'thu-nghiem',
    DUNGHEN_SYNC_DSTCODE: 'VN:GOV:000.00.00.H18',
    DUNGHEN_SYNC_UNIT: '000.00.00.H18',
    DUNGHEN_SYNC_MAPPING: table,
  };

  async function ask(method: string, address: string, body?: unknown): Promise<Body> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { dstcode: 'x' } };
    const answer: Body = JSON.parse(await (await fetch(`${url}${address}`, init)).text());
    return answer;
  }

  const inside: PortalWorld['inside'] = (method, route, body) => ask(method, `stand-in/api/${route}`, body);
  return {
    context,
    dunghen: (...args) => dunghenIn(env, ...args, '--db', db.url),
    inside,
    async plant(code, changes) {
      const { body } = await inside('GET', `dossiers/${code}`);
      const { session } = await ask('POST', 'dang-nhap', { username: 'thu-nghiem', password: 'thu-nghiem' });
      const isThere = typeof body === 'object' && body !== null;
      const base = isThere ? body : (await inside('GET', `dossiers?limit=1`)).dossiers;
      const like = Array.isArray(base) ? base[0]?.body : base;
      const data = [{ ...like, MaHoSo: code, ...changes }];
      const isUpdating = isThere ? 'True' : 'False';
      const call = { session, madonvi: '000.00.00.H18', service: 'DongBoHoSoMC', isUpdating, data };
      const answer = await ask('POST', 'dich-vu', call);
      if (answer.error_code !== '0') throw new Error(JSON.stringify(answer));
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.all([ended, db.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(said: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    said.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const url = /(http:\/\/\S+\/)dich-vu/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    said.once('end', () => reject(new Error(`the stand-in did not start: ${text}`)));
  });
}
