import { Type } from 'typebox';
import { named } from './common.ts';

/** Problem details (RFC 9457). `code` is stable and is what programs go by; the texts are for people. */
export const Problem = named(
  'Problem',
  Type.Object({
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.String({ description: 'Mã yêu cầu, để tìm trong nhật ký máy chủ' }),
    code: Type.String(),
    facts: Type.Optional(Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Record(Type.String(), Type.Unknown()))),
  }),
);
