import { instantText } from '@dunghen/domain/text';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useIntakeText } from '../../text/intake/index.ts';
import type { Parcel } from './parcel.ts';
import { PrintSheet, printSheet } from './print-sheet.tsx';

/** The numbered slip of the counter for while there is no connection: it says itself that it is no receipt. */
export function Slip({ parcel, agency }: { readonly parcel: Parcel; readonly agency: string }) {
  const words = useIntakeText().intake.queue.slip;
  const { slip = '', applicant, form, procedureName, occurredAt } = parcel;
  const papers = Object.values(form.papers).filter(({ given }) => given);
  const facts = [
    [words.agency, agency],
    [words.person, applicant],
    ...(form.forAnother ? [[words.submitter, form.submitter]] : []),
    [words.procedure, procedureName],
    [words.time, instantText(Date.parse(occurredAt))],
  ];
  return (
    <article className="slip">
      <h2>{words.title}</h2>
      <p className="slip-number">{words.number(slip)}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.papers}</h3>
      {papers.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ol>
          {papers.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      )}
      <p>
        <strong>{words.notReceipt}</strong>
      </p>
      <p>{words.later}</p>
      <div className="slip-hands">
        <p>{words.handedBy}</p>
        <p>{words.takenBy}</p>
      </div>
    </article>
  );
}

/** Prints the slip from a list; it is on the page for as long as the printer asks for it. */
export function SlipButton({ parcel, label, agency = '' }: SlipButtonProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    const done = () => setPrinting(false);
    window.addEventListener('afterprint', done, { once: true });
    printSheet();
    return () => window.removeEventListener('afterprint', done);
  }, [printing]);
  return (
    <>
      <Button onClick={() => setPrinting(true)}>{label}</Button>
      {printing && (
        <PrintSheet>
          <Slip parcel={parcel} agency={agency} />
        </PrintSheet>
      )}
    </>
  );
}

interface SlipButtonProps {
  readonly parcel: Parcel;
  readonly label: string;
  readonly agency?: string;
}
