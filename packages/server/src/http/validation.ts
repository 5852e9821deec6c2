import type { FastifySchemaValidationError } from 'fastify';
import { quotedName } from './field-names.ts';

const PLACES: Readonly<Record<string, string>> = {
  querystring: 'Tham số',
  params: 'Phần địa chỉ',
  headers: 'Tiêu đề yêu cầu',
  body: 'Nội dung',
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  integer: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'một nhóm giá trị',
  null: 'để trống (null)',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'phải là ngày có thật, viết năm-tháng-ngày như 2026-03-29',
  'date-time': 'phải là thời điểm có thật, viết như 2026-03-29T17:30:00+07:00',
  email: 'phải là địa chỉ thư điện tử, như can.bo@example.vn',
  uri: 'phải là địa chỉ mạng, như https://example.vn/nhan',
  uuid: 'phải là mã UUID, gồm 32 chữ số hệ mười sáu chia bằng dấu gạch',
};

const AT_LEAST_OR_MOST: Readonly<Record<string, string>> = { '>=': 'từ', '<=': 'từ', '>': 'lớn hơn', '<': 'nhỏ hơn' };

/** The first thing that a request's validation found, in Vietnamese: which parameter, and what it must be. */
export function explainValidation(errors: readonly FastifySchemaValidationError[], place: string | undefined): string {
  const error = errors[0];
  const where = PLACES[place ?? ''] ?? 'Yêu cầu';
  if (error === undefined) return `${where} chưa đúng.`;
  const path = pathOf(error);
  const named = path.length === 0 ? where : `${where} ${quotedName(path)}`;
  return explain(error, named);
}

/** Where the first thing lies that validation found, `payment.receiptNumber`; undefined for the request as a whole. */
export function fieldOfValidation(errors: readonly FastifySchemaValidationError[]): string | undefined {
  const path = errors[0] === undefined ? [] : pathOf(errors[0]);
  return path.length === 0 ? undefined : path.join('.');
}

function explain({ keyword, params }: FastifySchemaValidationError, named: string): string {
  switch (keyword) {
    case 'required':
      return `Thiếu ${named.charAt(0).toLowerCase()}${named.slice(1)}.`;
    case 'additionalProperties':
      return `${named} không có trong giao diện này. Bỏ nó đi hoặc xem /api/v1/openapi.json.`;
    case 'enum':
      return `${named} phải là một trong: ${listOf(params.allowedValues)}.`;
    case 'const':
      return `${named} phải là ${String(params.allowedValue)}.`;
    case 'type':
      return `${named} sai kiểu, phải là ${typesText(params.type)}.`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `${named} ngoài khoảng cho phép: phải ${AT_LEAST_OR_MOST[String(params.comparison)] ?? ''} ${String(params.limit)}${endOf(params.comparison)}.`;
    case 'multipleOf':
      return `${named} phải chia hết cho ${String(params.multipleOf)}.`;
    case 'discriminator':
      return `${named} không phải lệnh nào. Xem danh sách lệnh ở /api/v1/openapi.json.`;
    case 'minLength':
      return params.limit === 1
        ? `${named} không được để trống.`
        : `${named} ngắn quá, phải có ít nhất ${String(params.limit)} ký tự.`;
    case 'maxLength':
      return `${named} dài quá ${String(params.limit)} ký tự.`;
    case 'minItems':
      return `${named} phải có ít nhất ${String(params.limit)} mục.`;
    case 'maxItems':
      return `${named} có quá nhiều mục, nhiều nhất là ${String(params.limit)}.`;
    case 'uniqueItems':
      return `${named} có mục ghi hai lần.`;
    case 'format':
      return `${named} sai dạng, ${FORMATS[String(params.format)] ?? 'xem ví dụ ở /api/v1/openapi.json'}.`;
    case 'pattern':
      return `${named} sai dạng. Xem ví dụ ở /api/v1/openapi.json.`;
    default:
      // The validator's own words are English and help nobody at a counter.
      return `${named} chưa đúng. Xem cách ghi ở /api/v1/openapi.json.`;
  }
}

/** Where the value lies: the part of the path that is missing, unknown or the name of the command goes at its end. */
function pathOf({ instancePath, keyword, params }: FastifySchemaValidationError): readonly string[] {
  const path = instancePath.split('/').slice(1);
  const own =
    params.missingProperty ?? params.additionalProperty ?? (keyword === 'discriminator' ? params.tag : undefined);
  return typeof own === 'string' ? [...path, own] : path;
}

const endOf = (comparison: unknown): string =>
  comparison === '>=' ? ' trở lên' : comparison === '<=' ? ' trở xuống' : '';

const typesText = (type: unknown): string =>
  (Array.isArray(type) ? type : String(type).split(','))
    .map((name) => TYPES[String(name)] ?? String(name))
    .join(' hoặc ');

const listOf = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : String(values));
