import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatTime } from '../../../text/index.ts';
import type { CalendarPreview } from '../queries.ts';

interface PreviewPanelProps {
  readonly preview: CalendarPreview;
  /** What it was made of has been changed since. */
  readonly isOld: boolean;
  readonly children?: ReactNode;
}

/** Which due dates a decision would move: how many, at which agencies, and the first of them before and after. */
export function PreviewPanel({ preview, isOld, children }: PreviewPanelProps) {
  const text = useCataloguesText().catalogues.calendar;
  const { examined, moved, later, earlier, agencies, examples } = preview;
  return (
    <section className="panel" aria-labelledby="preview-heading">
      <h2 id="preview-heading">{text.previewHeading}</h2>
      {isOld && <Alert type="warning" showIcon role="status" title={text.previewOld} />}
      <p role="status">
        <strong>{text.movedOf(formatInteger(moved), formatInteger(examined))}</strong>
        {moved > 0 && `: ${text.laterEarlier(formatInteger(later), formatInteger(earlier))}`}
      </p>
      {moved === 0 && <p className="muted">{text.movedNone}</p>}
      {children}
      {moved > 0 && (
        <div className="preview-columns">
          <ScrollX>
            <table className="table">
              <caption>{text.byAgency}</caption>
              <thead>
                <tr>
                  <th scope="col" className="left">
                    {text.agency}
                  </th>
                  <th scope="col">{text.moved}</th>
                </tr>
              </thead>
              <tbody>
                {agencies.map(({ agencyId, agencyName, moved: count }) => (
                  <tr key={agencyId}>
                    <th scope="row">{agencyName}</th>
                    <td>{formatInteger(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
          <ScrollX>
            <table className="table">
              <caption>{text.examples(formatInteger(examples.length), formatInteger(moved))}</caption>
              <thead>
                <tr>
                  {[text.dossier, text.agency, text.before, text.after].map((name) => (
                    <th key={name} scope="col" className="left">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {examples.map(({ code, agencyName, before, after }) => (
                  <tr key={code}>
                    <th scope="row" className="nowrap">
                      <Link to="/dossiers/$code" params={{ code }} search={{}} preload={false}>
                        {code}
                      </Link>
                    </th>
                    <td className="left">{agencyName}</td>
                    <td className="left">{before === undefined ? '' : formatTime(before)}</td>
                    <td className="left">
                      <strong>{after === undefined ? '' : formatTime(after)}</strong>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </div>
      )}
    </section>
  );
}
