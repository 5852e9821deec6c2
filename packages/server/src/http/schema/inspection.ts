import { INSPECTION_KINDS } from '@dunghen/domain/inspection';
import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';

export const InspectionKindName = Type.Enum([...INSPECTION_KINDS]);
export const InspectionConclusion = Type.Enum(['violation', 'none', 'transferred'], {
  description: 'Có vi phạm, không vi phạm, chuyển cơ quan khác xem xét',
});
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
        kind: InspectionKindName,
        cases: Count,
        open: Count,
        violations: Count,
      }),
    ),
    maySearch: Type.Boolean(),
  }),
);

export const InspectionSearch = named(
  'InspectionSearch',
  Type.Object({ quarter: Type.String(), found: Count, added: Count }),
);

export const INSPECTION_SCHEMAS = [InspectionCase, InspectionList, InspectionSearch] as const;
