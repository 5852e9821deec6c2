import { makeCertificate, signPdf } from '@dunghen/documents/signature/testing';
import type { Principal } from '@dunghen/domain/access';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import { foldRecord } from '@dunghen/domain/lifecycle';
import { findDossier } from '@dunghen/store/dossier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import {
  bytesOf,
  type FileWorld,
  LAY,
  LEADER,
  NOW,
  officerOf,
  openFileWorld,
  PHU,
  pdfOf,
  REQUEST,
  ROOT,
  STRANGER,
} from '../file/files.fixture.ts';
import { uploadFile } from '../file/index.ts';
import {
  type CitizenStore,
  checkSignature,
  feeReport,
  findResults,
  type IssueResultInput,
  issueResult,
  replaceResult,
  revokeResult,
  sendToCitizenStore,
  standInCitizenStore,
} from './index.ts';

let world: FileWorld;
beforeAll(async () => {
  world = await openFileWorld();
});
afterAll(() => world.close());

const head = officerOf('head-of-agency', PHU);
const counter = officerOf('counter', PHU);
const HOLDER = '011000000001';
let keys = 0;

const versionOf = async (code: string): Promise<number> => (await findDossier(world.context.db, code))?.seq ?? 0;

async function run(code: string, command: DossierCommand, principal: Principal = head) {
  keys += 1;
  const expectedVersion = await versionOf(code);
  return executeCommand(
    world.context,
    principal,
    { code, command, expectedVersion, idempotencyKey: `k${keys}` },
    REQUEST,
  );
}

