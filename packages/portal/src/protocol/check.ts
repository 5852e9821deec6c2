import { formatInteger } from '@dunghen/domain/text';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { PortalDossier } from './dossier.ts';
import { PortalFigures, PortalRatings, PortalStatusReport } from './service.ts';
import { PortalStep } from './step.ts';

/** One field that the portal would refuse. `field` is its path: `DanhSachHoSoBoSung[0].NoiDungBoSung`. */
export interface FieldProblem {
  readonly field: string;
  /** Vietnamese: what is wrong and what would be right; never the value itself, which may be personal. */
  readonly text: string;
}

type Check = (value: unknown) => readonly FieldProblem[];

function checkOf(schema: TSchema): Check {
  let compiled: ReturnType<typeof Compile> | undefined;
  return (value) => {
    compiled ??= Compile(schema);
    if (compiled.Check(value)) return NOTHING;
    return problemsOf(compiled.Errors(value), value);
  };
}

const NOTHING: readonly FieldProblem[] = Object.freeze([]);

/** What the portal would refuse of a dossier; nothing where it may be sent. */
export const checkDossier: Check = checkOf(PortalDossier);
export const checkStep: Check = checkOf(PortalStep);
export const checkStatusReport: Check = checkOf(PortalStatusReport);
export const checkRatings: Check = checkOf(PortalRatings);
export const checkFigures: Check = checkOf(PortalFigures);

interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: object;
}

function problemsOf(errors: readonly SchemaError[], value: unknown): readonly FieldProblem[] {
  const problems = new Map<string, FieldProblem>();
  for (const error of errors) {
    const wrong = wrongOf(error, valueAt(value, error));
    for (const field of fieldsOf(error)) {
      if (!problems.has(field)) problems.set(field, { field, text: `${field}: ${wrong}` });
    }
  }
  return [...problems.values()];
}

/** `/DanhSachHoSoBoSung/0/NoiDungBoSung` as people write it; of missing fields the name of each. */
function fieldsOf({ instancePath, keyword, params }: SchemaError): readonly string[] {
  const names = instancePath.split('/').slice(1);
  const missing = keyword === 'required' || keyword === 'additionalProperties' ? namesIn(params) : [];
  return missing.length === 0 ? [pathOf(names)] : missing.map((name) => pathOf([...names, name]));
}

function pathOf(names: readonly string[]): string {
  const path = names.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
  return path.replace(/^\./, '') || 'Tin';
}

const namesIn = (params: object): readonly string[] =>
  Object.values(params)
    .flat()
    .filter((each): each is string => typeof each === 'string');

function valueAt(value: unknown, { instancePath }: SchemaError): unknown {
  return instancePath
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), value);
}

function wrongOf({ keyword, params }: SchemaError, value: unknown): string {
  switch (keyword) {
    case 'maxLength': {
      const length = typeof value === 'string' ? value.length : 0;
      return `dài ${formatInteger(length)} ký tự, Cổng nhận nhiều nhất ${limitIn(params)} ký tự`;
    }
    case 'minLength':
      return 'đang để trống, Cổng bắt buộc phải có';
    case 'pattern':
      return formOf(params);
    case 'enum':
      return `phải là ${namesIn(params)
        .filter((name) => name !== '')
        .map((name) => `"${name}"`)
        .join(' hoặc ')}`;
    case 'type':
      return namesIn(params).includes('array') ? 'phải là danh sách' : 'phải là chuỗi ký tự';
    case 'required':
      return 'thiếu trong tin, Cổng bắt buộc phải có';
    case 'boolean':
    case 'additionalProperties':
      return 'không phải trường của giao thức';
    default:
      return 'không hợp lệ theo giao thức của Cổng';
  }
}

function formOf(params: object): string {
  const [pattern = ''] = namesIn(params);
  if (pattern.includes('{14}')) {
    return 'không phải thời điểm dạng yyyyMMddHHmmss theo giờ Việt Nam, ví dụ 20240118173000';
  }
  if (pattern.includes('[1-9]|10)$')) return 'không phải mã trạng thái của Cổng (từ 1 đến 10)';
  if (pattern.includes('%')) return 'không phải tỷ lệ phần trăm, ví dụ "98.5%"; để trống khi không có số liệu';
  return 'không đúng định dạng của giao thức; số viết bằng chữ số, không có dấu phân cách';
}

function limitIn(params: object): string {
  const limit = Object.values(params).find((each) => typeof each === 'number');
  return formatInteger(limit ?? 0);
}
