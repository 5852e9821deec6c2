import { formatInteger } from '@dunghen/domain/text';
import { useMutation } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { useState } from 'react';
import { codeOf } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { useReportsText } from '../../../text/reports/index.ts';
import { freezeReport, type Report } from '../queries.ts';
import { useChanged } from './use-changed.ts';

interface FreezeDialogProps {
  readonly report: Report;
  readonly hasUnsaved: boolean;
  readonly close: () => void;
}

/** Names what is still open before the figures are frozen (spec: report, confirmation). */
export function FreezeDialog({ report, hasUnsaved, close }: FreezeDialogProps) {
  const { cancel, course } = useReportsText().reports;
  const words = course.freeze;
  const [despite, setDespite] = useState(false);
  const changed = useChanged(report.id);
  const open = report.objections.filter(({ state }) => state === 'open');
  const freeze = useMutation({
    mutationFn: () =>
      freezeReport(
        report.id,
        report.version,
        open.map(({ id }) => id),
      ),
    onSuccess: async () => {
      close();
      await changed();
    },
    // What came in meanwhile is fetched, so that it stands in the list above.
    onError: (error) => (codeOf(error) === 'objections-changed' ? changed() : undefined),
  });
  return (
    <ConfirmDialog
      title={words.title}
      action={words.action}
      run={freeze.mutate}
      busy={freeze.isPending}
      error={freeze.error}
      cancel={cancel}
      close={close}
      danger
      ready={!hasUnsaved && (open.length === 0 || despite)}
    >
      <p>{words.text(formatInteger(report.totals.late), formatInteger(report.listed))}</p>
      {hasUnsaved && <Alert type="error" showIcon title={words.unsaved} />}
      <Missing report={report} />
      {open.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div>
          <p>
            <strong>{words.open(String(open.length))}</strong>
          </p>
          <ul>
            {open.map(({ id, code, agencyName }) => (
              <li key={id}>{words.openOne(code, agencyName)}</li>
            ))}
          </ul>
          <Checkbox checked={despite} onChange={(event) => setDespite(event.target.checked)}>
            {words.despite}
          </Checkbox>
        </div>
      )}
    </ConfirmDialog>
  );
}

/** Agencies that were not asked, have not answered, or saw other numbers. */
function Missing({ report: { agencies } }: { readonly report: Report }) {
  const words = useReportsText().reports.course.freeze;
  const names = (rows: Report['agencies']) => rows.map(({ name }) => name).join('; ');
  const waiting = agencies.filter(({ confirmation }) => confirmation?.state === 'sent');
  const unsent = agencies.filter(({ confirmation, nobody }) => confirmation === undefined && !nobody);
  const others = agencies.filter(({ changed }) => changed);
  return (
    <>
      {unsent.length > 0 && <Alert type="warning" showIcon title={words.unsent(String(unsent.length))} />}
      {waiting.length > 0 && (
        <Alert type="warning" showIcon title={words.unanswered(String(waiting.length), names(waiting))} />
      )}
      {others.length > 0 && <Alert type="warning" showIcon title={words.changed(names(others))} />}
    </>
  );
}
