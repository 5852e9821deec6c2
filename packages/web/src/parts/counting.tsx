import { Link } from '@tanstack/react-router';
import type { Counting, Judging } from '../api/types.ts';
import { formatTime, formatUntil, type Messages, useText } from '../text/index.ts';

interface CountingProps {
  readonly counting: Counting;
}

/** The two times by which numbers were counted. */
export function TimesLine({ counting }: CountingProps) {
  const text = useText();
  return (
    <p className="muted">{`${text.counting.asOf(formatUntil(counting.asOf, text))}, ${known(counting, text)}.`}</p>
  );
}

/** By which rule and which two times the dossiers of a list were counted (spec: ui, figure with its dossiers). */
export function CountingLine({ counting }: CountingProps) {
  const text = useText();
  return (
    <p className="muted counting">
      {`${text.counting.asOf(formatUntil(counting.asOf, text))}, ${known(counting, text)}. ${counting.ruleText}`}
    </p>
  );
}

interface JudgingProps {
  readonly judging: Judging;
  /** The code, where the address asks for times of its own: then there is a way to the dossier as of now. */
  readonly pastOf: string | undefined;
}

/** By which rule and as of when one dossier was judged. */
export function JudgingLine({ judging, pastOf }: JudgingProps) {
  const text = useText();
  return (
    <p className="muted counting">
      {`${text.counting.judgedAsOf(formatUntil(judging.asOf, text))}, ${known(judging, text)}. ${judging.ruleText}`}
      {pastOf !== undefined && (
        <>
          {' '}
          <Link to="/dossiers/$code" params={{ code: pastOf }} search={{}} preload={false}>
            {text.counting.seeNow}
          </Link>
        </>
      )}
    </p>
  );
}

const known = ({ knownAt }: Pick<Judging, 'knownAt'>, text: Messages): string =>
  text.counting.knownAt(formatTime(knownAt));
