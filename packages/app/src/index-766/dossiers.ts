import { type DossierCount, isDossierCount } from '@dunghen/domain/index-766';
import { indexDossierPage } from '@dunghen/store/index-766';
import type { AppContext } from '../context/index.ts';
import { type DossierListItem, listItem } from '../dossier/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Counting } from '../workspace/counting.ts';
import { listedOf } from './cells.ts';
import { isOfDossiers, unknownIndicator } from './indicator.ts';
import { type IndexQuestion, indexQueryOf, readIndexQuestion } from './question.ts';

/** Which dossiers of an indicator: all that it is taken of, those that count, those that cost points. */
export type IndexPart = 'all' | 'counted' | 'costing';

export interface IndexDossiersQuestion extends IndexQuestion {
  readonly indicator: string;
  readonly part: IndexPart;
  /** Agencies whose dossiers the reader may see; absent: all. */
  readonly within?: readonly string[];
  readonly after?: string;
  readonly limit: number;
}

export interface IndexDossiers {
  readonly rows: readonly DossierListItem[];
  readonly next?: string;
  readonly total: number;
  readonly counting: Counting;
}

/**
 * The dossiers behind a number of index 766: the number itself for whoever may see them all. Who may list dossiers, and of
 * which agencies, the caller has asked (`within`), as for every list behind a figure.
 */
export async function indexDossierList(
  context: AppContext,
  question: IndexDossiersQuestion,
): Promise<Outcome<IndexDossiers>> {
  const read = await readIndexQuestion(context, question);
  if (!read.ok) return read;
  const { request, catalogue, counting, indicators, asksNow } = read.value;
  const indicator = indicators.find(({ code }) => code === question.indicator);
  const names = indicator?.counts;
  if (indicator === undefined || names === undefined || !isOfDossiers(indicator))
    return unknownIndicator(question.indicator);
  const { numerator, denominator } = names;
  if (!isDossierCount(numerator) || !isDossierCount(denominator)) return unknownIndicator(question.indicator);
  const { agencyIds: asked, ...query } = indexQueryOf(read.value, request);
  const agencyIds = idsWithin(asked, question.within);
  const behind = {
    ...query,
    ...(agencyIds === undefined ? {} : { agencyIds }),
    within: denominator,
    ...alsoOf(question.part, numerator),
  };
  const listed = await listedOf(context, request, behind, asksNow);
  const page = await indexDossierPage(context.db, behind, listed, {
    limit: question.limit,
    ...(question.after === undefined ? {} : { after: question.after }),
  });
  return {
    ok: true,
    value: {
      rows: page.rows.map((row) => listItem(row, catalogue, request.asOf, request.policy)),
      total: page.total,
      counting,
      ...(page.next === undefined ? {} : { next: page.next }),
    },
  };
}

function alsoOf(
  part: IndexPart,
  name: DossierCount,
): { readonly also?: { readonly name: DossierCount; readonly isIn: boolean } } {
  if (part === 'all') return {};
  return { also: { name, isIn: part === 'counted' } };
}

function idsWithin(
  asked: readonly string[] | undefined,
  within: readonly string[] | undefined,
): readonly string[] | undefined {
  if (asked === undefined || within === undefined) return asked ?? within;
  return asked.filter((id) => within.includes(id));
}
