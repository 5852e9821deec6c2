import { Link } from '@tanstack/react-router';
import { useIndex766Text } from '../../text/index-766/index.ts';
import type { IndexSearch } from './index-search.ts';

interface BackProps {
  readonly search: Pick<IndexSearch, 'period' | 'agency' | 'procedure'>;
  readonly title: string;
}

/** The way back to the sheet that one came from. */
export function Back({ search, title }: BackProps) {
  const text = useIndex766Text();
  const words = text.index766;
  return (
    <nav className="crumbs" aria-label={text.breadcrumb}>
      <Link to="/index-766" className="crumb" search={search}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
          <path d="M10 3L5 8l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        {title === '' ? words.backPlain : words.back(title)}
      </Link>
    </nav>
  );
}
