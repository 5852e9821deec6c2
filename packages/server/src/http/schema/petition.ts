import { CAUSES } from '@dunghen/domain/explanation';
import { PETITION_CHANNELS, PETITION_COMMANDS, PETITION_KINDS, PETITION_STATES } from '@dunghen/domain/petition';
import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';

export const PetitionKindName = Type.Enum([...PETITION_KINDS], {
  description: 'Chậm giải quyết, phiền hà, thái độ, thủ tục hành chính, quy định hành chính',
});
export const PetitionChannelName = Type.Enum([...PETITION_CHANNELS]);
export const PetitionStateName = Type.Enum([...PETITION_STATES]);
export const PetitionStandingName = Type.Enum(['open', 'due-soon', 'late', 'ended']);
const CommandName = Type.Enum([...PETITION_COMMANDS]);
const Text = Type.String({ maxLength: 20_000 });
const Cause = Type.Enum([...CAUSES]);

const Clock = Type.Object({
  stage: Type.Enum(['classify', 'answer']),
  verdict: Type.String(),
  days: Type.Integer({ description: 'Thời hạn, ngày làm việc' }),
  dueAt: Type.Optional(Timestamp),
  lateMinutes: Type.Number({ description: 'Phút làm việc đã quá hạn' }),
});

const row = {
  id: Type.String(),
  code: Type.String({ description: 'Số tiếp nhận' }),
  state: PetitionStateName,
  standing: PetitionStandingName,
  channel: PetitionChannelName,
  kind: PetitionKindName,
  simple: Type.Optional(Type.Boolean()),
  receivedAt: Timestamp,
  answeredAt: Type.Optional(Timestamp),
  receivingAgency: AgencyName,
  agency: Type.Optional(AgencyName),
  handlingAgency: Type.Optional(AgencyName),
  officer: Type.Optional(Type.String()),
  summary: Type.Optional(Type.String()),
  clock: Clock,
  rung: Type.Optional(Type.String()),
  isLate: Type.Boolean(),
};

export const PetitionRow = named('PetitionRow', Type.Object(row));

export const PetitionDetail = named(
  'PetitionDetail',
  Type.Object({
    ...row,
    version: Type.Integer({ description: 'Số sự việc đã thấy, gửi kèm khi làm việc tiếp theo' }),
    dossierCode: Type.Optional(Type.String({ description: 'Không cho đơn vị bị phản ánh xem: hồ sơ cho biết ai gửi' })),
    refusal: Type.Optional(Type.String()),
    answer: Type.Optional(
      Type.Object({ text: Type.String(), document: Type.Optional(Type.String()), by: Type.String() }),
    ),
    publication: Type.Optional(Type.Object({ question: Type.String(), answer: Type.String(), at: Timestamp })),
    score: Type.Optional(Type.Integer()),
    explanation: Type.Optional(
      Type.Object({ cause: Cause, causeText: Type.Optional(Type.String()), measure: Type.String() }),
    ),
    clocks: list(Clock),
    source: Type.String({ description: 'Căn cứ của thời hạn' }),
    steps: list(
      Type.Object({
        seq: Type.Integer(),
        type: Type.String(),
        at: Timestamp,
        by: Type.String(),
        agency: Type.Optional(AgencyName),
        text: Type.Optional(Type.String()),
      }),
    ),
    may: list(CommandName),
    maySeeSender: Type.Boolean(),
  }),
);

export const PetitionList = named(
  'PetitionList',
  Type.Object({
    rows: list(ref(PetitionRow)),
    total: Count,
    next: Type.Optional(Type.Integer()),
    isCut: Type.Boolean(),
    mayReceive: Type.Boolean(),
  }),
);

