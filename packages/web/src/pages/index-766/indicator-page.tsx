import { capitalise, formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CountingLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, NoDossiers, Placeholder } from '../../parts/states.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { Back } from './back.tsx';
import { CountLink } from './count-link.tsx';
import { GainTable } from './gain-table.tsx';
import { scopeOf } from './group-cards.tsx';
import { type IndexAsked, type IndicatorDetail, indicatorQuery } from './index-queries.ts';
import { ItemTable } from './item-table.tsx';
import { gainText, maxText, pointsText, scoreText } from './score-text.ts';
import { useAskedPeriod } from './use-index.ts';
import './index-766.css';

const route = getRouteApi('/index-766/indicators/$indicator');

/** One indicator: its two numbers with their dossiers, what costs points, and what would raise it. */
export function IndicatorPage() {
  const text = useIndex766Text();
  const words = text.index766;
  const search = route.useSearch();
  const { indicator } = route.useParams();
  const { period = '', title, isPending } = useAskedPeriod(search);
  const { agency, procedure } = search;
  const asked: IndexAsked = {
    period,
    ...(agency === undefined ? {} : { agency }),
    ...(procedure === undefined ? {} : { procedure }),
  };
  const detail = useQuery({ ...indicatorQuery(asked, indicator), enabled: period !== '' });
  const line = detail.data?.line;
  const name = line === undefined ? words.indicators : words.indicator(line.number, line.name);
  const owner = detail.data?.scope.name ?? words.province;
  return (
    <Page heading={name} before={<Back search={asked} title={title} />}>
      {period === '' && !isPending && <NoDossiers />}
      {detail.isPending && (period !== '' || isPending) && (
        <>
          <Loading />
          <Placeholder height={160} />
          <Placeholder height={480} />
        </>
      )}
      {detail.isError && <ErrorState error={detail.error} retry={() => detail.refetch()} />}
      {detail.data !== undefined && (
        <>
          <p className="lead">{`${capitalise(owner)}, ${title}`}</p>
          <CountingLine counting={detail.data.counting} />
          <Numbers detail={detail.data} period={period} />
          <Raise detail={detail.data} period={period} />
          {detail.data.items.length > 0 && <ItemTable items={detail.data.items} />}
        </>
      )}
    </Page>
  );
}

interface PartProps {
  readonly detail: IndicatorDetail;
  readonly period: string;
}

function Numbers({ detail, period }: PartProps) {
  const text = useIndex766Text();
  const words = text.index766;
  const { line, scope } = detail;
  const { counted, score, max, lost, portal, why, isConfirmed } = line;
  const asked = { period, ...scopeOf({ scope }) };
  const link = { indicator: line, asked, owner: scope.name };
  return (
    <section className="panel" aria-labelledby="index-numbers">
      <h2 id="index-numbers">{words.numbers}</h2>
      <dl className="index-numbers">
        <div className="index-score">
          <dt>{words.score}</dt>
          <dd className={score.value === undefined ? 'index-no-score' : undefined}>
            {scoreText(score, text)}
            {score.value !== undefined && max !== null && <small>/{maxText(max)}</small>}
          </dd>
        </div>
        {counted !== undefined && (
          <>
            <Fact name={words.numerator}>
              <CountLink {...link} count={counted.numerator} part="counted" />
            </Fact>
            <Fact name={words.denominator}>
              <CountLink {...link} count={counted.denominator} part="all" />
            </Fact>
            <Fact name={words.costing}>
              <CountLink {...link} count={counted.denominator - counted.numerator} part="costing" />
            </Fact>
          </>
        )}
        {portal?.score !== undefined && <Fact name={words.portal}>{pointsText(portal.score)}</Fact>}
      </dl>
      {lost !== undefined && lost > 0.005 && <p className="muted">{words.lost(pointsText(lost))}</p>}
      {why !== undefined && <p className="muted">{words.why[why]}</p>}
      {!isConfirmed && why === undefined && <p className="muted small">{words.unconfirmed}</p>}
      {portal?.numerator !== undefined && portal.denominator !== undefined && (
        <p className="muted small">
          {words.portalNumbers(formatInteger(portal.numerator), formatInteger(portal.denominator))}
        </p>
      )}
      {portal?.quality !== undefined && <p className="muted small">{words.portalQuality}</p>}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="index-score">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Raise({ detail, period }: PartProps) {
  const words = useIndex766Text().index766;
  const { gain, byAgency, byProcedure, line, scope } = detail;
  const asked = { period, ...scopeOf({ scope }) };
  return (
    <section className="panel" aria-labelledby="index-raise">
      <h2 id="index-raise">{words.raise}</h2>
      {gain === undefined || gain.all === 0 ? (
        <p className="none">{words.raiseNothing}</p>
      ) : (
        <p>{words.raiseAll(gainText(gain.one), pointsText(gain.all))}</p>
      )}
      {line.code === 'ON_TIME' && gain !== undefined && <p className="muted small">{words.raiseLate}</p>}
      <div className="index-gains">
        {byAgency.length > 0 && (
          <GainTable
            heading={words.byAgency}
            indicator={line}
            parts={byAgency}
            askedOf={(id) => ({ ...asked, agency: id })}
          />
        )}
        {byProcedure.length > 0 && (
          <GainTable
            heading={words.byProcedure}
            indicator={line}
            parts={byProcedure}
            askedOf={(id) => (id === '' ? asked : { ...asked, procedure: id })}
          />
        )}
      </div>
    </section>
  );
}
