import { Type } from 'typebox';
import { Count, Day, list, named, PeriodKey, ref, Timestamp } from './common.ts';

export const Status = named(
  'Status',
  Type.Object({
    provinceName: Type.String(),
    demonstration: Type.Boolean({ description: 'Đang dùng dữ liệu minh họa' }),
    dossiers: Count,
    firstDay: Type.Optional(Day),
    lastDay: Type.Optional(Day),
  }),
);

export const Period = named(
  'Period',
  Type.Object({ key: PeriodKey, title: Type.String(), from: Day, to: Day, isDefault: Type.Boolean() }),
);

const Apart = named('ApartFigures', Type.Object({ total: Count, afterDue: Count }));

export const Figures = named(
  'Figures',
  Type.Object({
    carriedOver: Count,
    reopened: Count,
    received: Type.Object({ online: Count, direct: Count, postal: Count, total: Count }),
    resolved: Count,
    early: Count,
    onTime: Type.Integer({ minimum: 0, description: 'Đúng ngày hẹn, không gồm trước hạn' }),
    late: Count,
    noDueDate: Count,
    latePercent: Type.Union([Type.Number(), Type.Null()]),
    withdrawn: ref(Apart),
    stopped: ref(Apart),
    open: Type.Object({ inTime: Count, paused: Count, overdue: Count, noLimit: Count, total: Count }),
  }),
);

const judging = {
  policyId: Type.String(),
  ruleText: Type.String(),
  asOf: Timestamp,
  knownAt: Timestamp,
};

export const Judging = named('Judging', Type.Object(judging));

export const Counting = named(
  'Counting',
  Type.Object({
    ...judging,
    from: Timestamp,
    to: Type.String({ format: 'date-time', description: 'Không gồm thời điểm này' }),
  }),
);

export const Level = Type.Enum(['department', 'district', 'commune', 'sector']);

const AgencyRow = named(
  'AgencyRow',
  Type.Object({
    agency: Type.Object({ id: Type.String(), code: Type.String(), name: Type.String() }),
    level: Level,
    parentId: Type.Optional(Type.String()),
    own: ref(Figures),
    withChildren: Type.Optional(ref(Figures)),
  }),
);

const LevelSummary = named(
  'LevelSummary',
  Type.Object({
    level: Level,
    units: Type.Object({ total: Count, affected: Count }, { description: 'Cấp huyện tính cả các xã trực thuộc' }),
    figures: ref(Figures),
  }),
);

const Compared = named(
  'ComparedQuarter',
  Type.Object({
    title: Type.String(),
    totals: Type.Object({
      resolved: Count,
      early: Count,
      onTime: Count,
      late: Count,
      latePercent: Type.Union([Type.Number(), Type.Null()]),
      noDueDate: Count,
      openOverdue: Count,
    }),
  }),
);

const PortalFact = named(
  'PortalFact',
  Type.Object({
    score: Type.Number(),
    nationalMean: Type.Optional(Type.Number()),
    max: Type.Number(),
    source: Type.String(),
    capturedAt: Timestamp,
  }),
);

export const QuarterFigures = named(
  'QuarterFigures',
  Type.Object({
    title: Type.String(),
    counting: ref(Counting),
    rows: list(ref(AgencyRow)),
    levels: list(ref(LevelSummary)),
    total: ref(Figures),
    previous: Type.Optional(ref(Compared)),
    sameLastYear: Type.Optional(ref(Compared)),
    portal: Type.Optional(ref(PortalFact)),
    footnotes: list(Type.String()),
  }),
);

export const FIGURE_SCHEMAS = [
  Status,
  Period,
  Apart,
  Figures,
  Judging,
  Counting,
  AgencyRow,
  LevelSummary,
  Compared,
  PortalFact,
  QuarterFigures,
] as const;
