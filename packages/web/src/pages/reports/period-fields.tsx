import { InputNumber, Select } from 'antd';
import { Labelled } from '../../parts/labelled.tsx';
import { useReportsText } from '../../text/reports/index.ts';

interface PeriodFieldsProps {
  /** '2024-Q1', '2024-01', '2024-H1', '2024-9M', '2024'. */
  readonly period: string;
  readonly change: (period: string) => void;
}

const KINDS = ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9M', 'year'] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Year and kind of a period. */
export function PeriodFields({ period, change }: PeriodFieldsProps) {
  const { create } = useReportsText().reports;
  const [year = '', kind = 'year'] = period.split('-');
  const keyOf = (chosenYear: number, chosenKind: string): string =>
    chosenKind === 'year' ? String(chosenYear) : `${chosenYear}-${chosenKind}`;
  const options = [
    ...KINDS.map((value) => ({ value: String(value), label: create.kinds[value] })),
    ...MONTHS.map((month) => ({ value: String(month).padStart(2, '0'), label: create.month(month) })),
  ];
  return (
    <div className="field-pair">
      <Labelled label={create.kind}>
        {(id) => (
          <Select id={id} value={kind} options={options} onChange={(value) => change(keyOf(Number(year), value))} />
        )}
      </Labelled>
      <Labelled label={create.year}>
        {(id) => (
          <InputNumber
            id={id}
            min={2010}
            max={2099}
            value={Number(year)}
            onChange={(value) => {
              if (value !== null && value >= 2010) change(keyOf(value, kind));
            }}
          />
        )}
      </Labelled>
    </div>
  );
}
