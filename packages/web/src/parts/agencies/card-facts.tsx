import type { DossierScope } from '../../api/queries.ts';
import type { Figures } from '../../api/types.ts';
import { formatPercent, useText } from '../../text/index.ts';
import { FigureLink } from '../figure-link.tsx';

interface CardFactsProps {
  readonly figures: Figures;
  readonly owner: string;
  /** Whose dossiers; each fact adds its figure. */
  readonly scope: Omit<DossierScope, 'figure'>;
}

/** The three facts that matter on a phone: resolved, late with its rate, open and overdue. */
export function CardFacts({ figures, owner, scope }: CardFactsProps) {
  const text = useText();
  return (
    <dl className="card-facts">
      <div>
        <dt>{text.figures.resolved}</dt>
        <dd>
          <FigureLink value={figures.resolved} owner={owner} scope={{ ...scope, figure: 'resolved' }} />
        </dd>
      </div>
      <div className="late">
        <dt>{text.columns.late}</dt>
        <dd>
          <FigureLink value={figures.late} owner={owner} scope={{ ...scope, figure: 'late' }} />
          {figures.late > 0 && figures.latePercent !== null && (
            <small>{text.figures.portalPercent(formatPercent(figures.latePercent))}</small>
          )}
        </dd>
      </div>
      <div className="late">
        <dt>{text.columns.openOverdue}</dt>
        <dd>
          <FigureLink value={figures.open.overdue} owner={owner} scope={{ ...scope, figure: 'open-overdue' }} />
        </dd>
      </div>
    </dl>
  );
}
