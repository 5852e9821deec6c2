import { Button } from 'antd';
import { formatTime } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import type { Report } from '../queries.ts';
import { type PartField, storedOf, type Typed } from './typed.ts';

export interface PartProps {
  readonly report: Report;
  readonly typed: Typed;
  readonly faultOf: (field: PartField) => string | undefined;
}

interface TheirsProps {
  readonly field: PartField;
  readonly label: string;
  readonly report: Report;
  readonly typed: Typed;
}

/** What somebody else wrote into the same part while this was typed. */
export function Theirs({ field, label, report, typed }: TheirsProps) {
  const { parts: words } = useReportsText().reports.course;
  const mine = typed.parts[field];
  const stored = storedOf(report, field);
  if (mine === undefined || mine.base === stored) return undefined;
  return (
    <div className="theirs">
      <p className="small">
        <strong>{words.theirs}</strong>
      </p>
      <p className="theirs-text">{stored}</p>
      <Button size="small" aria-label={words.takeTheirsOf(label)} onClick={() => typed.drop(field)}>
        {words.takeTheirs}
      </Button>
    </div>
  );
}

/** Who wrote a part last, and when; nothing where it stands as the settings give it. */
export function EditedBy({ part, report }: { readonly part: string; readonly report: Report }) {
  const { parts: words } = useReportsText().reports.course;
  const who = report.edited[part];
  if (who === undefined) return undefined;
  return <p className="muted small">{words.edited(who.by, formatTime(who.at))}</p>;
}
