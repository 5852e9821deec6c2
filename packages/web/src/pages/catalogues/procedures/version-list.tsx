import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import type { ProcedureUsage, ProcedureVersion } from '../queries.ts';

interface VersionListProps {
  readonly code: string;
  readonly versions: readonly ProcedureVersion[];
  readonly shown: ProcedureVersion;
  readonly usage: ProcedureUsage | undefined;
}

/** Every version with its first day, its approval and how many dossiers still run under it. */
export function VersionList({ code, versions, shown, usage }: VersionListProps) {
  const text = useCataloguesText().catalogues.procedures;
  const openOf = (version: number): number => usage?.versions.find((row) => row.version === version)?.open ?? 0;
  return (
    <section className="panel" aria-labelledby="versions-heading">
      <h2 id="versions-heading">{text.versions}</h2>
      <ul className="version-list">
        {versions.map(({ version, validFrom, approval }) => (
          <li key={version} className={version === shown.version ? 'version version-shown' : 'version'}>
            <Link
              to="/catalogues/procedures/$code"
              params={{ code }}
              search={{ version }}
              activeOptions={{ exact: true }}
              aria-current={version === shown.version ? 'true' : undefined}
            >
              {text.versionOf(version)}
            </Link>
            <span className="muted">{`${text.validFrom.toLocaleLowerCase('vi')} ${formatDay(validFrom)}`}</span>
            <span className="muted">
              {approval === undefined ? text.notApproved : text.decided(approval.number, formatDay(approval.date))}
            </span>
            {usage !== undefined && (
              <span>{openOf(version) === 0 ? text.openNone : text.open(formatInteger(openOf(version)))}</span>
            )}
            {version !== shown.version && (
              <Link
                to="/catalogues/procedures/$code"
                params={{ code }}
                search={{ version: shown.version, compare: version }}
              >
                {text.compareWith(version)}
              </Link>
            )}
          </li>
        ))}
      </ul>
      <p className="muted small">{text.keepTheirs}</p>
    </section>
  );
}
