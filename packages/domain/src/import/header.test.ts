import { describe, expect, test } from 'vitest';
import { columnLetters, matchHeaders, scoreHeaders } from './header.ts';
import { NO_MAPPING, parseMapping } from './mapping.ts';

describe('headers (spec: import)', () => {
  test.each([
    ['Mã hồ sơ', 'code'],
    ['  MÃ  HỒ SƠ ', 'code'],
    ['ma ho so', 'code'],
    ['Mã_hồ-sơ (*)', 'code'],
    ['Số hồ sơ', 'code'],
    ['Mã TTHC', 'procedureCode'],
    ['Tên thủ tục', 'procedureName'],
    ['Thủ tục', 'procedureName'],
    ['Lĩnh vực', 'field'],
    ['Mã cơ quan', 'agencyCode'],
    ['Cơ quan thực hiện', 'agencyName'],
    ['Đơn vị', 'agencyName'],
    ['DON VI XU LY', 'agencyName'],
    ['Kênh', 'channel'],
    ['Người nộp', 'applicant'],
    ['CCCD', 'identity'],
    ['Ngày nhận', 'acceptedAt'],
    ['Ngày tiếp nhận (dd/MM/yyyy)', 'acceptedAt'],
    ['Thời hạn giải quyết', 'limit'],
    ['Hạn xử lý', 'dueAt'],
    ['Gia hạn đến', 'rescheduledDueAt'],
    ['Ngày có kết quả', 'completedAt'],
    ['Ngày trả', 'returnedAt'],
    ['Ngày nhận bổ sung', 'supplementReceivedAt'],
    ['Tình trạng', 'status'],
    ['Người xử lý', 'officer'],
    ['Ghi chú', 'note'],
    ['acceptedAt', 'acceptedAt'],
  ])('%j is %s', (header, field) => {
    expect(matchHeaders([header], NO_MAPPING).columnOf).toEqual({ [field]: 0 });
  });

  test('of two columns for one field the alias listed first wins, the other is kept', () => {
    const layout = matchHeaders(
      ['Đơn vị', 'Cơ quan giải quyết', 'Mã hồ sơ', 'Mã hồ sơ', '', 'Lệ phí', 'Lệ phí'],
      NO_MAPPING,
    );
    expect(layout.columnOf).toEqual({ agencyName: 1, code: 2 });
    expect(layout.extra.map(({ header }) => header)).toEqual(['Đơn vị', 'Mã hồ sơ', 'Cột E', 'Lệ phí', 'Lệ phí (2)']);
  });

  test('the mapping file adds, overrides and takes away', () => {
    const outcome = parseMapping(
      '{"columns":{"Mã biên nhận":"code","note":["Diễn giải"],"Đơn vị":null,"Ngày nhận":"submittedAt"}}',
    );
    const mapping = outcome.ok ? outcome.mapping : NO_MAPPING;
    const layout = matchHeaders(['Mã hồ sơ', 'mã biên nhận', 'Diễn giải', 'Đơn vị', 'Ngày nhận'], mapping);
    expect(layout.columnOf).toEqual({ code: 1, note: 2, submittedAt: 4 });
    expect(layout.extra.map(({ header }) => header)).toEqual(['Mã hồ sơ', 'Đơn vị']);
  });

  test.each([
    '',
    '[]',
    '{"columns":{"A":"nothing"}}',
    '{"colums":{}}',
    '{"dueAtMeans":"both"}',
    '{"columns":[]}',
    '{"statuses":{"x":"gone"}}',
    '{"system":1}',
  ])('the mapping %j is refused', (text) => {
    expect(parseMapping(text)).toMatchObject({
      ok: false,
      code: 'bad-mapping',
      message: expect.stringContaining('Tệp ánh xạ sai'),
    });
  });

  test('scores rows by what they name', () => {
    expect(scoreHeaders(NO_MAPPING)(['BÁO CÁO', 'Đơn vị'])).toEqual({ known: 1, required: false });
    expect(scoreHeaders(NO_MAPPING)(['Mã hồ sơ', 'Đơn vị', 'x'])).toEqual({ known: 2, required: true });
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
