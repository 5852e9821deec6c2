import { padCount } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { useExplanationText } from '../../text/explanation/index.ts';
import {
  type ChangeExplanation,
  confirm,
  type Explanation,
  explanationQuery,
  explanationsQuery,
  giveBack,
} from './explanation-queries.ts';

/** The head confirms, or gives back what was typed; procedure control gives back what was confirmed. */
export function DecisionButtons({ task }: { readonly task: Explanation }) {
  const words = useExplanationText().explanation.one;
  const [opened, setOpened] = useState<'confirm' | 'return'>();
  const close = () => setOpened(undefined);
  if (!task.mayConfirm && !task.mayReturn) return undefined;
  return (
    <div className="explanation-buttons">
      {task.mayConfirm && (
        <Button type="primary" onClick={() => setOpened('confirm')}>
          {words.confirm}
        </Button>
      )}
      {task.mayReturn && <Button onClick={() => setOpened('return')}>{words.giveBack}</Button>}
      {opened === 'confirm' && <Confirmation task={task} close={close} />}
      {opened === 'return' && <Return task={task} close={close} />}
    </div>
  );
}

interface DialogProps {
  readonly task: Explanation;
  readonly close: () => void;
}

function useStep(id: string, run: ChangeExplanation, close: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: async (view) => {
      queries.setQueryData(explanationQuery(id).queryKey, view);
      await queries.invalidateQueries({ queryKey: explanationsQuery().queryKey, exact: true });
      close();
    },
  });
}

function Confirmation({ task, close }: DialogProps) {
  const words = useExplanationText().explanation.one;
  const step = useStep(task.id, () => confirm(task.id, task.version), close);
  return (
    <ConfirmDialog
      title={words.confirmTitle}
      action={words.confirm}
      run={() => step.mutate()}
      busy={step.isPending}
      error={step.error}
      close={close}
    >
      <p>{words.confirmText(padCount(task.lines.length))}</p>
    </ConfirmDialog>
  );
}

function Return({ task, close }: DialogProps) {
  const words = useExplanationText().explanation.one;
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const body = { version: task.version, reason, ...(dueOn === '' ? {} : { dueOn }) };
  const step = useStep(task.id, () => giveBack(task.id, body), close);
  return (
    <ConfirmDialog
      title={words.giveBackTitle}
      action={words.giveBack}
      run={() => step.mutate()}
      busy={step.isPending}
      error={step.error}
      close={close}
      ready={reason.trim() !== ''}
    >
      <p>{words.giveBackText}</p>
      <Labelled label={words.reason} required>
        {(field) => (
          <Input.TextArea
            id={field}
            rows={3}
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={words.newDue}>{(field) => <DayInput id={field} value={dueOn} change={setDueOn} />}</Labelled>
    </ConfirmDialog>
  );
}
