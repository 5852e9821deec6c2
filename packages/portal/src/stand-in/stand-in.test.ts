import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPortalClient } from '../client/index.ts';
import { DEFAULT_CODES } from '../protocol/index.ts';
import { DOSSIER, STEP } from '../protocol/protocol.fixture.ts';
import { ACCOUNT, bodyOf, post, startTestStandIn, type TestStandIn } from './stand-in.fixture.ts';
import type { DossierRow, Receipt } from './storage/dossiers.ts';

type Inside = DossierRow & { readonly received: readonly Receipt[] };

let portal: TestStandIn;
let session: string;
beforeAll(async () => {
  portal = await startTestStandIn();
  session = await portal.signIn();
});
afterAll(() => portal.remove());

const dossier = (code: string, fields: object = {}) => ({ ...DOSSIER, MaHoSo: code, ...fields });
const inside = (code: string): Promise<Inside> => portal.get(`dossiers/${code}`);
const kindsOf = async (code: string): Promise<readonly string[]> =>
  (await inside(code)).received.map(({ kind }) => kind);
const send = (data: readonly object[], isUpdating = 'False') =>
  portal.call(session, 'DongBoHoSoMC', { isUpdating, data });

describe('sign-in', () => {
  test.each([
    ['a wrong password', { ...ACCOUNT, password: 'x' }, {}, 'mật khẩu không đúng'],
    ['no dstcode', ACCOUNT, { dstcode: '' }, 'dstcode'],
  ])('%s is refused', async (_name, account, headers, message) => {
    const answer = await bodyOf(await post(portal.signInUrl, account, headers));
    expect(answer).toMatchObject({ error_code: '1', message: expect.stringContaining(message) });
  });

  test('a session that nobody gave opens nothing', async () => {
    expect(await portal.call('x', 'LayDanhMucLinhVuc')).toMatchObject({ error_code: '-1', result: [] });
  });

  test('a session ends', async () => {
    let now = Date.now();
    const short = await startTestStandIn({ sessionMs: 1_000, now: () => now });
    const given = await short.signIn();
    expect(await short.call(given, 'LayDanhMucLinhVuc')).toMatchObject({ error_code: '0' });
    now += 1_000;
    expect(await short.call(given, 'LayDanhMucLinhVuc')).toMatchObject({ error_code: '-1' });
    await short.remove();
  });
});

