import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../text/index.ts';
import { UnknownFilters } from './unknown-filters.tsx';

interface PageProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** What the page is for or speaks of, in a line under the heading. */
  readonly lead?: ReactNode;
  /** Beside the heading; on a phone after the lead. */
  readonly actions?: ReactNode;
  /** Above the heading. */
  readonly before?: ReactNode;
}

/** The path that had the focus last; the first page of a visit leaves the focus where the browser put it. */
const visited: { path?: string } = {};

/** A page: its heading is the document's title too, and takes the focus when one comes from another page. */
export function Page({ heading, lead, children, actions, before }: PageProps) {
  const text = useText();
  const router = useRouter();
  // As it was when the page came: while it leaves, the address is already the next page's.
  const [path] = useState(router.state.location.pathname);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text.title(heading);
  }, [heading, text]);
  useEffect(() => {
    if (visited.path !== undefined && visited.path !== path) headingRef.current?.focus();
    visited.path = path;
  }, [path]);
  return (
    <div className="page">
      {before}
      <div className="page-head">
        <div className="page-title">
          <h1 ref={headingRef} tabIndex={-1}>
            {heading}
          </h1>
          {lead !== undefined && <p className="lead">{lead}</p>}
        </div>
        {actions}
      </div>
      <UnknownFilters />
      {children}
    </div>
  );
}
