import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import type { SessionUser } from '../../api/types.ts';
import { forgetArrival } from '../../app/arrival.ts';
import { remember, savedColumns } from '../../app/settings.ts';
import { useNarrow } from '../../app/use-media.ts';
import { ColumnChooser } from '../../parts/column-chooser.tsx';
import { Page } from '../../parts/page.tsx';
import { LeftNotice } from '../../parts/queue/left-notice.tsx';
import { LiveLine } from '../../parts/queue/live-line.tsx';
import { QueueCards } from '../../parts/queue/queue-cards.tsx';
import { columnName } from '../../parts/queue/queue-cell.tsx';
import { QUEUE_COLUMNS, type QueueColumn } from '../../parts/queue/queue-columns.ts';
import { QueueTable } from '../../parts/queue/queue-table.tsx';
import { useQueue } from '../../parts/queue/use-queue.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useWorkText } from '../../text/work/index.ts';
import { Filters } from './filters.tsx';
import { fileAddressOf, queryOf } from './list-query.ts';
import type { ListSearch } from './list-search.ts';
import './search.css';

const route = getRouteApi('/dossiers');

/** Every dossier that one may see, narrowed and ordered by the address. */
export function AllDossiers() {
  const text = useWorkText();
  const { search: own, list } = text.work;
  const narrow = useNarrow();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/dossiers' });
  const { data: session } = useQuery(sessionQuery());
  const user = session?.user;
  const [shows, setShows] = useState(false);
  const [columns, choose] = useSearchColumns(user);
  const query = useMemo(() => queryOf(search, user?.id, shows), [search, user?.id, shows]);
  const queue = useQueue(query, true);
  const { pages } = queue;
  const change = useCallback(
    (next: ListSearch): void => {
      forgetArrival();
      void navigate({ search: next, replace: true, resetScroll: false });
    },
    [navigate],
  );
  const mayName = user?.may.includes('dossier:read-personal') === true;
  const visible = QUEUE_COLUMNS.filter(
    (column) => column === 'code' || (column === 'applicant' ? shows : columns.includes(column)),
  );
  const count = formatInteger(queue.rows.length);
  return (
    <Page
      heading={own.heading}
      actions={<LiveLine asOf={queue.asOf} follows={!shows} refresh={() => void queue.readAnew()} />}
    >
      <Filters search={search} change={change} self={user?.id} />
      <section className="panel">
        <div className="tools">
          <p className="list-total" role="status">
            {pages.isSuccess && (pages.hasNextPage ? own.shown(count) : own.shownAll(count))}
          </p>
          {mayName && (
            <Checkbox
              checked={shows}
              onChange={(event) => setShows(event.target.checked)}
              title={text.work.tools.namesHint}
            >
              {text.work.tools.names}
            </Checkbox>
          )}
          <span className="tools-end">
            <ColumnChooser
              label={own.columns}
              columns={QUEUE_COLUMNS.filter((column) => column !== 'code' && column !== 'applicant').map((key) => ({
                key,
                name: columnName(key, text),
              }))}
              chosen={columns}
              choose={choose}
            />
            {user?.may.includes('dossier:export') === true &&
              (['csv', 'xlsx'] as const).map((format) => (
                <a key={format} className="button" href={fileAddressOf(query, format)} download title={own.fileHint}>
                  {own[format]}
                </a>
              ))}
          </span>
        </div>
        <LeftNotice codes={queue.left} dismiss={queue.forgetLeft} />
        {pages.isError && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
        {pages.isPending && (
          <>
            <Loading />
            <Placeholder height={640} />
          </>
        )}
        {pages.isSuccess && queue.rows.length === 0 && (
          <div className="none">
            <p>{own.none}</p>
            <p className="muted">{own.noneHint}</p>
          </div>
        )}
        {queue.rows.length > 0 &&
          (narrow ? (
            <QueueCards rows={queue.rows} caption={own.caption} marks={queue.marks} />
          ) : (
            <QueueTable rows={queue.rows} caption={own.caption} marks={queue.marks} columns={visible} />
          ))}
        {pages.hasNextPage && (
          <Button className="more" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {list.more}
          </Button>
        )}
      </section>
    </Page>
  );
}

const USUAL: readonly QueueColumn[] = ['procedure', 'step', 'officer', 'accepted', 'due', 'verdict'];

/** Whoever works on dossiers sees those of one or two agencies; whoever watches the province needs to know whose they are. */
const usualFor = (user: SessionUser | undefined): readonly QueueColumn[] =>
  user?.may.includes('dossier:hand-over') === true
    ? USUAL
    : QUEUE_COLUMNS.filter((column) => column === 'agency' || (column !== 'step' && USUAL.includes(column)));

function useSearchColumns(user: SessionUser | undefined) {
  const [chosen, setChosen] = useState<readonly QueueColumn[] | undefined>(() => {
    const saved = savedColumns('search-columns');
    return saved && QUEUE_COLUMNS.filter((column) => saved.includes(column));
  });
  const choose = (columns: readonly QueueColumn[]): void => {
    remember('search-columns', columns.join(','));
    setChosen(columns);
  };
  return [chosen ?? usualFor(user), choose] as const;
}
