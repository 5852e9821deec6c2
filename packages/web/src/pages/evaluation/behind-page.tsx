import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { CountingLine } from '../../parts/counting.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { useEvaluationText } from '../../text/evaluation/index.ts';
import { formatTime } from '../../text/index.ts';
import { type BehindRow, behindQuery, sendAppeal } from './evaluation-queries.ts';
import { BEHIND_SORTS, type BehindSearch, POINT_KEYS } from './evaluation-search.ts';
import { useEvaluationPeriod } from './use-period.ts';
import { useWrite } from './use-write.ts';
import './evaluation.css';
import '../../parts/card-table.css';

const route = getRouteApi('/evaluation/$subject/$index');
const ALL = 'all';

/** The dossiers behind a subject's points in one index, from which an appeal is made. */
export function BehindPage() {
  const { evaluation: words } = useEvaluationText();
  const search = route.useSearch();
  const { subject, index } = route.useParams();
  const { period, title } = useEvaluationPeriod(search);
  const change = useView<BehindSearch>();
  const { points, of, agency, sort, desc = false } = search;
  const asked = {
    index: Number(index),
    desc,
    ...(points === undefined ? {} : { points }),
    ...(sort === undefined ? {} : { sort }),
  };
  const list = useInfiniteQuery({ ...behindQuery(period, subject, asked), enabled: period !== '' });
  const [appealed, setAppealed] = useState<BehindRow>();
  const [isSent, setSent] = useState(false);
  const first = list.data?.pages[0];
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      heading={words.listHeading(Number(index), first?.indexName ?? '')}
      lead={first === undefined ? title : [first.officer, first.agency.name, title].filter(Boolean).join(', ')}
      before={
        <p className="crumbs">
          <Link
            to="/evaluation"
            search={{ period, ...(of === undefined ? {} : { of }), ...(agency === undefined ? {} : { agency }) }}
            className="crumb"
          >
            {words.back}
          </Link>
        </p>
      }
    >
      <Labelled label={words.pointFilter} className="labelled evaluation-filter">
        {(id) => (
          <Select
            id={id}
            value={points ?? ALL}
            onChange={(next) => change({ points: POINT_KEYS.find((one) => one === next) })}
            options={[
              { value: ALL, label: words.pointKinds.all },
              ...POINT_KEYS.map((value) => ({ value: String(value), label: words.pointKinds[value] })),
            ]}
          />
        )}
      </Labelled>
      {isSent && <Alert type="success" showIcon title={words.appealSent} role="status" />}
      {list.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {first !== undefined && (
        <>
          <p className="list-total" role="status">
            {words.countDossiers(formatInteger(first.total))}
          </p>
          <CountingLine counting={first.counting} />
          {rows.length === 0 ? (
            <p className="none">{words.listNone}</p>
          ) : (
            <BehindTable rows={rows} search={search} appeal={first.mayAppeal ? setAppealed : undefined} />
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
      {appealed !== undefined && (
        <AppealDialog
          period={period}
          subject={subject}
          index={Number(index)}
          row={appealed}
          close={(sent) => {
            setAppealed(undefined);
            setSent(sent);
          }}
        />
      )}
    </Page>
  );
}

interface BehindTableProps {
  readonly rows: readonly BehindRow[];
  readonly search: BehindSearch;
  readonly appeal: ((row: BehindRow) => void) | undefined;
}

function BehindTable({ rows, search, appeal }: BehindTableProps) {
  const { evaluation: words } = useEvaluationText();
  const change = useView<BehindSearch>();
  return (
    <ScrollX>
      <table className="table card-table evaluation-table">
        <thead>
          <tr>
            {BEHIND_SORTS.map((column) => (
              <SortHead
                key={column}
                name={words[column]}
                column={column}
                sorting={search}
                className={column === 'points' ? undefined : 'left'}
                change={({ sort, desc }) => change({ desc, sort: BEHIND_SORTS.find((one) => one === sort) })}
              />
            ))}
            <th scope="col" className="left">
              {words.why}
            </th>
            {appeal !== undefined && <th scope="col">{words.appeal}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className="left">
                <RowLink path={dossierPath(row.code)}>{row.code}</RowLink>
              </th>
              <td className="left" data-label={words.procedure}>
                {row.procedureName}
              </td>
              <td className="left" data-label={words.accepted}>
                {formatTime(row.acceptedAt)}
              </td>
              <td className="left" data-label={words.due}>
                {row.dueAt === undefined ? '' : formatTime(row.dueAt)}
              </td>
              <td className="left" data-label={words.ended}>
                {formatTime(row.endedAt)}
              </td>
              <td data-label={words.points}>{row.points ?? <span className="muted small">{words.noData}</span>}</td>
              <td className="left" data-label={words.why}>
                {row.why}
                {row.isCorrected && <span className="block muted small">{words.corrected}</span>}
              </td>
              {appeal !== undefined && (
                <td>
                  <Button size="small" aria-label={words.appealOf(row.code)} onClick={() => appeal(row)}>
                    {words.appeal}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

interface AppealDialogProps {
  readonly period: string;
  readonly subject: string;
  readonly index: number;
  readonly row: BehindRow;
  readonly close: (sent: boolean) => void;
}

function AppealDialog({ period, subject, index, row, close }: AppealDialogProps) {
  const { evaluation: words } = useEvaluationText();
  const client = useQueryClient();
  const others = [2, 1, 0].filter((points) => points !== row.points);
  const [wanted, setWanted] = useState(others[0] ?? 2);
  const [reason, setReason] = useState('');
  const send = useWrite(
    () => sendAppeal(period, subject, { index, code: row.code, wanted, reason }),
    async () => {
      close(true);
      await client.invalidateQueries({ queryKey: ['evaluation', period, 'appeals'] });
    },
  );
  return (
    <ConfirmDialog
      title={words.appealTitle(row.code, index)}
      action={words.sendAppeal}
      run={() => send.mutate()}
      busy={send.isPending}
      error={send.error}
      ready={reason.trim() !== ''}
      close={() => close(false)}
    >
      <p>{words.appealLead}</p>
      <Labelled label={words.wanted}>
        {(id) => (
          <Select
            id={id}
            value={wanted}
            onChange={setWanted}
            options={others.map((value) => ({ value, label: String(value) }))}
          />
        )}
      </Labelled>
      <Labelled label={words.reason} hint={words.reasonHint} required>
        {(id) => (
          <Input.TextArea
            id={id}
            value={reason}
            maxLength={2_000}
            rows={4}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Labelled>
    </ConfirmDialog>
  );
}