async function upload(code: string, bytes: Uint8Array, purpose: 'part' | 'result' = 'result'): Promise<string> {
  const input = { code, purpose, name: 'Giấy phép.pdf', content: bytesOf(bytes) } as const;
  const outcome = await uploadFile(world.context, purpose === 'part' ? counter : head, input, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.sha256;
}

async function issue(code: string, change: Partial<IssueResultInput>, principal: Principal = head) {
  keys += 1;
  const input = {
    code,
    expectedVersion: await versionOf(code),
    idempotencyKey: `k${keys}`,
    name: 'Giấy phép',
    ...change,
  };
  return issueResult(world.context, principal, input, REQUEST);
}

const signed = (words: string, signer = LEADER) => signPdf(pdfOf(words), signer, { writtenAt: NOW - 60_000 });

async function recordOf(code: string) {
  return foldRecord((await findDossier(world.context.db, code))?.events ?? []);
}

describe('a result with a digital signature', () => {
  test('is issued by what is verified in the file, and the dossier can be completed with it', async () => {
    const code = await world.takeIn();
    const sha256 = await upload(code, signed('Ket qua'));
    const outcome = await issue(code, { sha256, holder: HOLDER, number: '15/GP-UBND', nationalCode: 'KQ.G15.000001' });
    if (!outcome.ok) throw new Error(outcome.message);
    const record = await recordOf(code);
    expect(record?.results).toMatchObject([
      {
        file: { sha256, name: 'Giấy phép.pdf', contentType: 'application/pdf' },
        signature: { signer: 'Người ký (nhân vật giả định)', signedAt: NOW - 60_000, verifiedAt: NOW },
      },
    ]);
    expect(await run(code, { type: 'complete', resultId: outcome.value.resultId })).toMatchObject({ ok: true });
  });

  test('the same request again is the same result', async () => {
    const code = await world.takeIn();
    const sha256 = await upload(code, signed('Hai lan'));
    const input = { code, expectedVersion: 2, idempotencyKey: 'twice', name: 'Giấy phép', sha256 };
    const first = await issueResult(world.context, head, input, REQUEST);
    world.setNow(NOW + 60_000);
    expect(await issueResult(world.context, head, input, REQUEST)).toEqual(first);
    world.setNow(NOW);
    expect((await recordOf(code))?.results).toHaveLength(1);
  });

  test('is still found right when its certificate has ended since; what was not issued then is not', async () => {
    const code = await world.takeIn();
    const brief = makeCertificate({ name: 'Sắp hết hạn', issuer: ROOT, validFrom: NOW - 1e9, validTo: NOW + 1e6 });
    const issued = await upload(code, signed('Da ban hanh', brief));
    const other = await upload(code, signed('Chua ban hanh', brief));
    expect(await issue(code, { sha256: issued })).toMatchObject({ ok: true });
    world.setNow(NOW + 1e9);
    const check = (sha256: string) => checkSignature(world.context, head, { code, sha256 }, REQUEST);
    expect(await check(issued)).toMatchObject({ ok: true, value: { ok: true, signer: 'Sắp hết hạn' } });
    expect(await check(other)).toMatchObject({ ok: true, value: { ok: false, code: 'certificate-not-valid' } });
    world.setNow(NOW);
  });

  const ended = makeCertificate({ name: 'Hết hạn', issuer: ROOT, validFrom: NOW - 9e9, validTo: NOW - 1e9 });
  test.each([
    ['result-no-signature', pdfOf('Chua ky')],
    ['result-untrusted', signed('La', STRANGER)],
    ['result-content-changed', Buffer.from(signed('Sua').toString('latin1').replace('(Sua)', '(sua)'), 'latin1')],
    ['result-content-added', Buffer.concat([signed('Them'), pdfOf('x')])],
    ['result-certificate-not-valid', signed('Het han', ended)],
  ])('%s: the file is refused with the reason', async (reason, bytes) => {
    const code = await world.takeIn();
    const sha256 = await upload(code, bytes);
    expect(await issue(code, { sha256 })).toMatchObject({
      ok: false,
      code: reason,
      message: expect.stringMatching(/\.$/),
    });
    expect(await run(code, { type: 'complete' })).toMatchObject({ ok: false });
    expect((await recordOf(code))?.results).toEqual([]);
  });

  test('a signature that a client claims is worth nothing, by whatever command', async () => {
    const code = await world.takeIn();
    const sha256 = await upload(code, pdfOf('Khai man'));
    const file = { sha256, name: 'a.pdf', contentType: 'application/pdf', bytes: 1 };
    const signature = { signer: 'Tự khai', verifiedAt: NOW };
    const result = { id: 'r', name: 'Giấy phép', file, signature };
    expect(await run(code, { type: 'issue-result', result })).toMatchObject({ code: 'result-no-signature' });
    const claimed = { id: 'r', name: 'Giấy phép', signature };
    expect(await run(code, { type: 'issue-result', result: claimed })).toMatchObject({ code: 'result-unsigned' });
    expect(await issue(code, { paperReason: 'Chưa có chữ ký số' })).toMatchObject({ ok: true });
    const control = officerOf('procedure-control', '11-2008');
    const replacement = { occurredAt: NOW, data: { ...result } };
    const correct = { type: 'correct', seq: 3, reason: 'thử', replacement } as const;
    expect(await run(code, correct, control)).toMatchObject({ ok: false, code: 'result-no-signature' });
    // Nor behind the correction of something else of it: what is corrected then is the result all the same.
    const harmless = { ...correct, replacement: { occurredAt: NOW, data: { number: '12' } } } as const;
    expect(await run(code, harmless, control)).toMatchObject({ ok: true });
    const another: Principal = {
      kind: 'officer',
      id: 'khac',
      name: 'Cán bộ khác (giả định)',
      grants: [{ role: 'procedure-control', agencyId: '11-2008', validFrom: '2020-01-01' }],
    };
    const behind = await run(code, { ...correct, seq: 4 }, another);
    expect(behind).toMatchObject({ ok: false, code: 'result-no-signature' });
  });

  test('the file of a paper of the dossier is none of its results', async () => {
    const code = await world.takeIn();
    const sha256 = await upload(code, signed('Thanh phan'), 'part');
    expect(await issue(code, { sha256 })).toMatchObject({ ok: false, code: 'unknown-file' });
  });

  test('who may not issue results does not, signed as it may be', async () => {
    const code = await world.takeIn();
    const sha256 = await upload(code, signed('Quyen'));
    expect(await issue(code, { sha256 }, officerOf('head-of-agency', LAY))).toMatchObject({ code: 'unknown-dossier' });
    expect(await issue(code, { sha256 }, counter)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('a result on paper', () => {
  test('needs the reason', async () => {
    const code = await world.takeIn();
    expect(await issue(code, {})).toMatchObject({ ok: false, code: 'result-unsigned' });
    expect(await issue(code, { paperReason: 'Phôi bằng do Bộ cấp' })).toMatchObject({ ok: true });
  });
});

describe('finding, taking back and replacing', () => {
  test('a holder finds what was given, by number or kind too; what was replaced says by what', async () => {
    const code = await world.takeIn();
    const holder = '011000000002';
    const first = await issue(code, {
      sha256: await upload(code, signed('Ban 1')),
      holder,
      number: '1/GP',
      nationalCode: 'A',
    });
    if (!first.ok) throw new Error(first.message);
    keys += 1;
    const replaced = await replaceResult(
      world.context,
      head,
      {
        code,
        expectedVersion: await versionOf(code),
        idempotencyKey: `k${keys}`,
        name: 'Giấy phép',
        holder,
        number: '2/GP',
        nationalCode: 'A',
        sha256: await upload(code, signed('Ban 2')),
        resultId: first.value.resultId,
        reason: 'Sai tên',
      },
      REQUEST,
    );
    if (!replaced.ok) throw new Error(replaced.message);
    const found = await findResults(world.context, head, { holder }, REQUEST);
    expect(
      found.ok && found.value.map(({ code: of, result }) => [of, result.number, result.revoked?.replacedBy]),
    ).toEqual([
      [code, '1/GP', replaced.value.resultId],
      [code, '2/GP', undefined],
    ]);
    const byNumber = await findResults(world.context, head, { number: '2/GP', nationalCode: 'A' }, REQUEST);
    expect(byNumber).toMatchObject({ ok: true, value: [{ result: { number: '2/GP' } }] });
    expect(await findResults(world.context, head, { holder, nationalCode: 'B' }, REQUEST)).toEqual({
      ok: true,
      value: [],
    });
  });

  test('only in dossiers that the searcher may read, and never everything', async () => {
    const elsewhere = officerOf('head-of-agency', LAY);
    expect(await findResults(world.context, elsewhere, { holder: HOLDER }, REQUEST)).toEqual({ ok: true, value: [] });
    expect(await findResults(world.context, head, { holder: HOLDER }, REQUEST)).toMatchObject({ value: [{}] });
    expect(await findResults(world.context, head, {}, REQUEST)).toMatchObject({ code: 'result-query-empty' });
    const readings = await world.context.db.query(
      "select from audit_entry where action = 'dossier:read-personal' and facts ->> 'what' = 'results'",
    );
    expect(readings.length).toBeGreaterThan(0);
  });

  test('what was taken back completes nothing', async () => {
    const code = await world.takeIn();
    const issued = await issue(code, { paperReason: 'Phôi' });
    if (!issued.ok) throw new Error(issued.message);
    const { resultId } = issued.value;
    const revoke = { code, expectedVersion: 3, idempotencyKey: 'revoke', resultId, reason: 'Cấp nhầm' };
    expect(await revokeResult(world.context, head, revoke, REQUEST)).toMatchObject({ ok: true });
    expect(await run(code, { type: 'complete', resultId })).toMatchObject({ ok: false });
  });
});

/** The world with a store of citizens' documents connected. */
function connected(citizenStore: CitizenStore): AppContext {
  const { files, ...rest } = world.context;
  return files === undefined ? rest : { ...rest, files: { ...files, citizenStore } };
}

describe('the citizen’s store of documents', () => {
  test('is sent the signed file once however often it is asked, and the dossier says so', async () => {
    const code = await world.takeIn();
    const holder = '011000000003';
    const bytes = signed('Gui kho');
    const issued = await issue(code, { sha256: await upload(code, bytes), holder });
    if (!issued.ok) throw new Error(issued.message);
    const citizenStore = standInCitizenStore();
    const send = { code, expectedVersion: 3, idempotencyKey: 'send', resultId: issued.value.resultId };
    const context = connected(citizenStore);
    const first = await sendToCitizenStore(context, head, send, REQUEST);
    expect(first).toMatchObject({ ok: true });
    expect(await sendToCitizenStore(context, head, send, REQUEST)).toEqual(first);
    expect([...citizenStore.delivered.values()]).toMatchObject([{ holder, bytes: bytes.length }]);
    const found = await findResults(world.context, head, { holder }, REQUEST);
    expect(found).toMatchObject({ value: [{ result: { sentToCitizenStore: true } }] });
  });

  test('a store that refuses leaves the dossier as it was; a paper result cannot be sent', async () => {
    const code = await world.takeIn();
    const issued = await issue(code, { paperReason: 'Phôi', holder: HOLDER });
    const resultId = issued.ok ? issued.value.resultId : '';
    const refusing = { deliver: async () => ({ ok: false, reason: 'bảo trì' }) as const };
    const send = { code, expectedVersion: 3, idempotencyKey: 'x' };
    const context = connected(refusing);
    const attempt = (id: string) => sendToCitizenStore(context, head, { ...send, resultId: id }, REQUEST);
    expect(await attempt(resultId)).toMatchObject({ code: 'result-not-sendable' });
    expect(await attempt('không có')).toMatchObject({ code: 'unknown-result' });
    const electronic = await issue(code, { sha256: await upload(code, signed('Bao tri')), holder: HOLDER });
    const id = electronic.ok ? electronic.value.resultId : '';
    expect(await attempt(id)).toMatchObject({ code: 'citizen-store-refused', facts: { reason: 'bảo trì' } });
    expect(await versionOf(code)).toBe(4);
    const unconnected = { ...send, resultId: id };
    expect(await sendToCitizenStore(world.context, head, unconnected, REQUEST)).toMatchObject({
      code: 'citizen-store-missing',
    });
  });
});

describe('fees', () => {
  test('come in by channel and go back, counted in the time and at the agency that they belong to', async () => {
    const agency = LAY;
    const collector = officerOf('counter', agency);
    const code = await world.takeIn(agency);
    const fee = { id: 'f', name: 'Lệ phí', due: 50_000, exemption: { amount: 10_000, basis: 'Hộ nghèo' } };
    const pay = (amount: number, channel: 'counter' | 'portal', receiptNumber: string) =>
      run(code, { type: 'pay-fee', payment: { feeId: 'f', amount, channel, receiptNumber } }, collector);
    expect(await run(code, { type: 'assess-fee', fee }, collector)).toMatchObject({ ok: true });
    expect(await pay(15_000, 'counter', 'BL1')).toMatchObject({ ok: true });
    world.setNow(NOW + 86_400_000);
    expect(await pay(25_000, 'portal', 'BL2')).toMatchObject({ ok: true });
    expect(await pay(1, 'counter', 'BL3')).toMatchObject({ ok: false });
    const refund = { type: 'refund-fee', feeId: 'f', amount: 5_000, reason: 'Thu thừa' } as const;
    expect(await run(code, refund, collector)).toMatchObject({ ok: true });
    const reader = officerOf('head-of-agency', agency);
    const report = (from: number, to: number, of: Principal = reader) =>
      feeReport(world.context, of, { agencyId: agency, from, to }, REQUEST);
    const both = { counter: 15_000, portal: 25_000, 'provincial-gateway': 0 };
    expect(await report(NOW - 1, NOW + 9e7)).toMatchObject({
      ok: true,
      value: {
        rows: [{ agencyId: agency, paid: both, receipts: 2, refunded: 5_000, refunds: 1, net: 35_000 }],
        total: { paid: both, net: 35_000 },
      },
    });
    const record = await recordOf(code);
    const seq = record?.events.find((event) => event.type === 'FeePaid')?.seq ?? 0;
    const control = officerOf('procedure-control', '11-2008');
    const correction = { type: 'correct', seq, replacement: null, reason: 'Nhập nhầm hồ sơ' } as const;
    const corrected = await run(code, correction, control);
    expect(corrected).toMatchObject({ ok: true });
    expect(await report(NOW - 1, NOW + 9e7)).toMatchObject({
      value: { total: { paid: { counter: 0, portal: 25_000 }, receipts: 1, net: 20_000 } },
    });
    expect(await report(NOW, NOW + 1)).toMatchObject({
      value: { total: { paid: { counter: 0, portal: 0 }, receipts: 0 } },
    });
    expect(await report(NOW - 9e7, NOW)).toMatchObject({ value: { rows: [], total: { net: 0 } } });
    world.setNow(NOW);
    expect(await report(0, NOW, { kind: 'anonymous' })).toMatchObject({ code: 'not-allowed' });
  });
});
