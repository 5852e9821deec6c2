import { CAUSES } from '@dunghen/domain/explanation';
import { PETITION_KINDS } from '@dunghen/domain/petition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { usePetitionText } from '../../text/petition/index.ts';
import { advancePetition, type PetitionCommand, type PetitionDetail, previewPublication } from './petition-queries.ts';

type Act = PetitionCommand['type'];

/** What whoever looks may do now, one form at a time. On a refusal everything typed stays. */
export function PetitionActs({ petition }: { readonly petition: PetitionDetail }) {
  const { petition: words } = usePetitionText();
  const acts = petition.may.filter((type): type is Act => type !== 'rate');
  const [chosen, setChosen] = useState<Act | undefined>(
    // What was classified is to be forwarded; that it can be classified anew is the exception.
    petition.state === 'classified' && acts.includes('forward') ? 'forward' : acts[0],
  );
  return (
    <section className="panel no-print" aria-labelledby="petition-acts">
      <h2 id="petition-acts">{words.act.heading}</h2>
      {acts.length === 0 && <p className="none">{words.act.nothing}</p>}
      {acts.length > 1 && (
        <Radio.Group
          className="petition-choice"
          aria-labelledby="petition-acts"
          value={chosen}
          onChange={(event) => setChosen(acts.find((one) => one === event.target.value))}
        >
          {acts.map((type) => (
            <Radio key={type} value={type}>
              {words.act.names[type]}
            </Radio>
          ))}
        </Radio.Group>
      )}
      {chosen !== undefined && <ActForm key={chosen} type={chosen} petition={petition} />}
    </section>
  );
}

interface Draft {
  readonly kind: PetitionDetail['kind'];
  readonly simple: boolean;
  readonly agencyId: string | undefined;
  readonly officer: string;
  readonly dossierCode: string;
  readonly text: string;
  readonly answer: string;
  readonly document: string;
  readonly cause: (typeof CAUSES)[number];
  readonly causeText: string;
}

function draftOf(type: Act, petition: PetitionDetail): Draft {
  const { kind, simple = false, agency, officer = '', dossierCode = '', summary = '', answer, publication } = petition;
  return {
    kind,
    simple,
    agencyId: type === 'forward' ? (petition.handlingAgency?.id ?? agency?.id) : agency?.id,
    officer,
    dossierCode,
    text: type === 'forward' ? summary : type === 'publish' ? (publication?.question ?? summary) : '',
    answer: type === 'publish' ? (publication?.answer ?? answer?.text ?? '') : '',
    document: '',
    cause: 'own-agency',
    causeText: '',
  };
}

function commandOf(type: Act, draft: Draft): PetitionCommand | undefined {
  const { kind, simple, agencyId, text, answer, cause } = draft;
  const said = (entries: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value.trim() !== ''));
  switch (type) {
    case 'classify': {
      const links = said({ agencyId, officer: draft.officer, dossierCode: draft.dossierCode });
      return { type, kind, simple, ...links };
    }
    case 'refuse':
    case 'unpublish':
      return { type, reason: text };
    case 'forward':
      return agencyId === undefined ? undefined : { type, agencyId, summary: text };
    case 'take-up':
      return { type };
    case 'answer':
      return { type, answer: text, ...said({ document: draft.document }) };
    case 'publish':
      return { type, question: text, answer };
    case 'explain':
      return { type, cause, measure: text, ...said({ causeText: draft.causeText }) };
  }
}

interface FormProps {
  readonly type: Act;
  readonly petition: PetitionDetail;
}

function ActForm({ type, petition }: FormProps) {
  const text = usePetitionText();
  const words = text.petition.act;
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(type, petition));
  const [isLooked, setLooked] = useState(type !== 'publish');
  const set = (change: Partial<Draft>) => {
    setDraft({ ...draft, ...change });
    if (type === 'publish') setLooked(false);
  };
  const command = commandOf(type, draft);
  const save = useMutation({
    mutationFn: (sent: PetitionCommand) => advancePetition(petition.id, petition.version, sent),
    onSuccess: () => client.invalidateQueries({ queryKey: ['petitions'] }),
  });
  const problem = save.error instanceof ApiError ? save.error.problem : undefined;
  const fault = (field: string) => (problem?.facts?.field === field ? problem.detail : undefined);
  const needsText = type !== 'classify' && type !== 'take-up';
  const isReady = command !== undefined && isLooked && (!needsText || draft.text.trim() !== '');
  return (
    <form
      className="petition-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (command !== undefined) save.mutate(command);
      }}
    >
      {save.isError && <Refusal words={problemText(save.error, text)} />}
      <Fields type={type} draft={draft} set={set} fault={fault} />
      {type === 'publish' && (
        <Preview id={petition.id} draft={draft} looked={(isClean) => setLooked(isClean)} isLooked={isLooked} />
      )}
      <Button
        className="petition-save"
        type="primary"
        danger={type === 'refuse' || type === 'unpublish'}
        htmlType="submit"
        loading={save.isPending}
        disabled={!isReady}
      >
        {words.names[type]}
      </Button>
    </form>
  );
}

