import { Type } from 'typebox';
import { Count, Day, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';
import { Counting, Figures } from './figures.ts';

const TrendPoint = named(
  'TrendPoint',
  Type.Object({ period: Type.String(), title: Type.String(), from: Day, to: Day, figures: ref(Figures) }),
);

export const Trend = named('Trend', Type.Object({ counting: ref(Counting), points: list(ref(TrendPoint)) }));

const WeekFigures = named('WeekFigures', Type.Object({ resolved: Count, late: Count, overdue: Count }));

export const WeekTable = named(
  'WeekTable',
  Type.Object({
    counting: ref(Counting),
    kind: Type.Enum(['week', 'month']),
    spans: list(Type.Object({ from: Day, to: Day })),
    rows: list(Type.Object({ agency: AgencyName, cells: list(ref(WeekFigures)) })),
    total: list(ref(WeekFigures)),
  }),
);

export const Forecast = named(
  'Forecast',
  Type.Object({
    asOf: Timestamp,
    ruleText: Type.String(),
    days: list(Type.Object({ day: Day, weekday: Type.String(), isWorkingDay: Type.Boolean(), count: Count })),
    rows: list(Type.Object({ agency: AgencyName, counts: list(Count), total: Count })),
    total: Count,
  }),
);

const counts = {
  late: Count,
  openOverdue: Count,
  withoutApology: Count,
  withoutExplanation: Count,
  unanswered: Type.Integer({ minimum: 0, description: 'Chưa xin lỗi và chưa giải trình' }),
};

const minutes = Type.Integer({ minimum: 0, description: 'Phút làm việc quá hạn' });
const LateState = Type.Enum(['late', 'open-overdue']);

const LateDossier = named(
  'LateDossier',
  Type.Object({
    code: Type.String(),
    agency: AgencyName,
    procedureName: Type.Optional(Type.String()),
    officer: Type.Optional(Type.String()),
    state: LateState,
    dueAt: Type.Optional(Timestamp),
    endedAt: Type.Optional(Timestamp),
    lateMinutes: minutes,
    apology: Type.Optional(
      Type.Object({
        at: Timestamp,
        letter: Type.Optional(Type.String()),
        rescheduledTo: Type.Optional(Timestamp),
      }),
    ),
    explanation: Type.Optional(Type.Object({ at: Timestamp })),
  }),
);

export const LateList = named(
  'LateList',
  Type.Object({
    counting: ref(Counting),
    total: Type.Object(counts),
    agencies: list(Type.Object({ agency: AgencyName, ...counts })),
    rows: list(ref(LateDossier)),
  }),
);

export const LateOfficials = named(
  'LateOfficials',
  Type.Object({
    counting: ref(Counting),
    rows: list(
      Type.Object({
        officer: Type.Optional(Type.String()),
        agency: AgencyName,
        ...counts,
        longestMinutes: minutes,
        dossiers: list(
          Type.Object({
            code: Type.String(),
            state: LateState,
            dueAt: Type.Optional(Timestamp),
            lateMinutes: minutes,
          }),
        ),
      }),
    ),
  }),
);

const Entry = Type.Enum(['carried-over', 'reopened', 'online', 'direct', 'postal']);
const Exit = Type.Enum([
  'early',
  'on-time',
  'late',
  'no-due-date',
  'rejected',
  'withdrawn',
  'stopped',
  'open-in-time',
  'open-paused',
  'open-overdue',
  'open-no-limit',
]);

const CountedSide = named(
  'CountedSide',
  Type.Object({
    agencyId: Type.String(),
    entry: Entry,
    exit: Exit,
    lateMinutes: minutes,
    dueAt: Type.Optional(Timestamp),
    endedAt: Type.Optional(Timestamp),
  }),
);

const twoFigures = { changed: Count, one: ref(Figures), other: ref(Figures) };

export const Difference = named(
  'Difference',
  Type.Object({
    one: ref(Counting),
    other: ref(Counting),
    agencies: list(Type.Object({ agency: AgencyName, ...twoFigures })),
    total: Type.Object(twoFigures),
    dossiers: Type.Object({
      rows: list(
        Type.Object({
          code: Type.String(),
          agency: AgencyName,
          one: Type.Optional(ref(CountedSide)),
          other: Type.Optional(ref(CountedSide)),
        }),
      ),
      count: Count,
      next: Type.Optional(Type.String()),
    }),
  }),
);

export const CONTROL_SCHEMAS = [
  TrendPoint,
  Trend,
  WeekFigures,
  WeekTable,
  Forecast,
  LateDossier,
  LateList,
  LateOfficials,
  CountedSide,
  Difference,
] as const;
