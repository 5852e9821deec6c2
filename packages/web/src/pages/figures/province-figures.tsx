import { formatDecimal, formatInteger, padCount } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FigureKey, PortalFact, QuarterFigures } from '../../api/types.ts';
import { FigureLink } from '../../parts/figure-link.tsx';
import { filled } from '../../parts/filled.ts';
import { formatPercent, type Messages, useText } from '../../text/index.ts';

interface ProvinceFiguresProps {
  readonly period: string;
  readonly figures: QuarterFigures;
}

/** The five numbers that a head of office reads first. */
export function ProvinceFigures({ period, figures }: ProvinceFiguresProps) {
  const text = useText();
  const { total } = figures;
  const owner = text.figures.province;
  const linked = (figure: FigureKey, value: number) => (
    <FigureLink value={value} scope={{ period, figure }} owner={owner} />
  );
  return (
    <section className="key-figures" aria-label={text.figures.province}>
      <KeyFigure
        label={text.figures.resolved}
        hint={filled(text.figures.resolvedShare, linked('early', total.early), linked('on-time', total.onTime))}
      >
        <FigureLink value={total.resolved} scope={{ period, figure: 'resolved' }} owner={owner} />
      </KeyFigure>
      <KeyFigure tone="late" label={text.figures.late} hint={lateHint(figures, text)}>
        <FigureLink value={total.late} scope={{ period, figure: 'late' }} owner={owner} />
      </KeyFigure>
      <KeyFigure
        tone="late"
        label={text.figures.openOverdue}
        hint={filled(text.figures.openShare, linked('open', total.open.total))}
      >
        <FigureLink value={total.open.overdue} scope={{ period, figure: 'open-overdue' }} owner={owner} />
      </KeyFigure>
      <AffectedUnits period={period} figures={figures} />
      <PortalScore portal={figures.portal} />
    </section>
  );
}

/** The rate, and the quarter before where its dossiers are known. */
function lateHint({ total, previous }: QuarterFigures, text: Messages): string {
  const share =
    total.latePercent === null
      ? text.figures.nothingResolved
      : text.figures.lateShare(formatPercent(total.latePercent));
  if (previous === undefined) return share;
  return `${share}; ${text.figures.lateBefore(previous.title, formatInteger(previous.totals.late))}`;
}

interface KeyFigureProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly children: ReactNode;
  readonly tone?: 'late';
}

function KeyFigure({ label, hint, children, tone }: KeyFigureProps) {
  return (
    <div className={tone === undefined ? 'key-figure' : `key-figure key-figure-${tone}`}>
      <p className="key-figure-label">{label}</p>
      <p className="key-figure-value">{children}</p>
      <p className="key-figure-hint">{hint}</p>
    </div>
  );
}

/** Districts while there are some (before 1 July 2025), communes and wards from then. */
function AffectedUnits({ period, figures }: ProvinceFiguresProps) {
  const text = useText();
  const districts = figures.levels.find((level) => level.level === 'district');
  const { units } = districts ?? figures.levels.find((level) => level.level === 'commune') ?? {};
  if (units === undefined) return null;
  const label = districts === undefined ? text.figures.affectedCommunes : text.figures.affectedDistricts;
  const share = `${padCount(units.affected)}/${padCount(units.total)}`;
  return (
    <KeyFigure
      label={label}
      hint={districts === undefined ? text.figures.affectedHintCommunes : text.figures.affectedHint}
    >
      {units.affected === 0 ? (
        share
      ) : (
        <Link
          to="/figures"
          search={{ period, affected: true }}
          hash="agencies-heading"
          aria-label={`${share}, ${label}`}
        >
          {share}
        </Link>
      )}
    </KeyFigure>
  );
}

function PortalScore({ portal }: { readonly portal: PortalFact | undefined }) {
  const text = useText();
  if (portal === undefined) {
    return (
      <KeyFigure label={text.figures.portalScore} hint={text.figures.portalMissing}>
        {text.agencies.none}
      </KeyFigure>
    );
  }
  const value = `${formatDecimal(portal.score, 1)}/${formatInteger(portal.max)}`;
  return (
    <KeyFigure label={text.figures.portalScore} hint={comparison(portal, text)}>
      {value}
      <small>{text.figures.portalPercent(shareOf(portal.score, portal.max))}</small>
    </KeyFigure>
  );
}

const shareOf = (score: number, max: number): string => formatDecimal((100 * score) / max, 1);

/** "cả nước 17,7 (88,5%); cao hơn 1,1 điểm." */
function comparison(portal: PortalFact, text: Messages): string {
  const { score, nationalMean, max } = portal;
  if (nationalMean === undefined) return '';
  // Scores have one decimal; in tenths their difference is exact.
  const tenths = Math.round(score * 10) - Math.round(nationalMean * 10);
  const points = formatDecimal(Math.abs(tenths) / 10, 1);
  const national = `${formatDecimal(nationalMean, 1)} (${text.figures.portalPercent(shareOf(nationalMean, max))})`;
  if (tenths === 0) return text.figures.portalCompare(national, text.figures.portalEqual);
  const difference = tenths > 0 ? text.figures.portalAbove(points) : text.figures.portalBelow(points);
  return text.figures.portalCompare(national, difference);
}
