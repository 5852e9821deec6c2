import { overdueText, remainingText } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useNarrow } from '../../../app/use-media.ts';
import { CsvButton } from '../../../parts/csv-button.tsx';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { type CataloguesText, useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay, formatTime } from '../../../text/index.ts';
import { type Unlocalised, unlocalisedQuery } from '../queries.ts';
import { Chip } from '../standing-chip.tsx';

interface UnlocalisedListProps {
  readonly mayEdit: boolean;
}

/** What a ministry announced and the province has not followed, with the limit of five working days (index 766, 1.1). */
export function UnlocalisedList({ mayEdit }: UnlocalisedListProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.procedures;
  const narrow = useNarrow();
  const duties = useQuery(unlocalisedQuery());
  return (
    <section className="panel" aria-label={text.views.unlocalised}>
      <p className="lead">{text.unlocalisedLead}</p>
      {duties.isPending && (
        <>
          <Loading />
          <Placeholder height={320} />
        </>
      )}
      {duties.isError && <ErrorState error={duties.error} retry={() => duties.refetch()} />}
      {duties.data?.length === 0 && <p className="none">{text.unlocalisedNone}</p>}
      {duties.data !== undefined && duties.data.length > 0 && (
        <>
          <div className="tools">
            <span className="tools-end">
              <CsvButton
                label={catalogues.csv}
                hint={catalogues.csvHint}
                fileName="thu-tuc-chua-cong-bo-o-tinh"
                table={() => tableOf(duties.data, text)}
              />
            </span>
          </div>
          {narrow ? <Cards rows={duties.data} mayEdit={mayEdit} /> : <Table rows={duties.data} mayEdit={mayEdit} />}
        </>
      )}
    </section>
  );
}

function tableOf(rows: readonly Unlocalised[], text: CataloguesText['catalogues']['procedures']) {
  const head = [text.code, text.name, text.kind, text.decision, text.due, text.left];
  const left = ({ minutes, isPast }: Unlocalised): string => {
    if (minutes === undefined) return text.leftUnknown;
    return isPast ? overdueText(minutes) : remainingText(minutes);
  };
  const lines = rows.map((row) => [
    row.code,
    row.name,
    text.kinds[row.kind],
    text.decided(row.national.decision, formatDay(row.national.date)),
    row.dueAt === undefined ? '' : formatTime(row.dueAt),
    left(row),
  ]);
  return [head, ...lines];
}

interface RowsProps extends UnlocalisedListProps {
  readonly rows: readonly Unlocalised[];
}

function Table({ rows, mayEdit }: RowsProps) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <ScrollX>
      <table className="table catalogue-table">
        <caption className="visually-hidden">{text.views.unlocalised}</caption>
        <thead>
          <tr>
            {[text.code, text.name, text.kind, text.decision, text.due, text.left].map((name) => (
              <th key={name} scope="col" className="left">
                {name}
              </th>
            ))}
            {mayEdit && (
              <th scope="col" className="left">
                {text.toDo}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td className="left code">{row.code}</td>
              <th scope="row" className="long">
                {row.name}
              </th>
              <td className="left nowrap">{text.kinds[row.kind]}</td>
              <td className="left">{text.decided(row.national.decision, formatDay(row.national.date))}</td>
              <td className="left nowrap">{row.dueAt === undefined ? '' : formatTime(row.dueAt)}</td>
              <td className="left">
                <Left row={row} />
              </td>
              {mayEdit && (
                <td className="left nowrap">
                  <Follow row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Left({ row: { minutes, isPast } }: { readonly row: Unlocalised }) {
  const text = useCataloguesText().catalogues.procedures;
  if (minutes === undefined) return <span className="muted">{text.leftUnknown}</span>;
  if (isPast) return <Chip tone="late">{overdueText(minutes)}</Chip>;
  return <Chip tone={minutes < 480 ? 'due-soon' : 'in-time'}>{remainingText(minutes)}</Chip>;
}

/** A version that names the ministry's decision; an abolition is made where the procedure is. */
function Follow({ row }: { readonly row: Unlocalised }) {
  const text = useCataloguesText().catalogues.procedures;
  if (row.kind === 'abolished') {
    return (
      <Link to="/catalogues/procedures" search={{ q: row.code }} aria-label={text.abolishOf(row.name)}>
        {text.abolish}
      </Link>
    );
  }
  return (
    <Link to="/catalogues/procedures/new" search={{ code: row.code }} aria-label={text.followOf(row.name)}>
      {text.follow}
    </Link>
  );
}

function Cards({ rows, mayEdit }: RowsProps) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.code} className="card">
          <h2>{row.name}</h2>
          <p className="muted small">
            {`${row.code}, ${text.kinds[row.kind]}, ${text.decided(row.national.decision, formatDay(row.national.date))}`}
          </p>
          <Left row={row} />
          {mayEdit && <Follow row={row} />}
        </li>
      ))}
    </ul>
  );
}
