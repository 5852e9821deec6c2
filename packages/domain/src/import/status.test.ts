import { describe, expect, test } from 'vitest';
import { parseChannel } from './channel.ts';
import { parseStatus } from './status.ts';

describe('states (spec: lifecycle, codes 1–10)', () => {
  test.each([
    ['1', 'submitted'],
    ['2', 'accepted'],
    ['3', 'refused'],
    ['4', 'in-process'],
    ['5', 'awaiting-supplement'],
    ['6', 'awaiting-payment'],
    ['7', 'withdrawn'],
    ['8', 'stopped'],
    ['9', 'completed'],
    ['10', 'returned'],
    ['Mới đăng ký', 'submitted'],
    ['Được tiếp nhận', 'accepted'],
    ['Không được tiếp nhận', 'refused'],
    ['Đang xử lý', 'in-process'],
    ['Chờ bổ sung, hoàn thiện hồ sơ', 'awaiting-supplement'],
    ['Chờ thực hiện nghĩa vụ tài chính', 'awaiting-payment'],
    ['Tạm dừng theo quy định (pháp luật chuyên ngành)', 'suspended'],
    ['Tạm dừng theo quy định', 'suspended'],
    ['Rút hồ sơ theo yêu cầu của cá nhân, tổ chức', 'withdrawn'],
    ['Từ chối giải quyết', 'rejected'],
    ['Dừng giải quyết', 'stopped'],
    ['Đã xử lý xong', 'completed'],
    ['Đã trả kết quả', 'returned'],
    ['da tra ket qua', 'returned'],
    ['ĐÃ TRẢ KẾT QUẢ ', 'returned'],
    ['09', 'completed'],
    ['10 - Đã trả kết quả', 'returned'],
    ['8. Từ chối giải quyết', 'rejected'],
    ['8 - Dừng xử lý', 'stopped'],
  ])('%j is %s', (text, status) => {
    expect(parseStatus(text)).toBe(status);
  });

  test.each(['0', '11', 'Xong', '', '4x', '100'])('%j is none', (text) => {
    expect(parseStatus(text)).toBeUndefined();
  });

  test('the mapping file comes first', () => {
    expect(parseStatus('8', new Map([['8', 'rejected']]))).toBe('rejected');
  });
});

test.each([
  ['Trực tuyến', 'online'],
  ['TRỰC TIẾP', 'direct'],
  ['bcci', 'postal'],
  ['Bưu chính công ích', 'postal'],
  ['Fax', undefined],
])('channel %j is %s', (text, channel) => {
  expect(parseChannel(text)).toBe(channel);
});
