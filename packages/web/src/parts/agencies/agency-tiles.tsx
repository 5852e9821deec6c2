import { padCount } from '@dunghen/domain/text';
import type { CountedBy } from '../../api/queries.ts';
import type { AgencyRow } from '../../api/types.ts';
import { formatPercent, useText } from '../../text/index.ts';
import { RowLink } from '../row-link.tsx';

interface AgencyTilesProps {
  readonly by: CountedBy;
  readonly rows: readonly AgencyRow[];
  /** Coloured by the rate of what was resolved late instead of by its being there. */
  readonly byRate?: boolean;
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly AgencyRow[];
}

/** One tile an agency, by district: where in the province dossiers are late. Its numbers are those of the table. */
export function AgencyTiles({ by, rows, byRate = false }: AgencyTilesProps) {
  const text = useText();
  const ofLevel = (level: AgencyRow['level']) => rows.filter((row) => row.level === level);
  const districts = ofLevel('district').map((district) => ({
    key: district.agency.id,
    name: district.agency.name.replace(/^UBND /, ''),
    rows: [district, ...rows.filter((row) => row.parentId === district.agency.id)],
  }));
  const alone = ofLevel('commune').filter((row) => row.parentId === undefined);
  const groups: readonly Group[] = [
    { key: 'departments', name: text.tiles.departments, rows: ofLevel('department') },
    ...districts,
    { key: 'communes', name: text.tiles.communes, rows: alone },
    { key: 'sector', name: text.tiles.sector, rows: ofLevel('sector') },
  ].filter((group) => group.rows.length > 0);
  return (
    <section className="panel" aria-labelledby="tiles-heading">
      <div className="section-head">
        <h2 id="tiles-heading">{text.tiles.heading}</h2>
        {byRate ? <RateLegend /> : <Legend />}
      </div>
      <div className="tile-groups">
        {groups.map((group) => (
          <TileGroup key={group.key} by={by} group={group} byRate={byRate} />
        ))}
      </div>
    </section>
  );
}

function Legend() {
  const text = useText();
  return (
    <ul className="legend">
      <li>
        <span className="tile tile-late" aria-hidden="true">
          1
        </span>
        {text.tiles.legendLate}
      </li>
      <li>
        <span className="tile tile-open" aria-hidden="true">
          1
        </span>
        {text.tiles.legendOpen}
      </li>
      <li>
        <span className="tile" aria-hidden="true" />
        {text.tiles.legendNone}
      </li>
    </ul>
  );
}

function RateLegend() {
  const text = useText();
  const steps = [
    ['tile-rate-high', text.tiles.rateHigh],
    ['tile-rate-mid', text.tiles.rateMid],
    ['tile-rate-low', text.tiles.rateLow],
    ['tile-open', text.tiles.legendOpen],
    ['', text.tiles.legendNone],
  ] as const;
  return (
    <ul className="legend">
      {steps.map(([tone, name]) => (
        <li key={name}>
          <span className={`tile ${tone}`} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}

interface TileGroupProps {
  readonly by: CountedBy;
  readonly group: Group;
  readonly byRate: boolean;
}

/** Only agencies with something late are links; the others are there to be seen as few or many. */
function TileGroup({ by, group, byRate }: TileGroupProps) {
  const text = useText();
  const affected = group.rows.filter((row) => row.own.late > 0 || row.own.open.overdue > 0);
  const label = text.tiles.group(group.name, padCount(affected.length), padCount(group.rows.length));
  return (
    <div className="tile-group">
      <h3 className="tile-group-name">{group.name}</h3>
      <ul className="tiles" aria-label={label}>
        {group.rows.map((row) =>
          affected.includes(row) ? (
            <li key={row.agency.id}>
              <AffectedTile by={by} row={row} byRate={byRate} />
            </li>
          ) : (
            <li key={row.agency.id} aria-hidden="true" title={row.agency.name}>
              <span className="tile" />
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function AffectedTile({ by, row, byRate }: Omit<TileGroupProps, 'group'> & { readonly row: AgencyRow }) {
  const text = useText();
  const { late, open } = row.own;
  const figure = late > 0 ? 'late' : 'open-overdue';
  const said = text.tiles.tile(row.agency.name, padCount(late), padCount(open.overdue));
  const rate = row.own.latePercent;
  const label = byRate && rate !== null ? text.tiles.withRate(said, formatPercent(rate)) : said;
  return (
    <RowLink
      path="/dossiers"
      search={{ ...by, figure, agency: row.agency.id }}
      className={`tile ${toneOf(row, byRate)}`}
      aria-label={label}
      title={label}
    >
      {late > 0 ? late : open.overdue}
    </RowLink>
  );
}

/** Steps of the late rate, in percent; a tile's number and label say it too. */
const HIGH = 5;
const MID = 1;

function toneOf({ own }: AgencyRow, byRate: boolean): string {
  if (own.late === 0) return 'tile-open';
  if (!byRate) return 'tile-late';
  const rate = own.latePercent ?? 0;
  if (rate >= HIGH) return 'tile-rate-high';
  return rate >= MID ? 'tile-rate-mid' : 'tile-rate-low';
}
