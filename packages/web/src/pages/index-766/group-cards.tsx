import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { formatDay } from '../../text/index.ts';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { CountLink } from './count-link.tsx';
import type { IndexGroup, IndexIndicator, IndexView } from './index-queries.ts';
import { changeText, maxText, pointsText, scoreText } from './score-text.ts';

/** The six groups: the portal's own figure, our estimate, the national mean; below them their indicators. */
export function GroupCards({ view }: { readonly view: IndexView }) {
  const text = useIndex766Text().index766;
  return (
    <section aria-labelledby="index-groups">
      <h2 id="index-groups">{text.groups}</h2>
      <ol className="index-groups">
        {view.groups.map((group) => (
          <li key={group.key} className="panel index-group">
            <GroupHead group={group} before={view.previous.title} />
            <Indicators group={group} view={view} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function GroupHead({ group, before }: { readonly group: IndexGroup; readonly before: string }) {
  const text = useIndex766Text();
  const words = text.index766;
  const { name, max, own, portal, change, known } = group;
  const isPart = own.state === 'unresolved' && known.max > 0;
  return (
    <>
      <h3>{name}</h3>
      <dl className="index-scores">
        <Fact
          name={words.portal}
          value={portal === undefined ? words.noPortal : pointsText(portal.score)}
          of={portal && max}
        />
        <Fact name={words.own} value={scoreText(own, text)} of={own.value === undefined ? undefined : max} />
        {portal?.nationalMean !== undefined && (
          <Fact name={words.national} value={pointsText(portal.nationalMean)} of={max} />
        )}
      </dl>
      {isPart && <p className="muted small">{words.knownPart(pointsText(known.points), maxText(known.max))}</p>}
      {change !== undefined && (
        <p className="muted small">
          {Number(change.toFixed(2)) === 0 ? words.same(before) : words.change(changeText(change), before)}
        </p>
      )}
      {portal?.averageDays !== undefined && (
        <p className="small">{words.averageDays(pointsText(portal.averageDays))}</p>
      )}
      {portal !== undefined && (
        <p className="muted small">{words.sourceOf(portal.source, formatDay(portal.capturedAt))}</p>
      )}
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  /** The maximum, of a score that is one. */
  readonly of: number | undefined;
}

function Fact({ name, value, of }: FactProps) {
  return (
    <div className="index-score">
      <dt>{name}</dt>
      <dd className={of === undefined ? 'index-no-score' : undefined}>
        {value}
        {of !== undefined && <small>/{maxText(of)}</small>}
      </dd>
    </div>
  );
}

function Indicators({ group, view }: { readonly group: IndexGroup; readonly view: IndexView }) {
  const words = useIndex766Text().index766;
  return (
    <ul className="index-indicators" aria-label={words.showIndicators(group.name)}>
      {group.indicators.map((indicator) => (
        <li key={indicator.code}>
          <IndicatorLine indicator={indicator} view={view} />
        </li>
      ))}
    </ul>
  );
}

function IndicatorLine({ indicator, view }: { readonly indicator: IndexIndicator; readonly view: IndexView }) {
  const text = useIndex766Text();
  const words = text.index766;
  const { code, number, name, max, score, why, counted, portal, isConfirmed } = indicator;
  const scope = scopeOf(view);
  return (
    <>
      <div className="index-indicator-head">
        <Link
          to="/index-766/indicators/$indicator"
          params={{ indicator: code }}
          search={{ ...scope, period: view.period }}
        >
          {words.indicator(number, name)}
        </Link>
        <span className="index-indicator-score">
          {scoreText(score, text)}
          {score.value !== undefined && max !== null && <small>/{maxText(max)}</small>}
        </span>
      </div>
      <p className="muted small">
        {counted !== undefined && counted.denominator > 0 && (
          <>
            <CountLink
              indicator={indicator}
              count={counted.numerator}
              part="counted"
              asked={{ ...scope, period: view.period }}
            />
            {' / '}
            <CountLink
              indicator={indicator}
              count={counted.denominator}
              part="all"
              asked={{ ...scope, period: view.period }}
            />
            {'. '}
          </>
        )}
        {why !== undefined && words.why[why]}
        {portal?.score !== undefined && ` ${words.portal}: ${pointsText(portal.score)}.`}
        {portal?.numerator !== undefined &&
          portal.denominator !== undefined &&
          ` ${words.portalNumbers(formatInteger(portal.numerator), formatInteger(portal.denominator))}.`}
        {!isConfirmed && why === undefined && ` (${words.unconfirmed})`}
      </p>
    </>
  );
}

/** The scope of a view as the address of its parts names it. */
export function scopeOf({ scope }: Pick<IndexView, 'scope'>): {
  readonly agency?: string;
  readonly procedure?: string;
} {
  const { kind, id, agencyId } = scope;
  if (kind === 'agency' && id !== undefined) return { agency: id };
  if (kind === 'procedure' && id !== undefined) {
    return { procedure: id, ...(agencyId === undefined ? {} : { agency: agencyId }) };
  }
  return {};
}
