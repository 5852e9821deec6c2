import { type DossierEvent, type DossierEventType, effectiveEvents, factsOf } from '@dunghen/domain/dossier';
import { type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';
import { fillTemplate, type StepWords } from '../mapping/index.ts';
import { LIMITS, type PortalStep, portalTime } from '../protocol/index.ts';
import type { MessageContext } from './context.ts';
import { agencyNameOf, portalCodeOf } from './dossier-message.ts';
import { promisedDue } from './due.ts';
import { timeOrNone } from './parts.ts';
import { shorten } from './shorten.ts';
import { stepWords } from './step-words.ts';

/**
 * The steps of a dossier's events in the order in which they were recorded, each as it was known when it was recorded.
 * So every event makes at most one step, whatever is entered or corrected later: a correction is a step of its own.
 */
export function stepMessages(events: readonly DossierEvent[], context: MessageContext): readonly PortalStep[] {
  return events.flatMap(({ seq }) => stepMessage(events, seq, context) ?? []);
}

/**
 * The step that the event `seq` makes; undefined where the mapping gives its kind none, or the portal does not know the
 * dossier yet. Its instant is that of the event, its code the dossier's right after it in time.
 */
export function stepMessage(
  events: readonly DossierEvent[],
  seq: number,
  context: MessageContext,
): PortalStep | undefined {
  const known = events.filter((event) => event.seq <= seq);
  const event = known.find((each) => each.seq === seq);
  if (event === undefined) return undefined;
  const effective = effectiveEvents(known);
  if (event.type !== 'Corrected') return stepAt(effective, seq, event, context);
  const root = rootOf(known, event.data.seq);
  if (root === undefined) return undefined;
  const { reason } = event.data;
  const { changed, removed } = context.mapping.corrections;
  const step = stepAt(effective, root.seq, event, context);
  if (step !== undefined) {
    return { ...step, NoiDungXuLy: contentOf(changed, { what: step.NoiDungXuLy, reason }) };
  }
  return removedStep(known, event, root, (what) => contentOf(removed, { what, reason }), context);
}

/** The fact that a correction speaks of, through corrections of corrections. */
function rootOf(known: readonly DossierEvent[], seq: number): DossierEvent | undefined {
  let at = known.find((event) => event.seq === seq);
  while (at?.type === 'Corrected') {
    const target: number = at.data.seq;
    at = known.find((event) => event.seq === target);
  }
  return at;
}

/** The step of the effective event `seq`, done by whoever recorded `told`. */
function stepAt(
  effective: readonly DossierEvent[],
  seq: number,
  told: DossierEvent,
  context: MessageContext,
): PortalStep | undefined {
  const index = effective.findIndex((event) => event.seq === seq);
  const event = effective[index];
  const template = event === undefined ? undefined : context.mapping.steps[event.type];
  if (event === undefined || template === undefined) return undefined;
  const upTo = effective.slice(0, index + 1);
  const record = foldRecord(upTo);
  const state = factsOf(upTo)?.state;
  if (record === undefined || state === undefined || state === 'draft') return undefined;
  return {
    MaHoSo: codeOf(effective) ?? portalCodeOf(record),
    ...whoOf(event, told, context),
    ThoiDiemXuLy: portalTime(event.occurredAt),
    PhongBanXuLy: unitOf(GIVES_AWAY.has(event.type) ? foldRecord(effective.slice(0, index)) : record, context),
    NoiDungXuLy: contentOf(template, stepWords(event, record, context)),
    TrangThai: context.mapping.states[state],
    ...limitsOf(event, record, context),
  };
}

/** Of what is put right the reason is kept, even where what was said is long. */
function contentOf(template: string, words: StepWords): string {
  const { what } = words;
  const said = what === undefined ? words : { ...words, what: shorten(what, LIMITS.note / 2) };
  return shorten(fillTemplate(template, said), LIMITS.note);
}

/** Done by whoever had it before: the next has not yet done anything. */
const GIVES_AWAY: ReadonlySet<DossierEventType> = new Set<DossierEventType>(['Forwarded', 'HandedOver', 'Succeeded']);

function unitOf(record: DossierRecord | undefined, context: MessageContext): string {
  return record === undefined ? '' : (record.unit ?? agencyNameOf(record.holdingAgencyId, context));
}

/** The code of today: of what happened before it had one, too. */
function codeOf(effective: readonly DossierEvent[]): string | undefined {
  const record = foldRecord(effective);
  return record === undefined ? undefined : portalCodeOf(record);
}

function whoOf(
  event: DossierEvent,
  told: DossierEvent,
  { findPerson }: MessageContext,
): Pick<PortalStep, 'NguoiXuLy' | 'ChucDanh'> {
  const own = event.type === 'StepStarted' ? (event.data.officer ?? event.actor) : event.actor;
  const id = told.type === 'Corrected' ? told.actor : own;
  const person = id === undefined ? undefined : findPerson(id);
  return { NguoiXuLy: person?.name ?? '', ChucDanh: person?.title ?? '' };
}

/** When the step began and by when it was to be done, as far as the event or the process says. */
function limitsOf(
  event: DossierEvent,
  record: DossierRecord,
  { calendar }: MessageContext,
): Pick<PortalStep, 'NgayBatDau' | 'NgayKetThucTheoQuyDinh'> {
  const [from, due] = spanOf(event, record, () => promisedDue(record.history, calendar));
  return { NgayBatDau: portalTime(from), NgayKetThucTheoQuyDinh: timeOrNone(due) };
}

function spanOf(
  event: DossierEvent,
  record: DossierRecord,
  dossierDue: () => Instant | undefined,
): readonly [from: Instant, due: Instant | undefined] {
  switch (event.type) {
    case 'StepStarted':
      return [event.occurredAt, event.data.dueAt];
    case 'StepFinished': {
      const done = record.steps.findLast(({ step }) => step === event.data.step);
      return [done?.startedAt ?? event.occurredAt, done?.dueAt];
    }
    case 'Forwarded':
    case 'OpinionAsked':
      return [event.occurredAt, event.data.dueAt];
    case 'Accepted':
    case 'Rescheduled':
      return [event.occurredAt, dossierDue()];
    default:
      return [event.occurredAt, undefined];
  }
}

/** A fact that is taken out: the portal has its step and cannot take it back, so it is told. */
function removedStep(
  known: readonly DossierEvent[],
  correction: DossierEvent,
  root: DossierEvent,
  textOf: (what: string) => string,
  context: MessageContext,
): PortalStep | undefined {
  const before = known.filter(({ seq }) => seq < correction.seq);
  const step = stepAt(effectiveEvents(before), root.seq, correction, context);
  const record = foldRecord(known);
  if (step === undefined || record === undefined || record.state === 'draft') return undefined;
  const upTo = effectiveEvents(known).filter(({ occurredAt }) => occurredAt <= correction.occurredAt);
  const state = factsOf(upTo)?.state ?? record.state;
  if (state === 'draft') return undefined;
  return {
    ...step,
    MaHoSo: portalCodeOf(record),
    ThoiDiemXuLy: portalTime(correction.occurredAt),
    NoiDungXuLy: textOf(step.NoiDungXuLy),
    TrangThai: context.mapping.states[state],
    NgayBatDau: portalTime(correction.occurredAt),
    NgayKetThucTheoQuyDinh: '',
  };
}
