import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';
import { Counting } from './figures.ts';

export const GroupKey = Type.Enum(['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL'], {
  description: 'Nhóm chỉ số theo Quyết định 766/QĐ-TTg, khóa của giao diện Cổng Dịch vụ công quốc gia',
});

export const GroupOrTotal = Type.Enum(['CKMB', 'TDGQ', 'CLGQ', 'TTTT', 'MDSH', 'MDHL', 'total']);

const Score = named(
  'IndexScore',
  Type.Object(
    {
      state: Type.Enum(['computed', 'imported', 'unresolved', 'not-applicable']),
      value: Type.Optional(Type.Number({ description: 'Không làm tròn; vắng khi chưa tính được, không phải 0' })),
    },
    {
      description:
        'computed: tính theo công thức; imported: số của Cổng; unresolved: chưa đủ căn cứ; not-applicable: không phát sinh hồ sơ',
    },
  ),
);

const Counted = Type.Object({ numerator: Count, denominator: Count });
const Known = Type.Object(
  { points: Type.Number(), max: Type.Number() },
  { description: 'Phần đã tính được: điểm và điểm tối đa của các chỉ số có điểm' },
);

const IndexPortalScore = named(
  'IndexPortalScore',
  Type.Object({
    score: Type.Number(),
    max: Type.Number(),
    nationalMean: Type.Optional(Type.Number()),
    rank: Type.Optional(Type.Integer()),
    averageDays: Type.Optional(Type.Number({ description: 'Số ngày giải quyết bình quân, theo Cổng' })),
    source: Type.String(),
    capturedAt: Timestamp,
    origin: Type.Enum(['http', 'file', 'typed-in']),
  }),
);

const PortalMetric = Type.Object({
  code: Type.String(),
  numerator: Type.Optional(Type.Number()),
  denominator: Type.Optional(Type.Number()),
  score: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number()),
  quality: Type.Optional(Type.String({ description: 'Dấu chất lượng số liệu của Cổng' })),
});

const IndicatorLine = named(
  'IndexIndicator',
  Type.Object({
    code: Type.String(),
    number: Type.String({ description: 'Số thứ tự theo bảng công thức, ví dụ 2.1' }),
    name: Type.String(),
    group: GroupKey,
    max: Type.Union([Type.Number(), Type.Null()], { description: 'null: không nguồn nào cho điểm tối đa riêng' }),
    counts: Type.Optional(
      Type.Object({ numerator: Type.String(), denominator: Type.String() }, { description: 'Tên của phép đếm' }),
    ),
    source: Type.Enum(['own', 'portal', 'typed-in']),
    isConfirmed: Type.Boolean({ description: 'false: công thức suy từ số liệu đã công bố, chưa có văn bản' }),
    validFrom: Type.String(),
    counted: Type.Optional(Counted),
    score: ref(Score),
    why: Type.Optional(Type.Enum(['no-formula', 'no-data', 'not-recorded'])),
    lost: Type.Optional(Type.Number()),
    portal: Type.Optional(PortalMetric),
  }),
);

const IndexGroup = named(
  'IndexGroup',
  Type.Object({
    key: GroupKey,
    name: Type.String(),
    max: Type.Number(),
    own: ref(Score),
    known: Known,
    portal: Type.Optional(ref(IndexPortalScore)),
    standing: ref(Score),
    previous: Type.Optional(ref(Score)),
    change: Type.Optional(Type.Number({ description: 'Tăng, giảm so với kỳ trước, điểm' })),
    indicators: list(ref(IndicatorLine)),
  }),
);

const IndexScope = named(
  'IndexScope',
  Type.Object({
    kind: Type.Enum(['province', 'agency', 'procedure']),
    id: Type.Optional(Type.String()),
    name: Type.String(),
    agencyId: Type.Optional(Type.String()),
  }),
);

export const IndexView = named(
  'IndexView',
  Type.Object({
    period: Type.String(),
    title: Type.String(),
    previous: Type.Object({ period: Type.String(), title: Type.String() }),
    counting: ref(Counting),
    scope: ref(IndexScope),
    received: Count,
    onTime: Count,
    hasDossiers: Type.Boolean(),
    unrecorded: Type.Integer({
      minimum: 0,
      description: 'Hồ sơ nhập từ hệ thống khác, không có dữ liệu giấy tờ, phí và kết quả',
    }),
    groups: list(ref(IndexGroup)),
    total: Type.Object({
      max: Type.Number(),
      own: ref(Score),
      standing: ref(Score),
      portal: Type.Optional(ref(IndexPortalScore)),
      known: Known,
      rating: Type.Optional(Type.Enum(['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu'])),
      previous: Type.Optional(ref(Score)),
    }),
  }),
);

