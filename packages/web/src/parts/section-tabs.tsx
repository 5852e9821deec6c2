import { Link, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import './section-tabs.css';

interface SectionTab {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
}

interface SectionTabsProps {
  /** What the tabs lead between, for screen readers. */
  readonly label: string;
  readonly tabs: readonly SectionTab[];
}

/** The ways between the pages of one subject, in one row, which scrolls on a phone; the page that is open is in sight. */
export function SectionTabs({ label, tabs }: SectionTabsProps) {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const list = row.current;
    const open = list?.querySelector<HTMLElement>('[aria-current]');
    if (list === null || open === null || open === undefined) return;
    list.scrollLeft = open.offsetLeft - (list.clientWidth - open.offsetWidth) / 2;
  }, []);
  return (
    <nav className="section-tabs" aria-label={label}>
      <ul ref={row}>
        {tabs.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className="section-tab" activeProps={{ 'aria-current': 'page' }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
