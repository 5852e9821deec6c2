import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { answerOf, client } from '../../../api/client.ts';
import { Page } from '../../../parts/page.tsx';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { type CataloguesText, useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay, formatTime } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { type CalendarDecision, decisionsQuery, proposalsQuery } from '../queries.ts';
import { Chip } from '../standing-chip.tsx';
import { Proposals } from './proposals.tsx';
import '../catalogues.css';

const route = getRouteApi('/catalogues/calendar/decisions');

/** What waits for approval, what was decided, and how far the due dates have followed. */
export function DecisionsPage() {
  const text = useCataloguesText().catalogues.calendar;
  const proposals = useQuery(proposalsQuery());
  const decisions = useQuery(decisionsQuery());
  const mayPropose = useMay()('calendar:propose');
  const failed = [proposals, decisions].find(({ isError }) => isError);
  return (
    <Page
      heading={text.listHeading}
      before={<CatalogueTabs />}
      actions={
        mayPropose && (
          <Link to="/catalogues/calendar/new" className="button button-primary">
            {text.propose}
          </Link>
        )
      }
    >
      {(proposals.isPending || decisions.isPending) && (
        <>
          <Loading />
          <Placeholder height={360} />
        </>
      )}
      {failed?.error && <ErrorState error={failed.error} retry={() => failed.refetch()} />}
      {proposals.data !== undefined && <Proposals rows={proposals.data} />}
      {decisions.data !== undefined && <Decisions rows={decisions.data} />}
    </Page>
  );
}

function Decisions({ rows }: { readonly rows: readonly CalendarDecision[] }) {
  const text = useCataloguesText().catalogues.calendar;
  const { moved: shown } = route.useSearch();
  const mayList = useMay()('calendar:edit');
  return (
    <section className="panel" aria-labelledby="decisions-heading">
      <h2 id="decisions-heading">{text.decisions}</h2>
      {rows.length === 0 && <p className="muted">{text.decisionsNone}</p>}
      <ul className="entries">
        {rows.map((row) => (
          <li key={row.id} className="entry">
            <h3>{row.cause}</h3>
            <p className="muted">{text.recordedBy(row.by, formatTime(row.recordedAt))}</p>
            <DayLines days={row.days} />
            <p>
              <Chip tone={row.phase === 'done' ? 'in-time' : 'due-soon'}>{text.phases[row.phase]}</Chip>
              {` ${text.progress(formatInteger(row.examined), formatInteger(row.moved))}`}
            </p>
            {mayList && row.moved > 0 && shown !== row.id && (
              <Link to="/catalogues/calendar/decisions" search={{ moved: row.id }} resetScroll={false}>
                {text.showMoved}
              </Link>
            )}
            {mayList && shown === row.id && <Moved decision={row} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Day = CalendarDecision['days'][number];

/** The days of a decision or a proposal, one a line. */
export function DayLines({ days }: { readonly days: readonly Day[] }) {
  const text = useCataloguesText().catalogues.calendar;
  return (
    <ul className="facts-list">
      {days.map((day) => (
        <li key={`${day.day} ${day.kind} ${day.agencyId ?? ''}`}>{lineOf(day, text)}</li>
      ))}
    </ul>
  );
}

function lineOf(
  { day, kind, name, agencyName, half, revoked }: Day,
  text: CataloguesText['catalogues']['calendar'],
): string {
  const what = [
    text.decidedKinds[kind],
    ...(half === true ? [text.half] : []),
    ...(revoked === true ? [text.revoked] : []),
  ];
  const of = agencyName === undefined ? '' : `, ${agencyName}`;
  return `${formatDay(day)}: ${what.join(', ')}${of} (${name})`;
}

const PAGE = 50;

/** The dossiers that a decision moved, with before and after. */
function Moved({ decision: { id, cause } }: { readonly decision: CalendarDecision }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.calendar;
  const first: { readonly after?: string } = {};
  const moved = useInfiniteQuery({
    queryKey: ['calendar', 'moved', id],
    queryFn: ({ pageParam }) =>
      answerOf(
        client.GET('/api/v1/calendar/decisions/{id}/dossiers', {
          params: { path: { id }, query: { limit: PAGE, ...pageParam } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: (page) => (page.next === undefined ? undefined : { after: page.next }),
  });
  if (moved.isError) return <ErrorState error={moved.error} retry={() => moved.refetch()} />;
  const rows = (moved.data?.pages ?? []).flatMap((page) => page.rows);
  return (
    <ScrollX>
      <table className="table">
        <caption>{text.movedCaption(cause)}</caption>
        <thead>
          <tr>
            {[text.dossier, text.before, text.after].map((name) => (
              <th key={name} scope="col" className="left">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, before, after }) => (
            <tr key={code}>
              <th scope="row">
                <Link to="/dossiers/$code" params={{ code }} search={{}} preload={false}>
                  {code}
                </Link>
              </th>
              <td className="left">{before === undefined ? '' : formatTime(before)}</td>
              <td className="left">{after === undefined ? '' : formatTime(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moved.hasNextPage && (
        <Button loading={moved.isFetchingNextPage} onClick={() => moved.fetchNextPage()}>
          {catalogues.procedures.more}
        </Button>
      )}
    </ScrollX>
  );
}
