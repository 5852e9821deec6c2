import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { laterBy } from '../../../parts/today.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { DateField } from '../fields.tsx';
import type { ProcedureUsage, ProcedureVersion } from '../queries.ts';

interface AbolishFormProps {
  readonly open: boolean;
  readonly close: () => void;
  readonly version: ProcedureVersion;
  /** Number of the newest version, by which the server sees that nobody changed it meanwhile. */
  readonly latest: number;
  readonly usage: ProcedureUsage | undefined;
}

/** Ends a procedure by a decision; says how many dossiers go on to their end. */
export function AbolishForm({ open, close, version, latest, usage }: AbolishFormProps) {
  const text = useCataloguesText();
  const words = text.catalogues.procedures;
  const queries = useQueryClient();
  const [decision, setDecision] = useState('');
  const [date, setDate] = useState('');
  const [from, setFrom] = useState(laterBy(1));
  const [isIncomplete, setIncomplete] = useState(false);
  const abolish = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/api/v1/procedures/{code}/abolition', {
          params: { path: { code: version.code } },
          body: { from, basedOn: latest, decision: { decision: decision.trim(), date } },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['procedures'] });
      close();
    },
  });
  const send = (): void => {
    const incomplete = decision.trim() === '' || date === '' || from === '';
    setIncomplete(incomplete);
    if (!incomplete) abolish.mutate();
  };
  const count = usage?.open ?? 0;
  return (
    <ConfirmDialog
      open={open}
      title={words.abolishHeading(version.name)}
      action={words.abolish}
      run={send}
      busy={abolish.isPending}
      error={isIncomplete ? undefined : abolish.error}
      close={close}
      danger
    >
      <p>{words.abolishEffect(count === 0 ? words.openNone : words.open(formatInteger(count)))}</p>
      {isIncomplete && <Refusal words={words.incomplete} />}
      <Labelled label={words.abolishDecision}>
        {(id) => <Input id={id} value={decision} onChange={(event) => setDecision(event.target.value)} />}
      </Labelled>
      <DateField label={words.abolishDate} value={date} change={setDate} />
      <DateField label={words.abolishFrom} value={from} change={setFrom} />
    </ConfirmDialog>
  );
}
