import { Type } from 'typebox';
import { list, named, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';

const Count = Type.Integer({ minimum: 0 });

export const RiskList = named(
  'RiskList',
  Type.Object({
    asOf: Timestamp,
    rows: list(
      Type.Object({
        code: Type.String(),
        agency: AgencyName,
        procedureName: Type.String(),
        stepName: Type.Optional(Type.String()),
        officer: Type.Optional(Type.String()),
        dueAt: Timestamp,
        risk: Type.Optional(
          Type.Integer({
            minimum: 0,
            maximum: 99,
            description: 'Khả năng trễ hạn, phần trăm; không có khi chưa đủ căn cứ',
          }),
        ),
        reason: Type.String({ description: 'Vì sao, bằng lời' }),
        basis: Type.Object({
          pool: Type.Enum(['procedure', 'field', 'province']),
          comparable: Count,
          comparableLate: Count,
        }),
      }),
    ),
    counts: Type.Object({ open: Count, atRisk: Count, likelyLate: Count, unknown: Count, listed: Count }),
    learnt: Type.Object({ dossiers: Count, since: Type.Optional(Timestamp) }),
    agencies: list(Type.Object({ agency: AgencyName, open: Count, atRisk: Count, likelyLate: Count })),
  }),
);

export const LoadList = named(
  'LoadList',
  Type.Object({
    asOf: Timestamp,
    weeksCounted: Count,
    rows: list(
      Type.Object({
        officerId: Type.Optional(Type.String()),
        officer: Type.String(),
        agency: AgencyName,
        open: Count,
        overdue: Count,
        perWeek: Type.Number({ description: 'Số hồ sơ giải quyết xong mỗi tuần, trung bình' }),
        weeks: Type.Optional(Type.Number({ description: 'Số tuần để giải quyết hết hồ sơ đang mở' })),
      }),
    ),
  }),
);

export const FORECAST_SCHEMAS = [RiskList, LoadList] as const;
