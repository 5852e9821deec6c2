import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Loading, Placeholder } from '../../parts/states.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import { Choice } from './case-section.tsx';
import { DueSide } from './due-side.tsx';
import { Field } from './field.tsx';
import { procedureQuery } from './queries.ts';
import type { CommandBody, WaitingDossier } from './types.ts';
import { useOnline } from './use-online.ts';

interface AcceptDialogProps {
  readonly dossier: WaitingDossier;
  readonly busy: boolean;
  readonly problem?: string;
  readonly accept: (body: CommandBody) => void;
  readonly close: () => void;
}

/** Case and area, and the due date that follows, before an online dossier is taken in. */
export function AcceptDialog({ dossier, busy, problem, accept, close }: AcceptDialogProps) {
  const text = useIntakeText();
  const { form: words, queue, faults } = text.intake;
  const online = useOnline();
  const code = dossier.procedureCode ?? '';
  const procedure = useQuery({ ...procedureQuery(code), enabled: code !== '' });
  const [caseKey, setCaseKey] = useState('');
  const [area, setArea] = useState<'ordinary' | 'difficult'>('ordinary');
  const [tried, setTried] = useState(false);
  const cases = procedure.data?.cases ?? [];
  const lacks = cases.length > 0 && caseKey === '';
  const form = {
    hasCases: cases.length > 0,
    procedureCode: code,
    agencyId: dossier.agency.id,
    caseKey,
    area,
    channel: dossier.channel,
  };
  const send = (): void => {
    setTried(true);
    if (!lacks) accept({ type: 'accept', area, ...(caseKey === '' ? {} : { caseKey }) });
  };
  return (
    <Dialog
      open
      title={queue.waiting.acceptHeading(dossier.code)}
      okText={queue.waiting.accept}
      okButtonProps={{ loading: busy, disabled: procedure.data === undefined }}
      cancelText={queue.waiting.cancel}
      onOk={send}
      onCancel={close}
    >
      <div className="intake-dialog">
        <p>{dossier.procedureName}</p>
        {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
        {procedure.isPending && (
          <>
            <Loading />
            <Placeholder height={120} />
          </>
        )}
        {cases.length > 0 && (
          <Field label={words.case.case} fault={tried && lacks ? 'case-missing' : undefined}>
            {(ids) => (
              <Select
                {...ids}
                placeholder={words.case.choose}
                {...(caseKey === '' ? {} : { value: caseKey })}
                onChange={setCaseKey}
                options={cases.map(({ key, name }) => ({ value: key, label: name }))}
              />
            )}
          </Field>
        )}
        {procedure.data?.limits.some((limit) => limit.area !== undefined) === true && (
          <Choice label={words.case.area} value={area} options={words.case.areas} choose={setArea} />
        )}
        {procedure.isError && <Alert type="error" showIcon title={problemText(procedure.error, text)} />}
        {procedure.isSuccess &&
          (lacks ? <p className="muted">{faults['case-missing']}</p> : <DueSide facts={form} online={online} />)}
      </div>
    </Dialog>
  );
}
