import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CountingLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, NoDossiers, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { formatDay } from '../../text/index.ts';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { Choices } from './choices.tsx';
import { GroupCards } from './group-cards.tsx';
import { agencyIndexQuery, fileAddress, type IndexAsked, type IndexView, indexQuery } from './index-queries.ts';
import { INDEX_VIEW, type IndexSearch } from './index-search.ts';
import { IndexTable } from './index-table.tsx';
import { maxText, pointsText } from './score-text.ts';
import { useAskedPeriod } from './use-index.ts';
import './index-766.css';

const route = getRouteApi('/index-766');

/** Index 766 of the province, an agency or a procedure: what the portal says, what we count, and where points are lost. */
export function IndexPage() {
  const text = useIndex766Text();
  const search = route.useSearch();
  const asked = useAskedPeriod(search);
  const { period } = asked;
  if (asked.error !== null) {
    return (
      <Page heading={text.index766.backPlain}>
        <ErrorState error={asked.error} retry={asked.retry} />
      </Page>
    );
  }
  if (period === undefined) {
    return <Page heading={text.index766.backPlain}>{asked.isPending ? <Frame /> : <NoDossiers />}</Page>;
  }
  return <Sheet asked={{ ...asked, period }} search={search} />;
}

function Frame() {
  return (
    <>
      <Loading />
      <Placeholder height={92} />
      <Placeholder height={112} />
      <Placeholder height={640} />
    </>
  );
}

interface SheetProps {
  readonly asked: ReturnType<typeof useAskedPeriod> & { readonly period: string };
  readonly search: IndexSearch;
}

function Sheet({ asked: { kind, period, periods, title }, search }: SheetProps) {
  const text = useIndex766Text();
  const words = text.index766;
  const change = useView<IndexSearch>(INDEX_VIEW);
  const { agency, procedure } = search;
  const scope: IndexAsked = {
    period,
    ...(agency === undefined ? {} : { agency }),
    ...(procedure === undefined ? {} : { procedure }),
  };
  const view = useQuery(indexQuery(scope));
  const agencies = useQuery({ ...agencyIndexQuery(period), enabled: agency === undefined && procedure === undefined });
  const name = view.data === undefined || view.data.scope.kind === 'province' ? undefined : view.data.scope.name;
  return (
    <Page heading={name === undefined ? words.heading(title) : words.headingOf(title, name)}>
      <p className="lead">{words.lead}</p>
      <Choices kind={kind} period={period} periods={periods} agency={agency} change={change} />
      {view.isPending && <Frame />}
      {view.isError && <ErrorState error={view.error} retry={() => view.refetch()} />}
      {view.data !== undefined && <Contents view={view.data} scope={scope} />}
      {agencies.isError && <ErrorState error={agencies.error} retry={() => agencies.refetch()} />}
      {agencies.data !== undefined && view.data?.scope.kind === 'province' && (
        <IndexTable
          id="index-agencies"
          heading={words.agencies}
          hint={words.agenciesHint}
          period={period}
          rows={agencies.data.rows}
          search={search}
          change={change}
        />
      )}
    </Page>
  );
}

function Contents({ view, scope }: { readonly view: IndexView; readonly scope: IndexAsked }) {
  const words = useIndex766Text().index766;
  const { agency } = scope;
  return (
    <>
      <CountingLine counting={view.counting} />
      <Total view={view} />
      <nav className="index-links no-print" aria-label={words.files}>
        {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
          <a
            key={format}
            className="button"
            href={fileAddress(scope, format)}
            download=""
            aria-label={words.file(format.toUpperCase())}
          >
            {format.toUpperCase()}
          </a>
        ))}
        <Link
          className="button"
          to="/index-766/procedures"
          search={{ period: view.period, ...(agency === undefined ? {} : { agency }) }}
        >
          {words.procedures}
        </Link>
        <Link className="button" to="/index-766/portal" search={{ period: view.period }}>
          {words.portalPage}
        </Link>
      </nav>
      <GroupCards view={view} />
      <section className="panel" aria-label={words.numbers}>
        <ul className="notes">
          <li>{words.differs}</li>
          {view.unrecorded > 0 && (
            <li>{words.unrecorded(formatInteger(view.unrecorded), formatInteger(view.received))}</li>
          )}
        </ul>
      </section>
    </>
  );
}

function Total({ view }: { readonly view: IndexView }) {
  const words = useIndex766Text().index766;
  const { portal, known, rating } = view.total;
  if (!view.hasDossiers) {
    return (
      <section className="panel empty">
        <h2>{words.nothing}</h2>
        <p>{words.nothingHint}</p>
      </section>
    );
  }
  return (
    <section className="panel index-total" aria-labelledby="index-total">
      <h2 id="index-total">{words.total}</h2>
      <p>
        {portal === undefined
          ? words.totalNone
          : words.totalPortal(pointsText(portal.score), portal.source, formatDay(portal.capturedAt))}
        {portal?.rank !== undefined && ` ${words.rank(formatInteger(portal.rank))}.`}
        {rating !== undefined && ` ${words.rating(rating)}.`}
      </p>
      <p className="muted">{words.totalKnown(pointsText(known.points), maxText(known.max))}</p>
    </section>
  );
}
