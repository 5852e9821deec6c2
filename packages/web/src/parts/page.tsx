import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../text/index.ts';

interface PageProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  /** Above the heading. */
  readonly before?: ReactNode;
}

/** The path that had the focus last; the first page of a visit leaves the focus where the browser put it. */
const visited: { path?: string } = {};

/** A page: its heading is the document's title too, and takes the focus when one comes from another page. */
export function Page({ heading, children, actions, before }: PageProps) {
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
        <h1 ref={headingRef} tabIndex={-1}>
          {heading}
        </h1>
        {actions}
      </div>
      {children}
    </div>
  );
}
