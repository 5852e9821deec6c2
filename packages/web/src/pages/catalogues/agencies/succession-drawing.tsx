import { Link } from '@tanstack/react-router';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import type { AgencyDetail, RelatedAgency } from '../queries.ts';
import { validityText } from './agency-words.ts';

/** Who became what: predecessors at the left, successors at the right, this agency between them. */
export function SuccessionDrawing({ detail }: { readonly detail: AgencyDetail }) {
  const text = useCataloguesText().catalogues.agencies;
  const { predecessors, successors, agency } = detail;
  return (
    <div className="succession">
      {predecessors.length > 0 && (
        <>
          <Side heading={text.before} agencies={predecessors} />
          <Arrow />
        </>
      )}
      <div className="succession-side">
        <p className="muted small">{text.self}</p>
        <Box agency={agency} isSelf />
      </div>
      {successors.length > 0 && (
        <>
          <Arrow />
          <Side heading={text.after} agencies={successors} />
        </>
      )}
    </div>
  );
}

interface SideProps {
  readonly heading: string;
  readonly agencies: readonly RelatedAgency[];
}

function Side({ heading, agencies }: SideProps) {
  return (
    <div className="succession-side">
      <p className="muted small">{heading}</p>
      <ul>
        {agencies.map((agency) => (
          <li key={agency.id}>
            <Box agency={agency} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Box({ agency, isSelf = false }: { readonly agency: RelatedAgency; readonly isSelf?: boolean }) {
  const { catalogues } = useCataloguesText();
  return (
    <div className={isSelf ? 'succession-box succession-self' : 'succession-box'}>
      {isSelf ? (
        <strong>{agency.name}</strong>
      ) : (
        <Link to="/catalogues/agencies/$id" params={{ id: agency.id }} preload={false}>
          {agency.name}
        </Link>
      )}
      <small className="muted">{`${agency.code}, ${validityText(agency, catalogues)}`}</small>
    </div>
  );
}

function Arrow() {
  return (
    <svg className="succession-arrow" viewBox="0 0 32 16" width="32" height="16" aria-hidden="true" focusable="false">
      <path d="M0 8h28M22 3l6 5-6 5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
