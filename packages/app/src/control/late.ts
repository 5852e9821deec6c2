import type { Principal } from '@dunghen/domain/access';
import { foldFacts } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { readExplained } from '@dunghen/store/explanation';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import type { Outcome } from '../outcome/index.ts';
import { type BehindFigure, behindFigure } from '../report/index.ts';
import type { Counting } from '../workspace/index.ts';
import { answersOf, type LateAnswers } from './answers.ts';
import { type ControlQuestion, type ControlRequest, reachOf, readControlQuestion, within } from './question.ts';
import { placesIn } from './weeks.ts';

/** A dossier resolved late in the period, or open and overdue at its end; nothing of the applicant. */
export interface LateDossier extends LateAnswers {
  readonly code: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly procedureName?: string;
  readonly officer?: string;
  readonly state: 'late' | 'open-overdue';
  readonly dueAt?: Instant;
  /** Absent while open. */
  readonly endedAt?: Instant;
  /** Office minutes past the due instant. */
  readonly lateMinutes: number;
}

export interface LateCount {
  readonly late: number;
  readonly openOverdue: number;
  readonly withoutApology: number;
  readonly withoutExplanation: number;
  /** Neither an apology nor an explanation. */
  readonly unanswered: number;
}

export interface LateList {
  readonly counting: Counting;
  readonly total: LateCount;
  /** In the order of the catalogue. */
  readonly agencies: readonly (LateCount & { readonly agency: LateDossier['agency'] })[];
  /** The first `limit` of those asked for; the unanswered ones first, longest late first. */
  readonly rows: readonly LateDossier[];
}

/** Late and overdue dossiers within the reach of whoever asks, with what was answered for each. */
export async function readLate(
  context: AppContext,
  principal: Principal,
  question: ControlQuestion & { readonly limit: number; readonly withoutApology?: boolean },
): Promise<Outcome<LateList>> {
  const found = await lateDossiers(context, principal, question, ['late-list:read', 'dossier:list']);
  if (!found.ok) return found;
  const { request } = found.value;
  // The exception list of each agency (law.md 11.5): late, and nobody apologised.
  const rows = found.value.rows.filter(({ apology }) => question.withoutApology !== true || apology === undefined);
  const placeOf = placesIn(request.catalogue.register);
  const agencies = [...Map.groupBy(rows, (row) => row.agency.id).values()]
    .flatMap((own) => (own[0] === undefined ? [] : [{ agency: own[0].agency, ...countOf(own) }]))
    .toSorted((a, b) => placeOf(a.agency.id) - placeOf(b.agency.id));
  const shown = rows.toSorted((a, b) => rankOf(a) - rankOf(b) || b.lateMinutes - a.lateMinutes);
  return {
    ok: true,
    value: { counting: request.counting, total: countOf(rows), agencies, rows: shown.slice(0, question.limit) },
  };
}

export interface LateOfficial extends LateCount {
  /** Absent where the dossiers name nobody. */
  readonly officer?: string;
  readonly agency: LateDossier['agency'];
  /** Office minutes of the dossier that is or was late longest. */
  readonly longestMinutes: number;
  readonly dossiers: readonly Pick<LateDossier, 'code' | 'state' | 'dueAt' | 'lateMinutes'>[];
}

export interface LateOfficials {
  readonly counting: Counting;
  /** Most late and overdue dossiers first; ties in the order of the catalogue. */
  readonly rows: readonly LateOfficial[];
}

/** The officials with late or overdue dossiers; internal (spec: report, other reports). */
export async function readLateOfficials(
  context: AppContext,
  principal: Principal,
  question: ControlQuestion,
): Promise<Outcome<LateOfficials>> {
  const found = await lateDossiers(context, principal, question, ['late-list:read']);
  if (!found.ok) return found;
  const { rows, request } = found.value;
  const placeOf = placesIn(request.catalogue.register);
  const officials = [...Map.groupBy(rows, (row) => `${row.agency.id}\u0000${row.officer ?? ''}`).values()]
    .flatMap((own): readonly LateOfficial[] => {
      const [first] = own;
      if (first === undefined) return [];
      const dossiers = own.map(({ code, state, dueAt, lateMinutes }) => {
        return { code, state, lateMinutes, ...(dueAt === undefined ? {} : { dueAt }) };
      });
      return [
        {
          ...(first.officer === undefined ? {} : { officer: first.officer }),
          agency: first.agency,
          ...countOf(own),
          longestMinutes: Math.max(...own.map((row) => row.lateMinutes)),
          dossiers: dossiers.toSorted((a, b) => b.lateMinutes - a.lateMinutes),
        },
      ];
    })
    .toSorted((a, b) => b.dossiers.length - a.dossiers.length || placeOf(a.agency.id) - placeOf(b.agency.id));
  return { ok: true, value: { counting: request.counting, rows: officials } };
}

