import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../text/index.ts';

interface PageProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** Beside the heading. */
  readonly actions?: ReactNode;
  /** Above the heading. */
  readonly before?: ReactNode;
}

/** True once the first page was shown: the browser itself places the focus on the first. */
const shown = { before: false };

/** A page: its heading is the document's title too, and takes the focus when one comes from another page. */
export function Page({ heading, children, actions, before }: PageProps) {
  const text = useText();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text.title(heading);
  }, [heading, text]);
  useEffect(() => {
    if (shown.before) headingRef.current?.focus();
    shown.before = true;
  }, []);
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
