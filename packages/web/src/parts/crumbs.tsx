import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { periodsQuery } from '../api/queries.ts';
import { sessionQuery } from '../api/session.ts';
import type { PeriodKind, Policy, Scheme } from '../api/types.ts';
import { useText } from '../text/index.ts';

interface CrumbsProps {
  readonly period?: string;
  readonly scheme?: Scheme;
  readonly policy?: Policy;
}

/**
 * The way back to the quarter; of other periods, and of other ways of counting, to the control room. Where no period is
 * meant, an officer goes back to the work of the day.
 */
export function Crumbs({ period, scheme, policy }: CrumbsProps) {
  const text = useText();
  const { data: periods } = useQuery(periodsQuery());
  const title = periods?.find((one) => one.key === period)?.title;
  const { data: session } = useQuery(sessionQuery());
  const hasWork = session?.user?.may.includes('dossier:list') === true;
  const isQuarter = period === undefined || /-Q[1-4]$/.test(period);
  if (period === undefined && hasWork)
    return (
      <nav className="crumbs" aria-label={text.breadcrumb}>
        <Link to="/work" className="crumb">
          <Back />
          {text.work.menu}
        </Link>
      </nav>
    );
  return (
    <nav className="crumbs" aria-label={text.breadcrumb}>
      {isQuarter && scheme === undefined && policy === undefined ? (
        <Link to="/figures" className="crumb" search={period === undefined ? {} : { period }}>
          <Back />
          {title === undefined ? text.home : text.homePeriod(title)}
        </Link>
      ) : (
        <Link
          to="/control"
          className="crumb"
          search={{
            ...(period === undefined ? {} : { period, kind: kindOf(period) }),
            ...(scheme === undefined ? {} : { scheme }),
            ...(policy === undefined ? {} : { policy }),
          }}
        >
          <Back />
          {text.control.menu}
        </Link>
      )}
    </nav>
  );
}

/** The kind of period that a key names: "2024-Q1", "2024-H1", "2024-9M", "2024-03", "2024". */
function kindOf(period: string): PeriodKind {
  if (/-Q\d$/.test(period)) return 'quarter';
  if (/-H\d$/.test(period)) return 'half-year';
  if (period.endsWith('-9M')) return 'nine-months';
  return period.includes('-') ? 'month' : 'year';
}

function Back() {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d="M10 3L5 8l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
