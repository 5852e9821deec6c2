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
    const field = fieldOf(error);
    if (!problems.has(field))
      problems.set(field, { field, text: `${field}: ${wrongOf(error, valueAt(value, error))}` });
  }
  return [...problems.values()];
}

/** `/DanhSachHoSoBoSung/0/NoiDungBoSung` as people write it; of an unknown or a missing field its own name. */
function fieldOf({ instancePath, keyword, params }: SchemaError): string {
  const names = instancePath.split('/').slice(1);
  if (keyword === 'required' || keyword === 'additionalProperties') names.push(...namesIn(params));
  const path = names.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
  return path.replace(/^\./, '') || 'Tin';
}

function namesIn(params: object): readonly string[] {
  const found = Object.values(params).flat();
  const first = found.find((each) => typeof each === 'string');
  return first === undefined ? [] : [first];
}

function valueAt(value: unknown, { instancePath }: SchemaError): unknown {
  return instancePath
    .split('/')
    .slice(1)
    .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined), value);
}

function wrongOf({ keyword, params }: SchemaError, value: unknown): string {
  const length = typeof value === 'string' ? value.length : 0;
  switch (keyword) {
    case 'maxLength':
      return `dài ${length} ký tự, Cổng nhận nhiều nhất ${numberIn(params)} ký tự`;
    case 'minLength':
      return 'đang để trống, Cổng bắt buộc phải có';
    case 'pattern':
      return 'không đúng định dạng; ngày giờ viết yyyyMMddHHmmss theo giờ Việt Nam, mã trạng thái từ 1 đến 10, số viết bằng chữ số';
    case 'enum':
      return 'không thuộc các giá trị được dùng ("True", "False" hoặc mã của Cổng)';
    case 'type':
      return 'không đúng kiểu; mọi giá trị đơn gửi Cổng là chuỗi ký tự';
    case 'required':
      return 'thiếu trong tin, Cổng bắt buộc phải có';
    case 'additionalProperties':
      return 'không phải trường của giao thức';
    default:
      return 'không hợp lệ theo giao thức của Cổng';
  }
}

function numberIn(params: object): string {
  const limit = Object.values(params).find((each) => typeof each === 'number');
  return String(limit ?? '');
}
