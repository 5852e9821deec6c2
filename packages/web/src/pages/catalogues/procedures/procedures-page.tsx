import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { proceduresQuery } from '../queries.ts';
import { ProcedureList } from './procedure-list.tsx';
import { UnlocalisedList } from './unlocalised-list.tsx';
import '../catalogues.css';

const route = getRouteApi('/catalogues/procedures');

/** The province's procedures, and what the ministries announced that the province has still to follow. */
export function ProceduresPage() {
  const text = useCataloguesText().catalogues.procedures;
  const { view } = route.useSearch();
  const mayEdit = useMay()('procedure:edit');
  return (
    <Page heading={text.heading} before={<CatalogueTabs />} actions={mayEdit ? <Actions /> : undefined}>
      <nav className="catalogue-views" aria-label={text.heading}>
        {([undefined, 'unlocalised'] as const).map((key) => (
          <Link
            key={key ?? 'all'}
            to="/catalogues/procedures"
            search={key === undefined ? {} : { view: key }}
            className="catalogue-view"
            activeOptions={{ exact: true }}
            aria-current={view === key ? 'true' : undefined}
          >
            {text.views[key ?? 'all']}
          </Link>
        ))}
      </nav>
      {view === 'unlocalised' ? <UnlocalisedList mayEdit={mayEdit} /> : <All />}
    </Page>
  );
}

function Actions() {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <span className="page-actions">
      <Link to="/catalogues/procedures/load" className="button">
        {text.load}
      </Link>
      <Link to="/catalogues/procedures/new" className="button button-primary">
        {text.add}
      </Link>
    </span>
  );
}

function All() {
  const procedures = useQuery(proceduresQuery());
  if (procedures.isPending) {
    return (
      <>
        <Loading />
        <Placeholder height={640} />
      </>
    );
  }
  if (procedures.isError) return <ErrorState error={procedures.error} retry={() => procedures.refetch()} />;
  return <ProcedureList rows={procedures.data} />;
}
