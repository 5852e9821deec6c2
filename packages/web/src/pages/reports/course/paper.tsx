import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useReportsText } from '../../../text/reports/index.ts';
import { type Report, sheetQuery } from '../queries.ts';
import { fitSheets, showSheets } from './sheets.ts';

/** The report as on paper: the very file in HTML, in a shadow of its own so that neither style touches the other. */
export function Paper({ report }: { readonly report: Report }) {
  const { course } = useReportsText().reports;
  const sheet = useQuery(sheetQuery(report.id, `${report.state} ${report.version} ${report.knownAt}`));
  const host = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = host.current;
    if (place === null || sheet.data === undefined) return undefined;
    const root = showSheets(place, sheet.data);
    const observer = new ResizeObserver(() => fitSheets(place, root));
    observer.observe(place);
    return () => observer.disconnect();
  }, [sheet.data]);
  return (
    <section className="paper" aria-labelledby="paper-heading">
      <div className="section-head">
        <h2 id="paper-heading">{report.state === 'draft' ? course.preview : course.sheet}</h2>
        {report.state === 'draft' && <p className="muted small">{course.previewHint}</p>}
      </div>
      {sheet.isPending && (
        <>
          <Loading />
          <Placeholder height={900} />
        </>
      )}
      {sheet.isError && <ErrorState error={sheet.error} retry={() => sheet.refetch()} />}
      <section
        ref={host}
        className="paper-host"
        aria-label={course.previewOf(report.title)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls has to be reached by the keyboard
        tabIndex={0}
        lang="vi"
      />
    </section>
  );
}
