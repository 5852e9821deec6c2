import type { LimitUnit } from '../deadline/index.ts';
import type { ProcedureLimit, ProcedureVersion, ProcessStep } from './procedure.ts';

/** A limit of the law for tests. */
export function limitLine(amount: number, unit: LimitUnit, parts: Partial<ProcedureLimit> = {}): ProcedureLimit {
  return { legal: { limit: { amount, unit }, basis: 'Điều 1 (giả định)' }, ...parts };
}

/** A step of a specialist for tests; its name is its key. */
export function step(key: string, share: number, parts: Partial<ProcessStep> = {}): ProcessStep {
  return { key, name: key, role: 'specialist', share, ...parts };
}

/** A sound, approved version of three steps and 5 working days; `parts` replace what a test is about. */
export function procedureVersion(parts: Partial<ProcedureVersion> = {}): ProcedureVersion {
  return {
    code: '1.004884.000.00.00.H18',
    version: 1,
    validFrom: '2025-07-01',
    name: 'Đăng ký lại khai sinh',
    field: 'Hộ tịch',
    level: 'commune',
    cases: [],
    limits: [limitLine(5, 'working-day')],
    documents: [{ key: 'form', name: 'Tờ khai', original: 1, copies: 0, required: true }],
    fees: [{ key: 'fee', name: 'Lệ phí', amount: 8000, basis: 'Nghị quyết (giả định)' }],
    results: [{ key: 'result', name: 'Giấy khai sinh' }],
    process: [step('check', 0.5), step('draft', 3.5), step('sign', 1)],
    approval: { number: '01/QĐ-UBND (giả định)', date: '2025-06-30' },
    ...parts,
  };
}

/** A version whose process nobody has approved yet. */
export function unapproved(parts: Partial<ProcedureVersion> = {}): ProcedureVersion {
  const { approval: _approval, ...rest } = procedureVersion(parts);
  return rest;
}
