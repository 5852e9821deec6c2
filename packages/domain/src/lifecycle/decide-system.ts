import type { RecordCommand } from './command.ts';
import { dueOf } from './due.ts';
import { happens, type Matter, missingText, type Ruling } from './ruling.ts';

/** What the system itself notes, and notes of people. */
export type SystemCommand = Extract<RecordCommand, { readonly type: 'note' | 'recompute-due' | 'succeed' }>;

export function decideSystem({ record, command, context }: Matter<SystemCommand>): Ruling {
  switch (command.type) {
    case 'note': {
      const { note, extra } = command;
      const data = { note, ...(extra === undefined ? undefined : { extra }) };
      return missingText({ note }) ?? happens({ type: 'Noted', data });
    }
    case 'recompute-due': {
      const { cause, before } = command;
      const due = dueOf(record.history, context.calendar);
      if (!due.ok) return { code: 'calendar-year-missing', year: due.year };
      const after = due.dueAt;
      if (before === after) return { code: 'due-unchanged', ...(after === undefined ? undefined : { at: after }) };
      const data = {
        cause,
        ...(before === undefined ? undefined : { before }),
        ...(after === undefined ? undefined : { after }),
      };
      return missingText({ cause }) ?? happens({ type: 'DueDateRecomputed', data });
    }
    case 'succeed': {
      const { agencyId } = command;
      if (agencyId === record.resolvingAgencyId) return { code: 'agency-same', field: 'agencyId' };
      return missingText({ agencyId }) ?? happens({ type: 'Succeeded', data: { agencyId } });
    }
  }
}