describe('dossiers', () => {
  test('inserted, then there already, then updated; the same again adds nothing', async () => {
    const code = 'H18.12-240115-0101';
    expect(await send([dossier(code)])).toMatchObject({ error_code: '0', result: [{ MaHoSo: code, error_code: '0' }] });
    expect(await send([dossier(code)])).toMatchObject({
      error_code: '3',
      message: expect.stringContaining('đã tồn tại'),
    });
    const changed = dossier(code, { TrangThaiHoSo: '4' });
    expect(await send([changed], 'True')).toMatchObject({ error_code: '0' });
    expect(await send([changed], 'True')).toMatchObject({ error_code: '0' });
    expect(await kindsOf(code)).toEqual(['inserted', 'updated']);
    expect(await inside(code)).toMatchObject({ agency: 'H18.12', status: '4', origin: 'province' });
  });

  test.each([
    ['0111', 'Sở Công Thương', 'H18.01'],
    ['0112', 'H18.40', 'H18.40'],
    ['0113', 'UBND xã Mẫu', 'H18.12'],
  ])('of the agency that resolves it, where the portal knows it (%s: %s)', async (number, name, agency) => {
    await send([dossier(`H18.12-240115-${number}`, { DonViXuLy: name })]);
    expect(await inside(`H18.12-240115-${number}`)).toMatchObject({ agency });
  });

  test('an update of what is not there is answered with 4', async () => {
    expect(await send([dossier('H18.12-240115-0199')], 'True')).toMatchObject({ error_code: '4' });
  });

  test('what is wrong with one keeps none of the others out', async () => {
    const [good, bad] = ['H18.12-240115-0102', 'H18.12-240115-0103'];
    const answer = await send([dossier(good), dossier(bad, { NgayHenTra: '18/01/2024', GhiChu: 'x'.repeat(2_001) })]);
    expect(answer).toMatchObject({
      error_code: '1',
      message: '1/2 dòng không được tiếp nhận, xem kết quả từng dòng',
      result: [
        { MaHoSo: good, ThuTu: '0', error_code: '0' },
        { MaHoSo: bad, ThuTu: '1', error_code: '1', message: expect.stringMatching(/NgayHenTra.*GhiChu/s) },
      ],
    });
    expect(await kindsOf(good)).toEqual(['inserted']);
    const last = (await portal.calls()).at(-1);
    expect(last).toMatchObject({
      service: 'DongBoHoSoMC',
      items: 2,
      stored: 1,
      refused: 1,
      refusals: [{ dossier: bad }],
    });
  });

  test.each([
    ['no data', { isUpdating: 'False', data: [] }, 'ít nhất một dòng'],
    ['isUpdating of another form', { isUpdating: true, data: [DOSSIER] }, '"True" hoặc "False"'],
    ['too much at once', { isUpdating: 'False', data: Array(1_001).fill({}) }, 'nhiều nhất 1000 dòng'],
  ])('%s is refused as a whole', async (_name, rest, message) => {
    const answer = await portal.call(session, 'DongBoHoSoMC', rest);
    expect(answer).toMatchObject({ error_code: '1', message: expect.stringContaining(message) });
  });

  test('no service of that name', async () => {
    expect(await portal.call(session, 'XoaHoSo')).toMatchObject({
      error_code: '1',
      message: 'Không có dịch vụ “XoaHoSo”',
    });
  });

  test('a procedure that the catalogue does not know, where only known ones are taken', async () => {
    const strict = await startTestStandIn({ knownProceduresOnly: true });
    const open = await strict.signIn();
    const data = [dossier('H18.12-240115-0001', { MaTTHC: '9.999999.000.00.00.H18' }), dossier('H18.12-240115-0002')];
    const answer = await strict.call(open, 'DongBoHoSoMC', { isUpdating: 'False', data });
    expect(answer.result.map(({ error_code }) => error_code)).toEqual(['1', '0']);
    await strict.remove();
  });
});

describe('steps', () => {
  test('kept in order, each once, and of no dossier that is not there', async () => {
    const code = 'H18.12-240115-0201';
    await send([dossier(code, { TrangThaiHoSo: '7' })]);
    const accepted = { ...STEP, MaHoSo: code };
    const withdrawn = { ...accepted, TrangThai: '7', ThoiDiemXuLy: '20240117090000', NoiDungXuLy: 'Rút hồ sơ' };
    const answer = await portal.call(session, 'CapNhatTienDoHoSoMC', {
      data: [accepted, withdrawn, { ...STEP, MaHoSo: 'X-1' }],
    });
    expect(answer.result.map(({ error_code }) => error_code)).toEqual(['0', '0', '4']);
    const again = await portal.call(session, 'CapNhatTienDoHoSoMC', { data: [withdrawn] });
    expect(again).toMatchObject({ error_code: '3' });
    const { received } = await inside(code);
    expect(received.slice(1).map(({ body }) => body)).toEqual([accepted, withdrawn]);
  });
});

