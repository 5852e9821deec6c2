import type { Cell } from '../../parts/csv.ts';
import type { ApologiesText } from '../../text/apologies/index.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import type { ApologyRow } from './apologies-queries.ts';

/** A tab of letters as a file, as it is shown: a line for each dossier, nothing of the applicant. */
export function apologyCsv(
  rows: readonly ApologyRow[],
  { table, states, acts }: ApologiesText['apologies'],
): readonly (readonly Cell[])[] {
  const head = [
    table.code,
    table.procedure,
    table.agency,
    table.due,
    table.letterBy,
    table.newDue,
    table.state,
    table.number,
    table.sentAt,
    acts.channel,
  ];
  const lines = rows.map(({ code, procedureName, agency, dueAt, letterBy, state, letter }) => {
    const sent = letter?.steps.find(({ kind }) => kind === 'sent');
    return [
      code,
      procedureName ?? '',
      agency.name,
      formatTime(dueAt),
      formatDay(letterBy),
      letter === undefined ? '' : formatTime(letter.newDueAt),
      states[state],
      sent?.number ?? '',
      sent === undefined ? '' : formatTime(sent.at),
      sent?.channel === undefined ? '' : acts.channels[sent.channel],
    ];
  });
  return [head, ...lines];
}