interface FieldsProps {
  readonly type: Act;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly fault: (field: string) => string | undefined;
}

function Fields({ type, draft, set, fault }: FieldsProps): ReactNode {
  const { petition } = usePetitionText();
  const { act: words, receive } = petition;
  const area = (label: string, field: string, value: string, change: (next: string) => void, hint?: string) => (
    <Labelled label={label} hint={hint} fault={fault(field)} required wide>
      {(id) => (
        <Input.TextArea
          id={id}
          value={value}
          rows={4}
          maxLength={20_000}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Labelled>
  );
  const line = (label: string, field: 'officer' | 'dossierCode' | 'document' | 'causeText', hint?: string) => (
    <Labelled label={label} hint={hint} fault={fault(field)}>
      {(id) => (
        <Input
          id={id}
          value={draft[field]}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Labelled>
  );
  const agency = (label: string) => (
    <Labelled label={label}>
      {(id) => <AgencySelect id={id} value={draft.agencyId} change={(agencyId) => set({ agencyId })} />}
    </Labelled>
  );
  const main = (label: string, field: string, hint?: string) =>
    area(label, field, draft.text, (next) => set({ text: next }), hint);
  switch (type) {
    case 'classify':
      return (
        <>
          <Labelled label={petition.kind}>
            {(id) => (
              <Select
                id={id}
                value={draft.kind}
                onChange={(kind) => set({ kind })}
                options={PETITION_KINDS.map((value) => ({ value, label: petition.kinds[value] }))}
              />
            )}
          </Labelled>
          <Labelled label={words.simple} group>
            <Radio.Group
              className="petition-choice"
              value={draft.simple}
              onChange={(event) => set({ simple: event.target.value === true })}
            >
              <Radio value={true}>{words.simpleYes}</Radio>
              <Radio value={false}>{words.simpleNo}</Radio>
            </Radio.Group>
          </Labelled>
          {agency(receive.about)}
          {line(receive.officer, 'officer')}
          {line(receive.dossier, 'dossierCode', receive.dossierHint)}
        </>
      );
    case 'refuse':
      return main(words.reason, 'reason', words.reasonHint);
    case 'forward':
      return (
        <>
          {agency(words.agency)}
          {main(words.summary, 'summary', words.summaryHint)}
        </>
      );
    case 'take-up':
      return <p className="muted petition-wide">{words.takeUp}</p>;
    case 'answer':
      return (
        <>
          {main(words.answer, 'answer', words.answerHint)}
          {line(words.document, 'document', receive.optional)}
        </>
      );
    case 'publish':
      return (
        <>
          {main(words.question, 'question')}
          {area(words.publicAnswer, 'answer', draft.answer, (next) => set({ answer: next }))}
        </>
      );
    case 'unpublish':
      return main(words.reason, 'reason', words.unpublishNote);
    case 'explain':
      return (
        <>
          <Labelled label={words.cause}>
            {(id) => (
              <Select
                id={id}
                value={draft.cause}
                onChange={(cause) => set({ cause })}
                options={CAUSES.map((value) => ({ value, label: petition.causes[value] }))}
              />
            )}
          </Labelled>
          {draft.cause === 'other' && line(words.causeText, 'causeText')}
          {main(words.measure, 'measure')}
        </>
      );
  }
}

interface PreviewProps {
  readonly id: string;
  readonly draft: Draft;
  readonly isLooked: boolean;
  readonly looked: (isClean: boolean) => void;
}

/** Publishing waits until what will be shown was looked at as it stands, and nothing in it tells a person. */
function Preview({ id, draft, isLooked, looked }: PreviewProps) {
  const text = usePetitionText();
  const words = text.petition.act;
  const look = useMutation({
    mutationFn: () => previewPublication(id, { question: draft.text, answer: draft.answer }),
    onSuccess: ({ traces }) => looked(traces.length === 0),
  });
  const { data } = look;
  const isSame = data !== undefined && data.question === draft.text && data.answer === draft.answer;
  return (
    <div className="petition-wide">
      {look.isError && <Refusal words={problemText(look.error, text)} />}
      <Button loading={look.isPending} onClick={() => look.mutate()}>
        {words.preview}
      </Button>
      {isSame && (
        <div className="petition-preview" role="status">
          {data.traces.length > 0 && (
            <Refusal words={words.traces}>
              <ul>
                {data.traces.map((trace) => (
                  <li key={`${trace.field} ${trace.text}`}>{words.trace(trace.name, trace.text)}</li>
                ))}
              </ul>
            </Refusal>
          )}
          {isLooked && <p>{words.clean}</p>}
          <h3>{words.previewHeading}</h3>
          <blockquote>
            <p>
              <strong>{data.question}</strong>
            </p>
            <p>{data.answer}</p>
          </blockquote>
        </div>
      )}
    </div>
  );
}
