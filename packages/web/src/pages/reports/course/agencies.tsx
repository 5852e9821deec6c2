import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { CsvButton } from '../../../parts/csv-button.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { formatTime, useText } from '../../../text/index.ts';
import { type ReportsText, useReportsText } from '../../../text/reports/index.ts';
import { DayField } from '../day-field.tsx';
import { type AgencyStanding, type Report, reportQuery, sendConfirmations } from '../queries.ts';
import { ToneChip } from '../state-chip.tsx';

/** Each listed agency with what it was sent and what it said; sending to those that lack it. */
export function Agencies({ report }: { readonly report: Report }) {
  const { course, list } = useReportsText().reports;
  const { agencies: words } = course;
  const { agencies, asked, answered } = report;
  return (
    <section className="panel" aria-labelledby="agencies-heading">
      <div className="section-head">
        <h2 id="agencies-heading">{words.heading}</h2>
        {asked > 0 && <p className="muted">{words.summary(answered, asked)}</p>}
        {agencies.length > 0 && (
          <CsvButton
            label={list.csv}
            hint={words.csvHint}
            fileName="doi-chieu"
            table={() => tableOf(agencies, words)}
          />
        )}
      </div>
      {agencies.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          {report.may.includes('send') && <Send report={report} />}
          <ul className="plain-list standings">
            {agencies.map((agency) => (
              <AgencyLine key={agency.agencyId} id={report.id} agency={agency} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function tableOf(rows: readonly AgencyStanding[], words: ReportsText['reports']['course']['agencies']) {
  const lines = rows.map((row) => [
    row.name,
    row.figures.resolved,
    row.figures.late,
    row.figures.openOverdue,
    words.states[standingOf(row)],
    row.confirmation?.answeredBy ?? '',
    row.confirmation?.answeredAt === undefined ? '' : formatTime(row.confirmation.answeredAt),
    row.confirmation?.note ?? '',
  ]);
  return [words.columns, ...lines];
}

const toBeSent = ({ agencies }: Report): number =>
  agencies.filter(({ confirmation, changed, nobody }) => !nobody && (confirmation === undefined || changed)).length;

function Send({ report }: { readonly report: Report }) {
  const text = useText();
  const { agencies: words } = useReportsText().reports.course;
  const client = useQueryClient();
  const [dueOn, setDueOn] = useState(report.standardDueOn);
  const send = useMutation({
    mutationFn: () => sendConfirmations(report.id, dueOn === '' ? report.standardDueOn : dueOn),
    onSuccess: () => client.invalidateQueries({ queryKey: reportQuery(report.id).queryKey }),
  });
  const count = toBeSent(report);
  return (
    <div className="send">
      {send.data && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={words.sent(formatInteger(send.data.sent), formatTime(send.data.dueAt))}
          {...(send.data.nobody.length === 0 ? {} : { description: words.nobody(send.data.nobody.join('; ')) })}
        />
      )}
      {count > 0 && (
        <>
          <p>{words.sendText(formatInteger(count))}</p>
          <DayField
            label={words.dueOn}
            value={dueOn}
            change={setDueOn}
            hint={words.dueHint}
            fault={send.isError ? problemText(send.error, text) : undefined}
          />
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
            {report.asked === 0 ? words.send : words.sendMore}
          </Button>
        </>
      )}
    </div>
  );
}

type Standing = 'none' | 'nobody' | NonNullable<AgencyStanding['confirmation']>['state'];

const TONES = {
  none: 'ended',
  nobody: 'ended',
  sent: 'due-soon',
  confirmed: 'in-time',
  objected: 'late',
  'no-opinion': 'paused',
} as const;

function standingOf({ confirmation, nobody }: AgencyStanding): Standing {
  if (confirmation !== undefined) return confirmation.state;
  return nobody ? 'nobody' : 'none';
}

function AgencyLine({ id, agency }: { readonly id: string; readonly agency: AgencyStanding }) {
  const { agencies: words } = useReportsText().reports.course;
  const { agencyId, name, figures, confirmation, changed } = agency;
  const standing = standingOf(agency);
  return (
    <li>
      <p>
        {confirmation === undefined ? (
          name
        ) : (
          <Link
            to="/reports/confirmations/$id/$agencyId"
            params={{ id, agencyId }}
            search={{}}
            aria-label={words.open(name)}
          >
            {name}
          </Link>
        )}{' '}
        <span className="muted small">
          {words.figures(formatInteger(figures.late), formatInteger(figures.openOverdue))}
        </span>
      </p>
      <p>
        <ToneChip tone={TONES[standing]} words={words.states[standing]} />{' '}
        {standing === 'sent' && confirmation !== undefined && (
          <span className="muted small">{words.until(formatTime(confirmation.dueAt))}</span>
        )}
        {confirmation?.late === true && <span className="muted small">{words.late}</span>}
      </p>
      {confirmation?.note !== undefined && <p className="muted small">{confirmation.note}</p>}
      {changed && <p className="bad small">{words.changed}</p>}
    </li>
  );
}
