import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { periodsQuery } from '../api/queries.ts';
import { useText } from '../text/index.ts';

/** The way back to the quarter. */
export function Crumbs({ period }: { readonly period?: string }) {
  const text = useText();
  const { data: periods } = useQuery(periodsQuery());
  const title = periods?.find((one) => one.key === period)?.title;
  return (
    <nav className="crumbs" aria-label={text.breadcrumb}>
      <Link to="/figures" className="crumb" search={period === undefined ? {} : { period }}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
          <path d="M10 3L5 8l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        {title === undefined ? text.home : text.homePeriod(title)}
      </Link>
    </nav>
  );
}
