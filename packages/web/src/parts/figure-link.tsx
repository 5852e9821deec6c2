import { formatInteger } from '@dunghen/domain/text';
import type { DossierScope } from '../api/queries.ts';
import { useText } from '../text/index.ts';
import { RowLink } from './row-link.tsx';

interface FigureLinkProps {
  readonly value: number;
  readonly scope: DossierScope;
  /** Whose figure it is, for those who do not see the row: "Sở Nội vụ". */
  readonly owner: string;
  /** In a table with `useGridKeys`. */
  readonly inGrid?: boolean;
}

const GRID_CELL = { tabIndex: -1, 'data-cell': '' } as const;

/** What every cell of a grid has, so that the keys of the grid find it. */
export const gridCell = (inGrid: boolean | undefined) => (inGrid === true ? GRID_CELL : {});

/** A number that opens the list of its dossiers. Zero has no list and is printed as the annex prints it. */
export function FigureLink({ value, scope, owner, inGrid }: FigureLinkProps) {
  const text = useText();
  if (value === 0) {
    return (
      <span className="zero" {...gridCell(inGrid)}>
        {text.agencies.none}
      </span>
    );
  }
  const figure = text.figureNames[scope.figure];
  return (
    <RowLink
      path="/dossiers"
      search={scope}
      aria-label={`${formatInteger(value)}, ${figure}, ${owner}`}
      {...gridCell(inGrid)}
    >
      {formatInteger(value)}
    </RowLink>
  );
}