describe('dossiers born on the portal', () => {
  test('are fetched, told of, and counted once', async () => {
    const birth = { procedure: '1.001193.000.00.00.H18', agency: 'H18.12', applicant: 'Lò Thị Đặt Ra' };
    const born = await bodyOf<DossierRow>(await post(`${portal.url}stand-in/api/dossiers`, birth));
    expect(born).toMatchObject({
      status: '1',
      agency: 'H18.12',
      origin: 'portal',
      body: { TenTTHC: 'Đăng ký khai sinh' },
    });
    const waiting = () => portal.call(session, 'TraCuuHoSo', { chuatiepnhan: 'True' });
    expect((await waiting()).result).toMatchObject([{ MaHoSo: born.code, NoiNopHoSo: '1', KenhThucHien: '2' }]);

    const own = 'H18.12-261123-0001';
    const report = {
      MaHoSo: born.code,
      MaHoSoDonVi: own,
      MaDoiTuong: '',
      NoiDung: 'Tiếp nhận',
      NgayXuLy: '20261123080000',
      TrangThai: '2',
    };
    const tell = () => portal.call(session, 'DongBoTrangThaiHoSo', { type: '2', data: report });
    expect(await tell()).toMatchObject({ error_code: '0' });
    expect(await tell()).toMatchObject({ error_code: '0' });
    expect(await kindsOf(born.code)).toEqual(['born', 'status']);
    expect((await waiting()).result).toEqual([]);

    await send([dossier(own)]);
    const all = await portal.call(session, 'TraCuuHoSo', { coquan: 'H18.12', sodong: '9999' });
    const codes = all.result.map(({ MaHoSo }) => MaHoSo);
    expect(codes).toContain(own);
    expect(codes).not.toContain(born.code);
  });

  test('sent whole under the code of the portal they keep what the portal knows, also when all is sent again', async () => {
    const birth = { procedure: '1.001193.000.00.00.H18', agency: 'H18.13', applicant: 'Lò Thị Đặt Ra' };
    const { code } = await bodyOf<DossierRow>(await post(`${portal.url}stand-in/api/dossiers`, birth));
    const whole = dossier(code);
    const data = {
      MaHoSo: code,
      MaHoSoDonVi: 'H18.13-261123-0001',
      MaDoiTuong: '',
      NoiDung: 'Tiếp nhận',
      NgayXuLy: '20240115100000',
      TrangThai: '2',
    };
    expect(await send([whole])).toMatchObject({ error_code: '3' });
    for (let again = 0; again < 2; again++) {
      expect(await send([whole], 'True')).toMatchObject({ error_code: '0' });
      expect(await portal.call(session, 'DongBoTrangThaiHoSo', { type: '2', data })).toMatchObject({ error_code: '0' });
    }
    expect(await kindsOf(code)).toEqual(['born', 'updated', 'status']);
    const { result } = await portal.call(session, 'TraCuuHoSo', { mahoso: code });
    expect(result).toMatchObject([{ MaHoSoDonVi: 'H18.13-261123-0001', NoiNopHoSo: '1', DonViXuLy: 'UBND xã Mẫu' }]);
    expect(await inside(code)).toMatchObject({ agency: 'H18.13', origin: 'portal' });
  });

  test('a state is told of no dossier of the province', async () => {
    const data = {
      MaHoSo: 'H18.12-240115-0101',
      MaHoSoDonVi: '',
      MaDoiTuong: '',
      NoiDung: '',
      NgayXuLy: '20261123080000',
      TrangThai: '2',
    };
    const answer = await portal.call(session, 'DongBoTrangThaiHoSo', { type: '2', data });
    expect(answer).toMatchObject({ error_code: '1', message: expect.stringContaining('không nộp trên Cổng') });
  });

  test('what is missing is named', async () => {
    const answer = await post(`${portal.url}stand-in/api/dossiers`, { procedure: 'x' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { message: expect.stringContaining('agency, applicant') } });
  });
});

