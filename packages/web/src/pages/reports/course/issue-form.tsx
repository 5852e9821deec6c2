import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../api/client.ts';
import { DropFile } from '../../../parts/drop-file.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useText } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { DayField } from '../day-field.tsx';
import { checkSigned, collectSigned, issueReport, type Report, type SignedCheck } from '../queries.ts';
import { useChanged } from './use-changed.ts';

/** Number, day, signer and the signed file. The file is looked at before anything is registered. */
export function IssueForm({ report }: { readonly report: Report }) {
  const text = useText();
  const { issue: words } = useReportsText().reports.course;
  const [number, setNumber] = useState('');
  const [isByRegister, setByRegister] = useState(false);
  const [issuedOn, setIssuedOn] = useState('');
  const [signer, setSigner] = useState(report.signature.signer);
  const [file, setFile] = useState<File>();
  const [isCompared, setCompared] = useState(false);
  const changed = useChanged(report.id);
  const check = useMutation({ mutationFn: (one: File) => checkSigned(report.id, one) });
  const issue = useMutation({
    mutationFn: (one: File) =>
      issueReport(report.id, { number: isByRegister ? BY_REGISTER : number, issuedOn, signer, isCompared }, one),
    onSuccess: changed,
  });
  const take = (one: File): void => {
    setFile(one);
    setCompared(false);
    check.mutate(one);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (file !== undefined) issue.mutate(file);
  };
  const field = fieldOf(issue.error);
  const faultOf = (name: string) =>
    issue.error !== null && field === name ? problemText(issue.error, text) : undefined;
  const isGood = check.data !== undefined && isTaken(check.data, isCompared);
  return (
    <section className="panel issue" aria-labelledby="issue-heading">
      <h2 id="issue-heading">{words.title}</h2>
      <form className="parts" onSubmit={send} noValidate>
        {issue.isError && field === undefined && <Refusal words={problemText(issue.error, text)} />}
        <div className="field-pair">
          <Labelled label={words.number} hint={words.numberHint} fault={faultOf('number')}>
            {(id, describedBy) => (
              <Input
                id={id}
                autoComplete="off"
                value={isByRegister ? '' : number}
                disabled={isByRegister}
                aria-describedby={describedBy}
                onChange={(event) => setNumber(event.target.value)}
              />
            )}
          </Labelled>
          <DayField label={words.day} value={issuedOn} change={setIssuedOn} fault={faultOf('issuedOn')} />
        </div>
        <Checkbox checked={isByRegister} onChange={(event) => setByRegister(event.target.checked)}>
          {words.byRegister}
        </Checkbox>
        <Labelled label={words.signer} fault={faultOf('signer')}>
          {(id, describedBy) => (
            <Input
              id={id}
              autoComplete="off"
              value={signer}
              aria-describedby={describedBy}
              onChange={(event) => setSigner(event.target.value)}
            />
          )}
        </Labelled>
        {report.signing !== undefined && <Collect report={report} take={take} busy={issue.isPending} />}
        <DropFile
          label={words.file}
          words={file === undefined ? words.choose : words.other}
          accept=".pdf,application/pdf"
          take={take}
          busy={issue.isPending}
        >
          {file !== undefined && <p>{file.name}</p>}
        </DropFile>
        <p role="status" className={check.isPending ? 'muted' : 'visually-hidden'}>
          {check.isPending && words.checking}
        </p>
        {check.isError && <Refusal words={problemText(check.error, text)} />}
        {check.data && <Found check={check.data} isCompared={isCompared} setCompared={setCompared} />}
        <p className="muted">{words.text}</p>
        <Button type="primary" htmlType="submit" disabled={!isGood} loading={issue.isPending}>
          {words.action}
        </Button>
      </form>
    </section>
  );
}

/** In the place of a number: the next one of the register. */
const BY_REGISTER = 'auto';

interface CollectProps {
  readonly report: Report;
  readonly take: (file: File) => void;
  readonly busy: boolean;
}

/** What the signing program gave back, taken as if it had been chosen. */
function Collect({ report: { id, signing }, take, busy }: CollectProps) {
  const text = useText();
  const { issue: words } = useReportsText().reports.course;
  const changed = useChanged(id);
  const collect = useMutation({ mutationFn: (name: string) => collectSigned(id, name), onSuccess: take });
  const name = signing?.signed;
  if (name === undefined)
    return (
      <p className="muted">
        {words.notSigned} <Button onClick={changed}>{words.again}</Button>
      </p>
    );
  return (
    <div>
      <Button disabled={busy} loading={collect.isPending} onClick={() => collect.mutate(name)}>
        {words.collect(name)}
      </Button>
      {collect.isError && <Refusal words={problemText(collect.error, text)} />}
    </div>
  );
}

function isTaken({ signature, figures }: SignedCheck, isCompared: boolean): boolean {
  if (signature.refused || figures.kind === 'differs') return false;
  return figures.kind === 'same' || isCompared;
}

function fieldOf(error: Error | null): string | undefined {
  const problem = error instanceof ApiError ? error.problem : undefined;
  const field: unknown = problem?.facts?.field;
  return problem?.code === 'field-missing' && typeof field === 'string' ? field : undefined;
}

interface FoundProps {
  readonly check: SignedCheck;
  readonly isCompared: boolean;
  readonly setCompared: (isCompared: boolean) => void;
}

const TYPES = { same: 'success', differs: 'error', unreadable: 'warning' } as const;

/** What was found of the signature and of the figures. */
function Found({ check: { signature, figures }, isCompared, setCompared }: FoundProps) {
  const { issue: words } = useReportsText().reports.course;
  return (
    <>
      <Alert
        type={signature.verified ? 'success' : signature.refused ? 'error' : 'warning'}
        showIcon
        role="status"
        title={signature.verified ? words.signatureOk : words.signatureBad}
        description={signature.message}
      />
      <Alert
        type={TYPES[figures.kind]}
        showIcon
        role="status"
        title={words.figuresKinds[figures.kind]}
        description={figures.message}
      />
      {figures.kind === 'unreadable' && (
        <Checkbox checked={isCompared} onChange={(event) => setCompared(event.target.checked)}>
          {words.compared}
        </Checkbox>
      )}
    </>
  );
}
