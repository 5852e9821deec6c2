import { describe, expect, test } from 'vitest';
import { live } from '../../../domain/src/lifecycle/lifecycle.fixture.ts';
import type { FoundDossier } from '../protocol/index.ts';
import { dossierMessage } from './dossier-message.ts';
import { CONTEXT, LIVES, MAPPING } from './message.fixture.ts';
import { readDocuments, readDossierMessage, readIntake } from './read-dossier.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);

/** As the portal would give it; the applicant is invented. */
const BORN: FoundDossier = {
  MaHoSo: 'G09.20-240115-0092637',
  MaTTHC: '1.001193.000.00.00.H18',
  TenTTHC: 'Thủ tục thử nghiệm',
  KenhThucHien: '2',
  ChuHoSo: 'Lò Thị Mẫu',
  MaDoiTuong: 'TECHID-MAU-01',
  DinhDanhCHS: [{ LoaiDinhDanh: '1', SoDinhDanh: '011199000002' }],
  SoDienThoai: '0912000002',
  Email: null,
  TrichYeuHoSo: 'Xin cấp giấy xác nhận',
  NgayNopHoSo: '20240114210500',
  TrangThaiHoSo: '1',
  DonViXuLy: 'UBND xã Thử',
  NoiNopHoSo: '1',
  TaiLieuNop: [{ TenTepDinhKem: 'Tờ khai', DuongDanTaiTepTin: 'https://cong.example/1' }, { TenTepDinhKem: '' }, 7],
  TruongLa: 'giữ nguyên',
};

describe('the portal’s dossier in our terms', () => {
  test('one that was born there, before and after it knows our code', () => {
    expect(readDossierMessage(BORN, MAPPING)).toEqual({
      code: BORN.MaHoSo,
      portalCode: BORN.MaHoSo,
      bornOnPortal: true,
      status: '1',
      states: ['submitted'],
      procedureCode: '1.001193.000.00.00.H18',
      procedureName: 'Thủ tục thử nghiệm',
      channel: 'online',
      agencyName: 'UBND xã Thử',
      submittedAt: at('2024-01-14T21:05:00'),
      supplements: [],
      problems: [],
    });
    const known = readDossierMessage({ ...BORN, MaHoSoDonVi: 'H18.12-240115-0001' }, MAPPING);
    expect([known.code, known.portalCode]).toEqual(['H18.12-240115-0001', BORN.MaHoSo]);
  });

  test('its intake takes along what it is called there', () => {
    expect(readIntake(BORN, MAPPING, { code: 'H18.12-240115-0001', agencyId: 'xa-thu' })).toEqual({
      code: 'H18.12-240115-0001',
      agencyId: 'xa-thu',
      channel: 'online',
      procedureCode: '1.001193.000.00.00.H18',
      procedureName: 'Thủ tục thử nghiệm',
      applicant: 'Lò Thị Mẫu',
      phone: '0912000002',
      identity: '011199000002',
      subject: 'Xin cấp giấy xác nhận',
      extra: { MaHoSoDVCQG: BORN.MaHoSo, MaDoiTuongDVCQG: 'TECHID-MAU-01' },
    });
    expect(readDocuments(BORN)).toEqual([{ name: 'Tờ khai', url: 'https://cong.example/1' }]);
  });

  test('several of our states share a code; an unknown code has none; what cannot be read is said', () => {
    expect(readDossierMessage({ MaHoSo: 'x', TrangThaiHoSo: '8' }, MAPPING).states).toEqual(['rejected', 'stopped']);
    expect(readDossierMessage({ MaHoSo: 'x', TrangThaiHoSo: '77' }, MAPPING).states).toEqual([]);
    const view = readDossierMessage({ MaHoSo: 'x', NgayHenTra: '2024-01-18', NgayTra: null }, MAPPING);
    expect(view.dueAt).toBeUndefined();
    expect(view.problems).toEqual([
      { field: 'NgayHenTra', text: 'NgayHenTra: không phải thời điểm dạng yyyyMMddHHmmss' },
    ]);
  });

  test.each(LIVES)('$name: read back it is what was written', ({ acts }) => {
    const record = live(...acts);
    const message = dossierMessage(record, CONTEXT);
    if (message === undefined) throw new Error('a draft');
    const view = readDossierMessage({ ...message }, MAPPING);
    expect(view.states).toContain(record.state);
    expect(view.problems).toEqual([]);
    expect(view.channel).toBe(record.intake.channel);
    expect(view.acceptedAt).toBe(record.history.acceptedAt?.at);
    expect(view.supplements.map(({ requestedAt, receivedAt }) => [requestedAt, receivedAt])).toEqual(
      record.supplements.map(({ requestedAt, receivedAt }) => [requestedAt, receivedAt]),
    );
  });

  test('agencies by code, where the endpoint wants codes', () => {
    const mapping = { ...MAPPING, agencyBy: 'code', agencies: { 'xa-thu': { code: 'H18.12.5' } } } as const;
    const [first] = LIVES;
    const message = dossierMessage(live(...(first?.acts ?? [])), { ...CONTEXT, mapping });
    expect(message?.DonViXuLy).toBe('H18.12.5');
    expect(readDossierMessage({ MaHoSo: 'x', ...message }, mapping).agencyId).toBe('xa-thu');
  });

  test('codes and names that an endpoint has differently are turned back', () => {
    const mapping = {
      ...MAPPING,
      agencies: { 'xa-thu': { name: 'Ủy ban nhân dân xã Thử' } },
      procedures: { '1.001193.000.00.00.H18': { code: '1.001193' } },
      fields: { 'Hộ tịch': { code: 'G15-TP01', name: 'Hộ tịch (Tư pháp)' } },
    };
    const [first] = LIVES;
    const record = live(...(first?.acts ?? []));
    const message = dossierMessage(record, { ...CONTEXT, mapping });
    expect(message).toMatchObject({
      MaTTHC: '1.001193',
      MaLinhVuc: 'G15-TP01',
      TenLinhVuc: 'Hộ tịch (Tư pháp)',
      DonViXuLy: 'Ủy ban nhân dân xã Thử',
    });
    expect(readDossierMessage({ MaHoSo: 'x', ...message }, mapping)).toMatchObject({
      procedureCode: '1.001193.000.00.00.H18',
      field: 'Hộ tịch',
      agencyId: 'xa-thu',
    });
  });
});
