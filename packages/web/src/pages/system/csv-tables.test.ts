import { expect, test } from 'vitest';
import { systemTextOf } from '../../text/system/index.ts';
import type { AccessToken, Account } from './accounts-queries.ts';
import { accountsTable, tokensTable } from './csv-tables.ts';

const text = systemTextOf('vi');

const grant = (roleName: string, validFrom: string, validTo?: string): Account['grants'][number] => ({
  id: `${roleName} ${validFrom}`,
  role: 'clerk',
  roleName,
  agencyId: 'so-noi-vu',
  agencyName: 'Sở Nội vụ',
  validFrom,
  recordedBy: 'Quản trị (giả định)',
  ...(validTo === undefined ? {} : { validTo }),
});

const account = (login: string, grants: Account['grants']): Account => ({
  id: login,
  login,
  name: `Cán bộ ${login} (giả định)`,
  mustChangePassword: false,
  hasSecondFactor: false,
  demonstration: false,
  hasPassword: true,
  activeFrom: '2024-01-01',
  grants,
});

test('a line for each role of the day, with its last day as people write it; who holds none has a line too', () => {
  const rows = [
    account('a', [
      grant('Một cửa', '2024-01-01', '2024-03-01'),
      grant('Lãnh đạo', '2024-01-01'),
      grant('Cũ', '2023-01-01', '2024-01-01'),
    ]),
    account('b', []),
  ];
  const [head, ...lines] = accountsTable(rows, '2024-02-01', text);
  expect(head).toEqual(['Họ và tên', 'Tên đăng nhập', 'Tình trạng', 'Vai trò', 'Cơ quan', 'Từ ngày', 'Đến hết ngày']);
  expect(lines).toEqual([
    ['Cán bộ a (giả định)', 'a', 'Đang dùng', 'Một cửa', 'Sở Nội vụ', '01/01/2024', '29/02/2024'],
    ['Cán bộ a (giả định)', 'a', 'Đang dùng', 'Lãnh đạo', 'Sở Nội vụ', '01/01/2024', ''],
    ['Cán bộ b (giả định)', 'b', 'Đang dùng', 'không có vai trò vào ngày này', '', '', ''],
  ]);
});

test('the list of tokens has what the page shows and nothing of the token', () => {
  const token: AccessToken & { readonly token: string } = {
    id: '01990000-0000-7000-8000-000000000009',
    name: 'Hệ thống quản lý văn bản',
    scopes: ['report:read'],
    grants: [],
    createdAt: '2024-01-01T08:00:00+07:00',
    createdBy: 'Quản trị (giả định)',
    expiresAt: '2024-06-01T00:00:00+07:00',
    token: 'khong-duoc-lo',
  };
  const table = tokensTable([token], () => 'Văn thư, Sở Nội vụ', text);
  expect(table[0]).toHaveLength(9);
  expect(table[1]?.slice(0, 2)).toEqual(['Hệ thống quản lý văn bản', 'Đã hết hạn']);
  expect(JSON.stringify(table)).not.toMatch(/khong-duoc-lo|01990000/);
});
