import { padCount } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import type { AgencyRow } from '../../api/types.ts';
import { useText } from '../../text/index.ts';

interface AgencyTilesProps {
  readonly period: string;
  readonly rows: readonly AgencyRow[];
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly AgencyRow[];
}

/** One tile an agency, by district: where in the province dossiers are late. Its numbers are those of the table. */
export function AgencyTiles({ period, rows }: AgencyTilesProps) {
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
        <Legend />
      </div>
      <div className="tile-groups">
        {groups.map((group) => (
          <TileGroup key={group.key} period={period} group={group} />
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

/** Only agencies with something late are links; the others are there to be seen as few or many. */
function TileGroup({ period, group }: { readonly period: string; readonly group: Group }) {
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
              <AffectedTile period={period} row={row} />
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

function AffectedTile({ period, row }: { readonly period: string; readonly row: AgencyRow }) {
  const text = useText();
  const { late, open } = row.own;
  const figure = late > 0 ? 'late' : 'open-overdue';
  const label = text.tiles.tile(row.agency.name, padCount(late), padCount(open.overdue));
  return (
    <Link
      to="/dossiers"
      search={{ period, figure, agency: row.agency.id }}
      className={late > 0 ? 'tile tile-late' : 'tile tile-open'}
      aria-label={label}
      title={label}
    >
      {late > 0 ? late : open.overdue}
    </Link>
  );
}
