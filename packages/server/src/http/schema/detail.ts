import { Type } from 'typebox';
import { list, named, ref, Timestamp } from './common.ts';
import { ExplanationLine, listItem, TimelineEntry } from './dossier.ts';
import { Judging } from './figures.ts';
import { DossierRecord } from './record.ts';

/** A dossier with its course, the explanation of its due date and, where the caller is at work with it, its record. */
export const DossierDetail = named(
  'DossierDetail',
  Type.Object({
    ...listItem,
    judging: ref(Judging),
    limitText: Type.Optional(Type.String()),
    legalLimitText: Type.Optional(Type.String()),
    originalDueAt: Type.Optional(Timestamp),
    rescheduledDueAt: Type.Optional(Timestamp),
    dueIfResumedAt: Type.Optional(Timestamp),
    legalLateMinutes: Type.Optional(Type.Integer({ minimum: 0 })),
    timeline: list(ref(TimelineEntry)),
    explanation: list(ref(ExplanationLine)),
    record: Type.Optional(ref(DossierRecord)),
  }),
);
