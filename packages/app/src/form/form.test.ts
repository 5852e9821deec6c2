import { docxText } from '@dunghen/documents/forms/testing';
import type { Principal, Role } from '@dunghen/domain/access';
import type { DossierFormKind } from '@dunghen/domain/form';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import { getLocal, type Instant } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executeCommand } from '../command/index.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { saveProcedureVersion } from '../procedure/index.ts';
import { procedureContent, officer as provincial } from '../procedure/procedure.fixture.ts';
import { listForms, type PrintFormInput, type PrintGuideInput, printForm, printGuide, printRegister } from './index.ts';

/** Communes of the shipped register since 1 July 2025: phường Điện Biên Phủ, phường Mường Lay. */
const PHU = '03127-2025';
const LAY = '03151-2025';
const PROCEDURE = '1.004884.000.00.00.H18';
/** Taken in by any centre of the province (tiếp nhận phi địa giới). */
const ANYWHERE = '1.004837.000.00.00.H18';
const REQUEST = { id: 'req-7', address: '10.0.0.7' };
const APPLICANT = 'Mùa A Tủa (nhân vật giả định)';

let now: Instant = getLocal('2026-03-02T09:00');
let context: OpenContext;
let code: string;
let version = 2;
let keys = 0;

function officer(role: Role, agencyId: string): Principal {
  const grants = [{ role, agencyId, validFrom: '2020-01-01' }];
  return { kind: 'officer', id: `${role}-${agencyId}`, name: `Cán bộ ${role} (nhân vật giả định)`, grants };
}

const counter = officer('counter', PHU);
const head = officer('head-of-agency', PHU);
const division = officer('head-of-division', PHU);

async function takeIn(): Promise<string> {
  keys += 1;
  const intake = {
    code: '',
    agencyId: PHU,
    channel: 'direct',
    procedureCode: PROCEDURE,
    applicant: APPLICANT,
    address: 'Tổ 5, phường Điện Biên Phủ',
    phone: '0900 000 000',
    resultDelivery: 'counter',
  } as const;
  const documents = [
    { id: 'd1', name: 'Tờ khai', form: 'paper', copies: { original: 1, certified: 0, plain: 0 } },
  ] as const;
  const input = { command: { type: 'accept', intake, documents }, idempotencyKey: `intake-${keys}` } as const;
  const outcome = await executeCommand(context, counter, input, REQUEST);
  if (!outcome.ok) throw new Error(outcome.message);
  version = outcome.value.version;
  return outcome.value.code;
}

async function send(local: string, command: DossierCommand, principal: Principal): Promise<void> {
  keys += 1;
  now = getLocal(local);
  const input = { code, command, expectedVersion: version, idempotencyKey: `k-${keys}` };
  const outcome = await executeCommand(context, principal, input, REQUEST);
  if (!outcome.ok) throw new Error(`${command.type}: ${outcome.message}`);
  version = outcome.value.version;
}

const print = (kind: DossierFormKind, more: Partial<PrintFormInput> = {}, principal: Principal = counter) =>
  printForm(context, principal, { code, kind, format: 'docx', ...more }, REQUEST);

async function textOf(kind: DossierFormKind, more: Partial<PrintFormInput> = {}): Promise<string> {
  const outcome = await print(kind, more);
  return outcome.ok ? docxText(outcome.value.bytes) : outcome.code;
}

const entries = (where: string) =>
  context.db.query<{ action: string; facts: { what?: string }; outcome: string; principal_id: string }>(
    `select action, facts, outcome, principal_id from audit_entry where ${where} order by recorded_at, id`,
  );

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
  for (const content of [
    procedureContent({ code: PROCEDURE }),
    procedureContent({ code: ANYWHERE, acceptedAnywhere: true }),
  ]) {
    const saving = { content, from: '2026-03-02', basedOn: 0 };
    const saved = await saveProcedureVersion(context, provincial('procedure-control'), saving, REQUEST);
    if (!saved.ok) throw new Error(saved.message);
  }
  code = await takeIn();
});
afterAll(() => context.close());