export const NewPetition = named(
  'NewPetition',
  Type.Object(
    {
      channel: PetitionChannelName,
      kind: PetitionKindName,
      content: Type.String({ minLength: 1, maxLength: 20_000, description: 'Nguyên văn' }),
      senderName: Type.Optional(Type.String({ maxLength: 200 })),
      senderContact: Type.Optional(Type.String({ maxLength: 500 })),
      agencyId: Type.Optional(Type.String({ maxLength: 100 })),
      officer: Type.Optional(Type.String({ maxLength: 200 })),
      dossierCode: Type.Optional(Type.String({ maxLength: 100 })),
      receivedAt: Type.Optional(Type.String({ description: 'Thời điểm đến cơ quan, yyyy-MM-ddTHH:mm giờ Việt Nam' })),
      receivingAgencyId: Type.Optional(Type.String({ maxLength: 100 })),
      idempotencyKey: Type.String({ minLength: 8, maxLength: 100 }),
    },
    { additionalProperties: false },
  ),
);

const links = {
  agencyId: Type.Optional(Type.String({ maxLength: 100 })),
  officer: Type.Optional(Type.String({ maxLength: 200 })),
  dossierCode: Type.Optional(Type.String({ maxLength: 100 })),
};
const strict = { additionalProperties: false } as const;

export const PetitionCommand = named(
  'PetitionCommand',
  Type.Union([
    Type.Object({ type: Type.Literal('classify'), kind: PetitionKindName, simple: Type.Boolean(), ...links }, strict),
    Type.Object({ type: Type.Literal('refuse'), reason: Text }, strict),
    Type.Object({ type: Type.Literal('forward'), agencyId: Type.String({ maxLength: 100 }), summary: Text }, strict),
    Type.Object({ type: Type.Literal('take-up') }, strict),
    Type.Object(
      { type: Type.Literal('answer'), answer: Text, document: Type.Optional(Type.String({ maxLength: 200 })) },
      strict,
    ),
    Type.Object({ type: Type.Literal('publish'), question: Text, answer: Text }, strict),
    Type.Object({ type: Type.Literal('unpublish'), reason: Text }, strict),
    Type.Object({ type: Type.Literal('explain'), cause: Cause, causeText: Type.Optional(Text), measure: Text }, strict),
  ]),
);

export const PetitionSender = named(
  'PetitionSender',
  Type.Object({
    name: Type.Optional(Type.String()),
    contact: Type.Optional(Type.String()),
    content: Type.String(),
    receiptCode: Type.Optional(Type.String({ description: 'Mã tra cứu riêng để trao cho người gửi' })),
  }),
);

export const PublicationTexts = Type.Object(
  { question: Type.Optional(Text), answer: Type.Optional(Text) },
  { additionalProperties: false },
);

export const PetitionPreview = named(
  'PetitionPreview',
  Type.Object({
    question: Type.String(),
    answer: Type.String(),
    traces: list(
      Type.Object({
        field: Type.Enum(['question', 'answer']),
        kind: Type.String(),
        name: Type.String(),
        text: Type.String(),
      }),
    ),
  }),
);

const figures = Type.Object({
  carriedOver: Count,
  received: Count,
  refused: Count,
  answeredInTime: Count,
  answeredLate: Count,
  openInTime: Count,
  openOverdue: Count,
  conduct: Count,
  published: Count,
  rated: Count,
  dissatisfied: Count,
});

export const PetitionFigures = named(
  'PetitionFigures',
  Type.Object({
    period: Type.String(),
    asOf: Timestamp,
    knownAt: Timestamp,
    byKind: list(Type.Object({ kind: PetitionKindName, name: Type.String(), figures })),
    byAgency: list(Type.Object({ agency: AgencyName, figures })),
    total: figures,
    source: Type.String(),
  }),
);

export const PetitionImport = named(
  'PetitionImport',
  Type.Object({
    read: Count,
    added: Count,
    known: Count,
    wrong: list(Type.Object({ line: Type.Integer(), message: Type.String() })),
  }),
);

export const PetitionReceived = named('PetitionReceived', Type.Object({ id: Type.String(), isNew: Type.Boolean() }));

export const PETITION_SCHEMAS = [
  PetitionRow,
  PetitionDetail,
  PetitionList,
  NewPetition,
  PetitionCommand,
  PetitionSender,
  PetitionPreview,
  PetitionFigures,
  PetitionImport,
  PetitionReceived,
] as const;
