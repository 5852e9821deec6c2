import { Button, Input } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../../parts/labelled.tsx';
import { useReportsText } from '../../../text/reports/index.ts';
import { DayField } from '../day-field.tsx';
import type { Proposal } from '../queries.ts';
import { EditedBy, type PartProps, Theirs } from './part-marks.tsx';
import { storedOf } from './typed.ts';

/** The four proposals: each with its date, and a text of one's own where the usual one does not fit. */
export function ProposalFields(props: PartProps) {
  const { parts: words } = useReportsText().reports.course;
  return (
    <fieldset className="part-group">
      <legend>{words.proposals}</legend>
      {props.report.proposals.map((proposal) => (
        <ProposalField key={proposal.id} {...props} proposal={proposal} />
      ))}
    </fieldset>
  );
}

function ProposalField({ report, typed, faultOf, proposal }: PartProps & { readonly proposal: Proposal }) {
  const { parts: words } = useReportsText().reports.course;
  const { id, standardText } = proposal;
  const name = words.names[id];
  const [dateField, textField] = [`dates.${id}`, `texts.${id}`] as const;
  const [date, text] = [storedOf(report, dateField), storedOf(report, textField)];
  const written = typed.parts[textField]?.value ?? text;
  const [open, setOpen] = useState(false);
  const isOwn = open || typed.parts[textField] !== undefined || text !== standardText;
  return (
    <div className="part">
      <h3>{name}</h3>
      <DayField
        label={words.date}
        of={name}
        value={typed.parts[dateField]?.value ?? date}
        change={(day) => typed.type(dateField, day, date)}
        fault={faultOf(dateField)}
        placeholder={words.dateStandard}
      />
      <Theirs field={dateField} label={words.dateOf(name)} report={report} typed={typed} />
      <EditedBy part={dateField} report={report} />
      {isOwn ? (
        <>
          <Labelled label={words.text} of={name} fault={faultOf(textField)}>
            {(field, describedBy) => (
              <Input.TextArea
                id={field}
                className="grows"
                rows={3}
                value={written}
                aria-describedby={describedBy}
                onChange={(event) => typed.type(textField, event.target.value, text)}
              />
            )}
          </Labelled>
          <Theirs field={textField} label={words.textOf(name)} report={report} typed={typed} />
          <Button
            size="small"
            onClick={() => {
              typed.type(textField, standardText, text);
              setOpen(false);
            }}
          >
            {words.standard}
          </Button>
        </>
      ) : (
        <>
          <p className="proposal-text">{text}</p>
          <Button size="small" aria-label={words.writeOwnOf(name)} onClick={() => setOpen(true)}>
            {words.writeOwn}
          </Button>
        </>
      )}
      <EditedBy part={textField} report={report} />
    </div>
  );
}
