import type { CountedSide, Difference, Forecast, LateDossier, LateList, LateOfficials } from '@dunghen/app/control';
import { isoText } from '@dunghen/domain/text';
import { exactText } from './instants.ts';
import { presentCounting } from './present.ts';

// Instants become local timestamps, and nothing is added.

export function presentCounted<T extends { readonly counting: Parameters<typeof presentCounting>[0] }>(value: T) {
  return { ...value, counting: presentCounting(value.counting) };
}

export const presentForecast = ({ asOf, ...forecast }: Forecast) => ({ ...forecast, asOf: exactText(asOf) });

export function presentLate({ rows, ...list }: LateList) {
  return presentCounted({ ...list, rows: rows.map(presentLateDossier) });
}

function presentLateDossier({ dueAt, endedAt, apology, explanation, ...rest }: LateDossier) {
  return {
    ...rest,
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(endedAt === undefined ? {} : { endedAt: isoText(endedAt) }),
    ...(apology === undefined ? {} : { apology: presentApology(apology) }),
    ...(explanation === undefined ? {} : { explanation: { at: isoText(explanation.at) } }),
  };
}

function presentApology({ at, letter, rescheduledTo }: NonNullable<LateDossier['apology']>) {
  return {
    at: isoText(at),
    ...(letter === undefined ? {} : { letter }),
    ...(rescheduledTo === undefined ? {} : { rescheduledTo: isoText(rescheduledTo) }),
  };
}

export function presentOfficials({ rows, ...list }: LateOfficials) {
  return presentCounted({
    ...list,
    rows: rows.map(({ dossiers, ...row }) => ({
      ...row,
      dossiers: dossiers.map(({ dueAt, ...dossier }) => ({
        ...dossier,
        ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
      })),
    })),
  });
}

export function presentDifference({ one, other, dossiers, ...rest }: Difference) {
  return {
    ...rest,
    one: presentCounting(one),
    other: presentCounting(other),
    dossiers: {
      ...dossiers,
      rows: dossiers.rows.map(({ one: own, other: theirs, ...row }) => ({
        ...row,
        ...(own === undefined ? {} : { one: presentSide(own) }),
        ...(theirs === undefined ? {} : { other: presentSide(theirs) }),
      })),
    },
  };
}

function presentSide({ dueAt, endedAt, ...side }: CountedSide) {
  return {
    ...side,
    ...(dueAt === undefined ? {} : { dueAt: isoText(dueAt) }),
    ...(endedAt === undefined ? {} : { endedAt: isoText(endedAt) }),
  };
}
