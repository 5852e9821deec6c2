import { ruleSetAt } from '@dunghen/domain/deadline';
import type { DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getLocal, type Instant } from '@dunghen/domain/time';
import { newId, openImport } from '@dunghen/store/dossier';
import { judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';

/** An agency of the shipped register that lasts, and its code in codes of dossiers. */
export const AGENCY = 'so-cong-thuong-2020';
export const AGENCY_CODE = 'H18.10';

const HOUR = 3_600_000;

/** The code of the n-th dossier of a day. */
export const codeOf = (number: number): string => `${AGENCY_CODE}-240304-${String(number).padStart(6, '0')}`;

/**
 * Dossiers with lives of five to seven events (invented people), stored as an import stores them, each event with its row
 * in the outbox as a command would have written it. The n-th is always the same. `upTo`: only so many events of each.
 */
export async function storeLives(
  context: AppContext,
  { from = 1, count, upTo = 99 }: { readonly from?: number; readonly count: number; readonly upTo?: number },
): Promise<{ readonly events: number }> {
  const judging = judgingOf(await context.catalogueAt(context.now()), PROVINCE_POLICY);
  const session = await openImport(context.db, judging);
  for (let number = from; number < from + count; number += 1) {
    const code = codeOf(number);
    await session.append({ id: newId(), homeAgencyId: AGENCY, code, events: lifeOf(number, code).slice(0, upTo) });
  }
  const { events } = await session.commit();
  await tellOutbox(context);
  return { events };
}

/** The rest of the lives of dossiers that were stored up to an event. */
export async function continueLives(context: AppContext, numbers: readonly number[]): Promise<void> {
  const judging = judgingOf(await context.catalogueAt(context.now()), PROVINCE_POLICY);
  const session = await openImport(context.db, judging);
  const heads = await session.findByCodes(numbers.map(codeOf));
  for (const number of numbers) {
    const head = heads.get(codeOf(number));
    if (head !== undefined) await session.appendEvents(head, lifeOf(number, codeOf(number)).slice(head.seq));
  }
  await session.commit();
  await tellOutbox(context);
}

/** An import tells nobody; these are to be told as commands tell. */
async function tellOutbox({ db }: AppContext): Promise<void> {
  await db.query(
    `insert into outbox (home_agency_id, id, dossier_id, seq, topic, type, payload, recorded_at)
     select e.home_agency_id, gen_random_uuid(), e.dossier_id, e.seq, 'dossier', 'dossier.event', '{}', e.recorded_at
     from dossier_event e where not exists (select from outbox o where o.home_agency_id = e.home_agency_id
       and o.dossier_id = e.dossier_id and o.seq = e.seq)`,
  );
}

function lifeOf(number: number, code: string): readonly DossierEvent[] {
  const at = getLocal('2024-03-04T08:00') + (number % 480) * 60_000;
  const rules = ruleSetAt(at);
  if (rules === undefined) throw new RangeError('no rule set on that day');
  const acceptance = { terms: rules.terms, ruleSetId: rules.id, limit: { amount: 5, unit: 'working-day' } } as const;
  const bodies: readonly (DossierEventBody & { readonly after: number })[] = [
    {
      type: 'Registered',
      data: {
        code,
        agencyId: AGENCY,
        channel: number % 3 === 0 ? 'online' : 'direct',
        applicant: `Lò Thị Mẫu ${number}`,
        identity: String(11_000_000_000 + number).padStart(12, '0'),
        procedureCode: '2.000591.000.00.00.H18',
        procedureName: 'Cấp giấy phép (thủ tục giả định)',
        field: 'An toàn thực phẩm',
      },
      after: 0,
    },
    { type: 'Accepted', data: acceptance, after: 0 },
    ...(number % 5 === 0
      ? ([
          { type: 'SupplementRequested', data: { reason: 'Thiếu bản sao', missing: ['Bản sao'] }, after: 2 },
          { type: 'SupplementReceived', data: {}, after: 26 },
        ] as const)
      : []),
    { type: 'StepStarted', data: { step: 'tham-dinh' }, after: 27 },
    { type: 'Completed', data: { paperReason: 'Thủ tục trả bản giấy' }, after: number % 7 === 0 ? 300 : 50 },
    { type: 'Returned', data: { way: 'counter' }, after: number % 7 === 0 ? 302 : 54 },
  ];
  return bodies.map(({ after, ...body }, index): DossierEvent => {
    const occurredAt: Instant = at + after * HOUR;
    return { ...body, seq: index + 1, occurredAt, recordedAt: occurredAt, actor: 'Nguyễn Văn Giả Định' };
  });
}