async function lateDossiers(
  context: AppContext,
  principal: Principal,
  question: ControlQuestion,
  actions: Parameters<typeof reachOf>[2],
): Promise<Outcome<{ readonly rows: readonly LateDossier[]; readonly request: ControlRequest }>> {
  const reach = await reachOf(context, principal, actions);
  if (!reach.ok) return reach;
  const read = await readControlQuestion(context, question);
  if (!read.ok) return read;
  const { request, catalogue, window } = read.value;
  const agencyIds = within(read.value.agencyIds, reach.value);
  const behind: (readonly [LateDossier['state'], BehindFigure])[] = [];
  for (const state of ['late', 'open-overdue'] as const) {
    const counted = { report: { bounds: window }, request, catalogue };
    for await (const one of behindFigure(context, counted, state, agencyIds)) behind.push([state, one]);
  }
  const mayName = await namingOf(context, principal);
  const officers = behind.map(([, one]) => {
    const officer = officerOf(one, read.value);
    return mayName(one.row.agencyId, officer) ? officer : undefined;
  });
  const nameOf = await officerNames(context, officers);
  const codes = behind.map(([, one]) => one.row.code);
  const explained = await readExplained(context.db, codes, request.knownAt, question.asOf);
  const rows = behind.map(([state, one], index) => {
    const officer = officers[index];
    const row = lateDossier(state, one, read.value, { officer: officer && nameOf(officer), answeredBy: question.asOf });
    // What the agency's head confirmed goes before a note.
    const at = explained.get(row.code);
    return at === undefined ? row : { ...row, explanation: { at } };
  });
  return { ok: true, value: { rows, request: read.value } };
}

/**
 * Whom a list of late dossiers names officials to: who answers for the agency or evaluates it, and each official of their
 * own. Colleagues and visitors see the dossiers alone.
 */
async function namingOf(
  context: AppContext,
  principal: Principal,
): Promise<(agencyId: string, officer: string | undefined) => boolean> {
  const reach = await reachOf(context, principal, ['late-list:read']);
  const ids = reach.ok && reach.value !== undefined ? new Set(reach.value) : undefined;
  const own = principal.kind === 'officer' ? principal.id : undefined;
  return (agencyId, officer) =>
    (reach.ok && (ids === undefined || ids.has(agencyId))) || (own !== undefined && officer === own);
}

/** Whose dossier it was at the time of the question. */
function officerOf({ row, head }: BehindFigure, { request }: ControlRequest): string | undefined {
  return (head && foldFacts(head.events, request.asOf, request.knownAt)?.officer) ?? row.officer;
}

function lateDossier(
  state: LateDossier['state'],
  { row, head }: BehindFigure,
  { request, catalogue }: ControlRequest,
  { officer, answeredBy }: { readonly officer: string | undefined; readonly answeredBy: Instant | undefined },
): LateDossier {
  return {
    code: row.code,
    agency: { id: row.agencyId, name: catalogue.register.findById(row.agencyId)?.name ?? row.agencyId },
    state,
    lateMinutes: row.lateMinutes,
    ...(row.procedureName === undefined ? {} : { procedureName: row.procedureName }),
    ...(officer === undefined ? {} : { officer }),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt }),
    ...(state === 'late' && row.endedAt !== undefined ? { endedAt: row.endedAt } : {}),
    ...answersOf(head?.events ?? [], request.knownAt, answeredBy),
  };
}

function countOf(rows: readonly LateDossier[]): LateCount {
  const count = (is: (row: LateDossier) => boolean) => rows.filter(is).length;
  return {
    late: count((row) => row.state === 'late'),
    openOverdue: count((row) => row.state === 'open-overdue'),
    withoutApology: count((row) => row.apology === undefined),
    withoutExplanation: count((row) => row.explanation === undefined),
    unanswered: count((row) => rankOf(row) === 0),
  };
}

const rankOf = ({ apology, explanation }: LateDossier): number =>
  apology === undefined && explanation === undefined ? 0 : 1;
