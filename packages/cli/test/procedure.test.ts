import path from 'node:path';
import { recordDemonstrationProcedures } from '@dunghen/app/procedure';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dunghen } from './run.ts';

const samples = path.resolve(import.meta.dirname, '../../../samples/procedures');
let db: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  db = await testDatabase();
  await recordDemonstrationProcedures(db);
});
afterAll(() => db.close());

const procedure = (...args: readonly string[]) => dunghen('procedure', ...args, '--db', db.url);

describe('procedure', () => {
  test('list finds without diacritics', async () => {
    const { code, out, err } = await procedure('list', '--search', 'tach thua', '--day', '2026-11-23');
    expect([code, out, err]).toEqual([
      0,
      '1.012784.000.00.00.H18  Tách thửa hoặc hợp thửa đất · Đất đai\n',
      '1 thủ tục.\n',
    ]);
    const json = await procedure('list', '--search', 'ho kinh doanh', '--day', '2025-06-30', '--json');
    expect(JSON.parse(json.out)).toMatchObject(Array.from({ length: 5 }, () => ({ level: 'district', version: 1 })));
  });

  test('show tells limits, documents, fees and steps of a day', async () => {
    const { code, out } = await procedure('show', '1.012783.000.00.00.H18', '--day', '2026-11-23');
    expect(code).toBe(0);
    expect(out).toContain('phiên bản 1, từ 01/07/2025, đang áp dụng');
    expect(out).toContain('  - Đo vẽ lại, xác định lại diện tích, địa bàn khó khăn: 20 ngày làm việc; ');
    expect(out).toContain('  - Lệ phí cấp Giấy chứng nhận: 25.000 đồng; ');
    expect(out).toContain('Quy trình theo 1520/QĐ-UBND (giả định), cho thời hạn 05 ngày làm việc:');
  });

  test('unlocalised lists what has still to be followed; a limit that has passed is a finding', async () => {
    const { code, out, err } = await procedure('unlocalised', '--day', '2026-11-23');
    expect(code).toBe(1);
    expect(out).toContain('1.004873  Cấp Giấy xác nhận tình trạng hôn nhân\n');
    expect(out).toContain('Sửa đổi theo 3315/QĐ-BTP (giả định) ngày 09/11/2026; hạn 17:30 ngày 18/11/2026, ĐÃ QUÁ HẠN');
    expect(err).toBe('3 thủ tục chưa được tỉnh công bố, trong đó 1 đã quá 05 ngày làm việc.\n');
    expect(await procedure('unlocalised', '--day', '2026-11-12')).toMatchObject({ code: 0 });
  });

  test('import says what it would load, and loads with --yes', async () => {
    const file = path.join(samples, '02-cap-nhat.json');
    const preview = await procedure('import', file);
    expect(preview).toMatchObject({ code: 0, err: 'Mới xem trước, chưa nạp. Thêm --yes để nạp.\n' });
    expect(preview.out).toContain('MỚI  dòng 4: 1.004837  Đăng ký giám hộ\n');
    expect(preview.out).toContain('Sẽ nạp: 3 mới, 0 thay đổi, 1 bãi bỏ, 0 như cũ.');
    expect((await procedure('import', file, '--yes')).out).toContain('Đã nạp: 3 mới');
    expect((await procedure('import', file)).out).toContain('0 mới, 0 thay đổi, 0 bãi bỏ, 4 như cũ.');
  });

  test.each([
    [['import', path.join(samples, '03-dong-loi.xlsx')], 'Dòng 4: Thiếu "Tên thủ tục".'],
    [['import', '/none/none.xlsx'], 'none.xlsx: Không mở được tệp.'],
    [['show', '1.999999'], 'Không có thủ tục mã "1.999999"'],
    [['list', '--day', '2025-02-30'], 'Tùy chọn --day'],
  ])('%j is refused with exit code 2 and a Vietnamese message', async (args, message) => {
    const result = await procedure(...args);
    expect(result.err).toContain(message);
    expect([result.code, result.out]).toEqual([2, '']);
  });
});
