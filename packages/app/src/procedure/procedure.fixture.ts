import type { Principal, Role } from '@dunghen/domain/access';
import type { ProcedureContent } from './save.ts';

/** Somebody who holds one role at the province. */
export function officer(role: Role, agencyId = '11-2008'): Principal {
  const grants = [{ role, agencyId, validFrom: '2020-01-01' }];
  return { kind: 'officer', id: `account-${role}`, name: `Cán bộ ${role} (nhân vật giả định)`, grants };
}

/** An approved procedure of 5 working days. */
export function procedureContent(parts: Partial<ProcedureContent> = {}): ProcedureContent {
  return {
    code: '1.004884.000.00.00.H18',
    name: 'Đăng ký lại khai sinh',
    field: 'Hộ tịch',
    level: 'commune',
    cases: [],
    limits: [{ legal: { limit: { amount: 5, unit: 'working-day' }, basis: 'Nghị định 123/2015/NĐ-CP, Điều 26' } }],
    documents: [{ key: 'form', name: 'Tờ khai', original: 1, copies: 0, required: true }],
    fees: [],
    results: [{ key: 'result', name: 'Giấy khai sinh' }],
    process: [
      { key: 'check', name: 'Tiếp nhận', role: 'counter', share: 0.5 },
      { key: 'draft', name: 'Thẩm định', role: 'specialist', share: 3.5 },
      { key: 'sign', name: 'Ký', role: 'head-of-agency', share: 1 },
    ],
    approval: { number: '01/QĐ-UBND (giả định)', date: '2026-01-05' },
    ...parts,
  };
}
