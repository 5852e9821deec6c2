import { useReportsText } from '../../../text/reports/index.ts';
import type { Report } from '../queries.ts';

const STEPS = ['draft', 'confirm', 'freeze', 'submit', 'issue'] as const;

/** How many of the steps are done, by the state of the report. */
export function stepsDone({ state, asked, answered }: Pick<Report, 'state' | 'asked' | 'answered'>): number {
  switch (state) {
    case 'draft':
      if (asked === 0) return 0;
      return answered === asked ? 2 : 1;
    case 'frozen':
      return 3;
    case 'submitted':
      return 4;
    case 'issued':
      return 5;
  }
}

/** The way from draft to issue, and how far along it the report is. */
export function StepBar({ report }: { readonly report: Report }) {
  const { course } = useReportsText().reports;
  const done = stepsDone(report);
  const stateOf = (index: number) => (index < done ? 'done' : index === done ? 'current' : 'waiting');
  return (
    <ol className="step-bar" aria-label={course.steps}>
      {STEPS.map((step, index) => {
        const state = stateOf(index);
        return (
          <li key={step} className={`step step-${state}`} {...(state === 'current' ? { 'aria-current': 'step' } : {})}>
            <span className="step-number" aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            {course.stepNames[step]}
            <span className="visually-hidden">, {course.stepStates[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
