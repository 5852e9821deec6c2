import type { Cell } from '../../parts/csv.ts';
import type { ControlText } from '../../text/control/index.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import type { Directive } from './directive-queries.ts';

/** Directives as a file: a line for each addressee, with its answer where there is one. */
export function directivesTable(rows: readonly Directive[], { control }: ControlText): readonly (readonly Cell[])[] {
  const words = control.leader.directives;
  const lines = rows.flatMap(({ number, issuedOn, dueOn, content, state, addressees }) =>
    addressees.map(({ agency, answer }) => [
      number,
      formatDay(issuedOn),
      formatDay(dueOn),
      content,
      words.states[state],
      agency.name,
      ...(answer === undefined
        ? [words.waiting, '', '', '']
        : [answer.answer, answer.document ?? '', answer.by, formatTime(answer.at)]),
    ]),
  );
  const { number, issuedOn, dueOn, content, filter, agencies, answer } = words;
  const { document, answeredBy, answeredAt } = words.columns;
  return [[number, issuedOn, dueOn, content, filter, agencies, answer, document, answeredBy, answeredAt], ...lines];
}
