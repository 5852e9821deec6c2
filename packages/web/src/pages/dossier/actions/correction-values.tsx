import { Input, Select } from 'antd';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import { type CurrentFact, kindOf, nameOf, typedOf } from './correction.ts';
import { type Draft, withText } from './draft.ts';
import { MomentInputs } from './moment-inputs.tsx';

interface ValuesProps {
  readonly fact: CurrentFact;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** A line for each value of the fact: what was recorded, and beside it what is right. */
export function CorrectionValues({ fact, draft, change }: ValuesProps) {
  const { fields } = useDossierText().dossierPage;
  const { correction } = fields;
  const names: Readonly<Record<string, string>> = { ...fields.names, ...fields.factNames };
  const values = Object.entries(fact.data ?? {});
  return (
    <>
      <ScrollX>
        <table className="table difference">
          <caption>{correction.fields}</caption>
          <thead>
            <tr>
              <th scope="col" className="left">
                {fields.factField}
              </th>
              <th scope="col" className="left">
                {correction.before}
              </th>
              <th scope="col" className="left">
                {correction.after}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{fields.names.occurredAt}</th>
              <td className="left">{formatTime(fact.occurredAt)}</td>
              <td className="left">
                <MomentCell
                  name="fix.occurredAt"
                  label={fields.names.occurredAt}
                  now={fact.occurredAt}
                  {...{ draft, change }}
                />
              </td>
            </tr>
            {values.map(([field, value]) => (
              <tr key={field}>
                <th scope="row">{names[field] ?? field}</th>
                <td className="left">
                  <Shown field={field} value={value} />
                </td>
                <td className="left">
                  <ValueCell field={field} value={value} label={names[field] ?? field} {...{ draft, change }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {fact.data === undefined && <p className="muted">{correction.masked}</p>}
    </>
  );
}

function Shown({ field, value }: { readonly field: string; readonly value: unknown }) {
  const { fields } = useDossierText().dossierPage;
  switch (kindOf(field, value)) {
    case 'flag':
      return value === true ? fields.correction.yes : fields.correction.no;
    case 'instant':
      return formatTime(typedOf(field, value));
    case 'lines':
      return typedOf(field, value).replaceAll('\n', '; ');
    case 'fixed':
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    default:
      return typedOf(field, value);
  }
}

interface CellProps extends Omit<ValuesProps, 'fact'> {
  readonly field: string;
  readonly value: unknown;
  readonly label: string;
}

function ValueCell({ field, value, label, draft, change }: CellProps) {
  const { fields } = useDossierText().dossierPage;
  const typed = draft.texts[nameOf(field)] ?? typedOf(field, value);
  const set = (text: string) => change(withText(draft, nameOf(field), text));
  switch (kindOf(field, value)) {
    case 'flag':
      return (
        <Select
          aria-label={label}
          value={typed}
          onChange={set}
          options={[
            { value: 'true', label: fields.correction.yes },
            { value: 'false', label: fields.correction.no },
          ]}
        />
      );
    case 'instant':
      return <MomentCell name={nameOf(field)} label={label} now={typedOf(field, value)} {...{ draft, change }} />;
    case 'lines':
      return (
        <Input.TextArea
          aria-label={label}
          rows={1}
          className="grows"
          value={typed}
          onChange={(event) => set(event.target.value)}
        />
      );
    case 'fixed':
      return <span className="muted">{fields.correction.fixed}</span>;
    default:
      return <Input aria-label={label} maxLength={4_000} value={typed} onChange={(event) => set(event.target.value)} />;
  }
}

interface MomentCellProps extends Omit<ValuesProps, 'fact'> {
  readonly name: string;
  readonly label: string;
  /** As it stands. */
  readonly now: string;
}

function MomentCell({ name, label, now, draft, change }: MomentCellProps) {
  return (
    <MomentInputs
      label={label}
      date={draft.texts[`${name}.date`] ?? now.slice(0, 10)}
      time={draft.texts[`${name}.time`] ?? now.slice(11, 16)}
      change={(part, value) => change(withText(draft, `${name}.${part}`, value))}
    />
  );
}
