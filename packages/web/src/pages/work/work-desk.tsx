import { formatInteger } from '@dunghen/domain/text';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { SessionUser } from '../../api/types.ts';
import { useNarrow } from '../../app/use-media.ts';
import { Page } from '../../parts/page.tsx';
import { LeftNotice } from '../../parts/queue/left-notice.tsx';
import { LiveLine } from '../../parts/queue/live-line.tsx';
import { QueueCards } from '../../parts/queue/queue-cards.tsx';
import type { QueueColumn } from '../../parts/queue/queue-columns.ts';
import { countsQuery, type QueueItem } from '../../parts/queue/queue-queries.ts';
import { QueueTable } from '../../parts/queue/queue-table.tsx';
import { usePicked } from '../../parts/queue/use-picked.ts';
import { useQueue } from '../../parts/queue/use-queue.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useWorkText } from '../../text/work/index.ts';
import { Counters } from './counters.tsx';
import { EmptyQueue } from './empty-queue.tsx';
import { HandOverDialog } from './hand-over/hand-over-dialog.tsx';
import { KeyHelp } from './key-help.tsx';
import { Tasks } from './tasks.tsx';
import { byRisk, useRisks } from './use-risks.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { defaultWhose, questionsOf, useWorkSearch } from './use-work-search.ts';
import { WorkTools } from './work-tools.tsx';

/** The queue of somebody who works on dossiers. */
export function WorkDesk({ user }: { readonly user: SessionUser }) {
  const text = useWorkText();
  const narrow = useNarrow();
  const { search, change } = useWorkSearch();
  const [names, setNames] = useState(false);
  const [helps, setHelps] = useState(false);
  const [handsOver, setHandsOver] = useState<readonly QueueItem[]>();
  const { list, counts } = useMemo(() => questionsOf(search, user, names), [search, user, names]);
  const queue = useQueue(list, true);
  const head = useQuery({ ...countsQuery(counts), placeholderData: keepPreviousData });
  const picked = usePicked(queue.rows);
  const openKeys = useCallback(() => setHelps(true), []);
  const keys = useSingleKeys({ '/': focusSearch, '?': openKeys });
  const mayHandOver = user.may.includes('dossier:hand-over');
  const whose = search.whose ?? defaultWhose(user);
  const isByRisk = search.sort === 'risk';
  const tellsRisks = whose === 'mine' || isByRisk;
  const risks = useRisks(tellsRisks && queue.rows.length > 0, whose === 'mine');
  const rows = isByRisk ? byRisk(queue.rows, risks) : queue.rows;
  const rowsProps = {
    rows,
    risks,
    caption: isByRisk ? text.work.list.captionByRisk : text.work.list.caption,
    marks: queue.marks,
    picked: mayHandOver ? picked : undefined,
  };
  const { pages } = queue;
  return (
    <Page
      heading={text.work.heading}
      actions={
        <>
          <Link to="/forecast" search={{ mine: true }} preload={false}>
            {text.notification.forecastMenu}
          </Link>
          <LiveLine asOf={queue.asOf} follows={!names} refresh={() => void queue.readAnew()} />
        </>
      }
    >
      <Tasks user={user} search={search} />
      <Counters counts={head.data} search={search} />
      <section className="panel">
        <WorkTools user={user} search={search} change={change} names={names} showNames={setNames} openKeys={openKeys} />
        <LeftNotice codes={queue.left} dismiss={queue.forgetLeft} />
        {pages.isError && <ErrorState error={pages.error} retry={() => void pages.refetch()} />}
        {pages.isPending && (
          <>
            <Loading />
            <Placeholder height={640} />
          </>
        )}
        {pages.isSuccess && queue.rows.length === 0 && <EmptyQueue whose={whose} search={search} />}
        {queue.rows.length > 0 && (
          <>
            <div className="work-order">
              <p className="muted small" role="status">
                {`${text.work.list.shown(formatInteger(rows.length))}. ${isByRisk ? text.work.list.orderByRisk : text.work.list.order}`}
              </p>
              <Button size="small" onClick={() => change({ sort: isByRisk ? undefined : 'risk' })}>
                {isByRisk ? text.work.list.sortByDue : text.work.list.sortByRisk}
              </Button>
            </div>
            {narrow ? (
              <QueueCards {...rowsProps} />
            ) : (
              <QueueTable {...rowsProps} columns={columnsOf(whose, names, tellsRisks)} />
            )}
          </>
        )}
        {pages.hasNextPage && (
          <Button className="more" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {text.work.list.more}
          </Button>
        )}
        {mayHandOver && picked.rows.length > 0 && (
          <div className="picked">
            <strong role="status">{text.work.picked.count(formatInteger(picked.rows.length))}</strong>
            <Button type="primary" onClick={() => setHandsOver(picked.rows)}>
              {text.work.picked.handOver}
            </Button>
            <Button onClick={picked.none}>{text.work.picked.clear}</Button>
          </div>
        )}
      </section>
      {helps && <KeyHelp {...keys} close={() => setHelps(false)} />}
      {handsOver !== undefined && (
        <HandOverDialog
          rows={handsOver}
          close={(moved) => {
            setHandsOver(undefined);
            if (!moved) return;
            picked.none();
            void queue.readAnew();
          }}
        />
      )}
    </Page>
  );
}

function columnsOf(whose: string, names: boolean, risks: boolean): readonly QueueColumn[] {
  return [
    'code',
    'procedure',
    ...(names ? (['applicant'] as const) : []),
    'step',
    ...(whose === 'all' ? (['officer'] as const) : []),
    'due',
    'verdict',
    ...(risks ? (['risk'] as const) : []),
  ];
}

function focusSearch(): void {
  document.querySelector<HTMLInputElement>('.work-tools input[type="search"]')?.focus();
}
