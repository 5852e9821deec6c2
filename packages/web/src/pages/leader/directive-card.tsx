import { formatInteger, padCount } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { today } from '../../parts/today.ts';
import { useControlText } from '../../text/control/index.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import {
  answerDirective,
  type ChangeDirective,
  type Directive,
  directivesQuery,
  extendDirective,
  withdrawDirective,
} from './directive-queries.ts';

/** One sign a state, so that colour never stands alone. */
const TONES = { open: 'in-time', overdue: 'late', answered: 'ended', withdrawn: 'ended' } as const;

/** A directive: what it says, its state, and who answered for which agency. */
export function DirectiveCard({ directive }: { readonly directive: Directive }) {
  const text = useControlText();
  const words = text.control.leader.directives;
  const { id, number, issuedOn, dueOn, content, state, addressees, recordedBy, recordedAt, withdrawn, extensions } =
    directive;
  // As it was when the card came: what was just answered stays in sight.
  const [isOpen] = useState(addressees.some(({ mayAnswer }) => mayAnswer));
  const answered = addressees.filter(({ answer }) => answer !== undefined).length;
  return (
    <li className="card directive">
      <div className="section-head directive-head">
        <h3>{words.of(number, formatDay(issuedOn))}</h3>
        <span className={`chip chip-${TONES[state]}`}>{words.states[state]}</span>
      </div>
      <p className="directive-content">{content}</p>
      <p className="muted">
        {`${words.due(formatDay(dueOn))}; ${words.answeredCount(padCount(answered), padCount(addressees.length))}. ${words.by(recordedBy, formatTime(recordedAt))}.`}
      </p>
      {extensions.map(({ at, by, dueOn: to, reason }) => (
        <p key={at}>{words.extended(by, formatTime(at), formatDay(to), reason)}</p>
      ))}
      {withdrawn !== undefined && <p>{words.withdrawn(withdrawn.by, formatTime(withdrawn.at), withdrawn.reason)}</p>}
      <details className="directive-answers" open={isOpen}>
        <summary>{words.addressees}</summary>
        <ul>
          {addressees.map(({ agency, answer, mayAnswer }) => (
            <li key={agency.id}>
              <strong>{agency.name}</strong>:{' '}
              {answer === undefined ? (
                words.waiting
              ) : (
                <>
                  {words.answeredBy(answer.by, formatTime(answer.at))}
                  {isLate(answer.at, dueOn) && ` (${words.late})`}
                  <p className="directive-content">
                    {answer.answer}
                    {answer.document !== undefined && ` (${answer.document})`}
                  </p>
                </>
              )}
              {mayAnswer && <AnswerForm id={id} agency={agency} />}
            </li>
          ))}
        </ul>
      </details>
      {(directive.mayExtend || directive.mayWithdraw) && (
        <div className="directive-acts no-print">
          {directive.mayExtend && <Extension directive={directive} />}
          {directive.mayWithdraw && <Withdrawal directive={directive} />}
        </div>
      )}
    </li>
  );
}

/** Answered after the end of the day that the directive named; timestamps are in local time. */
const isLate = (at: string, dueOn: string): boolean => at.slice(0, 10) > dueOn;

interface AnswerFormProps {
  readonly id: string;
  readonly agency: { readonly id: string; readonly name: string };
}

