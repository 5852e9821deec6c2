import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT, post, startTestStandIn, type TestStandIn } from './stand-in.fixture.ts';
import { type StartOptions, startStandIn } from './start.ts';

let portal: TestStandIn;
beforeAll(async () => {
  portal = await startTestStandIn();
});
afterAll(() => portal.remove());

describe('the door', () => {
  test('only this machine, unless told', async () => {
    const options = { ...ACCOUNT, folder: portal.folder, host: '0.0.0.0', port: 0, isOpenToOthers: false };
    const started = await startStandIn({
      ...options,
      sessionMs: 1,
      seed: 1,
      knownProceduresOnly: false,
      now: Date.now,
    });
    expect(started).toMatchObject({ ok: false, code: 'host-not-allowed' });
  });

  test('one process on a folder', async () => {
    const options = { ...ACCOUNT, folder: portal.folder, host: '127.0.0.1', port: 0, isOpenToOthers: false };
    const started = await startStandIn({
      ...options,
      sessionMs: 1,
      seed: 1,
      knownProceduresOnly: false,
      now: Date.now,
    });
    expect(started).toMatchObject({
      ok: false,
      code: 'folder-in-use',
      message: expect.stringContaining(portal.folder),
    });
  });

  test.each<[string, Partial<StartOptions> & { readonly isTaken?: true }, string]>([
    ['a folder that is a file', { folder: import.meta.filename }, 'folder-not-usable'],
    ['a port that is taken', { isTaken: true }, 'port-in-use'],
    ['an address of another machine', { host: '192.0.2.1', isOpenToOthers: true }, 'address-not-usable'],
  ])('%s is refused', async (_name, { isTaken, ...given }, code) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'dunghen-stand-in-'));
    const options = { ...ACCOUNT, folder, host: '127.0.0.1', isOpenToOthers: false, sessionMs: 1, seed: 1 };
    const started = await startStandIn({
      ...options,
      ...given,
      port: isTaken === true ? Number(new URL(portal.url).port) : 0,
      knownProceduresOnly: false,
      now: Date.now,
    });
    rmSync(folder, { recursive: true });
    expect(started).toMatchObject({ ok: false, code });
  });

  test('pages from elsewhere are turned away', async () => {
    const answer = await post(`${portal.url}stand-in/api/dossiers`, {}, { origin: 'http://elsewhere.example' });
    expect(answer.status).toBe(403);
  });

  test('what is no JSON is no call', async () => {
    const answer = await fetch(portal.callUrl, { method: 'POST', body: '<xml/>' });
    expect(await answer.json()).toMatchObject({ error_code: '1' });
  });
});
