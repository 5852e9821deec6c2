import type { FastifySchemaValidationError } from 'fastify';

const PLACES: Readonly<Record<string, string>> = {
  querystring: 'Tham số',
  params: 'Phần địa chỉ',
  headers: 'Tiêu đề yêu cầu',
  body: 'Nội dung',
};

/** The first thing that a request's validation found, in Vietnamese: which parameter, and what it must be. */
export function explainValidation(errors: readonly FastifySchemaValidationError[], place: string | undefined): string {
  const error = errors[0];
  const where = PLACES[place ?? ''] ?? 'Yêu cầu';
  if (error === undefined) return `${where} chưa đúng.`;
  const named = `${where} "${nameOf(error)}"`;
  switch (error.keyword) {
    case 'required':
      return `Thiếu ${named.charAt(0).toLowerCase()}${named.slice(1)}.`;
    case 'additionalProperties':
      return `${named} không có trong giao diện này. Bỏ nó đi hoặc xem /api/v1/openapi.json.`;
    case 'enum':
      return `${named} phải là một trong: ${listOf(error.params.allowedValues)}.`;
    case 'type':
      return `${named} sai kiểu, phải là ${String(error.params.type)}.`;
    case 'minimum':
    case 'maximum':
      return `${named} ngoài khoảng cho phép (${String(error.params.comparison)} ${String(error.params.limit)}).`;
    case 'discriminator':
      return `${where} "${nameOf(error)}${String(error.params.tag)}" không phải lệnh nào. Xem danh sách lệnh ở /api/v1/openapi.json.`;
    case 'minLength':
      return `${named} không được để trống.`;
    case 'maxLength':
      return `${named} dài quá ${String(error.params.limit)} ký tự.`;
    case 'pattern':
    case 'format':
      return `${named} sai dạng. Xem ví dụ ở /api/v1/openapi.json.`;
    default:
      return `${named} chưa đúng (${error.message ?? error.keyword}).`;
  }
}

function nameOf(error: FastifySchemaValidationError): string {
  const own = error.params.missingProperty ?? error.params.additionalProperty;
  const path = error.instancePath.split('/').slice(1);
  return (typeof own === 'string' ? [...path, own] : path).join('.');
}

const listOf = (values: unknown): string => (Array.isArray(values) ? values.map(String).join(', ') : String(values));
