import type { Counting } from '../api/types.ts';
import { formatTime, formatUntil, type Messages, useText } from '../text/index.ts';

interface CountingProps {
  readonly counting: Counting;
}

/** The two times by which numbers were counted. */
export function TimesLine({ counting }: CountingProps) {
  const text = useText();
  return <p className="muted">{timesText(counting, text)}</p>;
}

/** By which rule and which two times the dossiers of a list were counted (spec: ui, figure with its dossiers). */
export function CountingLine({ counting }: CountingProps) {
  const text = useText();
  return (
    <p className="muted counting">
      {timesText(counting, text)} {counting.ruleText}
    </p>
  );
}

function timesText({ asOf, knownAt }: Counting, text: Messages): string {
  return `${text.counting.asOf(formatUntil(asOf, text))}, ${text.counting.knownAt(formatTime(knownAt))}.`;
}
