import type { DossierListFilter } from '@dunghen/app/dossier';
import type { Outcome } from '@dunghen/app/outcome';
import { findDay, type Instant, startOfDay } from '@dunghen/domain/time';
import { type Static, Type } from 'typebox';
import { Channel } from '../schema/command/shared.ts';

const optional = Type.Optional;
const filterText = (description: string) => optional(Type.String({ minLength: 1, maxLength: 300, description }));
const day = (description: string) => optional(Type.String({ format: 'date', description }));

/** A list asked for as `state=a&state=b`. */
const several = <T extends string>(values: readonly T[], description: string) =>
  optional(Type.Unsafe<readonly T[]>(Type.Array(Type.Enum([...values]), { minItems: 1, maxItems: 20, description })));

const STATES = [
  'draft',
  'submitted',
  'accepted',
  'refused',
  'in-process',
  'awaiting-supplement',
  'awaiting-payment',
  'suspended',
  'withdrawn',
  'rejected',
  'stopped',
  'completed',
  'returned',
] as const;

const VERDICTS = [
  'early',
  'on-time',
  'late',
  'open-in-time',
  'due-soon',
  'open-overdue',
  'paused',
  'no-limit',
  'out-of-scope',
] as const;

/** What narrows a list of dossiers; the same for the list and for its file. */
export const filterFields = {
  agency: filterText('Cơ quan giải quyết (mã trong danh mục cơ quan)'),
  children: optional(Type.Boolean({ description: 'Gồm cả các đơn vị trực thuộc' })),
  procedure: filterText('Mã thủ tục hành chính'),
  field: filterText('Lĩnh vực'),
  state: several(STATES, 'Trạng thái; nhiều giá trị: state=a&state=b'),
  verdict: several(VERDICTS, 'Tiến độ; "due-soon": sắp đến hạn'),
  open: optional(Type.Boolean({ description: 'true: đang giải quyết; false: đã kết thúc' })),
  officer: filterText('Cán bộ xử lý'),
  assigned: optional(Type.Boolean({ description: 'true: đã có người xử lý; false: chưa phân công' })),
  waiting: optional(
    Type.Enum(['signature', 'division'], {
      description:
        '"signature": đang ở bước ký, hoặc có đề nghị gia hạn chờ quyết định; "division": đang ở bước của phòng chuyên môn',
    }),
  ),
  channel: optional(Channel),
  acceptedFrom: day('Tiếp nhận từ ngày'),
  acceptedTo: day('Tiếp nhận đến hết ngày'),
  dueFrom: day('Hẹn trả từ ngày'),
  dueTo: day('Hẹn trả đến hết ngày'),
  endedFrom: day('Kết thúc từ ngày'),
  endedTo: day('Kết thúc đến hết ngày'),
  q: optional(
    Type.String({ maxLength: 200, description: 'Tìm theo từ đầu của mã, thủ tục, cán bộ, chủ hồ sơ; không cần dấu' }),
  ),
  sort: Type.Enum(['due', 'intake', 'code'], {
    default: 'intake',
    description:
      '"due": hồ sơ đang giải quyết, còn ít thời gian nhất trước; "intake": mới tiếp nhận trước; "code": theo mã',
  }),
  personal: optional(Type.Boolean({ description: 'Kèm tên chủ hồ sơ nếu có quyền; mỗi lần đọc được ghi nhật ký' })),
};

const { verdict: _verdict, open: _open, sort: _sort, personal: _personal, ...counted } = filterFields;

/** What may narrow the open dossiers that are counted by how they stand. */
export const countFields = counted;

const FilterQuery = Type.Object(filterFields);
export type FilterQuery = Static<typeof FilterQuery>;

/** The filter of a query. Days are whole local days; refuses one that is no real day. */
export function readFilter(query: FilterQuery): Outcome<DossierListFilter> {
  const { agency, children, procedure, field, state, verdict, open, officer, assigned, waiting, channel, q } = query;
  const spans: Record<string, Instant> = {};
  for (const name of ['accepted', 'due', 'ended'] as const) {
    for (const [end, text] of [
      ['From', query[`${name}From`]],
      ['To', query[`${name}To`]],
    ] as const) {
      if (text === undefined) continue;
      const found = findDay(text);
      if (found === undefined) return noDay(`${name}${end}`, text);
      spans[`${name}${end}`] = startOfDay(end === 'To' ? found + 1 : found);
    }
  }
  return {
    ok: true,
    value: {
      ...spans,
      ...(agency === undefined ? {} : { agencyId: agency }),
      ...(children === undefined ? {} : { includeChildren: children }),
      ...(procedure === undefined ? {} : { procedureCode: procedure }),
      ...(field === undefined ? {} : { field }),
      ...(state === undefined ? {} : { states: state }),
      ...(verdict === undefined ? {} : { verdicts: verdict }),
      ...(open === undefined ? {} : { open }),
      ...(officer === undefined ? {} : { officer }),
      ...(assigned === undefined ? {} : { assigned }),
      ...(waiting === undefined ? {} : { waitingFor: waiting }),
      ...(channel === undefined ? {} : { channel }),
      ...(q === undefined ? {} : { text: q }),
    },
  };
}

function noDay(parameter: string, text: string): Outcome<DossierListFilter> {
  const message = `Tham số "${parameter}" là "${text}", không phải ngày có thật. Viết như 2024-03-29.`;
  return { ok: false, code: 'invalid-time', facts: { parameter, text }, message };
}
