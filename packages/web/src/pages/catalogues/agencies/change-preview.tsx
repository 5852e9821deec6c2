import { formatInteger } from '@dunghen/domain/text';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import type { AgencyChangePreview } from '../queries.ts';

interface ChangePreviewProps {
  readonly preview: AgencyChangePreview;
  /** What it was made of has been changed since. */
  readonly isOld: boolean;
  readonly children: ReactNode;
}

/** What a decision on the agencies would do, in sentences with their figures. */
export function ChangePreview({ preview, isOld, children }: ChangePreviewProps) {
  const text = useCataloguesText().catalogues.agencies;
  const { from, created, ended, amended, carried } = preview;
  const day = formatDay(from);
  const heirs = new Set(ended.flatMap(({ heir }) => heir?.id ?? []));
  const lost = ended.filter(({ officers }) => officers > 0 && carried === 0);
  return (
    <section className="panel" aria-labelledby="preview-heading">
      <h2 id="preview-heading">{text.previewHeading}</h2>
      {isOld && <Alert type="warning" showIcon role="status" title={text.previewOld} />}
      <div role="status">
        <ul className="facts-list">
          {created.map(({ id, name, code }) => (
            <li key={id}>{text.willCreate(name, code, day)}</li>
          ))}
          {ended.map(({ agency }) => (
            <li key={agency.id}>{text.willEnd(agency.name, day)}</li>
          ))}
          {ended.map(
            ({ agency, heir, open, parts }) =>
              heir !== undefined &&
              parts.length === 0 && (
                <li key={`${agency.id} ${heir.id}`}>
                  <strong>{text.willMove(formatInteger(open), agency.name, heir.name)}</strong>
                </li>
              ),
          )}
          {ended.flatMap(({ agency, parts }) =>
            parts.map((part) => (
              <li key={`${agency.id} ${part.agency.id}`}>
                <strong>{text.willMove(formatInteger(part.open), agency.name, part.agency.name)}</strong>
              </li>
            )),
          )}
          {amended
            .filter(({ id }) => !heirs.has(id))
            .map(({ id, name }) => (
              <li key={id}>{text.willAmend(name)}</li>
            ))}
          {carried > 0 && <li>{text.willCarry(formatInteger(carried))}</li>}
        </ul>
      </div>
      {lost.map(({ agency, officers }) => (
        <Alert key={agency.id} type="warning" showIcon title={text.rolesLost(formatInteger(officers), agency.name)} />
      ))}
      <span className="page-actions">{children}</span>
    </section>
  );
}