describe('forms of one dossier on its way', () => {
  test('the receipt, at once after the intake', async () => {
    const text = await textOf('receipt');
    expect(text).toContain('UBND PHƯỜNG ĐIỆN BIÊN PHỦ\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG');
    expect(text).toContain('Điện Biên Phủ, ngày 02 tháng 3 năm 2026');
    expect(text).toContain(`Mã hồ sơ: ${code}`);
    expect(text).toContain(`Tiếp nhận hồ sơ của: ${APPLICANT}`);
    expect(text).toContain('01 bản chính');
    expect(text).toContain('05 ngày làm việc');
    expect(text).toContain('17 giờ 30 phút, ngày 09 tháng 3 năm 2026 (thứ Hai)');
    expect(text).toContain('Không tính: 07/03/2026, 08/03/2026 (Thứ Bảy, Chủ nhật).');
  });

  test('a sheet for what a draft lacks: form 02 under a number of the counter, the same when printed again', async () => {
    const guide = async (more: Partial<PrintGuideInput> = {}, as = counter) =>
      printGuide(
        context,
        as,
        {
          agencyId: PHU,
          draftId: '01990000-0000-7000-8000-00000000000a',
          procedureCode: PROCEDURE,
          missing: ['Giấy chứng sinh', 'Giấy ủy quyền'],
          applicant: APPLICANT,
          format: 'docx',
          ...more,
        },
        REQUEST,
      );
    const first = await guide();
    const text = first.ok ? await docxText(first.value.bytes) : first.message;
    expect(first).toMatchObject({ ok: true, value: { number: '01/HDHS' } });
    expect(text).toContain('Số: 01/HDHS');
    expect(text).toContain('Hồ sơ chưa được tiếp nhận');
    expect(text).toContain('Giấy chứng sinh');
    expect(text).toContain('không phải Giấy tiếp nhận hồ sơ và không có ngày hẹn trả');
    expect(text).not.toContain('Mã hồ sơ');
    const again = await guide();
    expect(again).toEqual(first);
    expect(await guide({ missing: ['Giấy ủy quyền'] })).toMatchObject({ value: { number: '02/HDHS' } });
    expect(await guide({ missing: [] })).toMatchObject({ code: 'nothing-missing' });
    expect(await guide({ procedureCode: '9.999999.000.00.00.H18' })).toMatchObject({ code: 'unknown-procedure' });
    expect(await guide({ agencyId: LAY })).toMatchObject({ code: 'not-allowed' });
    const book = await context.db.query("select title, signer from outgoing_document where subject_kind = 'guide'");
    expect(book).toHaveLength(2);
    expect(JSON.stringify(book)).not.toContain('Mùa A Tủa');
  });

  test('what has not happened is refused with what would be right', async () => {
    expect(await print('supplement')).toMatchObject({ ok: false, code: 'nothing-to-print' });
    expect(await print('apology')).toMatchObject({ message: expect.stringContaining('khi đã hẹn lại') });
    const forms = await listForms(context, counter, { code });
    expect(forms.ok && forms.value.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '01 receipt',
      '06 process-control',
    ]);
  });

  test('supplement, apology and process control as they come; the receipt stays as it was', async () => {
    const receipt = await print('receipt', { format: 'pdf' });
    await send('2026-03-02T14:00', { type: 'hand-over', unit: 'Tổ Hộ tịch' }, counter);
    for (const type of ['start-step', 'finish-step'] as const)
      await send('2026-03-02T14:30', { type, step: 'check' }, division);
    await send('2026-03-02T15:00', { type: 'start-step', step: 'draft' }, division);
    await send(
      '2026-03-03T08:00',
      { type: 'request-supplement', reason: 'Thiếu giấy tờ', missing: ['Bản sao giấy chứng sinh'] },
      division,
    );
    expect(await textOf('supplement')).toContain('1. Bản sao giấy chứng sinh');
    await send('2026-03-04T08:00', { type: 'receive-supplement' }, counter);
    const dueAt = getLocal('2026-03-20T17:30');
    await send(
      '2026-03-05T08:00',
      { type: 'propose-reschedule', dueAt, reason: 'Chờ xác minh', cause: 'own-agency' },
      division,
    );
    await send('2026-03-05T09:00', { type: 'approve-reschedule', apologyLetter: '12/UBND-HT' }, head);
    const apology = await textOf('apology');
    expect(apology).toContain('Số: 12/UBND-HT');
    expect(apology).toContain(
      'Đề nghị gia hạn thời gian giải quyết và trả kết quả đến: 17 giờ 30 phút, ngày 20 tháng 3 năm 2026',
    );
    expect(apology).toContain('Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 30 phút, ngày 11 tháng 3 năm 2026');
    await send('2026-03-06T08:00', { type: 'finish-step', step: 'draft' }, division);
    await send('2026-03-06T09:00', { type: 'hand-over', unit: 'Lãnh đạo phường' }, division);
    const control = await textOf('process-control');
    expect(control).toContain('Nhận: Tổ Hộ tịch, UBND phường Điện Biên Phủ');
    expect(control).toContain('Việc đã xong: Thẩm định');
    expect(await print('receipt', { format: 'pdf' })).toEqual(receipt);
  });

  test('as of an earlier instant there is only what was there', async () => {
    expect(await print('apology', { asOf: getLocal('2026-03-04T12:00') })).toMatchObject({
      ok: false,
      code: 'nothing-to-print',
    });
    expect(await print('receipt', { asOf: getLocal('2026-03-01T12:00') })).toMatchObject({
      ok: false,
      code: 'nothing-to-print',
    });
  });
});

