import type { Principal } from '@dunghen/domain/access';
import { AT_RISK, type DossierForecast, LIKELY_LATE, reasonText } from '@dunghen/domain/forecast';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { type OpenDossierCourse, readOpenCourses } from '@dunghen/store/forecast';
import { accessWorld } from '../access/index.ts';
import { type Catalogue, calendarOf, unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { findScope } from '../dossier/list-dossiers.ts';
import { namesFor } from '../dossier/names.ts';
import { stepNames } from '../dossier/step-names.ts';
import type { Outcome } from '../outcome/index.ts';
import { learntOn, officeShare } from './table.ts';

export interface RiskQuestion {
  readonly agencyId?: string;
  readonly includeChildren?: boolean;
  /** Only those assigned to whoever asks. */
  readonly mine?: boolean;
  /** Lowest risk that is listed, percent. */
  readonly from: number;
  readonly limit: number;
}

export interface RiskRow {
  readonly code: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly procedureName: string;
  readonly stepName?: string;
  readonly officer?: string;
  readonly dueAt: Instant;
  /** Percent, whole; absent where too few dossiers are comparable to tell. */
  readonly risk?: number;
  readonly reason: string;
  /** What stands behind it. */
  readonly basis: Pick<DossierForecast, 'pool' | 'comparable' | 'comparableLate'>;
}

export interface RiskList {
  readonly asOf: Instant;
  /** The likeliest to be late first, then by due date. */
  readonly rows: readonly RiskRow[];
  /** Of all in question: in time with a date, at risk, likely late, and those of whom nothing can be told. */
  readonly counts: {
    readonly open: number;
    readonly atRisk: number;
    readonly likelyLate: number;
    readonly unknown: number;
    readonly listed: number;
  };
  /** From how many ended dossiers it was learnt, and when the oldest of them ended. */
  readonly learnt: { readonly dossiers: number; readonly since?: Instant };
  /** Agencies that have any at risk, most first. */
  readonly agencies: readonly {
    readonly agency: { readonly id: string; readonly name: string };
    readonly open: number;
    readonly atRisk: number;
    readonly likelyLate: number;
  }[];
}

interface Told {
  readonly row: OpenDossierCourse;
  readonly open: Parameters<typeof reasonText>[0];
  readonly forecast: DossierForecast;
}

/** Which open dossiers in time will probably miss their date, within the reach of whoever asks, with the reason in words. */
export async function listRisks(
  context: AppContext,
  principal: Principal,
  question: RiskQuestion,
): Promise<Outcome<RiskList>> {
  const scope = findScope(principal, 'dossier:list', undefined, await accessWorld(context));
  if (!scope.ok) return scope;
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  const { register } = catalogue;
  const { agencyId, includeChildren, mine } = question;
  if (agencyId !== undefined && register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const under = agencyId !== undefined && includeChildren === true ? register.subtreeOf(agencyId, dayOf(now)) : [];
  const rows = await readOpenCourses(context.db, {
    scope: scope.value,
    now,
    ...(agencyId === undefined ? {} : { agencyIds: [...new Set([agencyId, ...under.map(({ id }) => id)])] }),
    ...(mine === true ? { officer: principal.kind === 'anonymous' ? '' : principal.id } : {}),
  });
  const { forecaster, ...learnt } = await learntOn(context, now);
  const told = rows.flatMap((row): readonly Told[] => {
    const share = officeShare(catalogue, row, now);
    if (share === undefined) return [];
    const open = {
      procedure: row.procedureCode ?? '',
      field: row.field ?? '',
      ...(row.step === null ? {} : { step: row.step }),
      usedMinutes: share.used,
      limitMinutes: share.limit,
    };
    return [{ row, open, forecast: forecaster.forecast(open) }];
  });
  const listed = told
    .filter((one) => question.from === 0 || riskOf(one) * 100 >= question.from)
    .toSorted((a, b) => riskOf(b) - riskOf(a) || a.row.dueAt - b.row.dueAt || (a.row.code < b.row.code ? -1 : 1));
  return {
    ok: true,
    value: {
      asOf: now,
      rows: await viewsOf(context, principal, catalogue, listed.slice(0, question.limit)),
      counts: { ...countsOf(told), listed: listed.length },
      agencies: agenciesOf(told, catalogue),
      learnt,
    },
  };
}

/** Below every risk where too few are comparable: nothing is told of those. */
const riskOf = ({ forecast }: Told): number => (forecast.isGrounded ? forecast.risk : -1);

function countsOf(told: readonly Told[]) {
  return {
    open: told.length,
    atRisk: told.filter((one) => riskOf(one) >= AT_RISK).length,
    likelyLate: told.filter((one) => riskOf(one) >= LIKELY_LATE).length,
    unknown: told.filter(({ forecast }) => !forecast.isGrounded).length,
  };
}

function agenciesOf(told: readonly Told[], { register }: Catalogue): RiskList['agencies'] {
  return [...Map.groupBy(told, ({ row }) => row.agencyId)]
    .map(([id, own]) => {
      const { unknown: _unknown, ...counts } = countsOf(own);
      return { agency: { id, name: register.findById(id)?.name ?? id }, ...counts };
    })
    .filter(({ atRisk }) => atRisk > 0)
    .toSorted((a, b) => b.atRisk - a.atRisk || b.likelyLate - a.likelyLate || (a.agency.id < b.agency.id ? -1 : 1));
}

async function viewsOf(
  context: AppContext,
  principal: Principal,
  catalogue: Catalogue,
  told: readonly Told[],
): Promise<readonly RiskRow[]> {
  const atSteps = told.map(({ row }) => ({
    ...(row.procedureCode === null ? {} : { procedureCode: row.procedureCode }),
    ...(row.step === null ? {} : { step: row.step }),
  }));
  const stepOf = await stepNames(context, atSteps);
  const nameOf = await namesFor(
    context,
    principal,
    told.map(({ row }) => row.officer ?? undefined),
  );
  return told.map(({ row, open, forecast }, index) => {
    // A step of another system is a name itself.
    const stepName = stepOf(atSteps[index] ?? {}) ?? row.step ?? undefined;
    const { standardDay } = calendarOf(catalogue, row.agencyId);
    const { pool, comparable, comparableLate } = forecast;
    return {
      code: row.code,
      agency: { id: row.agencyId, name: catalogue.register.findById(row.agencyId)?.name ?? row.agencyId },
      procedureName: row.procedureName ?? row.procedureCode ?? '',
      ...(stepName === undefined ? {} : { stepName }),
      ...(row.officer === null ? {} : { officer: nameOf(row.officer) }),
      dueAt: row.dueAt,
      // Nobody is told that it is certain.
      ...(forecast.isGrounded ? { risk: Math.min(99, Math.round(forecast.risk * 100)) } : {}),
      reason: reasonText(open, forecast, { standardDay, ...(stepName === undefined ? {} : { stepName }) }),
      basis: { pool, comparable, comparableLate },
    };
  });
}
