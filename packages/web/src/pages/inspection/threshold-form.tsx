import { THRESHOLDS, type Thresholds as Values, wrongThresholds } from '@dunghen/domain/inspection';
import { useQueryClient } from '@tanstack/react-query';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { today } from '../../parts/today.ts';
import { formatDay } from '../../text/index.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import { useWrite } from '../evaluation/use-write.ts';
import { recordThresholds, type Thresholds, thresholdsQuery } from './inspection-queries.ts';
import { PLACES, thresholdText } from './threshold-values.ts';

type Typed = Readonly<Record<keyof Values, number | null>>;

/** All thresholds from a day on; what will be other is said before it is recorded. */
export function ThresholdForm({ view, close }: { readonly view: Thresholds; readonly close: () => void }) {
  const { inspection: words } = useInspectionText();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>(view.standing);
  const [from, setFrom] = useState(today());
  const [source, setSource] = useState('');
  const thresholds = valuesOf(typed);
  const wrong = new Set<string>(wrongThresholds(thresholds));
  const changes = PLACES.filter((place) => thresholds[place] !== view.standing[place]);
  const record = useWrite(
    () => recordThresholds(from, { thresholds, source }),
    async () => {
      close();
      await client.invalidateQueries({ queryKey: thresholdsQuery().queryKey });
    },
  );
  return (
    <ConfirmDialog
      title={words.change}
      action={words.record(from === '' ? '…' : formatDay(from))}
      run={() => record.mutate()}
      busy={record.isPending}
      error={record.error}
      ready={from !== '' && source.trim() !== '' && wrong.size === 0 && changes.length > 0}
      close={close}
      width={640}
    >
      {PLACES.map((place) => (
        <Field
          key={place}
          place={place}
          value={typed[place]}
          isWrong={wrong.has(place)}
          change={(value) => setTyped({ ...typed, [place]: value })}
        />
      ))}
      <Labelled label={words.from} hint={words.fromHint} required>
        {(id) => <DayInput id={id} value={from} change={setFrom} />}
      </Labelled>
      <Labelled label={words.decision} hint={words.decisionHint} required>
        {(id) => <Input id={id} value={source} maxLength={500} onChange={(event) => setSource(event.target.value)} />}
      </Labelled>
      <div role="status">
        {changes.length === 0 ? (
          <p className="muted">{words.nothingChanged}</p>
        ) : (
          <ul className="inspection-plain">
            {changes.map((place) => (
              <li key={place}>
                {words.becomes(
                  words.places[place],
                  thresholdText(view.standing[place]),
                  wrong.has(place) ? '…' : thresholdText(thresholds[place]),
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="muted small">{words.nextSearch}</p>
    </ConfirmDialog>
  );
}

/** A field that was emptied is no number, which is out of every bound. */
function valuesOf(typed: Typed): Values {
  const of = (place: keyof Values): number => typed[place] ?? Number.NaN;
  return {
    'bulk.completions': of('bulk.completions'),
    'bulk.seconds': of('bulk.seconds'),
    'quarterEnd.completions': of('quarterEnd.completions'),
    'quarterEnd.timesMean': of('quarterEnd.timesMean'),
    returnDays: of('returnDays'),
  };
}

interface FieldProps {
  readonly place: keyof Values;
  readonly value: number | null;
  readonly isWrong: boolean;
  readonly change: (value: number | null) => void;
}

function Field({ place, value, isWrong, change }: FieldProps) {
  const { inspection: words } = useInspectionText();
  const bounds = THRESHOLDS.find((one) => one.place === place);
  const [least, most] = [bounds?.least ?? 0, bounds?.most ?? 0].map(thresholdText);
  const range = words.between(least ?? '', most ?? '');
  return (
    <Labelled label={words.places[place]} {...(isWrong ? { fault: range } : { hint: range })}>
      {(id, describedBy) => (
        <InputNumber
          id={id}
          aria-describedby={describedBy}
          value={value}
          decimalSeparator=","
          step={bounds?.decimals === 1 ? 0.5 : 1}
          onChange={change}
        />
      )}
    </Labelled>
  );
}
