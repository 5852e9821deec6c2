import { Type } from 'typebox';
import { Count, Day, list, named, ref } from './common.ts';
import { NATIONAL_SCHEMAS } from './national-procedure.ts';

const strict = { additionalProperties: false } as const;
const optional = Type.Optional;

const Word = (description: string) => Type.String({ minLength: 1, maxLength: 1_000, description });
const Key = Type.String({ minLength: 1, maxLength: 100, description: 'Khóa, không đổi giữa các phiên bản' });
const Keys = list(Key);
const Level = Type.Enum(['province', 'district', 'commune'], { description: 'Cấp thực hiện' });
const Channel = Type.Enum(['online', 'direct', 'postal']);
const Role = Type.Enum(['counter', 'specialist', 'head-of-division', 'head-of-agency', 'clerk']);

export const TimeLimit = named(
  'TimeLimit',
  Type.Object(
    {
      amount: Type.Number({ minimum: 0, maximum: 10_000, description: '0 khi đơn vị là "same-day"' }),
      unit: Type.Enum(['working-day', 'working-hour', 'calendar-day', 'month', 'same-day']),
    },
    { ...strict, description: 'Thời hạn' },
  ),
);

const LimitLine = Type.Object(
  {
    caseKey: optional(Key),
    channel: optional(Channel),
    area: optional(Type.Enum(['ordinary', 'difficult'])),
    legal: Type.Object({ limit: optional(ref(TimeLimit)), basis: Word('Căn cứ của thời hạn') }, strict),
    promised: optional(
      Type.Object(
        { limit: ref(TimeLimit), decision: Word('Quyết định cắt giảm thời hạn'), decidedOn: Day },
        { ...strict, description: 'Thời hạn cắt giảm' },
      ),
    ),
  },
  strict,
);

const copies = Type.Integer({ minimum: 0, maximum: 100 });

const RequiredDocument = Type.Object(
  {
    key: Key,
    name: Word('Tên giấy tờ'),
    original: copies,
    copies,
    required: Type.Boolean(),
    caseKeys: optional(Keys),
    nationalCode: optional(Word('Mã giấy tờ quốc gia')),
    form: optional(Word('Mẫu')),
  },
  strict,
);

const Fee = Type.Object(
  {
    key: Key,
    name: Word('Tên phí, lệ phí'),
    amount: Type.Integer({ minimum: 0, description: 'Đồng' }),
    basis: Word('Căn cứ thu'),
    channel: optional(Channel),
    caseKeys: optional(Keys),
  },
  strict,
);

const Branch = Type.Object(
  {
    to: Key,
    when: optional(
      Type.Object(
        {
          field: Word('Trường của mẫu đơn; "case", "channel", "area" là của chính hồ sơ'),
          equals: Type.String({ maxLength: 1_000 }),
        },
        strict,
      ),
    ),
  },
  strict,
);

const Step = Type.Object(
  {
    key: Key,
    name: Word('Tên bước'),
    role: Role,
    agencyId: optional(Word('Cơ quan khác thực hiện bước này (liên thông)')),
    unit: optional(Word('Phòng, đơn vị')),
    share: Type.Number({
      minimum: 0,
      maximum: 10_000,
      description: 'Phần thời hạn, theo đơn vị của thời hạn; của thời hạn trong ngày là số giờ làm việc, tổng là 8',
    }),
    next: optional(list(Branch)),
  },
  strict,
);

const Decision = Type.Object({ decision: Word('Số quyết định'), date: Day }, strict);

