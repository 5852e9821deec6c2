import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../../text/index.ts';
import { useReportsText } from '../../text/reports/index.ts';

function Arrow() {
  return (
    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
      <path d="M10 3L5 8l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const text = useText();
  return (
    <nav className="crumbs" aria-label={text.breadcrumb}>
      {children}
    </nav>
  );
}

/** The way back to the list of reports. */
export function BackToReports() {
  const words = useReportsText().reports;
  return (
    <Frame>
      <Link to="/reports" className="crumb">
        <Arrow />
        {words.back}
      </Link>
    </Frame>
  );
}

/** The way back to one report. */
export function BackToReport({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <Frame>
      <Link to="/reports/$id" params={{ id }} className="crumb">
        <Arrow />
        {title}
      </Link>
    </Frame>
  );
}

/** The way back to the lists of one's own agency. */
export function BackToOwn() {
  const words = useReportsText().reports;
  return (
    <Frame>
      <Link to="/reports/confirmations" className="crumb">
        <Arrow />
        {words.confirm.back}
      </Link>
    </Frame>
  );
}
