import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useNarrow } from '../../app/use-media.ts';
import { CountingLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { DossierCards } from '../dossiers/dossier-cards.tsx';
import { DossierTable } from '../dossiers/dossier-table.tsx';
import { Back } from './back.tsx';
import { type IndexAsked, indexDossiersQuery, indicatorQuery } from './index-queries.ts';
import { useAskedPeriod } from './use-index.ts';
import './index-766.css';

const route = getRouteApi('/index-766/indicators/$indicator/dossiers');

/** The dossiers behind a number of index 766: all, those that count, those that cost points. */
export function IndexListPage() {
  const words = useIndex766Text().index766;
  const { part = 'all', ...search } = route.useSearch();
  const { indicator } = route.useParams();
  const { period = '', title } = useAskedPeriod(search);
  const asked: IndexAsked = { ...search, period };
  const detail = useQuery({ ...indicatorQuery(asked, indicator), enabled: period !== '' });
  const list = useInfiniteQuery({ ...indexDossiersQuery(asked, indicator, part), enabled: period !== '' });
  const name = detail.data?.line.name ?? indicator;
  const [first] = list.data?.pages ?? [];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page heading={words.listHeadings[part](name, title)} before={<Back search={asked} title={title} />}>
      {detail.data !== undefined && <p className="lead">{detail.data.scope.name}</p>}
      {list.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {first !== undefined && (
        <>
          <p className="list-total">{words.count(formatInteger(first.total))}</p>
          <CountingLine counting={first.counting} />
          {rows.length === 0 ? (
            <p className="none">{words.listNone}</p>
          ) : (
            <List rows={rows} counting={first.counting} />
          )}
        </>
      )}
      {list.hasNextPage && (
        <p className="more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
    </Page>
  );
}

const COLUMNS = ['code', 'procedure', 'agency', 'accepted', 'due', 'ended', 'verdict'] as const;

type Dossiers = Parameters<typeof DossierCards>[0]['rows'];

function List({ rows, counting }: { readonly rows: Dossiers; readonly counting: { asOf: string; knownAt: string } }) {
  const narrow = useNarrow();
  const times = { asOf: counting.asOf, knownAt: counting.knownAt };
  if (narrow) return <DossierCards rows={rows} times={times} />;
  return <DossierTable rows={rows} columns={COLUMNS} times={times} sorting={{}} sort={undefined} />;
}
