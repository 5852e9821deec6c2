import { TimePicker } from 'antd';
import dayjs from 'dayjs';
import { DayInput } from '../../../parts/day-input.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';

interface MomentInputsProps {
  /** What the moment is, for screen readers: "Ngày hẹn mới". */
  readonly label: string;
  /** `yyyy-MM-dd` and `HH:mm`; '' where nothing is chosen. */
  readonly date: string;
  readonly time: string;
  readonly change: (part: 'date' | 'time', value: string) => void;
  readonly describedBy?: string | undefined;
  readonly wrong?: boolean;
}

/** A day and an hour, picked or typed as offices write them. They are Vietnam's, whatever zone the browser is set to. */
export function MomentInputs({ label, date, time, change, describedBy, wrong = false }: MomentInputsProps) {
  const { fields, times } = useDossierText().dossierPage;
  const about = describedBy === undefined ? {} : { 'aria-describedby': describedBy };
  return (
    <div className="moment">
      <DayInput
        label={fields.date(label)}
        value={date}
        change={(day) => change('date', day)}
        describedBy={describedBy}
        wrong={wrong}
      />
      <TimePicker
        aria-label={fields.time(label)}
        format="HH:mm"
        placeholder={times.time}
        needConfirm={false}
        value={time === '' ? null : dayjs(`2000-01-01T${time}`)}
        onChange={(hour) => change('time', hour?.format('HH:mm') ?? '')}
        {...about}
      />
    </div>
  );
}
