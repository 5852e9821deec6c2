/** Full disks: the database's and that of the files (issue: faults). Small disks of memory, which only root can make. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { type OpenContext, openContext } from '@dunghen/app/context';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLosses } from '../record/check-kills.ts';
import { type Prepared, prepare } from '../record/prepare.ts';
import { type Answer, ask, faultsOfLater, newIntake, send, startLoad } from './ask.ts';
import { type Program, startProgram } from './program.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Mounts a disk of so many megabytes; false where this machine does not let us. */
function makeDisk(place: string, megabytes: number): boolean {
  mkdirSync(place, { recursive: true });
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', place]).status === 0;
}

const ballast = (disk: string): string => path.join(disk, 'ballast');

function fill(disk: string): void {
  for (let piece = 0; ; piece += 1) {
    const { bavail, bsize } = statfsSync(disk);
    const free = bavail * bsize;
    if (free === 0) return;
    mkdirSync(ballast(disk), { recursive: true });
    writeFileSync(path.join(ballast(disk), String(piece)), Buffer.alloc(Math.min(free, 8_000_000)));
  }
}

const root = mkdtempSync(path.join(os.tmpdir(), 'dunghen-đĩa-'));
const [dataDisk, fileDisk] = [path.join(root, 'data'), path.join(root, 'files')];
const canMount = [makeDisk(dataDisk, 300), makeDisk(fileDisk, 4)].every(Boolean);

describe.runIf(canMount)('a full disk', () => {
  const folder = path.join(dataDisk, 'db');
  let program: Program;
  let context: OpenContext;
  let prepared: Prepared;

  beforeAll(async () => {
    program = await startProgram(folder, { DUNGHEN_FILES: fileDisk });
    context = await openContext({ target: folder });
    prepared = await prepare(context);
  });
  afterAll(async () => {
    await context.close();
    await program.stop();
    for (const disk of [dataDisk, fileDisk]) spawnSync('umount', [disk]);
    rmSync(root, { recursive: true, force: true });
  });

  test('of the database: 503 until there is room, then on by itself; nothing acknowledged is lost, nothing is half there', async () => {
    const load = startLoad([program.url], prepared, 4);
    await pause(500);
    fill(dataDisk);
    // A new piece of the log is due, for which there is no room.
    await context.db.query('select pg_switch_wal()').catch(() => undefined);
    const isRefused = () => load.answers.some(({ status }) => status === 503);
    await expect.poll(isRefused, { timeout: 20_000 }).toBe(true);
    await pause(3_000);
    expect((await ask(program.url, '/healthz')).status).toBe(200);
    rmSync(ballast(dataDisk), { recursive: true });
    const ready = async () => (await ask(program.url, '/readyz')).status;
    await expect.poll(ready, { timeout: 30_000 }).toBe(200);
    await pause(1_000);
    await load.finish();
    expect(faultsOfLater(load.answers.filter(({ status }) => status !== 201))).toEqual([]);
    expect(await findLosses(context, load.report())).toEqual([]);
  });

  test('of the files: 503 and nothing left of it, and the same file is taken when there is room', async () => {
    const intake = await send(program.url, prepared.token, newIntake(prepared));
    const { code }: { code: string } = JSON.parse(intake.body);
    fill(fileDisk);
    const refused = await upload(code);
    expect(faultsOfLater([refused])).toEqual([]);
    expect(readdirSync(path.join(fileDisk, 'incoming'))).toEqual([]);
    rmSync(ballast(fileDisk), { recursive: true });
    const taken = await upload(code);
    expect(`${taken.status} ${taken.body}`).toContain('201');
  });

  async function upload(code: string): Promise<Answer> {
    const form = new FormData();
    form.set('file', new File([paper()], 'giay-to.pdf', { type: 'application/pdf' }));
    const headers = { authorization: `Bearer ${prepared.token}` };
    return ask(program.url, `/api/v1/dossiers/${code}/files?purpose=part`, { method: 'POST', headers, body: form });
  }
});

/** One megabyte that begins and ends as a PDF does. */
function paper(): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(1_000_000, ' ');
  bytes.write('%PDF-1.7\n');
  bytes.write('\n%%EOF\n', bytes.length - 7);
  return bytes;
}
