import type { DossierEvent } from '@dunghen/domain/dossier';
import { mergeRow } from '@dunghen/domain/import';
import type { ImportSession } from '@dunghen/store/dossier';
import { newId } from '@dunghen/store/dossier';
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

export function createRowStore(session: ImportSession, onConflict: (conflict: HistoryConflict) => void): RowStore {
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
          onConflict(conflictOf(row, outcome));
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

/** Names of facts for people; the keys are those of the events. */
const FACT_NAMES: Readonly<Record<string, string>> = {
  'Registered.code': 'mã hồ sơ',
  'Registered.agencyId': 'cơ quan giải quyết',
  'Registered.channel': 'hình thức nộp',
  'Registered.procedureCode': 'mã thủ tục',
  'Registered.procedureName': 'tên thủ tục',
  'Registered.field': 'lĩnh vực',
  'Registered.applicant': 'chủ hồ sơ',
  'Registered.phone': 'số điện thoại',
  'Registered.identity': 'số giấy tờ',
  'Accepted.limit': 'thời hạn giải quyết',
  'Accepted.due': 'ngày hẹn trả',
  'Rescheduled.dueAt': 'ngày hẹn lại',
  status: 'trạng thái',
};

const EVENT_NAMES: Readonly<Partial<Record<DossierEvent['type'], string>>> = {
  Submitted: 'ngày nộp',
  Accepted: 'ngày tiếp nhận',
  SupplementRequested: 'ngày yêu cầu bổ sung',
  SupplementReceived: 'ngày nhận bổ sung',
  Completed: 'ngày xử lý xong',
  Returned: 'ngày trả kết quả',
  Refused: 'ngày không tiếp nhận',
  Rejected: 'ngày từ chối giải quyết',
  Stopped: 'ngày dừng giải quyết',
  Withdrawn: 'ngày rút hồ sơ',
};

function conflictOf(
  row: TakenRow,
  difference: { readonly field: string; readonly stored: string; readonly given: string },
): HistoryConflict {
  const { field, stored, given } = difference;
  const names: Readonly<Record<string, string | undefined>> = { ...EVENT_NAMES, ...FACT_NAMES };
  const name = names[field] ?? field;
  const message = `Hồ sơ ${row.code}: ${name} đã ghi nhận là "${stored}", tệp ghi "${given}"; không nạp dòng này.`;
  return { row: row.row, code: row.code, field: name, stored, given, message };
}
