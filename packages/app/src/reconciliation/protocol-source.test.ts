import { getLocal } from '@dunghen/domain/time';
import type { PortalClient } from '@dunghen/portal/client';
import { expect, test } from 'vitest';
import { protocolSource } from './protocol-source.ts';

type Pages = ReturnType<PortalClient['lookUpAll']>;

async function* pages(...all: readonly (Awaited<ReturnType<Pages['next']>>['value'] & object)[]): Pages {
  yield* all;
}

test('reads dossiers of the look-up; one born there has the code that the province gave it', async () => {
  const dossiers = [
    {
      MaHoSo: 'H18.1-240105-0001',
      TrangThaiHoSo: '9',
      NgayHenTra: '20240112173000',
      NgayKetThucXuLy: '20240112160030',
      DanhSachHoSoBoSung: [{}, {}],
      DonViXuLy: 'Sở Nội vụ',
    },
    { MaHoSo: 'G01-1', MaHoSoDonVi: 'H18.1-240105-0002', NgayHenTra: '', DonViXuLy: 'H18.12.5' },
  ];
  const source = protocolSource({ lookUpAll: () => pages({ ok: true, value: { dossiers, total: 4 } }) });
  const steps = await Array.fromAsync(source.steps());
  const at = (text: string, seconds = 0) => ({ at: getLocal(text) + seconds * 1_000, dateOnly: false });
  expect(steps).toEqual([
    {
      kind: 'row',
      number: 1,
      problems: [],
      row: {
        code: 'H18.1-240105-0001',
        agencyName: 'Sở Nội vụ',
        status: 9,
        due: at('2024-01-12T17:30'),
        finish: at('2024-01-12T16:00', 30),
        supplementRequests: 2,
      },
    },
    { kind: 'row', number: 2, problems: [], row: { code: 'H18.1-240105-0002', agencyCode: 'H18.12.5' } },
  ]);
  expect(source.share()).toBe(0.5);
});

test('a time that is none is told, and its dossier compared without it', async () => {
  const dossiers = [{ MaHoSo: 'H18.1-240105-0001', NgayHenTra: '20240231173000', NgayTra: '20240112240000' }];
  const source = protocolSource({ lookUpAll: () => pages({ ok: true, value: { dossiers } }) });
  const [step] = await Array.fromAsync(source.steps());
  const expected = 'yyyyMMddHHmmss';
  expect(step).toMatchObject({
    row: { code: 'H18.1-240105-0001' },
    problems: [
      { column: 'NgayHenTra', value: '20240231173000', expected },
      { column: 'NgayTra', value: '20240112240000', expected },
    ],
  });
});

test('ends with the portal’s own words where it refuses', async () => {
  const source = protocolSource({
    lookUpAll: () => pages({ ok: false, by: 'portal', code: '-1', words: 'Không có quyền' }),
  });
  expect(await Array.fromAsync(source.steps())).toEqual([
    { kind: 'failed', message: 'Cổng không cho tra cứu: mã -1, "Không có quyền".' },
  ]);
});