const row = {
  received: Count,
  onTime: Count,
  groups: list(
    Type.Object({ key: GroupKey, max: Type.Number(), own: ref(Score), portal: Type.Optional(Type.Number()) }),
  ),
  known: Known,
  change: Type.Optional(Type.Number()),
};

export const AgencyIndex = named(
  'AgencyIndex',
  Type.Object({
    counting: ref(Counting),
    rows: list(
      Type.Object({
        agency: Type.Object({ id: Type.String(), code: Type.String(), name: Type.String() }),
        level: Type.Enum(['province', 'department', 'district', 'commune', 'sector']),
        rank: Type.Optional(
          Type.Integer({ minimum: 1, description: 'Thứ hạng tiến độ trong cấp; bằng điểm đồng hạng' }),
        ),
        portalTotal: Type.Optional(Type.Number()),
        ...row,
      }),
    ),
  }),
);

export const ProcedureIndex = named(
  'ProcedureIndex',
  Type.Object({
    counting: ref(Counting),
    rows: list(Type.Object({ procedure: Type.Object({ code: Type.String(), name: Type.String() }), ...row })),
  }),
);

const GainPart = named(
  'IndexGain',
  Type.Object({ id: Type.String(), name: Type.String(), costing: Count, of: Count, gain: Type.Number() }),
);

export const IndicatorDetail = named(
  'IndexIndicatorDetail',
  Type.Object({
    counting: ref(Counting),
    scope: ref(IndexScope),
    line: ref(IndicatorLine),
    isOfDossiers: Type.Boolean(),
    gain: Type.Optional(
      Type.Object({ one: Type.Number(), all: Type.Number() }, { description: 'Điểm thêm nếu thêm một, nếu đạt hết' }),
    ),
    byAgency: list(ref(GainPart)),
    byProcedure: list(ref(GainPart)),
    items: list(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        counts: Type.Boolean(),
        note: Type.Optional(Type.String()),
      }),
    ),
  }),
);

export const PortalFigures = named(
  'PortalFigures',
  Type.Object({
    rows: list(
      Type.Object({
        id: Type.String(),
        group: GroupOrTotal,
        groupName: Type.String(),
        origin: Type.Enum(['http', 'file', 'typed-in']),
        capturedAt: Timestamp,
        recordedAt: Timestamp,
        source: Type.String(),
        by: Type.Optional(Type.String()),
        score: Type.Optional(Type.Number()),
        nationalMean: Type.Optional(Type.Number()),
        units: Count,
      }),
    ),
  }),
);

export const PortalFigurePreview = named(
  'PortalFigurePreview',
  Type.Object({
    period: Type.String(),
    group: GroupOrTotal,
    groupName: Type.String(),
    capturedAt: Timestamp,
    source: Type.String(),
    province: Type.Optional(
      Type.Object({
        score: Type.Optional(Type.Number()),
        max: Type.Number(),
        before: Type.Optional(Type.Number({ description: 'Số đang dùng trước khi ghi' })),
      }),
    ),
    nationalMean: Type.Optional(Type.Number()),
    units: list(
      Type.Object({ name: Type.String(), score: Type.Optional(Type.Number()), agency: Type.Optional(Type.String()) }),
    ),
    unmatched: Count,
    isOtherProvince: Type.Boolean(),
    isKnown: Type.Boolean(),
  }),
);

export const AskedPortal = named(
  'AskedPortal',
  Type.Object({
    figures: list(ref(PortalFigurePreview)),
    failures: list(Type.Object({ endpoint: Type.String(), code: Type.String(), message: Type.String() })),
  }),
);

export const INDEX_766_SCHEMAS = [
  Score,
  IndexPortalScore,
  IndicatorLine,
  IndexGroup,
  IndexScope,
  IndexView,
  AgencyIndex,
  ProcedureIndex,
  GainPart,
  IndicatorDetail,
  PortalFigures,
  PortalFigurePreview,
  AskedPortal,
] as const;
