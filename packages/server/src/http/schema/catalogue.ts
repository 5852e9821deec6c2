import { Type } from 'typebox';
import { Count, Day, list, named, ref, Timestamp } from './common.ts';

const strict = { additionalProperties: false } as const;
const optional = Type.Optional;
const text = (description?: string) => Type.String(description === undefined ? {} : { description });
const until = optional(Type.String({ format: 'date', description: 'Không gồm ngày này' }));
const Id = Type.String({ minLength: 1, maxLength: 120 });

const related = {
  id: text(),
  kind: Type.Enum(['province', 'department', 'district', 'commune', 'sector']),
  name: text(),
  code: text('Mã in trên văn bản'),
  validFrom: Day,
  validTo: until,
};
export const RelatedAgency = named('RelatedAgency', Type.Object(related));

export const AgencyDetail = named(
  'AgencyDetail',
  Type.Object({
    agency: ref(RelatedAgency),
    aliases: list(text()),
    codes: list(
      Type.Object({
        scheme: Type.Enum(['gso', 'agency'], { description: 'Mã địa bàn; mã cơ quan theo QĐ 20/2020/QĐ-TTg' }),
        code: text(),
        standing: optional(Type.Enum(['presumed', 'demonstration'])),
      }),
    ),
    parent: optional(ref(RelatedAgency)),
    children: list(ref(RelatedAgency)),
    predecessors: list(ref(RelatedAgency)),
    successors: list(ref(RelatedAgency)),
    heads: list(Type.Object({ name: text(), from: Day })),
    officers: Type.Integer({ minimum: 0, description: 'Số tài khoản đang giữ vai trò tại cơ quan' }),
    open: Type.Integer({ minimum: 0, description: 'Số hồ sơ đang giải quyết' }),
    openFields: list(Type.Object({ field: text('Lĩnh vực'), open: Count })),
    recordings: list(
      Type.Object({ recordedAt: Timestamp, source: text('Căn cứ'), name: text(), validFrom: Day, validTo: until }),
    ),
  }),
);

export const AgencyChange = named(
  'AgencyChange',
  Type.Object(
    {
      source: Type.String({ maxLength: 500, description: 'Căn cứ: số, ngày, cơ quan ban hành' }),
      from: Day,
      created: Type.Array(
        Type.Object(
          {
            key: Type.String({ minLength: 1, maxLength: 120, description: 'Tên tạm để nơi khác trong quyết định gọi' }),
            kind: Type.Enum(['department', 'district', 'commune', 'sector']),
            name: Type.String({ maxLength: 300 }),
            aliases: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 }),
            code: optional(Type.String({ maxLength: 40, description: 'Mã địa bàn (xã, huyện) hoặc mã cơ quan H18.…' })),
            parentId: Id,
          },
          strict,
        ),
        { maxItems: 200 },
      ),
      ended: Type.Array(
        Type.Object(
          {
            id: Id,
            successorIds: Type.Array(Id, { maxItems: 20, description: 'Cơ quan đầu tiên nhận hồ sơ chưa kết thúc' }),
            shares: optional(
              Type.Array(
                Type.Object(
                  {
                    successorId: Id,
                    fields: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { maxItems: 200 }),
                    codes: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 2_000 }),
                  },
                  strict,
                ),
                { maxItems: 20, description: 'Khi chia tách: hồ sơ theo lĩnh vực, hoặc từng hồ sơ, mỗi cơ quan nhận' },
              ),
            ),
          },
          strict,
        ),
        { maxItems: 300 },
      ),
      aliases: optional(
        Type.Array(
          Type.Object({ id: Id, aliases: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 }) }, strict),
          { maxItems: 100 },
        ),
      ),
      carryRoles: Type.Boolean({ description: 'Giữ vai trò của cán bộ khi cơ quan chỉ đổi tên' }),
    },
    strict,
  ),
);

