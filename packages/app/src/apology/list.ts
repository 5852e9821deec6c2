import type { Principal } from '@dunghen/domain/access';
import { type ApologyState, apologyDays } from '@dunghen/domain/apology';
import { type DayNumber, dayOf, getDay, type Instant, startOfDay } from '@dunghen/domain/time';
import {
  countDue,
  countLetters,
  type DuePlace,
  type LetterFilter,
  type LetterStage,
  listDue,
  listLetters,
  type StoredLetter,
} from '@dunghen/store/apology';
import { type Catalogue, calendarOf, unknownAgency } from '../catalogue/index.ts';
import { notAllowed } from '../command/refusals.ts';
import type { AppContext } from '../context/index.ts';
import { reachOf, within } from '../control/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { onlyNow } from './refusals.ts';
import { apologyBands, apologyTerms } from './rules.ts';
import { type LetterView, letterState, letterView } from './view.ts';

/** `prepare`: a letter is owed and nobody has drafted one; the rest are stages of letters. */
export type ApologyTab = 'prepare' | LetterStage;

export interface ApologyQuestion {
  readonly tab: ApologyTab;
  readonly agencyId?: string;
  readonly includeChildren?: boolean;
  readonly procedureCode?: string;
  /** Due on a day of [from, to], local days. */
  readonly dueFrom?: DayNumber;
  readonly dueTo?: DayNumber;
  /** Letters as they stood at an instant; absent: now. What is to be prepared is told of now alone. */
  readonly asOf?: Instant;
  /** `next` of the page before; anything else begins anew. */
  readonly after?: string;
  readonly limit: number;
}

export interface ApologyRow {
  readonly code: string;
  readonly agency: { readonly id: string; readonly name: string };
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly dueAt: Instant;
  /** Last day to be sent in time. */
  readonly letterBy: DayNumber;
  readonly state: ApologyState;
  readonly letter?: LetterView;
}

export interface ApologyList {
  readonly asOf: Instant;
  /** Of all tabs under the same filter, so that each can show its number. */
  readonly counts: Readonly<Record<ApologyTab, number>>;
  readonly rows: readonly ApologyRow[];
  readonly next?: string;
}

/** Letters of apology to be prepared, signed, sent and sent, within the reach of whoever asks; soonest due first. */
export async function listApologies(
  context: AppContext,
  principal: Principal,
  question: ApologyQuestion,
): Promise<Outcome<ApologyList>> {
  // Letters name officials, whom visitors of a demonstration do not see.
  if (principal.kind === 'anonymous') return notAllowed({ action: 'dossier:list' });
  const reach = await reachOf(context, principal, ['dossier:list']);
  if (!reach.ok) return reach;
  const now = Math.min(question.asOf ?? context.now(), context.now());
  if (question.asOf !== undefined && question.tab === 'prepare') return onlyNow();
  const catalogue = await context.catalogueAt(context.now());
  const filter = filterOf(catalogue, question, reach.value, now);
  if (!filter.ok) return filter;
  const bands = apologyBands(catalogue, context.now());
  const [prepare, letters, page] = await Promise.all([
    countDue(context.db, { ...filter.value, bands }),
    countLetters(context.db, filter.value),
    readPage(context, catalogue, question, { ...filter.value, bands }),
  ]);
  return { ok: true, value: { asOf: now, counts: { prepare, ...letters }, ...page } };
}

function filterOf(
  { register }: Catalogue,
  { agencyId, includeChildren, procedureCode, dueFrom, dueTo, asOf }: ApologyQuestion,
  reach: readonly string[] | undefined,
  now: Instant,
): Outcome<LetterFilter> {
  if (agencyId !== undefined && register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const under = includeChildren === true && agencyId !== undefined ? register.subtreeOf(agencyId, dayOf(now)) : [];
  const asked = agencyId === undefined ? undefined : [...new Set([agencyId, ...under.map(({ id }) => id)])];
  const agencyIds = within(asked, reach);
  return {
    ok: true,
    value: {
      ...(agencyIds === undefined ? {} : { agencyIds }),
      ...(procedureCode === undefined ? {} : { procedureCode }),
      ...(dueFrom === undefined ? {} : { dueFrom: startOfDay(dueFrom) }),
      ...(dueTo === undefined ? {} : { dueTo: startOfDay(dueTo + 1) }),
      ...(asOf === undefined ? {} : { asOf }),
    },
  };
}

async function readPage(
  context: AppContext,
  catalogue: Catalogue,
  { tab, after, limit }: ApologyQuestion,
  filter: Parameters<typeof listDue>[1] extends infer Query ? Omit<Query, 'after' | 'limit'> : never,
): Promise<Pick<ApologyList, 'rows' | 'next'>> {
  const place = after === undefined ? undefined : findPlace(after);
  const query = { ...filter, limit: limit + 1, ...(place && { after: place }) };
  const found =
    tab === 'prepare'
      ? await dueRows(context, catalogue, query)
      : (await listLetters(context.db, tab, query)).map((letter) =>
          letterRow(catalogue, letter, filter.asOf ?? context.now()),
        );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const next = found.length > limit && last !== undefined ? { next: placeText(last.place) } : {};
  return { rows: shown.map(({ row }) => row), ...next };
}

interface Placed {
  readonly place: DuePlace;
  readonly row: ApologyRow;
}

async function dueRows(
  { db, now }: AppContext,
  catalogue: Catalogue,
  query: Parameters<typeof listDue>[1],
): Promise<readonly Placed[]> {
  const terms = apologyTerms(catalogue, now());
  return (await listDue(db, query)).map(({ dossierId, code, agencyId, procedureCode, procedureName, ...dossier }) => {
    const { letterBy } = apologyDays(calendarOf(catalogue, agencyId), dossier, terms);
    const row: ApologyRow = {
      code,
      agency: agencyOf(catalogue, agencyId),
      dueAt: dossier.dueAt,
      letterBy,
      state: 'to-prepare',
      ...(procedureCode === null ? {} : { procedureCode }),
      ...(procedureName === null ? {} : { procedureName }),
    };
    return { place: { dueAt: dossier.dueAt, id: dossierId }, row };
  });
}

function letterRow(catalogue: Catalogue, letter: StoredLetter, now: Instant): Placed {
  const { code, agencyId, procedureCode, procedureName, dueAt, letterBy, letterId } = letter;
  const row: ApologyRow = {
    code,
    agency: agencyOf(catalogue, agencyId),
    dueAt,
    letterBy: getDay(letterBy),
    state: letterState(letter, now),
    letter: letterView(letter),
    ...(procedureCode === undefined ? {} : { procedureCode }),
    ...(procedureName === undefined ? {} : { procedureName }),
  };
  return { place: { dueAt, id: letterId }, row };
}

const agencyOf = ({ register }: Catalogue, id: string) => ({ id, name: register.findById(id)?.name ?? id });

const placeText = ({ dueAt, id }: DuePlace): string => `${dueAt}.${id}`;

function findPlace(text: string): DuePlace | undefined {
  const match = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text);
  return match === null ? undefined : { dueAt: Number(match[1]), id: match[2] ?? '' };
}
