import { padCount } from '@dunghen/domain/text';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { formatTime, formatWeekday } from '../../text/index.ts';
import { useIntakeText } from '../../text/intake/index.ts';
import { keep } from './device.ts';
import { nextForm } from './form.ts';
import { openSteps, type Parcel } from './parcel.ts';
import { formAddress } from './parcels-list.tsx';
import { Slip, SlipButton } from './slip.tsx';
import type { Counter } from './use-counter.ts';
import type { DeviceDraft } from './use-draft.ts';
import type { Parcels } from './use-parcels.ts';

interface OutcomeProps {
  readonly parcel: Parcel;
  readonly parcels: Parcels;
  readonly counter: Counter;
}

/** What became of what was typed: taken in, on its way, kept for later, or refused; and on to the next person. */
export function Outcome({ parcel, parcels, counter }: OutcomeProps) {
  const text = useIntakeText();
  const words = text.intake.queue.outcome;
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, code, kind, why, slip, form } = parcel;
  const agency = counter.agencies.find(({ id }) => id === form.receivingAgencyId)?.name ?? '';
  const isKept = code === undefined && slip !== undefined && state !== 'refused';
  const title =
    code !== undefined
      ? kind === 'accept'
        ? words.accepted
        : words.refused
      : state === 'refused'
        ? words.rejected
        : isKept
          ? words.offline
          : words.sending;
  // Also when it turns out otherwise: what was kept leaves, what was sent is refused.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are what changed.
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className="intake-stack">
      <section className="panel" aria-labelledby="outcome-heading">
        <h2 id="outcome-heading" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {code !== undefined && <Taken parcel={parcel} />}
        {isKept && <p>{words.offlineHint}</p>}
        {isKept && (
          <div className="form-ways">
            <SlipButton parcel={parcel} agency={agency} label={text.intake.queue.slip.print} />
          </div>
        )}
        {code === undefined && state === 'refused' && <Alert type="error" showIcon role="alert" title={why} />}
        {isKept && why !== undefined && <p className="muted small">{why}</p>}
        <Ways parcel={parcel} parcels={parcels} />
      </section>
      {isKept && (
        <section className="panel">
          <Slip parcel={parcel} agency={agency} />
        </section>
      )}
    </div>
  );
}

function Taken({ parcel }: { readonly parcel: Parcel }) {
  const text = useIntakeText();
  const words = text.intake.queue.outcome;
  const { code = '', dueAt, kind, slip, form } = parcel;
  const open = openSteps(parcel);
  const going = open.filter(({ why }) => why === undefined);
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{words.code}</dt>
          <dd className="intake-code">
            <Link to="/dossiers/$code" params={{ code }} search={{}}>
              {code}
            </Link>
          </dd>
        </div>
        {kind === 'accept' && (
          <div>
            <dt>{words.due}</dt>
            <dd className="intake-code">
              {dueAt === undefined ? words.noDue : `${formatTime(dueAt)} (${formatWeekday(dueAt)})`}
            </dd>
          </div>
        )}
      </dl>
      {slip !== undefined && <p className="muted">{text.intake.queue.list.slip(slip)}</p>}
      {going.length > 0 && <p role="status">{words.following(padCount(going.length))}</p>}
      {open
        .filter(({ why }) => why !== undefined)
        .map((step) => (
          <Alert key={step.id} type="warning" showIcon title={words.problem(step.name, step.why ?? '')} />
        ))}
      {kind === 'accept' && form.receipt !== 'print' && <p>{words.toSend[form.receipt]}</p>}
      <p>
        <a className="button button-primary" href={formAddress(code, kind)} target="_blank" rel="noreferrer">
          {kind === 'accept' ? text.intake.queue.list.receipt : text.intake.queue.list.refusal}
        </a>
      </p>
    </>
  );
}

function Ways({ parcel, parcels }: Pick<OutcomeProps, 'parcel' | 'parcels'>) {
  const text = useIntakeText();
  const words = text.intake.queue.outcome;
  const navigate = useNavigate();
  const { form, owner, state } = parcel;
  const next = async (submitter: boolean): Promise<void> => {
    const id = crypto.randomUUID();
    const begun = nextForm(form, { submitter });
    const draft: DeviceDraft = { id, owner, form: begun, version: 0, savedAt: Date.now(), dirty: false };
    await keep('draft', draft);
    await navigate({ to: '/intake', search: { draft: id, procedure: form.procedureCode } });
  };
  return (
    <div className="form-ways">
      {state === 'refused' && <Button onClick={() => parcels.reopen(parcel)}>{text.intake.queue.list.edit}</Button>}
      <Button onClick={() => next(false)}>{words.next}</Button>
      {form.forAnother && <Button onClick={() => next(true)}>{words.nextSame}</Button>}
      <Link to="/intake" className="button">
        {words.done}
      </Link>
    </div>
  );
}