describe('who may print', () => {
  test.each<readonly [string, Principal, string]>([
    ['another commune', officer('counter', LAY), 'unknown-dossier'],
    ['nobody', { kind: 'anonymous' }, 'unknown-dossier'],
    ['a specialist to whom it is not assigned', officer('specialist', PHU), 'not-allowed'],
    ['the department that runs the system', officer('system', '11-2008'), 'unknown-dossier'],
  ])('not %s, and the attempt is written down', async (_, principal, refusal) => {
    const before = await entries("outcome = 'refused'");
    expect(await print('receipt', {}, principal)).toMatchObject({ ok: false, code: refusal });
    expect(await entries("outcome = 'refused'")).toHaveLength(before.length + 1);
  });

  test('each print is written down with the form', async () => {
    await print('process-control');
    const [last] = (await entries("outcome = 'done' and action = 'dossier:read-personal'")).slice(-1);
    expect(last).toMatchObject({ facts: { what: 'form process-control' }, principal_id: 'counter-03127-2025' });
  });

  test('a name for the file says nothing of persons', async () => {
    const outcome = await print('receipt', { format: 'pdf' });
    expect(outcome.ok && outcome.value.fileName).toBe(`Giay tiep nhan ${code}.pdf`);
    expect(outcome.ok && Buffer.from(outcome.value.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe('register', () => {
  const period = { agencyId: PHU, from: getLocal('2026-03-01T00:00'), to: getLocal('2026-04-01T00:00') };

  test('what the counter took in, in order of intake', async () => {
    now = getLocal('2026-03-10T08:00');
    const second = await takeIn();
    const outcome = await printRegister(context, head, { ...period, format: 'docx' }, REQUEST);
    const text = outcome.ok ? docxText(outcome.value.bytes) : outcome.code;
    expect(text).toContain('từ ngày 01/03/2026 đến ngày 31/03/2026');
    expect(text).toContain('Số hồ sơ tiếp nhận trong kỳ: 2');
    expect(text.indexOf(code)).toBeGreaterThan(0);
    expect(text.indexOf(second)).toBeGreaterThan(text.indexOf(code));
    expect(text).toContain('Gia hạn đến 17:30 ngày 20/03/2026');
    const [act] = await entries("action = 'dossier:export'");
    expect(act).toMatchObject({
      outcome: 'done',
      facts: { rows: 2, format: 'docx', from: '2026-03-01', to: '2026-03-31' },
    });
  });

  test.each(['pdf', 'xlsx'] as const)('as %s', async (format) => {
    const outcome = await printRegister(context, counter, { ...period, format }, REQUEST);
    expect(outcome.ok && outcome.value.fileName).toBe(`So theo doi 03127-2025_2026-03-01_2026-03-31.${format}`);
  });

  test('is of the counter that took it in, not of the agency that resolves', async () => {
    now = getLocal('2026-04-02T08:00');
    const intake = {
      code: '',
      agencyId: PHU,
      receivingAgencyId: LAY,
      channel: 'direct',
      procedureCode: ANYWHERE,
      applicant: APPLICANT,
    } as const;
    const elsewhere = officer('counter', LAY);
    const input = { command: { type: 'accept', intake }, idempotencyKey: 'elsewhere' } as const;
    const taken = await executeCommand(context, elsewhere, input, REQUEST);
    const received = taken.ok ? taken.value.code : taken.message;
    const april = { from: getLocal('2026-04-01T00:00'), to: getLocal('2026-05-01T00:00'), format: 'docx' } as const;
    const ofOffice = async (agencyId: string, principal: Principal): Promise<string> => {
      const outcome = await printRegister(context, principal, { ...april, agencyId }, REQUEST);
      return outcome.ok ? docxText(outcome.value.bytes) : outcome.code;
    };
    expect(await ofOffice(LAY, elsewhere)).toContain(received);
    expect(await ofOffice(PHU, counter)).not.toContain(received);
    const receipt = await print('receipt', { code: received }, elsewhere);
    const text = receipt.ok ? docxText(receipt.value.bytes) : receipt.code;
    expect(text).toContain('UBND PHƯỜNG MƯỜNG LAY\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG');
    expect(text).toContain('Cơ quan giải quyết: UBND phường Điện Biên Phủ');
  });

  test('an empty one says so', async () => {
    const empty = {
      ...period,
      from: getLocal('2026-01-01T00:00'),
      to: getLocal('2026-02-01T00:00'),
      format: 'docx',
    } as const;
    const outcome = await printRegister(context, head, empty, REQUEST);
    expect(outcome.ok && docxText(outcome.value.bytes)).toContain('Số hồ sơ tiếp nhận trong kỳ: 0');
  });

  test.each<readonly [string, Principal, Partial<typeof period>, string]>([
    ['of another agency', officer('counter', LAY), {}, 'not-allowed'],
    ['a specialist, who reads the assigned ones alone', officer('specialist', PHU), {}, 'not-allowed'],
    ['backwards', head, { to: period.from }, 'wrong-period'],
    ['before the circulars', head, { from: 0, to: getLocal('2018-01-01T00:00') }, 'nothing-to-print'],
  ])('refused: %s', async (_, principal, changed, refusal) => {
    const outcome = await printRegister(context, principal, { ...period, ...changed, format: 'pdf' }, REQUEST);
    expect(outcome).toMatchObject({ ok: false, code: refusal });
  });
});
