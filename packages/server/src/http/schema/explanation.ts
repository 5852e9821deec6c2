import { CAUSES } from '@dunghen/domain/explanation';
import { Type } from 'typebox';
import { Count, Day, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';
import { Counting } from './figures.ts';

export const ExplanationStateName = Type.Enum(['open', 'complete', 'returned', 'confirmed']);
export const CauseName = Type.Enum([...CAUSES]);

const WhoAndWhen = { at: Timestamp, by: Type.String() };

const dueUnknownYear = Type.Optional(Type.Integer({ description: 'Năm chưa có lịch nghỉ, thời hạn là ngày tạm tính' }));

const summary = {
  id: Type.String(),
  period: Type.String(),
  scheme: Type.String(),
  title: Type.String({ description: 'Kỳ, ví dụ Quý I/2024' }),
  agency: AgencyName,
  state: ExplanationStateName,
  isLate: Type.Boolean({ description: 'Quá thời hạn mà chưa xác nhận, hoặc xác nhận sau thời hạn' }),
  askedAt: Timestamp,
  dueAt: Timestamp,
  dueUnknownYear,
  late: Count,
  openOverdue: Count,
  stated: Type.Integer({ minimum: 0, description: 'Số hồ sơ đã nêu nguyên nhân' }),
  version: Count,
  confirmed: Type.Optional(
    Type.Object({ ...WhoAndWhen, alone: Type.Boolean({ description: 'Cơ quan chỉ có một người' }) }),
  ),
  returned: Type.Optional(Type.Object({ ...WhoAndWhen, reason: Type.String() })),
};

const ExplanationSummary = named('ExplanationSummary', Type.Object(summary));

export const ExplanationList = named(
  'ExplanationList',
  Type.Object({
    rows: list(ref(ExplanationSummary)),
    count: Type.Object({ agencies: Count, confirmed: Count, confirmedLate: Count, overdue: Count }),
    mayAsk: Type.Boolean(),
  }),
);

const ExplainedDossier = named(
  'ExplainedDossier',
  Type.Object({
    code: Type.String(),
    procedureCode: Type.Optional(Type.String()),
    procedureName: Type.Optional(Type.String()),
    state: Type.Enum(['late', 'open-overdue']),
    receivedAt: Timestamp,
    dueAt: Type.Optional(Timestamp),
    finishedAt: Type.Optional(Timestamp),
    lateMinutes: Count,
    step: Type.Optional(Type.String({ description: 'Bước, cơ quan làm hết thời gian' })),
    cause: Type.Optional(Type.String({ description: 'Nguyên nhân theo dữ liệu hệ thống' })),
    officer: Type.Optional(Type.String({ description: 'Chỉ nêu trong cơ quan và với kiểm soát thủ tục' })),
    mark: Type.Object({ kind: Type.Enum(['put-right', 'finished', 'none']), at: Type.Optional(Timestamp) }),
    statement: Type.Optional(
      Type.Object({ cause: CauseName, causeText: Type.Optional(Type.String()), measure: Type.String(), ...WhoAndWhen }),
    ),
  }),
);

export const ExplanationView = named(
  'ExplanationView',
  Type.Object({
    ...summary,
    counting: Type.Optional(ref(Counting)),
    mayState: Type.Boolean(),
    mayConfirm: Type.Boolean(),
    mayReturn: Type.Boolean(),
    lines: list(ref(ExplainedDossier)),
    steps: list(
      Type.Object({
        type: Type.Enum(['asked', 'stated', 'confirmed', 'returned', 'reminded']),
        ...WhoAndWhen,
        dossiers: Type.Optional(Count),
        reason: Type.Optional(Type.String()),
      }),
    ),
  }),
);

export const AskPreview = named(
  'AskPreview',
  Type.Object({
    counting: ref(Counting),
    dueOn: Day,
    dueUnknownYear,
    agencies: list(
      Type.Object({
        agency: AgencyName,
        late: Count,
        openOverdue: Count,
        isAsked: Type.Boolean(),
        isNobody: Type.Boolean(),
      }),
    ),
  }),
);

export const AskOutcome = named('AskOutcome', Type.Object({ asked: Count, dossiers: Count, dueAt: Timestamp }));

export const EXPLANATION_SCHEMAS = [
  ExplanationSummary,
  ExplanationList,
  ExplainedDossier,
  ExplanationView,
  AskPreview,
  AskOutcome,
] as const;
