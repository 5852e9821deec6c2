import { padCount } from '@dunghen/domain/text';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { formatTime } from '../../text/index.ts';
import { type IntakeText, useIntakeText } from '../../text/intake/index.ts';
import { exportParcels } from './export-parcels.ts';
import { openSteps, type Parcel } from './parcel.ts';
import { SlipButton } from './slip.tsx';
import type { Counter } from './use-counter.ts';
import { isOpen, type Parcels } from './use-parcels.ts';

interface ListProps {
  readonly parcels: Parcels;
  readonly counter: Counter;
}

/** What left this device or is about to, each with where it is. Nothing goes from here before the server has it. */
export function ParcelsList({ parcels: queue, counter }: ListProps) {
  const text = useIntakeText();
  const words = text.intake.queue.list;
  const { parcels, others } = queue;
  const [dropping, setDropping] = useState<Parcel>();
  if (parcels.length === 0 && others === 0) return undefined;
  const waiting = parcels.filter(({ state }) => state !== 'done');
  return (
    <section className="panel" aria-labelledby="parcels-heading">
      <div className="section-head">
        <h2 id="parcels-heading">{words.heading}</h2>
        {waiting.length > 0 && (
          <div className="intake-row-ways">
            <Button onClick={() => queue.sendAll()}>{words.sendNow}</Button>
            <Button onClick={() => exportParcels(waiting, words.file)}>{words.save}</Button>
          </div>
        )}
      </div>
      {others > 0 && <p>{words.others(padCount(others))}</p>}
      <ul className="plain-list intake-rows" aria-live="polite">
        {parcels.map((parcel) => (
          <ParcelRow key={parcel.id} parcel={parcel} queue={queue} counter={counter} drop={() => setDropping(parcel)} />
        ))}
      </ul>
      {dropping !== undefined && (
        <Dialog
          open
          title={words.dropHeading}
          okText={words.dropDo}
          okButtonProps={{ danger: true }}
          cancelText={words.cancel}
          onCancel={() => setDropping(undefined)}
          onOk={async () => {
            await queue.drop(dropping);
            setDropping(undefined);
          }}
        >
          <p>{dropping.code === undefined ? words.dropWhat(dropping.applicant) : words.dropDone(dropping.applicant)}</p>
        </Dialog>
      )}
    </section>
  );
}

interface RowProps {
  readonly parcel: Parcel;
  readonly queue: Parcels;
  readonly counter: Counter;
  readonly drop: () => void;
}

function ParcelRow({ parcel, queue, counter, drop }: RowProps) {
  const text = useIntakeText();
  const words = text.intake.queue.list;
  const { applicant, procedureName, slip, why, code, kind, state } = parcel;
  const stuck = parcel.steps.filter((step) => step.done !== true && step.why !== undefined);
  const mayRetry = state === 'refused' || state === 'check' || stuck.length > 0;
  return (
    <li>
      <div>
        <strong>{applicant}</strong>
        <span>{procedureName}</span>
        <span className={`chip chip-${toneOf(parcel)}`}>{stateText(parcel, text)}</span>
        <span className="muted small">
          {[...(slip === undefined ? [] : [words.slip(slip)]), words.at(formatTime(parcel.occurredAt))].join(' · ')}
        </span>
        {why !== undefined && state !== 'done' && <span className="small">{why}</span>}
        {state === 'check' && <span className="small">{words.checkHint}</span>}
        {stuck.map((step) => (
          <span key={step.id} className="bad small">
            {text.intake.queue.outcome.problem(step.name, step.why ?? '')}
          </span>
        ))}
      </div>
      <div className="intake-row-ways">
        {code !== undefined && (
          <>
            <a className="button" href={formAddress(code, kind)} target="_blank" rel="noreferrer">
              {kind === 'accept' ? words.receipt : words.refusal}
            </a>
            <Link to="/dossiers/$code" params={{ code }} search={{}} className="button">
              {words.openDossier}
            </Link>
          </>
        )}
        {slip !== undefined && code === undefined && (
          <SlipButton parcel={parcel} agency={counterName(counter, parcel)} label={words.printSlip} />
        )}
        {mayRetry && <Button onClick={() => queue.retry(parcel)}>{words.retry}</Button>}
        {state === 'refused' && <EditLink parcel={parcel} queue={queue} />}
        {!isOpen(parcel) && (
          <button type="button" className="link-button" aria-label={words.dropOf(applicant)} onClick={drop}>
            {words.drop}
          </button>
        )}
      </div>
    </li>
  );
}

const counterName = ({ agencies }: Counter, { form }: Parcel): string =>
  agencies.find(({ id }) => id === form.receivingAgencyId)?.name ?? '';

/** Back to the form that it was made of. */
function EditLink({ parcel, queue }: { readonly parcel: Parcel; readonly queue: Parcels }) {
  const words = useIntakeText().intake.queue.list;
  const navigate = useNavigate();
  const edit = async (): Promise<void> => {
    await queue.reopen(parcel);
    await navigate({ to: '/intake', search: { draft: parcel.draftId } });
  };
  return <Button onClick={edit}>{words.edit}</Button>;
}

export function formAddress(code: string, kind: Parcel['kind']): string {
  const form = kind === 'accept' ? 'receipt' : 'refusal';
  return `/api/v1/dossiers/${encodeURIComponent(code)}/forms/${form}?format=pdf&disposition=inline`;
}

function stateText(parcel: Parcel, text: IntakeText): string {
  const { states } = text.intake.queue.list;
  const { state, kind, code = '' } = parcel;
  if (state !== 'done') return states[state];
  if (kind === 'refuse') return states.refusedSlip(code);
  const open = openSteps(parcel);
  if (open.length === 0) return states.accepted(code);
  const going = open.filter(({ why }) => why === undefined).length;
  return going > 0 ? states.partly(code, padCount(going)) : states.stuck(code, padCount(open.length));
}

type Tone = 'in-time' | 'due-soon' | 'late' | 'paused' | 'ended';

function toneOf(parcel: Parcel): Tone {
  switch (parcel.state) {
    case 'unsent':
    case 'check':
      return 'due-soon';
    case 'sending':
      return 'paused';
    case 'refused':
      return 'late';
    case 'done':
      if (openSteps(parcel).some(({ why }) => why !== undefined)) return 'late';
      return parcel.kind === 'accept' ? 'in-time' : 'ended';
  }
}
