import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../../api/client.ts';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
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
    <Modal
      open={open}
      onCancel={close}
      title={words.abolishHeading(version.name)}
      okText={words.abolish}
      okButtonProps={{ danger: true, loading: abolish.isPending }}
      cancelText={text.catalogues.cancel}
      onOk={send}
    >
      <div className="modal-form">
        <p>{words.abolishEffect(count === 0 ? words.openNone : words.open(formatInteger(count)))}</p>
        {isIncomplete && <Refusal words={words.incomplete} />}
        {!isIncomplete && abolish.isError && <Refusal words={problemText(abolish.error, text)} />}
        <Labelled label={words.abolishDecision}>
          {(id) => <Input id={id} value={decision} onChange={(event) => setDecision(event.target.value)} />}
        </Labelled>
        <DateField label={words.abolishDate} value={date} change={setDate} />
        <DateField label={words.abolishFrom} value={from} change={setFrom} />
      </div>
    </Modal>
  );
}
