import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { usePortalText } from '../../text/portal/index.ts';
import '../system/system.css';
import './portal.css';
import { Intakes } from './intakes.tsx';
import { PortalMessages } from './messages.tsx';
import { portalQuery } from './portal-queries.ts';
import type { PortalSearch } from './portal-search.ts';
import { Refusals } from './refusals.tsx';
import { Standing } from './standing.tsx';

const route = getRouteApi('/portal');

/** The line to the National Portal: how it stands, what was refused and why, every message and its fate. */
export function PortalPage() {
  const words = usePortalText().portal;
  const search: PortalSearch = route.useSearch();
  const portal = useQuery(portalQuery());
  return (
    <Page heading={words.heading} lead={words.lead}>
      {portal.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {portal.isError && <ErrorState error={portal.error} retry={() => portal.refetch()} />}
      {portal.data && (
        <>
          <Standing standing={portal.data} />
          <Refusals refusals={portal.data.refusals} />
          <PortalMessages search={search} />
          <Intakes counts={portal.data.intakes} />
        </>
      )}
    </Page>
  );
}
