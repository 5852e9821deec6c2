import { type Static, type TSchema, Type } from 'typebox';

/** A list that the reader does not change; same JSON schema as `Type.Array`. */
export const list = <T extends TSchema>(items: T) => Type.Unsafe<readonly Static<T>[]>(Type.Array(items));

/** A reference to a shared schema by its `$id`, so that it becomes a named component of the OpenAPI document. */
export const ref = <T extends TSchema>(schema: T & { readonly $id: string }) =>
  Type.Unsafe<Static<T>>({ $ref: `${schema.$id}#` });

export const named = <T extends TSchema, N extends string>(name: N, schema: T): T & { readonly $id: N } =>
  Object.assign(schema, { $id: name });

export const Day = Type.String({ format: 'date', description: 'Ngày theo giờ Việt Nam, yyyy-MM-dd' });

/** Instants leave the server in local time with their offset, so that a reader sees office hours. */
export const Timestamp = Type.String({
  format: 'date-time',
  description: 'Thời điểm theo giờ Việt Nam, ví dụ 2024-01-18T17:30:00+07:00',
});

export const Count = Type.Integer({ minimum: 0 });

export const PeriodKey = Type.String({
  pattern: '^[0-9]{4}(-[0-9A-Za-z]{1,3})?$',
  description: 'Kỳ: quý 2024-Q1, tháng 2024-03, 6 tháng 2024-H1, 9 tháng 2024-9M, năm 2024',
});

export const Scheme = Type.Enum(['calendar', 'day15', 'tt02'], {
  description:
    'Cách chia kỳ: theo quý dương lịch (mặc định), từ ngày 15 (Nghị định 09/2019/NĐ-CP), theo Thông tư 02/2017/TT-VPCP',
});

export const PeriodKind = Type.Enum(['month', 'quarter', 'half-year', 'nine-months', 'year'], {
  description: 'Loại kỳ',
});

export const Layout = Type.Enum(['late-only', 'early-apart', 'all-units', 'dossiers', 'index', '06a'], {
  description: 'Mẫu phụ lục',
});

/** The two times of a question (spec: `asOf`, `asKnownAt`), in local time. */
export const TwoTimes = {
  asOf: Type.Optional(Type.String({ description: 'Tính đến trước thời điểm, yyyy-MM-ddTHH:mm giờ Việt Nam' })),
  knownAt: Type.Optional(Type.String({ description: 'Theo dữ liệu đã biết lúc, yyyy-MM-ddTHH:mm giờ Việt Nam' })),
};

export const Policy = Type.Enum(['province', 'portal766'], {
  description: 'Cách xác định đúng hạn, quá hạn: của tỉnh (mặc định), hoặc của Cổng theo Quyết định 766/QĐ-TTg',
});

export const TimesQuery = { scheme: Type.Optional(Scheme), policy: Type.Optional(Policy), ...TwoTimes };
