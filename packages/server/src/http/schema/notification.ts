import { type Static, Type } from 'typebox';
import { Day, list, named, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';

export const Kind = Type.Enum(['digest', 'explanation', 'apology', 'supplement', 'completed']);
export const Channel = Type.Enum(['email', 'sms', 'zalo']);
export const ShownChannel = Type.Enum(['email', 'sms', 'zalo', 'workspace']);
export const State = Type.Enum(['queued', 'sent', 'delivered', 'refused', 'given-up']);
const Shown = Type.Object({ subject: Type.String(), body: Type.String() });

const BeforeRung = Type.Object(
  {
    by: Type.Enum(['share', 'days'], { description: 'share: phần trăm thời hạn còn lại; days: số ngày làm việc' }),
    amount: Type.Integer({ minimum: 1, maximum: 90 }),
    to: Type.Enum(['officer', 'head'], { description: 'head: cả cán bộ và người đứng đầu' }),
  },
  { additionalProperties: false },
);
export const BeforeRungs = Type.Unsafe<readonly Static<typeof BeforeRung>[]>(Type.Array(BeforeRung, { maxItems: 20 }));
export const HeadFrom = Type.Enum(['due-today', 'overdue']);

export const NotificationTemplates = named(
  'NotificationTemplates',
  Type.Object({
    rows: list(
      Type.Object({
        kind: Kind,
        title: Type.String(),
        audience: Type.Enum(['officer', 'applicant']),
        mandatory: Type.Boolean(),
        fields: list(Type.String()),
        templates: list(
          Type.Object({
            channel: Channel,
            subject: Type.String(),
            body: Type.String(),
            shown: Shown,
            rows: list(
              Type.Object({
                from: Day,
                subject: Type.String(),
                body: Type.String(),
                source: Type.String(),
                by: Type.String(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
);

export const TemplatePreview = named(
  'TemplatePreview',
  Type.Object({ subject: Type.String(), body: Type.String(), length: Type.Integer() }),
);

export const NotificationList = named(
  'NotificationList',
  Type.Object({
    rows: list(
      Type.Object({
        id: Type.String(),
        kind: Kind,
        title: Type.String(),
        channel: ShownChannel,
        audience: Type.Enum(['officer', 'applicant']),
        state: State,
        attempts: Type.Integer(),
        nextAttemptAt: Type.Optional(Timestamp),
        status: Type.Optional(Type.String({ description: 'Vì sao chưa gửi được, bị từ chối, thôi gửi' })),
        createdAt: Timestamp,
        endedAt: Type.Optional(Timestamp),
        code: Type.Optional(Type.String()),
        agency: Type.Optional(AgencyName),
      }),
    ),
    next: Type.Optional(Type.String()),
    counts: list(Type.Object({ channel: ShownChannel, state: State, count: Type.Integer() })),
    channels: list(Type.Object({ channel: Channel, name: Type.String(), perMinute: Type.Integer() })),
  }),
);

export const OwnNotifications = named(
  'OwnNotifications',
  Type.Object({
    email: Type.Optional(Type.String()),
    canMail: Type.Boolean(),
    kinds: list(
      Type.Object({ kind: Kind, title: Type.String(), mandatory: Type.Boolean(), isStopped: Type.Boolean() }),
    ),
    messages: list(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        subject: Type.String(),
        body: Type.String(),
        channel: ShownChannel,
        state: State,
        createdAt: Timestamp,
      }),
    ),
  }),
);

export const AgencyLadder = named(
  'AgencyLadder',
  Type.Object({
    agency: AgencyName,
    ladder: Type.Object({ before: BeforeRungs, headFrom: HeadFrom }),
    setBy: Type.Optional(Type.Object({ id: Type.String(), name: Type.String(), from: Day })),
    rows: list(
      Type.Object({
        from: Day,
        ladder: Type.Object({ before: BeforeRungs, headFrom: HeadFrom }),
        source: Type.String(),
        by: Type.String(),
      }),
    ),
    mayEdit: Type.Boolean(),
  }),
);

export const LadderPreview = named(
  'LadderPreview',
  Type.Object({
    open: Type.Integer(),
    rungs: list(
      Type.Object({
        kind: Type.String(),
        text: Type.String(),
        to: Type.Enum(['officer', 'head']),
        count: Type.Integer(),
        codes: list(Type.String()),
      }),
    ),
  }),
);

export const NOTIFICATION_SCHEMAS = [
  NotificationTemplates,
  TemplatePreview,
  NotificationList,
  OwnNotifications,
  AgencyLadder,
  LadderPreview,
] as const;
