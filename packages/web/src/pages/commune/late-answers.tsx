import { formatInteger, padCount } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Period } from '../../api/types.ts';
import { useControlText } from '../../text/control/index.ts';
import { formatDay } from '../../text/index.ts';
import { lateQuery } from '../control/control-queries.ts';
import { Section } from '../control/section.tsx';
import type { CommuneSearch } from './commune-search.ts';

interface LateAnswersProps {
  readonly agency: string;
  readonly period: Period;
  readonly search: CommuneSearch;
  readonly mayAnswer: boolean;
}

/** Late and overdue dossiers of the unit for which neither an apology nor an explanation is recorded. */
export function LateAnswers({ agency, period, search, mayAnswer }: LateAnswersProps) {
  const text = useControlText();
  const words = text.control.commune;
  const late = useQuery(lateQuery({ period: period.key, agency }));
  return (
    <Section heading={words.lateHeading} query={late} height={200}>
      {({ rows, total }) => {
        const waiting = rows.filter((row) => row.apology === undefined && row.explanation === undefined);
        const answered = total.late + total.openOverdue - total.unanswered;
        return (
          <>
            <p className="muted">{words.lateIntro(period.title)}</p>
            {waiting.length === 0 && <p>{words.lateNone}</p>}
            <ul className="unit-list">
              {waiting.map((row) => (
                <li key={row.code}>
                  <Link
                    to="/dossiers/$code"
                    params={{ code: row.code }}
                    search={{}}
                    preload={false}
                    className="unit-code"
                  >
                    {row.code}
                  </Link>
                  <span>{row.procedureName}</span>
                  <span>
                    {`${text.countdown.overdue(row.lateMinutes)}, ${words.state[row.state]}`}
                    {row.dueAt !== undefined && ` (${words.due(formatDay(row.dueAt))})`}
                  </span>
                  {mayAnswer && (
                    <Link
                      to="/commune"
                      search={{ ...search, answer: row.code }}
                      className="button unit-button"
                      aria-label={words.answerOf(row.code)}
                    >
                      {words.answer}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
            {answered > 0 && (
              <p className="muted">{words.answered(answered < 10 ? padCount(answered) : formatInteger(answered))}</p>
            )}
          </>
        );
      }}
    </Section>
  );
}
