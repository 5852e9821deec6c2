import { Type } from 'typebox';
import { list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';

const strict = { additionalProperties: false } as const;
const optional = Type.Optional;
const text = () => Type.String();

const Content = Type.Unsafe<Readonly<Record<string, unknown>>>({
  type: 'object',
  additionalProperties: true,
  description: 'Nội dung đang soạn; máy chủ giữ nguyên, đã mã hóa',
});

/** Something typed at the counter and not handed in; its officer's own. */
export const IntakeDraft = named(
  'IntakeDraft',
  Type.Object({
    id: Type.String({ format: 'uuid' }),
    agencyId: text(),
    version: Type.Integer({ minimum: 1, description: 'Gửi lại khi lưu đè' }),
    createdAt: Timestamp,
    updatedAt: Timestamp,
    content: Content,
  }),
);

export const IntakeDraftList = named('IntakeDraftList', Type.Object({ rows: list(ref(IntakeDraft)) }));

/** What a sheet for a person whose dossier lacks papers is made of; nothing of it is kept but number and procedure. */
export const GuideBody = named(
  'GuideBody',
  Type.Object(
    {
      agencyId: Type.String({ minLength: 1, maxLength: 100, description: 'Nơi tiếp nhận, theo sổ của nơi này' }),
      procedureCode: Type.String({ minLength: 1, maxLength: 100 }),
      missing: Type.Unsafe<readonly string[]>(
        Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { minItems: 1, maxItems: 60 }),
      ),
      applicant: optional(Type.String({ maxLength: 300 })),
      submitter: optional(Type.String({ maxLength: 300 })),
      address: optional(Type.String({ maxLength: 500 })),
      phone: optional(Type.String({ maxLength: 40 })),
    },
    strict,
  ),
);

export const IntakeDraftBody = named(
  'IntakeDraftBody',
  Type.Object(
    {
      agencyId: Type.String({ minLength: 1, maxLength: 100, description: 'Nơi tiếp nhận' }),
      version: Type.Integer({ minimum: 0, description: 'Phiên bản đang thấy; 0 khi mới bắt đầu soạn' }),
      content: Content,
    },
    strict,
  ),
);

/** In the body, for addresses are written down by whatever lies between. */
export const EarlierQuestion = named(
  'EarlierDossiersQuestion',
  Type.Object(
    {
      identity: Type.String({ pattern: '^[0-9A-Za-z-]{6,20}$', description: 'Số định danh của chủ hồ sơ' }),
    },
    strict,
  ),
);

const EarlierDocument = Type.Object({
  id: text(),
  name: text(),
  documentKey: optional(text()),
  nationalCode: optional(text()),
  file: Type.Object({ sha256: text(), name: text(), contentType: text(), bytes: Type.Integer() }),
});

export const EarlierDossiers = named(
  'EarlierDossiers',
  Type.Object({
    rows: list(
      Type.Object({
        code: text(),
        procedureCode: optional(text()),
        procedureName: optional(text()),
        agencyName: text(),
        state: text(),
        acceptedAt: optional(Timestamp),
        person: Type.Object({
          applicant: optional(text()),
          phone: optional(text()),
          email: optional(text()),
          address: optional(text()),
          holder: optional(text()),
        }),
        documents: list(EarlierDocument),
      }),
    ),
  }),
);

export const WaitingDossiers = named(
  'WaitingDossiers',
  Type.Object({
    rows: list(
      Type.Object({
        code: text(),
        version: Type.Integer({ minimum: 1 }),
        agency: AgencyName,
        receiving: optional(AgencyName),
        procedureCode: optional(text()),
        procedureName: optional(text()),
        channel: Type.Enum(['online', 'direct', 'postal']),
        submittedAt: optional(Timestamp),
        checkDueAt: optional(Type.String({ format: 'date-time', description: 'Hạn trả lời: 8 giờ làm việc' })),
        minutesLeft: optional(
          Type.Integer({ description: 'Phút làm việc còn lại; số âm là đã quá bấy nhiêu phút làm việc' }),
        ),
      }),
    ),
  }),
);

export const INTAKE_SCHEMAS = [
  GuideBody,
  IntakeDraft,
  IntakeDraftList,
  IntakeDraftBody,
  EarlierQuestion,
  EarlierDossiers,
  WaitingDossiers,
] as const;
