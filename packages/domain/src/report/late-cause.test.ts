import { expect, test } from 'vitest';
import { DEFAULT_TERMS } from '../deadline/index.ts';
import type { DossierEvent, DossierEventBody } from '../dossier/index.ts';
import { foldRecord, type TimeUsed } from '../lifecycle/index.ts';
import { getLocal } from '../time/index.ts';
import { findLateCause, lateCauseText } from './late-cause.ts';

const OWN = 'so-noi-vu';
const NAMES = {
  agencyName: (id: string) => (id === OWN ? 'Sở Nội vụ' : 'Sở Tư pháp'),
  stepName: (key: string) => (key === 'tham-dinh' ? 'Thẩm định' : key),
  resolvingAgencyId: OWN,
};

const at = getLocal('2024-01-15T08:00');
const due = getLocal('2024-01-25T17:00');

const EARLIER: readonly DossierEventBody[] = [
  { type: 'Registered', data: { code: 'H18.09-240115-0001', agencyId: OWN, channel: 'direct' } },
  {
    type: 'Accepted',
    data: { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', limit: { amount: 3, unit: 'working-day' } },
  },
];

function textOf(later: readonly DossierEventBody[], used: readonly TimeUsed[]): string {
  const events = [...EARLIER, ...later].map(
    (body, index): DossierEvent => ({ ...body, seq: index + 1, occurredAt: at + index, recordedAt: at + index }),
  );
  const record = foldRecord(events);
  if (record === undefined) throw new Error('no dossier');
  return lateCauseText(findLateCause(record, used), NAMES);
}

const step = (agencyId: string): TimeUsed => {
  return { kind: 'step', key: 'tham-dinh', agencyId, from: at, minutes: 1_500, lateMinutes: 960 };
};
const opinion: TimeUsed = {
  kind: 'opinion',
  key: 'y-kien-1',
  agencyId: 'so-tu-phap',
  from: at,
  minutes: 900,
  lateMinutes: 480,
};
const inTime: TimeUsed = { ...step(OWN), lateMinutes: 0 };

const rescheduled = (data: object): DossierEventBody => ({ type: 'Rescheduled', data: { dueAt: due, ...data } });

test.each<[string, readonly DossierEventBody[], readonly TimeUsed[], string]>([
  ['nothing is recorded', [], [], 'chưa giải trình'],
  ['every step was in time', [], [inTime], 'chưa giải trình'],
  ['a step of its own (article 19.6)', [], [inTime, step(OWN)], 'bước Thẩm định chậm 02 ngày làm việc'],
  ["another agency's step", [], [step('so-tu-phap')], 'bước Thẩm định (Sở Tư pháp) chậm 02 ngày làm việc'],
  ['an opinion (article 19.5)', [], [opinion], 'lấy ý kiến Sở Tư pháp, chậm 01 ngày làm việc'],
  ['a letter without a reason says nothing', [rescheduled({ apologyLetter: '12/TB' })], [], 'chưa giải trình'],
  [
    'what the applicant was told comes before the steps (article 19.9)',
    [rescheduled({ reason: 'chờ bản đồ', cause: 'own-agency' })],
    [step(OWN)],
    'cơ quan giải quyết: chờ bản đồ',
  ],
  ['an older letter has no cause', [rescheduled({ reason: 'chờ bản đồ' })], [], 'chờ bản đồ'],
  [
    'whoever was asked is named',
    [rescheduled({ reason: 'chưa trả lời', cause: 'consulted-agency' })],
    [opinion],
    'cơ quan được lấy ý kiến (Sở Tư pháp): chưa trả lời',
  ],
  [
    'nobody is named who was in time',
    [rescheduled({ reason: 'chưa trả lời', cause: 'consulted-agency' })],
    [{ ...opinion, lateMinutes: 0 }],
    'cơ quan được lấy ý kiến: chưa trả lời',
  ],
  [
    'a new date that was asked for',
    [{ type: 'RescheduleProposed', data: { dueAt: due, reason: 'hồ sơ phức tạp', cause: 'system' } }],
    [],
    'sự cố của hệ thống thông tin: hồ sơ phức tạp',
  ],
])('%s', (_case, later, used, text) => expect(textOf(later, used)).toBe(text));