describe('look-up', () => {
  const codes = ['H18.99-240201-0001', 'H18.99-240201-0002', 'H18.99-240301-0001'];

  beforeAll(async () => {
    const of = (code: string) => dossier(code, { NgayTiepNhan: `20${code.slice(7, 13)}090000`, DonViXuLy: 'Sở Thử' });
    await send(codes.map(of));
  });

  test('page by page, with the count of all on the first', async () => {
    const first = await portal.call(session, 'TraCuuHoSo', { coquan: 'Sở Thử', sodong: '2' });
    expect(first).toMatchObject({ tongso: '3', result: [{ MaHoSo: codes[0] }, { MaHoSo: codes[1] }] });
    const second = await portal.call(session, 'TraCuuHoSo', { coquan: 'Sở Thử', sodong: '2', saumahoso: codes[1] });
    expect(second.result).toMatchObject([{ MaHoSo: codes[2], NoiNopHoSo: '2' }]);
    expect(second.tongso).toBeUndefined();
  });

  test('by day of acceptance, the last day left out', async () => {
    const query = { coquan: 'H18.99', tungay: '20240201000000', denngay: '20240301090000' };
    const { result } = await portal.call(session, 'TraCuuHoSo', query);
    expect(result.map(({ MaHoSo }) => MaHoSo)).toEqual(codes.slice(0, 2));
  });

  test('one by its code, none for a code that is not there', async () => {
    expect((await portal.call(session, 'TraCuuHoSo', { mahoso: codes[0] })).result).toHaveLength(1);
    expect((await portal.call(session, 'TraCuuHoSo', { mahoso: 'X' })).result).toEqual([]);
  });

  test.each([
    [{ tungay: '2024-02-01' }, 'tungay'],
    [{ ducks: '1' }, 'ducks'],
  ])('%j is refused', async (query, field) => {
    const answer = await portal.call(session, 'TraCuuHoSo', query);
    expect(answer).toMatchObject({ error_code: '1', message: expect.stringContaining(field) });
  });
});

describe('catalogues and figures', () => {
  test.each([
    ['LayDanhSachTTHC', {}, { MATTHC: expect.any(String), TENTTHC: expect.any(String) }],
    ['LayThuTuc', { maTTHC: '1.001193.000.00.00.H18' }, { TENTTHC: 'Đăng ký khai sinh' }],
    ['LayDanhMucLinhVuc', {}, { TENLINHVUC: expect.any(String) }],
    ['LayDanhMucCoQuan', {}, { MADONVI: 'H18.01', TENDONVI: 'Sở Công Thương' }],
  ])('%s', async (service, rest, row) => {
    const { result } = await portal.call(session, service, rest);
    expect(result[0]).toMatchObject(row);
  });

  test('ratings and monthly counts: the last word counts', async () => {
    const rating = {
      NgayTongHop: '1-2024',
      Madonvi: 'H18.12',
      TenDonVi: 'UBND xã Mẫu',
      MaThuTuc: '',
      TongSoNguoiDanhGia: '10',
      PhanTramDanhGiaRatHaiLong: '80%',
      PhanTramDanhGiaHaiLong: '10%',
      PhanTramDanhGiaChuaHaiLong: '10%',
    };
    expect(await portal.call(session, 'DongBoDanhGia', { data: [rating] })).toMatchObject({ error_code: '0' });
    const bad = await portal.call(session, 'DongBoDanhGia', { data: [{ ...rating, NgayTongHop: 'tháng 1' }] });
    expect(bad).toMatchObject({ error_code: '1', message: expect.stringContaining('NgayTongHop') });
  });
});

describe('the client of the province and the stand-in understand each other', () => {
  test('dossiers, steps, look-up', async () => {
    const { signInUrl, callUrl } = portal;
    const settings = {
      signInUrl,
      callUrl,
      ...ACCOUNT,
      dstcode: 'VN:GOV',
      madonvi: 'H18',
      timeoutMs: 5_000,
      batch: 2,
      codes: DEFAULT_CODES,
    };
    const client = createPortalClient({ settings });
    const mine = ['0001', '0002', '0003'].map((number) => ({ ...DOSSIER, MaHoSo: `H18.77-240115-${number}` }));
    expect((await client.sendDossiers(mine)).map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(await client.sendDossiers(mine)).toMatchObject(Array(3).fill({ kind: 'accepted', as: 'updated' }));
    const step = { ...STEP, MaHoSo: 'H18.77-240115-0001' };
    expect(await client.sendSteps([step])).toMatchObject([{ kind: 'accepted' }]);
    expect(await client.sendSteps([step])).toMatchObject([{ kind: 'accepted', as: 'already-there' }]);
    expect(await client.lookUp({ coquan: 'H18.77' })).toMatchObject({ ok: true, value: { total: 3 } });
    expect(await kindsOf('H18.77-240115-0001')).toEqual(['inserted', 'step']);
  });
});
