import type { ReactNode } from 'react';
import type { Figures } from '../../api/types.ts';
import { FigureLink } from '../../parts/figure-link.tsx';
import { filled } from '../../parts/filled.ts';
import { useControlText } from '../../text/control/index.ts';
import { formatPercent } from '../../text/index.ts';
import { comparedRateText, comparedText, previousOf } from './compared.ts';
import type { ControlScope, Trend } from './control-queries.ts';

interface KeyNumbersProps {
  readonly scope: ControlScope;
  readonly total: Figures;
  readonly owner: string;
  /** Absent until it is counted. */
  readonly trend: Trend | undefined;
}

/** The five numbers that are read first, each with the period before, each with its dossiers. */
export function KeyNumbers({ scope, total, owner, trend }: KeyNumbersProps) {
  const text = useControlText();
  const room = text.control.room;
  const before = previousOf(trend);
  const compared = (now: number, was: number | undefined): string =>
    trend === undefined ? '' : comparedText(now, was, before?.title, text);
  const online = (
    <FigureLink value={total.received.online} scope={{ ...scope, figure: 'received-online' }} owner={owner} />
  );
  return (
    <section className="key-figures" aria-label={room.keyFigures}>
      <KeyNumber label={room.received} hint={filled(room.receivedHint, online)}>
        <FigureLink value={total.received.total} scope={{ ...scope, figure: 'received' }} owner={owner} />
      </KeyNumber>
      <KeyNumber label={room.resolved} hint={compared(total.resolved, before?.figures.resolved)}>
        <FigureLink value={total.resolved} scope={{ ...scope, figure: 'resolved' }} owner={owner} />
      </KeyNumber>
      <KeyNumber late label={room.late} hint={compared(total.late, before?.figures.late)}>
        <FigureLink value={total.late} scope={{ ...scope, figure: 'late' }} owner={owner} />
      </KeyNumber>
      <KeyNumber
        label={room.rate}
        hint={
          trend === undefined
            ? ''
            : comparedRateText(total.latePercent, before?.figures.latePercent, before?.title, text)
        }
      >
        {total.latePercent === null ? text.agencies.none : text.figures.portalPercent(formatPercent(total.latePercent))}
      </KeyNumber>
      <KeyNumber late label={room.overdue} hint={compared(total.open.overdue, before?.figures.open.overdue)}>
        <FigureLink value={total.open.overdue} scope={{ ...scope, figure: 'open-overdue' }} owner={owner} />
      </KeyNumber>
    </section>
  );
}

interface KeyNumberProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly children: ReactNode;
  readonly late?: boolean;
}

function KeyNumber({ label, hint, children, late = false }: KeyNumberProps) {
  return (
    <div className={late ? 'key-figure key-figure-late' : 'key-figure'}>
      <p className="key-figure-label">{label}</p>
      <p className="key-figure-value">{children}</p>
      <p className="key-figure-hint key-figure-two">{hint}</p>
    </div>
  );
}
