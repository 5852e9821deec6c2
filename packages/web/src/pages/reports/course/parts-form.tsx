import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Select } from 'antd';
import { type FormEvent, useEffect } from 'react';
import { ApiError, codeOf } from '../../../api/client.ts';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useText } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { editReport, reportQuery } from '../queries.ts';
import { EditedBy, type PartProps, Theirs } from './part-marks.tsx';
import { ProposalFields } from './proposal-fields.tsx';
import { fieldOfPart, type PartField, partsOf, storedOf } from './typed.ts';

/** The parts of a draft that officials write. What is typed stays, whatever the server answers. */
export function PartsForm({ report, typed }: Pick<PartProps, 'report' | 'typed'>) {
  const text = useText();
  const { parts: words } = useReportsText().reports.course;
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => editReport(report.id, report.version, partsOf(report, typed)),
    onSuccess: async () => {
      typed.clear();
      await client.invalidateQueries({ queryKey: reportQuery(report.id).queryKey });
    },
    // What others wrote meanwhile is fetched, so that both stand side by side.
    onError: (error) =>
      codeOf(error) === 'report-changed'
        ? client.invalidateQueries({ queryKey: reportQuery(report.id).queryKey })
        : undefined,
  });
  useLeaveWarning(typed.keys.length > 0);
  const faulty = partOf(save.error);
  const faultOf = (field: PartField) =>
    save.error !== null && faulty === field ? problemText(save.error, text) : undefined;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.keys.length > 0) save.mutate();
  };
  const isConflict = codeOf(save.error) === 'report-changed';
  return (
    <section className="panel" aria-labelledby="parts-heading">
      <h2 id="parts-heading">{words.heading}</h2>
      <p className="muted">{words.intro}</p>
      <form className="parts" onSubmit={send} noValidate>
        {isConflict && (
          <Alert type="warning" showIcon role="alert" title={words.conflict} description={words.conflictText} />
        )}
        {save.isError && !isConflict && faulty === undefined && <Refusal words={problemText(save.error, text)} />}
        <LinesField name="addressees" report={report} typed={typed} faultOf={faultOf} />
        <LinesField name="legalBases" report={report} typed={typed} faultOf={faultOf} />
        <ProposalFields report={report} typed={typed} faultOf={faultOf} />
        <SignatureFields report={report} typed={typed} faultOf={faultOf} />
        <LinesField name="recipients" report={report} typed={typed} faultOf={faultOf} />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending} disabled={typed.keys.length === 0}>
            {isConflict ? words.keepMine : words.save}
          </Button>
          {typed.keys.length > 0 && <Button onClick={typed.clear}>{words.undo}</Button>}
          <span role="status" className="muted">
            {typed.keys.length > 0 ? words.unsaved(typed.keys.length) : save.isSuccess ? words.saved : ''}
          </span>
        </div>
      </form>
    </section>
  );
}

function partOf(error: Error | null): PartField | undefined {
  const facts = error instanceof ApiError ? error.problem?.facts : undefined;
  const part: unknown = facts?.part;
  return fieldOfPart(part);
}

/** Closing the window would lose what is typed. */
function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

type LinesName = 'addressees' | 'legalBases' | 'recipients';

function LinesField({ name, report, typed, faultOf }: PartProps & { readonly name: LinesName }) {
  const { parts: words } = useReportsText().reports.course;
  const stored = storedOf(report, name);
  return (
    <div className="part">
      <Labelled
        label={words[name]}
        hint={name === 'recipients' ? words.recipientsHint : words.linesHint}
        fault={faultOf(name)}
      >
        {(id, describedBy) => (
          <Input.TextArea
            id={id}
            className="grows"
            rows={1}
            value={typed.parts[name]?.value ?? stored}
            aria-describedby={describedBy}
            onChange={(event) => typed.type(name, event.target.value, stored)}
          />
        )}
      </Labelled>
      <Theirs field={name} label={words[name]} report={report} typed={typed} />
      <EditedBy part={name} report={report} />
    </div>
  );
}

function SignatureFields({ report, typed, faultOf }: PartProps) {
  const { parts: words } = useReportsText().reports.course;
  const [capacity, signer] = [storedOf(report, 'capacity'), storedOf(report, 'signer')];
  const choose = (index: number): void => {
    const block = report.signatures[index];
    if (block === undefined) return;
    typed.type('capacity', block.capacity.join('\n'), capacity);
    typed.type('signer', block.signer, signer);
  };
  return (
    <fieldset className="part-group">
      <legend>{words.signature}</legend>
      {report.signatures.length > 0 && (
        <Select
          aria-label={words.block}
          placeholder={words.block}
          value={null}
          onChange={choose}
          options={report.signatures.map((block, index) => ({
            value: index,
            label: `${block.capacity.join(' / ')}: ${block.signer}`,
          }))}
        />
      )}
      <Labelled label={words.capacity} hint={words.capacityHint}>
        {(id, describedBy) => (
          <Input.TextArea
            id={id}
            className="grows"
            rows={1}
            value={typed.parts.capacity?.value ?? capacity}
            aria-describedby={describedBy}
            onChange={(event) => typed.type('capacity', event.target.value, capacity)}
          />
        )}
      </Labelled>
      <Labelled label={words.signer} fault={faultOf('signer')}>
        {(id, describedBy) => (
          <Input
            id={id}
            autoComplete="off"
            value={typed.parts.signer?.value ?? signer}
            aria-describedby={describedBy}
            onChange={(event) => typed.type('signer', event.target.value, signer)}
          />
        )}
      </Labelled>
      <Theirs field="signer" label={words.signer} report={report} typed={typed} />
      <EditedBy part="signature" report={report} />
    </fieldset>
  );
}
