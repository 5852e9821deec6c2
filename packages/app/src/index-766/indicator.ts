import type { Principal } from '@dunghen/domain/access';
import {
  type Counted,
  countedFor,
  gainOf,
  greatestGains,
  type Indicator,
  type IndicatorLine,
  isDossierCount,
} from '@dunghen/domain/index-766';
import type { IndexCell } from '@dunghen/store/index-766';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { Counting } from '../workspace/counting.ts';
import { cellsIn, feeProcedures } from './counts.ts';
import { nameOfProcedure } from './procedures.ts';
import { type IndexQuestion, type IndexRequest, type IndexScope, readIndexQuestion } from './question.ts';
import { namedScope, sheetOf } from './view.ts';

/** Dossiers of one agency or procedure that cost points, and what their change would gain. */
export interface GainPart {
  readonly id: string;
  readonly name: string;
  readonly costing: number;
  readonly of: number;
  /** Points of the scope's own score. */
  readonly gain: number;
}

/** A procedure, or a duty to announce or publish one, behind an indicator of procedures. */
export interface IndexItem {
  readonly code: string;
  readonly name: string;
  readonly counts: boolean;
  /** Why it does not count: missing parts, the day by which it was due. */
  readonly note?: string;
}

export interface IndicatorDetail {
  readonly counting: Counting;
  readonly scope: IndexScope;
  readonly line: IndicatorLine;
  /** Whether its numbers are dossiers, so that they have lists. */
  readonly isOfDossiers: boolean;
  /** Points that one more would gain, and points that all of them would. */
  readonly gain?: { readonly one: number; readonly all: number };
  readonly byAgency: readonly GainPart[];
  readonly byProcedure: readonly GainPart[];
  readonly items: readonly IndexItem[];
}

const MOST_PARTS = 20;

/** One indicator with what counts in it, what costs points, and what would raise it. */
export async function readIndicator(
  context: AppContext,
  principal: Principal,
  question: IndexQuestion & { readonly indicator: string },
): Promise<Outcome<IndicatorDetail>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = await readIndexQuestion(context, question);
  if (!read.ok) return read;
  const request = read.value;
  const { sheet, cells } = await sheetOf(context, request);
  const line = sheet.groups
    .flatMap(({ indicators }) => indicators)
    .find(({ indicator }) => indicator.code === question.indicator);
  if (line === undefined) return unknownIndicator(question.indicator);
  const own = cellsIn(cells, request.scope);
  const gain = gainsOf(line);
  return {
    ok: true,
    value: {
      counting: request.counting,
      scope: namedScope(request, cells),
      line,
      isOfDossiers: isOfDossiers(line.indicator),
      ...(gain === undefined ? {} : { gain }),
      byAgency:
        request.scope.kind === 'agency' ? [] : partsBy(line, own, (cell) => cell.agencyId, nameOfAgency(request)),
      byProcedure:
        request.scope.kind === 'procedure'
          ? []
          : partsBy(line, own, (cell) => cell.procedureCode, nameOfProcedure(request.procedures, own)),
      items: itemsOf(line.indicator, request, own),
    },
  };
}

export function unknownIndicator(code: string): Refused {
  const message = `Không có chỉ số “${code}” trong Bộ chỉ số 766 của kỳ này.`;
  return { ok: false, code: 'unknown-indicator', facts: { indicator: code }, message };
}

export function isOfDossiers({ counts }: Indicator): boolean {
  return counts !== undefined && isDossierCount(counts.numerator) && isDossierCount(counts.denominator);
}

function gainsOf({ indicator, counted }: IndicatorLine): IndicatorDetail['gain'] {
  if (counted === undefined || counted.denominator <= counted.numerator) return undefined;
  const one = gainOf(indicator, counted, 1);
  const all = gainOf(indicator, counted, counted.denominator - counted.numerator);
  return one === undefined || all === undefined ? undefined : { one, all };
}

const nameOfAgency =
  ({ catalogue }: IndexRequest) =>
  (id: string): string =>
    catalogue.register.findById(id)?.name ?? id;

/** The parts of the scope whose dossiers would gain most; the gain is that of the scope's own score. */
function partsBy(
  { indicator, counted }: IndicatorLine,
  cells: readonly IndexCell[],
  keyOf: (cell: IndexCell) => string,
  nameOf: (key: string) => string,
): readonly GainPart[] {
  if (counted === undefined || !isOfDossiers(indicator)) return [];
  const parts = [...Map.groupBy(cells, keyOf)].flatMap(([key, own]) => {
    const part = countedIn(indicator, own);
    return part === undefined ? [] : [{ key, counted: part }];
  });
  return greatestGains(indicator, counted, parts, MOST_PARTS).map(({ key, ...part }) => ({
    id: key,
    name: nameOf(key),
    ...part,
  }));
}

function countedIn(indicator: Indicator, cells: readonly IndexCell[]): Counted | undefined {
  const { counts: names } = indicator;
  if (names === undefined || !isDossierCount(names.numerator) || !isDossierCount(names.denominator)) return undefined;
  const { numerator, denominator } = names;
  const sum = (name: typeof numerator): number => cells.reduce((all, { counts }) => all + counts[name], 0);
  return countedFor(indicator, { [numerator]: sum(numerator), [denominator]: sum(denominator) });
}

/** The procedures behind an indicator of procedures, those that cost points first. */
function itemsOf(indicator: Indicator, request: IndexRequest, cells: readonly IndexCell[]): readonly IndexItem[] {
  const { procedures, scope, agency } = request;
  const items = ((): readonly IndexItem[] => {
    switch (indicator.counts?.denominator) {
      case 'procedures-to-publish':
        return procedures.announced.map(dutyItem);
      case 'procedures-to-update':
        return procedures.published.map(dutyItem);
      case 'procedures-in-force':
        return procedures.all.map(({ code, name, isComplete, missingParts }) => ({
          code,
          name,
          counts: isComplete,
          ...(isComplete ? {} : { note: `Thiếu: ${missingParts.join(', ')}` }),
        }));
      case 'procedures-with-fee':
        return feeProcedures(cells, procedures, scope, agency).map(({ code, name, isPaidOnline }) => ({
          code,
          name,
          counts: isPaidOnline,
        }));
      default:
        return [];
    }
  })();
  return items.toSorted((a, b) => Number(a.counts) - Number(b.counts));
}

function dutyItem(item: {
  readonly code: string;
  readonly name: string;
  readonly decision: string;
  readonly doneOn?: string;
  readonly isOnTime: boolean;
}): IndexItem {
  const done = item.doneOn === undefined ? 'chưa thực hiện' : `thực hiện ngày ${dayFirst(item.doneOn)}`;
  return { code: item.code, name: item.name, counts: item.isOnTime, note: `${item.decision}; ${done}` };
}

/** "2024-01-18" as people write it. */
const dayFirst = (day: string): string => day.split('-').toReversed().join('/');
