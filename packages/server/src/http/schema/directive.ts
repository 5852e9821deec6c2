import { Type } from 'typebox';
import { Day, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';

const Answer = Type.Object({
  answer: Type.String(),
  document: Type.Optional(Type.String({ description: 'Số, ngày văn bản trả lời' })),
  at: Timestamp,
  by: Type.String(),
});

export const Directive = named(
  'Directive',
  Type.Object({
    id: Type.String(),
    number: Type.String({ description: 'Số, ký hiệu' }),
    issuedOn: Day,
    dueOn: Day,
    firstDueOn: Type.Optional(Day),
    extensions: list(Type.Object({ dueOn: Day, reason: Type.String(), at: Timestamp, by: Type.String() })),
    content: Type.String(),
    state: Type.Enum(['open', 'overdue', 'answered', 'withdrawn']),
    recordedAt: Timestamp,
    recordedBy: Type.String(),
    addressees: list(Type.Object({ agency: AgencyName, answer: Type.Optional(Answer), mayAnswer: Type.Boolean() })),
    mayWithdraw: Type.Boolean(),
    mayExtend: Type.Boolean(),
    withdrawn: Type.Optional(Type.Object({ reason: Type.String(), at: Timestamp, by: Type.String() })),
  }),
);

export const DirectiveList = named(
  'DirectiveList',
  Type.Object({ rows: list(ref(Directive)), next: Type.Optional(Type.String()) }),
);

export const DIRECTIVE_SCHEMAS = [Directive, DirectiveList] as const;
