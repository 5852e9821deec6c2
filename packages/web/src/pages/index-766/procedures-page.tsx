import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CountingLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { Back } from './back.tsx';
import { Choices } from './choices.tsx';
import { procedureIndexQuery } from './index-queries.ts';
import { INDEX_VIEW, type IndexSearch } from './index-search.ts';
import { IndexTable } from './index-table.tsx';
import { useAskedPeriod } from './use-index.ts';
import './index-766.css';

const route = getRouteApi('/index-766/procedures');

/** Index 766 by procedure, of the province or of one agency. */
export function IndexProceduresPage() {
  const words = useIndex766Text().index766;
  const search = route.useSearch();
  const { kind, period = '', periods, title } = useAskedPeriod(search);
  const { agency } = search;
  const asked = { period, ...(agency === undefined ? {} : { agency }) };
  const table = useQuery({ ...procedureIndexQuery(asked), enabled: period !== '' });
  const change = useView<IndexSearch>(INDEX_VIEW);
  return (
    <Page heading={words.proceduresHeading(title)} before={<Back search={asked} title={title} />}>
      {period !== '' && <Choices kind={kind} period={period} periods={periods} agency={agency} change={change} />}
      {table.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {table.isError && <ErrorState error={table.error} retry={() => table.refetch()} />}
      {table.data !== undefined && (
        <>
          <CountingLine counting={table.data.counting} />
          <IndexTable
            id="index-procedures"
            heading={words.procedures}
            period={period}
            rows={table.data.rows}
            agency={agency}
            search={search}
            change={change}
          />
        </>
      )}
    </Page>
  );
}