const content = {
  name: Word('Tên thủ tục'),
  field: Word('Lĩnh vực'),
  fieldCode: optional(Word('Mã lĩnh vực')),
  level: Level,
  agencyIds: optional(list(Word('Cơ quan giải quyết'))),
  cases: list(Type.Object({ key: Key, name: Word('Tên trường hợp') }, strict)),
  limits: list(LimitLine),
  documents: list(RequiredDocument),
  fees: list(Fee),
  results: list(
    Type.Object({ key: Key, name: Word('Tên kết quả'), nationalCode: optional(Word('Mã kết quả quốc gia')) }, strict),
  ),
  process: list(Step),
  approval: optional(Type.Object({ number: Word('Số quyết định phê duyệt quy trình'), date: Day }, strict)),
  stoppingKinds: optional(
    list(
      Type.Object(
        { kind: Type.Enum(['supplement', 'payment', 'suspension']), basis: Word('Căn cứ tạm dừng tính thời hạn') },
        strict,
      ),
    ),
  ),
  sameDayCutoff: optional(Type.Integer({ minimum: 0, maximum: 1_439, description: 'Phút trong ngày; 900 là 15 giờ' })),
  acceptedAnywhere: optional(Type.Boolean({ description: 'Tiếp nhận không phụ thuộc địa giới hành chính' })),
  announcement: optional(
    Type.Object({ decision: Word('Quyết định công bố của Bộ'), date: Day, effectiveFrom: Day }, strict),
  ),
  localAnnouncement: optional(
    Type.Object({ decision: Word('Quyết định công bố của tỉnh'), date: Day, publishedOn: optional(Day) }, strict),
  ),
  retentionYears: optional(Type.Integer({ minimum: 1, maximum: 200 })),
  standing: optional(Type.Literal('presumed', { description: 'Chưa đối chiếu với quyết định công bố' })),
  source: optional(Word('Nguồn của nội dung')),
};

export const ProcedureContent = named('ProcedureContent', Type.Object(content, strict));

const basedOn = Type.Integer({
  minimum: 0,
  description: 'Số phiên bản mới nhất mà người sửa đã thấy; 0 khi thủ tục chưa có ở đây',
});

export const NewProcedureVersion = named(
  'NewProcedureVersion',
  Type.Object({ from: Day, basedOn, content: ref(ProcedureContent) }, strict),
);

export const Abolition = named('ProcedureAbolition', Type.Object({ from: Day, basedOn, decision: Decision }, strict));

export const ProcedureVersion = named(
  'ProcedureVersion',
  Type.Object({
    code: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    validFrom: Day,
    validTo: optional(Day),
    ...content,
    abolition: optional(Decision),
  }),
);

export const Standing = Type.Enum(['active', 'not-active', 'future', 'ended'], {
  description: 'Đang áp dụng; chưa đủ điều kiện áp dụng; chưa đến ngày; đã hết hiệu lực',
});

export const ProcedureSummary = named(
  'ProcedureSummary',
  Type.Object({
    code: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    name: Type.String(),
    field: Type.String(),
    level: Level,
    agencyIds: optional(list(Type.String())),
    validFrom: Day,
    validTo: optional(Day),
    acceptedAnywhere: Type.Boolean(),
    presumed: Type.Boolean({ description: 'Chưa đối chiếu với quyết định công bố' }),
    standing: Standing,
  }),
);

export const ProcedureList = named(
  'ProcedureList',
  Type.Object({
    rows: list(ref(ProcedureSummary)),
    next: optional(Type.String({ description: 'Khóa của trang sau; không có ở trang cuối' })),
    total: Count,
  }),
);

export const ProcedureDetail = named(
  'ProcedureDetail',
  Type.Object({
    version: ref(ProcedureVersion),
    standing: Standing,
    latest: Type.Integer({ minimum: 1, description: 'Số phiên bản mới nhất; gửi lại trong "basedOn" khi sửa' }),
  }),
);

const Problem = Type.Object({
  code: Type.String(),
  at: Type.String({ description: 'Chỗ trong phiên bản: limits[1].promised' }),
  message: Type.String(),
});

export const SavedProcedure = named(
  'SavedProcedure',
  Type.Object({
    version: ref(ProcedureVersion),
    hindrances: list(Problem),
  }),
);

export const ProcedureUsage = named(
  'ProcedureUsage',
  Type.Object({
    open: Type.Integer({ minimum: 0, description: 'Số hồ sơ đang giải quyết' }),
    versions: list(
      Type.Object({
        version: optional(Type.Integer({ description: 'Thiếu: hồ sơ không ghi phiên bản, như hồ sơ nhập từ tệp' })),
        open: Count,
      }),
    ),
  }),
);

/** To be added to the server before the routes. */
export const PROCEDURE_SCHEMAS = [
  TimeLimit,
  ProcedureContent,
  NewProcedureVersion,
  Abolition,
  ProcedureVersion,
  ProcedureSummary,
  ProcedureList,
  ProcedureDetail,
  SavedProcedure,
  ProcedureUsage,
  ...NATIONAL_SCHEMAS,
] as const;
