import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testDatabase } from '@dunghen/store/testing';
import { describe, expect, it } from 'vitest';
import { numberText, ownDocumentRegister, signatureFolder, standInPlatform } from './index.ts';

describe('signature service: a shared folder', () => {
  it('gives a file to sign and takes the signed one by its id', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-ky-'));
    const service = signatureFolder(folder);
    await service.submit({ id: 'bc-1', name: 'bao-cao.pdf', bytes: Buffer.from('%PDF-') });
    expect(await service.collect('bc-1')).toBeUndefined();
    expect(await readdir(path.join(folder, 'cho-ky'))).toEqual(['bc-1--bao-cao.pdf']);
    await rename(path.join(folder, 'cho-ky', 'bc-1--bao-cao.pdf'), path.join(folder, 'da-ky', 'bc-1--bao-cao.pdf'));
    const signed = await service.collect('bc-1');
    expect([signed?.name, Buffer.from(signed?.bytes ?? []).toString()]).toEqual(['bao-cao.pdf', '%PDF-']);
    await rm(folder, { recursive: true });
  });

  it('lets no id lead out of its folder', async () => {
    const service = signatureFolder(os.tmpdir());
    await expect(service.submit({ id: '../x', name: 'x', bytes: new Uint8Array() })).rejects.toThrow(RangeError);
    await expect(service.collect('a/b')).rejects.toThrow(RangeError);
  });
});

describe('document system: our own register', () => {
  it('gives the same report the same number', async () => {
    const db = await testDatabase();
    const register = ownDocumentRegister(db);
    const report = { symbol: 'BC-VPUB', subject: { kind: 'report', id: 'r1' } } as const;
    const facts = { title: 'Báo cáo', signer: 'Người ký (giả định)', issuedOn: '2026-04-05', actor: 'Văn thư' };
    expect(await register.register({ ...report, ...facts })).toEqual({ number: 1, issuedOn: '2026-04-05' });
    expect(await register.register({ ...report, ...facts })).toEqual({ number: 1, issuedOn: '2026-04-05' });
    await db.close();
  });

  it.each([
    [7, '07/BC-VPUB'],
    [128, '128/BC-VPUB'],
  ])('prints %i as %s', (number, text) => {
    expect(numberText(number, 'BC-VPUB')).toBe(text);
  });
});

describe('integration platform', () => {
  const person = { identity: '011099000001', name: 'Lò Văn Thử (nhân vật giả định)' };

  it.each([
    [[person], person.identity, { kind: 'found', person }],
    [[person], '011099000002', { kind: 'unknown' }],
    [[], person.identity, { kind: 'unavailable', reason: 'Chưa kết nối nền tảng tích hợp của tỉnh.' }],
  ])('with %j asked for %s', async (persons, identity, answer) => {
    expect(await standInPlatform(persons).findPerson(identity, 'H18.12-261102-0001')).toEqual(answer);
  });
});
