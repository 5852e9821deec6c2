import { mergeRow } from '@dunghen/domain/import';
import type { ImportSession } from '@dunghen/store/dossier';
import { newId } from '@dunghen/store/dossier';
import type { ConflictWords } from './conflict-text.ts';
import { conflictOf } from './conflict-text.ts';
import type { HistoryConflict } from './outcome.ts';
import type { TakenRow } from './row-pipeline.ts';

/** Brings sound rows to the store: new dossiers, new events of known ones, or a conflict with what is recorded. */
export interface RowStore {
  readonly add: (row: TakenRow) => Promise<void>;
  /** Handles what is still waiting. */
  readonly flush: () => Promise<void>;
  readonly counts: () => { readonly dossiers: number; readonly events: number; readonly unchanged: number };
}

/** Codes are asked for in groups; more would only hold rows back. */
const GROUP = 1000;

export function createRowStore(
  session: ImportSession,
  words: ConflictWords,
  onConflict: (conflict: HistoryConflict) => void,
): RowStore {
  let waiting: TakenRow[] = [];
  let dossiers = 0;
  let events = 0;
  let unchanged = 0;

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    const group = waiting;
    waiting = [];
    const stored = await session.findByCodes(group.map(({ code }) => code));
    for (const row of group) {
      const head = stored.get(row.code);
      if (head === undefined) {
        await session.append({ id: newId(), homeAgencyId: row.agencyId, code: row.code, events: row.events });
        dossiers += 1;
        events += row.events.length;
        continue;
      }
      const outcome = mergeRow(head.events, row.events, row.toldStatus);
      switch (outcome.kind) {
        case 'unchanged':
          unchanged += 1;
          break;
        case 'newer':
          await session.appendEvents(head, outcome.events);
          events += outcome.events.length;
          break;
        case 'contradiction':
          onConflict(conflictOf(row, outcome, words));
          break;
      }
    }
  }

  return Object.freeze({
    add: async (row: TakenRow) => {
      waiting.push(row);
      if (waiting.length >= GROUP) await flush();
    },
    flush,
    counts: () => ({ dossiers, events, unchanged }),
  });
}
