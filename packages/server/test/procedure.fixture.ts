import type { ProcedureVersion } from '@dunghen/domain/procedure';

/** A procedure of every commune, so that dossiers spread over the counters that a province has. Invented limits. */
export const PROCEDURE: ProcedureVersion = {
  code: '1.004884.000.00.00.H18',
  version: 1,
  validFrom: '2025-07-01',
  name: 'Đăng ký lại khai sinh',
  field: 'Hộ tịch',
  level: 'commune',
  cases: [],
  limits: [{ legal: { limit: { amount: 5, unit: 'working-day' }, basis: 'Nghị định 123/2015/NĐ-CP, Điều 26' } }],
  documents: [{ key: 'form', name: 'Tờ khai', original: 1, copies: 0, required: true }],
  fees: [],
  results: [{ key: 'result', name: 'Giấy khai sinh' }],
  process: [{ key: 'draft', name: 'Thẩm định', role: 'specialist', share: 5 }],
  approval: { number: '01/QĐ-UBND (giả định)', date: '2025-07-01' },
};
