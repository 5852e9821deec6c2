import { RULE_SETS, type RuleSet } from '../deadline/index.ts';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import type { DossierEvent, FeeLine, FeePayment, IntakeFacts, ResultFacts } from '../dossier/index.ts';
import type { ProcedureVersion } from '../procedure/index.ts';
import { getLocal, type Instant } from '../time/index.ts';
import type { AcceptCommand, DossierCommand } from './command.ts';
import { decide } from './decide.ts';
import { type Decision, type DecisionContext, recordEvents } from './decision.ts';
import { dueOf } from './due.ts';
import { foldRecord } from './fold-record.ts';
import type { DossierRecord } from './record.ts';

/** A procedure and a dossier made for tests; names of people are invented. */

const [ruleSet] = RULE_SETS;
if (ruleSet === undefined) throw new Error('no rule set');
export const ND61: RuleSet = ruleSet;

const BASIS = 'Giả định cho kiểm thử';

export const PROCEDURE: ProcedureVersion = {
  code: '1.001193.000.00.00.H18',
  version: 2,
  validFrom: '2023-01-01',
  name: 'Thủ tục thử nghiệm',
  field: 'Hộ tịch',
  level: 'commune',
  cases: [
    { key: 'thuong', name: 'Trường hợp thường' },
    { key: 'xac-minh', name: 'Cần xác minh' },
  ],
  limits: [
    {
      legal: { limit: { amount: 5, unit: 'working-day' }, basis: BASIS },
      promised: { limit: { amount: 3, unit: 'working-day' }, decision: '01/QĐ-UBND', decidedOn: '2023-01-01' },
    },
    { caseKey: 'xac-minh', legal: { limit: { amount: 8, unit: 'working-day' }, basis: BASIS } },
    { area: 'difficult', legal: { limit: { amount: 10, unit: 'calendar-day' }, basis: BASIS } },
  ],
  documents: [],
  fees: [],
  results: [],
  process: [
    { key: 'tiep-nhan', name: 'Tiếp nhận', role: 'counter', share: 0.5 },
    {
      key: 'tham-dinh',
      name: 'Thẩm định',
      role: 'specialist',
      share: 1.5,
      next: [{ to: 'xac-minh', when: { field: 'can-xac-minh', equals: 'co' } }, { to: 'ky' }],
    },
    { key: 'xac-minh', name: 'Xác minh', role: 'specialist', share: 0, next: [{ to: 'ky' }] },
    { key: 'ky', name: 'Ký duyệt', role: 'head-of-agency', share: 1 },
  ],
  approval: { number: '02/QĐ-UBND', date: '2023-01-01' },
};

export const INTAKE: IntakeFacts = {
  code: 'H18.12-240115-0001',
  agencyId: 'xa-thu',
  channel: 'direct',
  procedureCode: PROCEDURE.code,
  applicant: 'Lò Văn Thử',
};

export const FEE: FeeLine = { id: 'f1', name: 'Lệ phí', due: 50_000 };
export const PAYMENT: FeePayment = { feeId: 'f1', amount: 20_000, channel: 'counter', receiptNumber: 'BL-1' };
export const RESULT: ResultFacts = {
  id: 'r1',
  name: 'Giấy xác nhận',
  file: { sha256: 'a'.repeat(64), name: 'ket-qua.pdf', contentType: 'application/pdf', bytes: 1 },
  signature: { signer: 'Lãnh đạo (giả định)', verifiedAt: getLocal('2024-01-15T09:00') },
};

export const at = (text: string): Instant => getLocal(text);

let ids = 0;

export function contextAt(now: Instant, changes: Partial<DecisionContext> = {}): DecisionContext {
  return {
    now,
    actor: { id: 'can-bo', name: 'Cán bộ (giả định)' },
    calendar: VIETNAM,
    ruleSet: ND61,
    procedure: PROCEDURE,
    newId: () => `id-${++ids}`,
    ...changes,
  };
}

/** One command at a local time, by somebody. */
export type Act = readonly [when: string, command: DossierCommand, changes?: Partial<DecisionContext>];

/** A dossier that lives through commands; each must be allowed. */
export function live(...acts: readonly Act[]): DossierRecord {
  let events: readonly DossierEvent[] = [];
  for (const [when, command, changes] of acts) {
    const { decision, context } = ask(events, when, command, changes);
    if (!decision.ok) throw new Error(`${command.type} at ${when}: ${JSON.stringify(decision)}`);
    events = grown(events, decision, context);
  }
  const record = foldRecord(events);
  if (record === undefined) throw new Error('no dossier');
  return record;
}

function ask(
  events: readonly DossierEvent[],
  when: string,
  command: DossierCommand,
  changes?: Partial<DecisionContext>,
) {
  const context = contextAt(at(when), changes);
  return { decision: decide(foldRecord(events), command, context), context };
}

/** What a further command is answered. */
export function answer(record: DossierRecord | undefined, ...[when, command, changes]: Act): Decision {
  return decide(record, command, contextAt(at(when), changes));
}

/** The code of a refusal, or `ok`. */
export function answerOf(decision: Decision): string {
  return decision.ok ? 'ok' : decision.code;
}

export function grown(
  events: readonly DossierEvent[],
  decision: Decision,
  { now, actor }: DecisionContext,
): readonly DossierEvent[] {
  if (!decision.ok) return events;
  const version = events.at(-1)?.seq ?? 0;
  return [...events, ...recordEvents(decision.events, { version, recordedAt: now, actor: actor.id })];
}

export const LEADER = { actor: { id: 'lanh-dao', name: 'Lãnh đạo (giả định)' } };
export const ACCEPT: AcceptCommand = { type: 'accept', intake: INTAKE };

/** The due instant as it stands; undefined where the clock gives none. */
export function due(record: DossierRecord): number | undefined {
  const outcome = dueOf(record.history, VIETNAM);
  return outcome.ok ? outcome.dueAt : undefined;
}

export const ACCEPTED: Act = ['2024-01-15T10:00', ACCEPT];
export const SUPPLEMENT = { type: 'request-supplement', reason: 'Thiếu giấy tờ', missing: ['Bản sao'] } as const;
export const DONE = { type: 'complete', paperReason: 'Mẫu giấy theo quy định' } as const;
