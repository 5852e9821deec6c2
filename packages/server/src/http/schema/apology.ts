import { APOLOGY_STATES } from '@dunghen/domain/apology';
import { Type } from 'typebox';
import { Count, Day, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';

export const Cause = Type.Enum(['own-agency', 'consulted-agency', 'receiving-agency', 'system'], {
  description: 'Do đâu chậm: cơ quan giải quyết, cơ quan được lấy ý kiến, nơi tiếp nhận, hệ thống',
});

export const Capacity = Type.Enum(['head', 'deputy'], { description: 'Ký với tư cách người đứng đầu hay cấp phó' });

export const Channel = Type.Enum(['post', 'email', 'sms', 'zalo', 'counter'], {
  description: 'Cách gửi: bưu chính, thư điện tử, tin nhắn, Zalo, trao tại quầy',
});

export const ApologyTab = Type.Enum(['prepare', 'signing', 'sending', 'sent'], {
  description: 'Cần chuẩn bị, chờ ký (gồm bản đang soạn), chờ gửi, đã gửi',
});

const State = Type.Enum([...APOLOGY_STATES], {
  description: 'Tình trạng xin lỗi; sent-late: xin lỗi chậm; missing: quá hạn mà chưa xin lỗi',
});

const Step = Type.Object({
  kind: Type.Enum(['submitted', 'signed', 'declined', 'replaced', 'sent', 'dated']),
  at: Timestamp,
  by: Type.String(),
  capacity: Type.Optional(Capacity),
  number: Type.Optional(Type.String({ description: 'Số, ký hiệu văn bản' })),
  channel: Type.Optional(Channel),
  reason: Type.Optional(Type.String()),
});

export const ApologyLetter = named(
  'ApologyLetter',
  Type.Object({
    id: Type.String(),
    newDueAt: Timestamp,
    workingDays: Type.Integer({ description: 'Số ngày làm việc xin thêm' }),
    explanation: list(Type.String({ description: 'Cách tính ngày hẹn lại' })),
    cause: Cause,
    reason: Type.String(),
    draftedAt: Timestamp,
    draftedBy: Type.String(),
    steps: list(Step),
  }),
);

export const ApologyList = named(
  'ApologyList',
  Type.Object({
    asOf: Timestamp,
    counts: Type.Object({ prepare: Count, signing: Count, sending: Count, sent: Count }),
    rows: list(
      Type.Object({
        code: Type.String(),
        agency: AgencyName,
        procedureCode: Type.Optional(Type.String()),
        procedureName: Type.Optional(Type.String()),
        dueAt: Timestamp,
        letterBy: Day,
        state: State,
        letter: Type.Optional(ref(ApologyLetter)),
      }),
    ),
    next: Type.Optional(Type.String()),
  }),
);

const Problem = Type.Object({ code: Type.String(), message: Type.String() });

/** What became of each dossier; exactly one of the two is there. */
export const ApologyDrafts = named(
  'ApologyDrafts',
  Type.Object({
    rows: list(
      Type.Object({
        code: Type.String(),
        draft: Type.Optional(
          Type.Object({
            id: Type.Optional(Type.String({ description: 'Văn bản; không có khi chỉ xem trước' })),
            dueAt: Timestamp,
            newDueAt: Timestamp,
            letterBy: Day,
            explanation: list(Type.String()),
            lateAnswers: list(Type.Object({ agency: Type.String(), workingDays: Type.Integer() })),
          }),
        ),
        problem: Type.Optional(Problem),
      }),
    ),
  }),
);

export const ApologySteps = named(
  'ApologySteps',
  Type.Object({
    rows: list(
      Type.Object({
        code: Type.String(),
        letter: Type.Optional(ref(ApologyLetter)),
        problem: Type.Optional(Problem),
      }),
    ),
  }),
);

export const DossierApology = named(
  'DossierApology',
  Type.Object({
    state: State,
    taskFrom: Type.Optional(Timestamp),
    letterBy: Type.Optional(Day),
    given: Type.Optional(
      Type.Object({
        at: Timestamp,
        letter: Type.Optional(Type.String()),
        rescheduledTo: Type.Optional(Timestamp),
      }),
    ),
    letter: Type.Optional(ref(ApologyLetter)),
  }),
);

export const APOLOGY_SCHEMAS = [ApologyLetter, ApologyList, ApologyDrafts, ApologySteps, DossierApology] as const;
