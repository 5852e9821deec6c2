import { executeCommand } from '@dunghen/app/command';
import { readShippedProcedures, recordDemonstrationProcedures } from '@dunghen/app/procedure';
import { codeOf, storeLives } from '@dunghen/app/testing';
import type { Principal } from '@dunghen/domain/access';
import { findVersionAt } from '@dunghen/domain/procedure';
import { dayOf } from '@dunghen/domain/time';
import { findDossier } from '@dunghen/store/dossier';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPortalWorld, type PortalWorld } from './portal-world.ts';

const WORDS = 'Mã TTHC không tồn tại trên Cổng (thử)';
/** What the endpoint calls ours otherwise; read back it is no difference. */
const MAPPING = {
  agencies: { 'so-cong-thuong-2020': { code: 'K01', name: 'Sở Công Thương (tên trên Cổng)' } },
  procedures: { '2.000591.000.00.00.H18': { code: '9.000591' } },
};

let world: PortalWorld;
beforeAll(async () => {
  world = await openPortalWorld(MAPPING);
});
afterAll(() => world?.stop());

test('sync sends, status tells what was refused and in which words, again sends it after saying how much', async () => {
  const { context, dunghen, inside } = world;
  await storeLives(context, { count: 7 });
  await inside('PUT', 'faults', [
    { id: 'tu-choi', fault: 'refuse', code: '1', message: WORDS, service: 'DongBoHoSoMC', dossier: codeOf(6) },
  ]);
  const sent = await dunghen('sync');
  expect(sent).toMatchObject({ code: 1, err: '' });
  const status = await dunghen('sync', 'status');
  expect(status.code).toBe(0);
  expect(status.out).toContain('Cổng: http://127.0.0.1');
  expect(status.out).toContain('1 tin bị từ chối chờ người xem');
  expect(status.out).toContain(`  1 tin: ${WORDS}`);
  expect(status.out).not.toContain('thu-nghiem');
  const told = JSON.parse((await dunghen('sync', 'status', '--json')).out);
  expect(told).toMatchObject({ connection: { state: 'closed' }, queue: { refused: 1, heldDossiers: 1 } });

  expect(await dunghen('sync', 'again')).toMatchObject({ code: 2, err: expect.stringContaining('--all-refused') });
  expect((await dunghen('sync', 'again', '--all-refused')).out).toMatch(
    /^Sẽ gửi lại 1 tin của 1 hồ sơ; \d+ tin xếp sau sẽ đi tiếp\. Thêm --yes để gửi\./,
  );
  expect((await dunghen('sync', 'status')).out).toContain('1 tin bị từ chối');
  await inside('PUT', 'faults', []);
  expect((await dunghen('sync', 'again', '--all-refused', '--yes')).out).toContain('Đã đưa 1 tin vào hàng gửi.');
  expect(await dunghen('sync')).toMatchObject({ code: 0, out: expect.stringContaining('Không còn tin nào chờ gửi.') });
  expect((await dunghen('sync', 'again', '--all-refused')).out).toContain('Không có tin nào bị từ chối.');
});

test('reconcile by protocol finds what was changed on the portal, and nothing that the table of codes explains', async () => {
  const { context, dunghen, plant } = world;
  const equal = await dunghen('reconcile', '--portal', '--period', '2024-Q1');
  expect(equal).toMatchObject({ code: 0, out: expect.stringContaining('Hai bên khớp nhau.') });

  await plant(codeOf(1), { NgayHenTra: '20240313173000' });
  await plant(codeOf(2), { TrangThaiHoSo: '4', NgayKetThucXuLy: '', NgayTra: '' });
  await plant(codeOf(3), { DonViXuLy: 'Sở Tư pháp' });
  await plant(codeOf(4), { MaTTHC: '1.999999' });
  // Late here; it ended there, and the portal does not say when.
  await plant(codeOf(7), { NgayKetThucXuLy: '', NgayTra: '' });
  await plant('G22.99-240304-000001', { NgayKetThucXuLy: '20240304100000', NgayTra: '20240304100000' });
  await storeLives(context, { from: 8, count: 1 });
  const found = await dunghen('reconcile', '--portal', '--period', '2024-Q1', '--json');
  expect(found).toMatchObject({ code: 1, err: '' });
  const { kinds, bridge } = JSON.parse(found.out);
  expect(Object.fromEntries(kinds.map(({ kind, cases }: { kind: string; cases: number }) => [kind, cases]))).toEqual({
    'due-differs': 1,
    'late-on-portal-only': 1,
    'status-differs': 1,
    'agency-differs': 1,
    'procedure-differs': 1,
    'missing-here': 1,
    'missing-on-portal': 1,
  });
  expect(bridge).toMatchObject({ lateHere: 1, lateOnPortal: 1, untold: 1 });
  const { out } = await dunghen('reconcile', '--portal', '--period', '2024-Q1');
  expect(out).toContain('Quá hạn ở tỉnh 1, quá hạn trên Cổng 1:');
  expect(out).toContain('  −1 Quá hạn ở tỉnh, danh sách của Cổng không ghi đủ để biết có quá hạn không');
  expect(out).toContain('  +1 Quá hạn trên Cổng, không quá hạn ở tỉnh');
});

/** A procedure in force today, with an agency that resolves it and has a name of its own. */
async function anyProcedure() {
  const { context } = world;
  await recordDemonstrationProcedures(context.db);
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  const today = dayOf(now);
  const versions = await readShippedProcedures();
  for (const { code } of versions) {
    const [id = ''] = findVersionAt(versions, code, today)?.agencyIds ?? [];
    const agency = register.findById(id);
    if (agency !== undefined && register.matchName(agency.name, today).kind === 'found') {
      return { procedure: code, agency };
    }
  }
  throw new Error('no procedure is in force today');
}

const counterOf = (agencyId: string): Principal => ({
  kind: 'officer',
  id: 'mot-cua',
  name: 'Cán bộ Một cửa (nhân vật giả định)',
  grants: [{ role: 'counter', agencyId, validFrom: '2020-01-01' }],
});

test('a dossier handed in on the portal comes in once, gets its number, and its states go back under the portal’s code', async () => {
  const { context, dunghen, inside } = world;
  const { procedure, agency } = await anyProcedure();
  const birth = { procedure, agency: 'H18', agencyName: agency.name, applicant: 'Lò Thị Mẫu (giả định)' };
  const born = await inside('POST', 'dossiers', birth);
  expect((await dunghen('sync')).out).toContain('nhận 1 hồ sơ từ Cổng');
  expect((await dunghen('sync')).out).toContain('nhận 0 hồ sơ từ Cổng');
  const [row] = await context.db.query<{ code: string }>('select code from portal_intake where portal_code = $1', [
    born.code,
  ]);
  const refused = await executeCommand(
    context,
    counterOf(agency.id),
    {
      command: { type: 'refuse', reason: 'Không thuộc thẩm quyền', missing: ['Tờ khai'] },
      code: row?.code ?? '',
      expectedVersion: (await findDossier(context.db, row?.code ?? ''))?.seq ?? 0,
      idempotencyKey: 'tu-choi-1',
    },
    { id: 'thu' },
  );
  expect(refused.ok ? '' : refused.message).toBe('');
  await dunghen('sync');
  const there = await inside('GET', `dossiers/${born.code}`);
  expect(there).toMatchObject({ origin: 'portal', status: '3', body: { MaHoSoDonVi: row?.code } });
  expect(there.received).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'status', body: expect.objectContaining({ TrangThai: '3' }) }),
    ]),
  );
});
