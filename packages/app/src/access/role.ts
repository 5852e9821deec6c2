import type { Role } from '@dunghen/domain/access';

/** Names of the roles as officials know them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  counter: 'Cán bộ tiếp nhận',
  specialist: 'Chuyên viên thụ lý',
  'head-of-division': 'Trưởng phòng chuyên môn',
  'head-of-agency': 'Lãnh đạo cơ quan',
  clerk: 'Văn thư',
  'procedure-control': 'Kiểm soát thủ tục hành chính',
  'provincial-leader': 'Lãnh đạo UBND tỉnh',
  'home-affairs': 'Theo dõi, đánh giá (Sở Nội vụ)',
  system: 'Quản trị hệ thống',
  auditor: 'Kiểm toán, thanh tra',
};

/** Roles whose work is the whole province; they are held at the province itself. */
export const PROVINCE_ROLES: readonly Role[] = [
  'procedure-control',
  'provincial-leader',
  'home-affairs',
  'system',
  'auditor',
];

export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLE_NAMES, text);
}
