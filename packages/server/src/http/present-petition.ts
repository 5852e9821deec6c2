import {
  type PetitionClock,
  type PetitionList,
  type PetitionView,
  type PublicationPreview,
  standingOf,
} from '@dunghen/app/petition';
import { PETITION_KINDS, type PetitionReport, TRACE_NAMES } from '@dunghen/domain/petition';
import { periodKey } from '@dunghen/domain/report';
import { isoText } from '@dunghen/domain/text';

const presentClock = ({ dueAt, ...clock }: PetitionClock) => ({
  ...clock,
  ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
});

/** What every list shows: nothing of the sender, and not the dossier either. */
function presentRow(view: PetitionView) {
  const { id, code, state, channel, kind, simple, receivedAt, answeredAt, receivingAgency, agency } = view;
  const { handlingAgency, officerName, summary, clock, rung, isLate } = view;
  return {
    id,
    code,
    state,
    standing: standingOf(view),
    channel,
    kind,
    ...(simple === undefined ? {} : { simple }),
    receivedAt: isoText(receivedAt),
    ...(answeredAt === undefined ? {} : { answeredAt: isoText(answeredAt) }),
    receivingAgency,
    ...(agency === undefined ? {} : { agency }),
    ...(handlingAgency === undefined ? {} : { handlingAgency }),
    ...(officerName === undefined ? {} : { officer: officerName }),
    ...(summary === undefined ? {} : { summary }),
    clock: presentClock(clock),
    ...(rung === undefined ? {} : { rung }),
    isLate,
  };
}

export const presentPetitions = ({ rows, ...list }: PetitionList) => ({ ...list, rows: rows.map(presentRow) });

export function presentPetition(view: PetitionView) {
  const { version, dossierCode, refusal, answer, publication, score, explanation, clocks, source, steps } = view;
  return {
    ...presentRow(view),
    version,
    ...(dossierCode === undefined ? {} : { dossierCode }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(answer === undefined ? {} : { answer }),
    ...(publication === undefined ? {} : { publication: { ...publication, at: isoText(publication.at) } }),
    ...(score === undefined ? {} : { score }),
    ...(explanation === undefined ? {} : { explanation }),
    clocks: clocks.map(presentClock),
    source,
    steps: steps.map((step) => ({ ...step, at: isoText(step.at) })),
    may: view.may,
    maySeeSender: view.maySeeSender,
  };
}

export function presentPreview({ traces, ...texts }: PublicationPreview) {
  return { ...texts, traces: traces.map((trace) => ({ ...trace, name: TRACE_NAMES[trace.kind] })) };
}

export function presentPetitionFigures(report: PetitionReport & { readonly agencyIds: readonly string[] }) {
  const { period, asOf, knownAt, byKind, byAgency, total, source, agencyIds } = report;
  return {
    period: periodKey(period),
    asOf: isoText(asOf),
    knownAt: isoText(knownAt),
    byKind: byKind.flatMap((line, index) => {
      const kind = PETITION_KINDS[index];
      return kind === undefined ? [] : [{ kind, ...line }];
    }),
    byAgency: byAgency.map(({ name, figures }, index) => ({ agency: { id: agencyIds[index] ?? '', name }, figures })),
    total,
    source,
  };
}