export const AgencyChangePreview = named(
  'AgencyChangePreview',
  Type.Object({
    from: Day,
    created: list(ref(RelatedAgency)),
    ended: list(
      Type.Object({
        agency: ref(RelatedAgency),
        heir: optional(ref(RelatedAgency)),
        open: Count,
        officers: Count,
        parts: list(Type.Object({ agency: ref(RelatedAgency), open: Count })),
      }),
    ),
    amended: list(ref(RelatedAgency)),
    open: Type.Integer({ minimum: 0, description: 'Số hồ sơ chưa kết thúc sẽ chuyển' }),
    carried: Type.Integer({ minimum: 0, description: 'Số vai trò giữ nguyên ở cơ quan kế thừa' }),
  }),
);

export const AgencyChanged = named(
  'AgencyChanged',
  Type.Object({ id: text(), recordedAt: Timestamp, preview: ref(AgencyChangePreview) }),
);

export const AgencyChanges = named(
  'AgencyChanges',
  Type.Object({
    rows: list(
      Type.Object({
        id: text(),
        source: text(),
        from: Day,
        recordedAt: Timestamp,
        by: text('Người ghi'),
        created: list(ref(RelatedAgency)),
        ended: list(Type.Object({ agency: ref(RelatedAgency), heir: optional(ref(RelatedAgency)), open: Count })),
        amended: list(ref(RelatedAgency)),
        waiting: Type.Integer({ minimum: 0, description: 'Số hồ sơ còn phải chuyển' }),
        hasBegun: Type.Boolean(),
      }),
    ),
  }),
);

const DecidedDay = Type.Object({
  day: Day,
  kind: Type.Enum(['off', 'makeup', 'local']),
  name: text(),
  status: Type.Enum(['official', 'proposed']),
  agencyId: optional(text()),
  agencyName: optional(text()),
  half: optional(Type.Boolean()),
  swapId: optional(text()),
  revoked: optional(Type.Boolean()),
});

export const CalendarDecisions = named(
  'CalendarDecisions',
  Type.Object({
    rows: list(
      Type.Object({
        id: text('Lần tính lại hạn'),
        cause: text('Căn cứ'),
        by: text('Người ghi'),
        recordedAt: Timestamp,
        phase: Type.Enum(['open', 'stragglers', 'ended', 'done']),
        examined: Count,
        moved: Count,
        judgedAgain: Count,
        startedAt: optional(Timestamp),
        endedAt: optional(Timestamp),
        days: list(DecidedDay),
      }),
    ),
  }),
);

export const MovedDossiers = named(
  'MovedDossiers',
  Type.Object({
    rows: list(Type.Object({ code: text(), before: optional(Timestamp), after: optional(Timestamp) })),
    next: optional(text('Khóa của trang sau')),
  }),
);

export const CalendarProposal = named(
  'CalendarProposal',
  Type.Object({
    id: text(),
    state: Type.Enum(['waiting', 'approved', 'declined', 'withdrawn']),
    source: text('Căn cứ'),
    note: optional(text('Lý do')),
    days: list(DecidedDay),
    proposedBy: text('Người đề nghị'),
    isOwn: Type.Boolean({ description: 'Do chính người đang hỏi đề nghị' }),
    proposedAt: Timestamp,
    decidedBy: optional(text()),
    decidedAt: optional(Timestamp),
    answer: optional(text('Lý do từ chối')),
    runId: optional(text('Lần tính lại hạn')),
  }),
);

export const CalendarProposals = named('CalendarProposals', Type.Object({ rows: list(ref(CalendarProposal)) }));

export const ProposalAnswer = Type.Object(
  {
    verdict: Type.Enum(['approve', 'decline', 'withdraw']),
    answer: optional(Type.String({ maxLength: 1_000, description: 'Lý do từ chối' })),
  },
  strict,
);

/** Components of the API's description. */
export const CATALOGUE_SCHEMAS = [
  RelatedAgency,
  AgencyDetail,
  AgencyChange,
  AgencyChangePreview,
  AgencyChanged,
  AgencyChanges,
  CalendarDecisions,
  MovedDossiers,
  CalendarProposal,
  CalendarProposals,
] as const;
