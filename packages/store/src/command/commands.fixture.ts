import { createHash } from 'node:crypto';
import { compileCalendar } from '@dunghen/domain/calendar';
import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { dayOf, getLocal, type Instant } from '@dunghen/domain/time';
import type { DossierHead } from '../dossier/index.ts';
import type { Judging } from '../dossier/judging.ts';
import { type CommandWork, type NewEvent, newNumbering } from './index.ts';

/** A morning of reception. */
export const NOON: Instant = getLocal('2024-03-05T09:00');

export const JUDGING: Judging = { policy: PROVINCE_POLICY, calendar: compileCalendar({ exceptions: [] }) };

const PRINCIPAL = { kind: 'officer', id: 'acc-1', name: 'Lò Văn A (nhân vật giả định)' } as const;

let keys = 0;

function keyOf(name: string | undefined) {
  keys += 1;
  const key = name ?? `key-${keys}`;
  return { principalId: 'officer:acc-1', key, requestHash: createHash('sha256').update(key).digest('hex') };
}

const tell: CommandWork['tell'] = ({ code, version, state, dueAt, events }) => ({
  answer: JSON.stringify({ code, version, state, dueAt }),
  messages: events.map(({ type, seq }) => ({ topic: 'dossier', type, seq, payload: { code, state } })),
});

const audit = { principal: PRINCIPAL, requestId: 'req-1', action: 'dossier:accept' } as const;

/** An intake at the counter that takes the next number of its agency and day. */
export function intake(
  options: { readonly agency?: string; readonly key?: string; readonly at?: Instant } = {},
): CommandWork {
  const { agency = 'xa-1', at = NOON } = options;
  const numbering = newNumbering(`H18.${agency}`, dayOf(at));
  const events: readonly NewEvent[] = [
    {
      type: 'Registered',
      occurredAt: at,
      data: {
        code: numbering.code,
        agencyId: agency,
        channel: 'direct',
        applicant: 'Quàng Thị "B"\\ (giả định)',
        procedureName: 'Đăng ký khai sinh',
      },
    },
    {
      type: 'Accepted',
      occurredAt: at,
      data: { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', limit: { amount: 5, unit: 'working-day' } },
    },
  ];
  const { code } = numbering;
  return {
    key: keyOf(options.key),
    homeAgencyId: agency,
    numbering,
    codes: [code],
    code,
    events,
    actor: 'acc-1',
    audit,
    tell,
  };
}

/** A further event of a stored dossier. */
export function addition(head: DossierHead, event: NewEvent, key?: string): CommandWork {
  return {
    key: keyOf(key),
    head,
    homeAgencyId: head.homeAgencyId,
    codes: [],
    code: head.code,
    events: [event],
    actor: 'acc-1',
    audit: { ...audit, action: 'dossier:note' },
    tell,
  };
}
