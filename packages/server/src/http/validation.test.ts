import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaValidationError } from 'fastify';
import { describe, expect, test } from 'vitest';
import { explainValidation, fieldOfValidation } from './validation.ts';

function found(schema: object, value: unknown): readonly FastifySchemaValidationError[] {
  const ajv = new Ajv({ discriminator: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  expect(validate(value)).toBe(false);
  return (validate.errors ?? []).map((error) => ({ ...error, message: error.message ?? '' }));
}

const of = (name: string, schema: object) => ({ type: 'object', properties: { [name]: schema } });

/** Every kind that a schema of the interface can find, and some that it may come to. */
const KINDS: readonly (readonly [kind: string, schema: object, value: unknown, told: string])[] = [
  ['required', { type: 'object', required: ['reason'] }, {}, 'Thiếu nội dung "Lý do" (reason).'],
  ['additionalProperties', { type: 'object', additionalProperties: false }, { agncy: 1 }, 'Nội dung "agncy" không có'],
  ['enum', of('kind', { enum: ['a', 'b'] }), { kind: 'c' }, '"Loại" (kind) phải là một trong: a, b.'],
  ['const', of('kind', { const: 'a' }), { kind: 'c' }, '"Loại" (kind) phải là a.'],
  ['type', of('amount', { type: 'integer' }), { amount: 'x' }, '"Số tiền" (amount) sai kiểu, phải là số nguyên.'],
  ['types', of('amount', { type: ['string', 'null'] }), { amount: 1 }, 'phải là chữ hoặc để trống (null).'],
  ['minimum', of('days', { minimum: 1 }), { days: 0 }, '"Số ngày" (days) ngoài khoảng cho phép: phải từ 1 trở lên.'],
  ['maximum', of('days', { maximum: 9 }), { days: 10 }, 'phải từ 9 trở xuống.'],
  ['exclusiveMinimum', of('days', { exclusiveMinimum: 1 }), { days: 1 }, 'phải lớn hơn 1.'],
  ['exclusiveMaximum', of('days', { exclusiveMaximum: 9 }), { days: 9 }, 'phải nhỏ hơn 9.'],
  ['multipleOf', of('days', { multipleOf: 0.5 }), { days: 0.3 }, 'phải chia hết cho 0.5.'],
  ['minLength 1', of('text', { minLength: 1 }), { text: '' }, '"Nội dung" (text) không được để trống.'],
  ['minLength', of('next', { minLength: 12 }), { next: 'abc' }, 'phải có ít nhất 12 ký tự.'],
  ['maxLength', of('text', { maxLength: 2 }), { text: 'abc' }, 'dài quá 2 ký tự.'],
  ['minItems', of('codes', { minItems: 1 }), { codes: [] }, '"Các mã" (codes) phải có ít nhất 1 mục.'],
  ['maxItems', of('codes', { maxItems: 1 }), { codes: [1, 2] }, 'nhiều nhất là 1.'],
  ['uniqueItems', of('codes', { uniqueItems: true }), { codes: [1, 1] }, 'có mục ghi hai lần.'],
  [
    'date',
    of('dueOn', { format: 'date' }),
    { dueOn: '2026-02-31' },
    '"Hạn trả" (dueOn) sai dạng, phải là ngày có thật',
  ],
  ['date-time', of('at', { format: 'date-time' }), { at: 'abc' }, 'phải là thời điểm có thật'],
  ['uuid', of('id', { format: 'uuid' }), { id: 'abc' }, 'phải là mã UUID'],
  ['email', of('email', { format: 'email' }), { email: 'abc' }, 'phải là địa chỉ thư điện tử'],
  ['uri', of('url', { format: 'uri' }), { url: 'abc' }, 'phải là địa chỉ mạng'],
  ['another format', of('id', { format: 'ipv4' }), { id: 'abc' }, 'sai dạng, xem ví dụ'],
  ['pattern', of('phone', { pattern: '^[0-9]+$' }), { phone: 'abc' }, '"Số điện thoại" (phone) sai dạng.'],
  ['anyOf', of('at', { anyOf: [{ type: 'string' }, { type: 'null' }] }), { at: 1 }, 'sai kiểu, phải là chữ.'],
  ['not', of('text', { not: { type: 'string' } }), { text: 'a' }, '"Nội dung" (text) chưa đúng.'],
  [
    'discriminator',
    {
      type: 'object',
      discriminator: { propertyName: 'type' },
      required: ['type'],
      oneOf: [{ properties: { type: { const: 'a' } } }],
    },
    { type: 'z' },
    'Nội dung "Loại" (type) không phải lệnh nào.',
  ],
];

describe('what the schema finds is told in Vietnamese', () => {
  test.each(KINDS)('%s', (_, schema, value, told) => {
    const text = explainValidation(found(schema, value), 'body');
    expect(text).toContain(told);
    expect(text).not.toMatch(/\b(must|should|be|match|NOT|undefined)\b/);
  });

  test('a value in a list is named by its label and its whole path', () => {
    const schema = of('payments', { type: 'array', items: of('amount', { type: 'integer' }) });
    const errors = found(schema, { payments: [{ amount: 'x' }] });
    expect(explainValidation(errors, 'body')).toMatch(/^Nội dung "Số tiền" \(payments\.0\.amount\) sai kiểu/);
    expect(fieldOfValidation(errors)).toBe('payments.0.amount');
  });

  test('a body that is no object is spoken of as a whole', () => {
    expect(explainValidation(found({ type: 'object' }, []), 'body')).toBe(
      'Nội dung sai kiểu, phải là một nhóm giá trị.',
    );
  });
});
