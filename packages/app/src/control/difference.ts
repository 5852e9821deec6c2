import type { Principal } from '@dunghen/domain/access';
import type { AgencyRegister } from '@dunghen/domain/agency';
import { type AgencyFigures, addFigures, type Contribution, type PeriodScheme } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { type CountedTwice, countTwice } from '@dunghen/store/figures';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type Counting, type TableFigures, tableFigures } from '../workspace/index.ts';
import { type ControlQuestion, figureQueryOf, reachOf, readControlQuestion, within } from './question.ts';
import { placesIn } from './weeks.ts';

export interface DifferenceQuestion extends ControlQuestion {
  /** The other way of counting the same period. */
  readonly otherScheme?: PeriodScheme;
  readonly otherPolicy?: string;
  readonly after?: string;
  /** 1 to 500. */
  readonly limit: number;
}

/** How a dossier counts one way: where it came from, where it stands, by which due date. */
export interface CountedSide {
  readonly agencyId: string;
  readonly entry: Contribution['entry'];
  readonly exit: Contribution['exit'];
  readonly lateMinutes: number;
  readonly dueAt?: Instant;
  readonly endedAt?: Instant;
}

export interface DifferenceRow {
  readonly agency: { readonly id: string; readonly name: string };
  /** Dossiers of the agency that are counted differently. */
  readonly changed: number;
  readonly one: TableFigures;
  readonly other: TableFigures;
}

export interface Difference {
  readonly one: Counting;
  readonly other: Counting;
  /** Agencies with a dossier that is counted differently, in the order of the catalogue. */
  readonly agencies: readonly DifferenceRow[];
  readonly total: Omit<DifferenceRow, 'agency'>;
  /** Those that whoever asks may see, in the order of their codes; `count` is how many there are. */
  readonly dossiers: {
    readonly rows: readonly {
      readonly code: string;
      readonly agency: { readonly id: string; readonly name: string };
      readonly one?: CountedSide;
      readonly other?: CountedSide;
    }[];
    readonly count: number;
    readonly next?: string;
  };
}

/** The same period counted by two policies or schemes: which agencies' numbers change, and the dossiers behind it. */
export async function readDifference(
  context: AppContext,
  principal: Principal,
  question: DifferenceQuestion,
): Promise<Outcome<Difference>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const reach = await reachOf(context, principal, ['dossier:list']);
  const one = await readControlQuestion(context, question);
  if (!one.ok) return one;
  // The other scheme's period ends on another day: it is counted whole, by the same knowledge.
  const { asOf: _asOf, scheme: _scheme, policy: _policy, otherScheme, otherPolicy, ...rest } = question;
  const other = await readControlQuestion(context, {
    ...rest,
    knownAt: one.value.request.knownAt,
    ...(otherScheme === undefined ? {} : { scheme: otherScheme }),
    ...(otherPolicy === undefined ? {} : { policy: otherPolicy }),
    ...((otherScheme ?? 'calendar') === (question.scheme ?? 'calendar') && question.asOf !== undefined
      ? { asOf: question.asOf }
      : {}),
  });
  if (!other.ok) return other;
  const { catalogue, agencyIds } = one.value;
  const { agencyIds: _one, ...way } = figureQueryOf(one.value);
  const { agencyIds: _other, ...otherWay } = figureQueryOf(other.value);
  const listed = reach.ok ? within(agencyIds, reach.value) : [];
  const counted = await countTwice(context.db, {
    one: way,
    other: otherWay,
    ...(listed === undefined ? {} : { agencyIds: listed }),
    ...(question.after === undefined ? {} : { after: question.after }),
    limit: question.limit,
  });
  const { register } = catalogue;
  const changed = [...counted.changed].filter(([id]) => agencyIds === undefined || agencyIds.includes(id));
  const placeOf = placesIn(register);
  const figuresOf = (side: ReadonlyMap<string, AgencyFigures>, id: string) =>
    tableFigures(addFigures(id, side.has(id) ? [side.get(id)].flatMap((own) => own ?? []) : []));
  const sumOf = (side: ReadonlyMap<string, AgencyFigures>) =>
    tableFigures(
      addFigures(
        '',
        [...side.values()].filter((own) => agencyIds?.includes(own.agencyId) ?? true),
      ),
    );
  return {
    ok: true,
    value: {
      one: one.value.counting,
      other: other.value.counting,
      agencies: changed
        .map(([id, count]) => ({
          agency: nameOf(register, id),
          changed: count,
          one: figuresOf(counted.one, id),
          other: figuresOf(counted.other, id),
        }))
        .toSorted((a, b) => placeOf(a.agency.id) - placeOf(b.agency.id)),
      total: {
        changed: changed.reduce((sum, [, count]) => sum + count, 0),
        one: sumOf(counted.one),
        other: sumOf(counted.other),
      },
      dossiers: {
        rows: counted.rows.map((row) => dossierOf(row, register)),
        count: counted.total,
        ...(counted.next === undefined ? {} : { next: counted.next }),
      },
    },
  };
}

const nameOf = (register: AgencyRegister, id: string) => ({ id, name: register.findById(id)?.name ?? id });

function dossierOf({ code, one, other }: CountedTwice, register: AgencyRegister) {
  return {
    code,
    agency: nameOf(register, (one ?? other)?.exitAgencyId ?? ''),
    ...(one === undefined ? {} : { one: sideOf(one) }),
    ...(other === undefined ? {} : { other: sideOf(other) }),
  };
}

function sideOf({ entry, exit, exitAgencyId, judgement }: Contribution): CountedSide {
  const { dueAt, lateMinutes, end } = judgement;
  return {
    agencyId: exitAgencyId,
    entry,
    exit,
    lateMinutes,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(end === undefined ? {} : { endedAt: end.moment.at }),
  };
}
