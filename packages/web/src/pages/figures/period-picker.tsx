import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { Period } from '../../api/types.ts';
import { useText } from '../../text/index.ts';

interface PeriodPickerProps {
  readonly period: string;
  /** Newest first. */
  readonly periods: readonly Period[];
}

/** Chooses the quarter; the address keeps it, and the filters of the table stay. */
export function PeriodPicker({ period, periods }: PeriodPickerProps) {
  const text = useText();
  const navigate = useNavigate({ from: '/figures' });
  const at = periods.findIndex((one) => one.key === period);
  const older = at < 0 ? undefined : periods[at + 1];
  const newer = periods[at - 1];
  const choose = (key: string): void => {
    void navigate({ search: (search) => ({ ...search, period: key }), resetScroll: false });
  };
  return (
    <div className="period-picker">
      <Button
        aria-label={text.figures.olderPeriod}
        title={text.figures.olderPeriod}
        disabled={older === undefined}
        onClick={() => older && choose(older.key)}
      >
        <Arrow path="M10 4L6 8l4 4" />
      </Button>
      <Select
        aria-label={text.figures.pickPeriod}
        value={period}
        onChange={choose}
        options={periods.map((one) => ({ value: one.key, label: one.title }))}
        className="period-select"
      />
      <Button
        aria-label={text.figures.newerPeriod}
        title={text.figures.newerPeriod}
        disabled={newer === undefined}
        onClick={() => newer && choose(newer.key)}
      >
        <Arrow path="M6 4l4 4-4 4" />
      </Button>
    </div>
  );
}

function Arrow({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
