import '../reports.css';
import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { formatTime } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { BackToReports } from '../back.tsx';
import { type OwnConfirmation, ownConfirmationsQuery } from '../queries.ts';
import { ToneChip } from '../state-chip.tsx';

export const OWN_TONES = { sent: 'due-soon', confirmed: 'in-time', objected: 'late', 'no-opinion': 'paused' } as const;

/** The first of an agency's three screens: which lists it has to confirm, those that wait first. */
export function OwnListPage() {
  const { confirm } = useReportsText().reports;
  const own = useQuery(ownConfirmationsQuery());
  const rows = own.data?.rows ?? [];
  const waits = (row: OwnConfirmation): boolean => !row.closed && (row.state === 'sent' || row.state === 'no-opinion');
  return (
    <Page heading={confirm.heading} lead={confirm.intro} before={<BackToReports />}>
      {own.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {own.isError && <ErrorState error={own.error} retry={() => own.refetch()} />}
      {own.isSuccess && rows.length === 0 && (
        <section className="panel empty">
          <h2>{confirm.emptyHeading}</h2>
          <p>{confirm.empty}</p>
        </section>
      )}
      <Group heading={confirm.waiting} rows={rows.filter(waits)} />
      <Group heading={confirm.answered} rows={rows.filter((row) => !waits(row))} />
    </Page>
  );
}

function Group({ heading, rows }: { readonly heading: string; readonly rows: readonly OwnConfirmation[] }) {
  if (rows.length === 0) return undefined;
  return (
    <section className="panel" aria-label={heading}>
      <h2>{heading}</h2>
      <ul className="cards">
        {rows.map((row) => (
          <OwnCard key={`${row.reportId} ${row.agencyId}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function OwnCard({ row }: { readonly row: OwnConfirmation }) {
  const { confirm } = useReportsText().reports;
  const { title, agencyName, state, figures, dueAt, closed, answeredBy, answeredAt } = row;
  const mayAnswer = !closed && state !== 'confirmed';
  return (
    <li className="card">
      <h3>{confirm.title(title, agencyName)}</h3>
      <ToneChip tone={OWN_TONES[state]} words={confirm.states[state]} />
      <p>
        {confirm.figures(
          formatInteger(figures.resolved),
          formatInteger(figures.late),
          formatInteger(figures.openOverdue),
        )}
      </p>
      <DueLine row={row} />
      {answeredBy !== undefined && answeredAt !== undefined && (
        <p className="muted small">{confirm.answeredLine(answeredBy, formatTime(answeredAt))}</p>
      )}
      <Link
        to="/reports/confirmations/$id/$agencyId"
        params={{ id: row.reportId, agencyId: row.agencyId }}
        search={{}}
        className={mayAnswer ? 'button button-primary' : 'button'}
        aria-label={mayAnswer ? confirm.openOf(title, agencyName) : confirm.seeOf(title, agencyName)}
        title={formatTime(dueAt)}
      >
        {mayAnswer ? confirm.open : confirm.see}
      </Link>
    </li>
  );
}

/** Until when an answer is due; that the date has passed; that nothing can be answered any more. */
export function DueLine({ row }: { readonly row: Pick<OwnConfirmation, 'closed' | 'state' | 'dueAt'> }) {
  const { confirm } = useReportsText().reports;
  if (row.closed) return <p className="muted">{confirm.closed}</p>;
  if (row.state === 'no-opinion') return <p className="bad">{confirm.duePast(formatTime(row.dueAt))}</p>;
  if (row.state === 'sent') return <p>{confirm.due(formatTime(row.dueAt))}</p>;
  return undefined;
}