function AnswerForm({ id, agency }: AnswerFormProps) {
  const text = useControlText();
  const words = text.control.leader.directives;
  const field = useId();
  const [answer, setAnswer] = useState('');
  const [document, setDocument] = useState('');
  const send = useChange(() =>
    answerDirective(id, { agencyId: agency.id, answer, ...(document.trim() === '' ? {} : { document }) }),
  );
  return (
    <Opened name={words.answer} label={words.answerOf(agency.name)} error={send.error}>
      {(close) => (
        <form
          className="directive-form"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (!send.isPending && answer.trim() !== '') send.mutate(undefined, { onSuccess: close });
          }}
        >
          <div className="field">
            <label htmlFor={`${field}-answer`}>{words.answerText}</label>
            <Input.TextArea
              id={`${field}-answer`}
              rows={3}
              maxLength={10_000}
              value={answer}
              onChange={(event) => setAnswer(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={`${field}-document`}>{words.answerDocument}</label>
            <Input
              id={`${field}-document`}
              maxLength={200}
              value={document}
              onChange={(event) => setDocument(event.target.value)}
            />
          </div>
          <p className="muted small">{words.sendHint}</p>
          <div className="directive-buttons">
            <Button type="primary" htmlType="submit" loading={send.isPending} disabled={answer.trim() === ''}>
              {words.send}
            </Button>
            <Button onClick={close}>{words.cancel}</Button>
          </div>
        </form>
      )}
    </Opened>
  );
}

function Extension({ directive: { id, number, dueOn: holds } }: { readonly directive: Directive }) {
  const text = useControlText();
  const words = text.control.leader.directives;
  const field = useId();
  const [dueOn, setDay] = useState('');
  const [reason, setReason] = useState('');
  const extend = useChange(() => extendDirective(id, { dueOn, reason }));
  const isWhole = dueOn !== '' && reason.trim() !== '';
  return (
    <Opened name={words.extend} label={words.extendOf(number)} error={extend.error}>
      {(close) => (
        <form
          className="directive-form"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (!extend.isPending && isWhole) extend.mutate(undefined, { onSuccess: close });
          }}
        >
          <div className="field">
            <label htmlFor={`${field}-day`}>{words.extendTo}</label>
            <DayInput id={`${field}-day`} value={dueOn} min={later(holds, today())} change={setDay} />
          </div>
          <div className="field">
            <label htmlFor={`${field}-reason`}>{words.extendReason}</label>
            <Input
              id={`${field}-reason`}
              maxLength={1_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <div className="directive-buttons">
            <Button type="primary" htmlType="submit" loading={extend.isPending} disabled={!isWhole}>
              {words.extendOf(number)}
            </Button>
            <Button onClick={close}>{words.cancel}</Button>
          </div>
        </form>
      )}
    </Opened>
  );
}

const later = (a: string, b: string): string => (a < b ? b : a);

function Withdrawal({ directive: { id, number, addressees } }: { readonly directive: Directive }) {
  const text = useControlText();
  const words = text.control.leader.directives;
  const field = useId();
  const [reason, setReason] = useState('');
  const withdraw = useChange(() => withdrawDirective(id, reason));
  return (
    <Opened name={words.withdraw} label={words.withdrawOf(number)} error={withdraw.error}>
      {(close) => (
        <form
          className="directive-form"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (!withdraw.isPending && reason.trim() !== '') withdraw.mutate(undefined, { onSuccess: close });
          }}
        >
          <p>{words.withdrawConsequence(formatInteger(addressees.length))}</p>
          <div className="field">
            <label htmlFor={field}>{words.withdrawReason}</label>
            <Input id={field} maxLength={1_000} value={reason} onChange={(event) => setReason(event.target.value)} />
          </div>
          <div className="directive-buttons">
            <Button danger htmlType="submit" loading={withdraw.isPending} disabled={reason.trim() === ''}>
              {words.withdrawOf(number)}
            </Button>
            <Button onClick={close}>{words.cancel}</Button>
          </div>
        </form>
      )}
    </Opened>
  );
}

function useChange(change: ChangeDirective) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: directivesQuery().queryKey }),
  });
}

interface OpenedProps {
  readonly name: string;
  readonly label: string;
  readonly error: Error | null;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens its form in place; what was refused stands above what was typed. */
function Opened({ name, label, error, children }: OpenedProps) {
  const text = useControlText();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button className="no-print" size="small" aria-label={label} onClick={() => setOpen(true)}>
        {name}
      </Button>
    );
  }
  return (
    <div className="no-print">
      {error !== null && <Refusal words={problemText(error, text)} />}
      {children(() => setOpen(false))}
    </div>
  );
}
