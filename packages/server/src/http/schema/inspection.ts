import { INSPECTION_KINDS, THRESHOLDS, type ThresholdPlace } from '@dunghen/domain/inspection';
import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';
import { SubjectKey } from './evaluation.ts';
import { TaskView } from './task.ts';

export const InspectionKindName = Type.Enum([...INSPECTION_KINDS]);
export const InspectionConclusion = Type.Enum(['violation', 'none', 'transferred'], {
  description: 'Có vi phạm, không vi phạm, chuyển cơ quan khác xem xét',
});
export const InspectionSort = Type.Enum(['dossier', 'kind', 'agency', 'officer', 'happened', 'state']);
export const InspectionState = Type.Enum(['open', 'violation', 'none', 'transferred']);

export const InspectionCase = named(
  'InspectionCase',
  Type.Object({
    id: Type.String(),
    quarter: Type.String(),
    kind: InspectionKindName,
    kindName: Type.String(),
    source: Type.String({ description: 'Căn cứ của dấu hiệu' }),
    state: InspectionState,
    agency: AgencyName,
    officer: Type.Optional(Type.String()),
    codes: list(Type.String()),
    at: Timestamp,
    foundAt: Timestamp,
    dueAt: Type.Optional(Timestamp),
    ownDueAt: Type.Optional(Timestamp),
    toldAt: Type.Optional(Timestamp),
    count: Type.Optional(Type.Number()),
    mean: Type.Optional(Type.Number()),
    evidence: list(
      Type.Object({
        code: Type.Optional(Type.String()),
        seq: Type.Integer(),
        type: Type.String(),
        at: Timestamp,
        actor: Type.Optional(Type.String()),
      }),
    ),
    conclusions: list(
      Type.Object({ conclusion: InspectionConclusion, note: Type.String(), at: Timestamp, by: Type.String() }),
    ),
    mayConclude: Type.Boolean(),
  }),
);

export const InspectionList = named(
  'InspectionList',
  Type.Object({
    quarter: Type.String(),
    title: Type.String(),
    rows: list(ref(InspectionCase)),
    next: Type.Optional(Type.String()),
    counts: list(
      Type.Object({
        agency: AgencyName,
        officer: Type.Optional(Type.String()),
        officerKey: SubjectKey,
        kind: InspectionKindName,
        cases: Count,
        open: Count,
        violations: Count,
      }),
    ),
    maySearch: Type.Boolean(),
    search: Type.Optional(
      Type.Object(
        {
          last: Type.Optional(
            Type.Object({ endedAt: Timestamp, dossiers: Count, found: Count, added: Count, askedBy: Type.String() }),
          ),
          current: Type.Optional(ref(TaskView)),
        },
        { description: 'Lần rà soát gần nhất của quý, việc rà soát đang làm' },
      ),
    ),
  }),
);

const bounds = (place: ThresholdPlace) => {
  const found = THRESHOLDS.find((one) => one.place === place);
  return Type.Number({ minimum: found?.least ?? 0, maximum: found?.most ?? 10_000 });
};

/** As the settings themselves: what a number means says its place. */
export const Thresholds = Type.Object(
  {
    'bulk.completions': bounds('bulk.completions'),
    'bulk.seconds': bounds('bulk.seconds'),
    'quarterEnd.completions': bounds('quarterEnd.completions'),
    'quarterEnd.timesMean': bounds('quarterEnd.timesMean'),
    returnDays: bounds('returnDays'),
  },
  { additionalProperties: false, description: 'Ngưỡng của các dấu hiệu' },
);

export const InspectionThresholds = named(
  'InspectionThresholds',
  Type.Object({
    standing: Thresholds,
    shipped: Thresholds,
    rows: list(
      Type.Object({
        from: Type.String(),
        thresholds: Thresholds,
        source: Type.String(),
        recordedAt: Timestamp,
        by: Type.Optional(Type.String()),
      }),
    ),
    mayEdit: Type.Boolean(),
  }),
);

export const INSPECTION_SCHEMAS = [InspectionCase, InspectionList, InspectionThresholds] as const;
