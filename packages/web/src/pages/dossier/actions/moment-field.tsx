import { findDay } from '@dunghen/domain/time';
import { Labelled, told } from '../../../parts/labelled.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime, formatWeekday } from '../../../text/index.ts';
import { type Draft, withText } from './draft.ts';
import { MomentInputs } from './moment-inputs.tsx';

interface MomentFieldProps {
  readonly id: string;
  /** Name in the draft: its parts are `${name}.date` and `${name}.time`. */
  readonly name: string;
  readonly label: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

/** A day and an hour in Vietnam's time; below them the day as offices write it. */
export function MomentField({ id, name, label, draft, change, required = false, error }: MomentFieldProps) {
  const { fields } = useDossierText().dossierPage;
  const date = draft.texts[`${name}.date`] ?? '';
  const time = draft.texts[`${name}.time`] ?? '';
  const hint = hintOf(date, time, fields.dateHint);
  return (
    <Labelled className="action-field" id={id} label={label} required={required} hint={hint} fault={error} group>
      <MomentInputs
        label={label}
        date={date}
        time={time}
        change={(part, value) => change(withText(draft, `${name}.${part}`, value))}
        describedBy={told(id, hint, error)['aria-describedby']}
        wrong={error !== undefined}
      />
    </Labelled>
  );
}

/** "thứ Năm, 17:30 ngày 18/01/2024". */
function hintOf(date: string, time: string, say: (weekday: string, time: string) => string): string | undefined {
  if (findDay(date) === undefined) return undefined;
  return say(formatWeekday(date), formatTime(`${date}T${time === '' ? '17:30' : time}:00+07:00`));
}
