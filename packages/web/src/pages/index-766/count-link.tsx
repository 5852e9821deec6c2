import { formatInteger } from '@dunghen/domain/text';
import { RowLink } from '../../parts/row-link.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import type { IndexAsked, IndexIndicator, Part } from './index-queries.ts';

interface CountLinkProps {
  readonly indicator: Pick<IndexIndicator, 'code' | 'counts'>;
  readonly count: number;
  readonly part: Part;
  readonly asked: IndexAsked;
  /** Whose number it is, for those who do not see the row. */
  readonly owner?: string;
}

/** Whether both numbers of an indicator are dossiers. */
export const isOfDossiers = ({ counts }: Pick<IndexIndicator, 'counts'>): boolean =>
  counts?.numerator.startsWith('dossiers-') === true && counts.denominator.startsWith('dossiers-');

/** A number that opens its dossiers; zero has none, and procedures stand on the indicator's page. */
export function CountLink({ indicator, count, part, asked, owner }: CountLinkProps) {
  const words = useIndex766Text().index766;
  if (count === 0 || !isOfDossiers(indicator)) return <span>{formatInteger(count)}</span>;
  const names = { all: words.denominator, counted: words.numerator, costing: words.costing };
  const search = { ...asked, ...(part === 'all' ? {} : { part }) };
  return (
    <RowLink
      path={`/index-766/indicators/${indicator.code}/dossiers`}
      search={search}
      aria-label={words.linkTo(formatInteger(count), names[part], owner ?? words.indicators)}
    >
      {formatInteger(count)}
    </RowLink>
  );
}
