import { Type } from 'typebox';
import { Count, Day, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';
import { Counting } from './figures.ts';

const promises = {
  pending: Type.Integer({ minimum: 0, description: 'Cam kết chưa đến ngày' }),
  kept: Type.Integer({ minimum: 0, description: 'Cam kết đã thực hiện đúng ngày' }),
  missed: Type.Integer({ minimum: 0, description: 'Cam kết không đúng ngày' }),
};

const BacklogRow = named(
  'BacklogRow',
  Type.Object({
    code: Type.String(),
    agency: AgencyName,
    procedureName: Type.Optional(Type.String()),
    officer: Type.Optional(Type.String()),
    dueAt: Type.Optional(Timestamp),
    lateMinutes: Count,
    step: Type.Optional(Type.String()),
    promisedOn: Type.Optional(Day),
    standing: Type.Optional(Type.Enum(['pending', 'kept', 'missed', 'replaced'])),
    missed: Count,
    note: Type.Optional(Type.String()),
  }),
);

export const Backlog = named(
  'Backlog',
  Type.Object({
    counting: ref(Counting),
    total: Type.Object({ ...promises, open: Count, unpromised: Count }),
    agencies: list(
      Type.Object({ agency: AgencyName, ...promises, open: Count, unpromised: Count, mayPromise: Type.Boolean() }),
    ),
    rows: list(ref(BacklogRow)),
    weeks: list(Type.Object({ at: Timestamp, open: Count })),
  }),
);

export const Promised = named('BacklogPromised', Type.Object({ promised: Count }));

export const BacklogPromises = named(
  'BacklogPromises',
  Type.Object({
    total: Count,
    rows: list(
      Type.Object({
        code: Type.String(),
        agency: AgencyName,
        promisedOn: Day,
        promisedAt: Timestamp,
        standing: Type.Enum(['pending', 'kept', 'missed']),
        endedAt: Type.Optional(Timestamp),
        officer: Type.Optional(Type.String()),
        note: Type.Optional(Type.String()),
      }),
    ),
  }),
);

export const BacklogOfficers = named(
  'BacklogOfficers',
  Type.Object({ rows: list(Type.Object({ id: Type.String(), name: Type.String() })) }),
);

export const BACKLOG_SCHEMAS = [BacklogRow, Backlog, Promised, BacklogPromises, BacklogOfficers] as const;
