import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { type CataloguesText, useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay, formatTime } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { agencyChangesQuery, type ListedAgencyChange } from '../queries.ts';
import { Chip } from '../standing-chip.tsx';
import '../catalogues.css';

/** The decisions on the agencies, and how far the open dossiers have followed each. */
export function AgencyChangesPage() {
  const text = useCataloguesText().catalogues.agencies;
  const changes = useQuery(agencyChangesQuery());
  const mayEdit = useMay()('agency:edit');
  return (
    <Page
      heading={text.changesHeading}
      lead={text.changesLead}
      before={<CatalogueTabs />}
      actions={
        mayEdit && (
          <Link to="/catalogues/agencies/changes/new" className="button button-primary">
            {text.record}
          </Link>
        )
      }
    >
      {changes.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {changes.isError && <ErrorState error={changes.error} retry={() => changes.refetch()} />}
      {changes.data?.length === 0 && <p className="panel none">{text.changesNone}</p>}
      <ul className="entries">
        {(changes.data ?? []).map((change) => (
          <li key={change.id} className="panel">
            <h2>{change.source}</h2>
            <p className="muted">{`${text.effective(formatDay(change.from))}; ${text.recordedBy(change.by, formatTime(change.recordedAt))}`}</p>
            <ul className="facts-list">
              {linesOf(change, text).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {change.ended.length > 0 && <Progress change={change} />}
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Progress({ change: { waiting, hasBegun } }: { readonly change: ListedAgencyChange }) {
  const text = useCataloguesText().catalogues.agencies;
  if (waiting === 0) {
    return (
      <p>
        <Chip tone="in-time">{text.allMoved}</Chip>
      </p>
    );
  }
  const count = formatInteger(waiting);
  return (
    <p role="status">
      <Chip tone="due-soon">{hasBegun ? text.waiting(count) : text.waitingLater(count)}</Chip>
    </p>
  );
}

function linesOf(
  { created, ended, amended }: ListedAgencyChange,
  text: CataloguesText['catalogues']['agencies'],
): readonly string[] {
  const heirs = new Set(ended.flatMap(({ heir }) => heir?.id ?? []));
  return [
    ...ended.map(({ agency, heir }) =>
      heir === undefined ? text.endsWithout(agency.name) : text.becomes(agency.name, heir.name),
    ),
    ...created.filter(({ id }) => !heirs.has(id)).map(({ name }) => text.begins(name)),
    ...amended.filter(({ id }) => !heirs.has(id)).map(({ name }) => text.amended(name)),
  ];
}
