import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { useText } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { discardReport, type Report, recountReport, submitReport } from '../queries.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import { IssueForm } from './issue-form.tsx';
import { useChanged } from './use-changed.ts';

interface NextStepProps {
  readonly report: Report;
  readonly hasUnsaved: boolean;
}

type Open = 'freeze' | 'submit' | 'discard' | undefined;

/** What can be done with the report now; each step says what it will do before it does it. */
export function NextStep({ report, hasUnsaved }: NextStepProps) {
  const { course } = useReportsText().reports;
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const { may } = report;
  if (may.length === 0) return undefined;
  return (
    <div className="next-step">
      {may.includes('freeze') && (
        <Button type="primary" onClick={() => setOpen('freeze')}>
          {course.freeze.action}
        </Button>
      )}
      {may.includes('submit') && (
        <Button type="primary" onClick={() => setOpen('submit')}>
          {course.submit.action}
        </Button>
      )}
      {may.includes('recount') && <Recount id={report.id} />}
      {may.includes('replace') && (
        <Link to="/reports/new" search={{ period: report.period, scheme: report.scheme }} className="button">
          {course.replace}
        </Link>
      )}
      {may.includes('discard') && (
        <Button danger onClick={() => setOpen('discard')}>
          {course.discard}
        </Button>
      )}
      {may.includes('issue') && <IssueForm report={report} />}
      {open === 'freeze' && <FreezeDialog report={report} hasUnsaved={hasUnsaved} close={close} />}
      {open === 'submit' && <SubmitDialog report={report} close={close} />}
      {open === 'discard' && <DiscardDialog id={report.id} close={close} />}
    </div>
  );
}

function Recount({ id }: { readonly id: string }) {
  const text = useText();
  const { course } = useReportsText().reports;
  const changed = useChanged(id);
  const recount = useMutation({ mutationFn: () => recountReport(id), onSuccess: changed });
  return (
    <>
      <Button title={course.recountHint} loading={recount.isPending} onClick={() => recount.mutate()}>
        {course.recount}
      </Button>
      <span role="status" className="muted small">
        {recount.isSuccess && course.recounted}
        {recount.isError && problemText(recount.error, text)}
      </span>
    </>
  );
}

interface DialogProps {
  readonly id: string;
  readonly close: () => void;
}

function SubmitDialog({ report, close }: { readonly report: Report; readonly close: () => void }) {
  const { id, signing } = report;
  const { cancel, course } = useReportsText().reports;
  const changed = useChanged(id);
  const submit = useMutation({
    mutationFn: () => submitReport(id),
    onSuccess: async () => {
      close();
      await changed();
    },
  });
  return (
    <ConfirmDialog
      title={course.submit.title}
      action={course.submit.action}
      run={submit.mutate}
      busy={submit.isPending}
      error={submit.error}
      cancel={cancel}
      close={close}
    >
      <p>{signing === undefined ? course.submit.text : course.submit.toService}</p>
    </ConfirmDialog>
  );
}

function DiscardDialog({ id, close }: DialogProps) {
  const { cancel, course } = useReportsText().reports;
  const navigate = useNavigate();
  const changed = useChanged(id);
  const [reason, setReason] = useState('');
  const discard = useMutation({
    mutationFn: () => discardReport(id, reason.trim()),
    onSuccess: async () => {
      close();
      await changed();
      await navigate({ to: '/reports', search: {} });
    },
  });
  return (
    <ConfirmDialog
      title={course.discard}
      action={course.discard}
      run={discard.mutate}
      busy={discard.isPending}
      error={discard.error}
      cancel={cancel}
      close={close}
      danger
      ready={reason.trim() !== ''}
    >
      <p>{course.discardText}</p>
      <Labelled label={course.discardReason}>
        {(field) => <Input id={field} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Labelled>
    </ConfirmDialog>
  );
}
