import type { Principal } from '@dunghen/domain/access';
import { isProvisionalWorkingDay, provisionalWorkingDayAfter } from '@dunghen/domain/calendar';
import { foldFacts, foldHistory } from '@dunghen/domain/dossier';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { dayText, weekdayText } from '@dunghen/domain/text';
import { type DayNumber, dayOf, findDay, formatDay } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { insertPromises, type NewPromise, readPromises } from '@dunghen/store/backlog';
import { type DossierHead, findByCodes } from '@dunghen/store/dossier';
import { accessWorld, allow, notAllowed, scopeOf } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { actorOf } from '../issue/sight.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { officersOn } from './officers.ts';

export interface PromiseInput {
  readonly codes: readonly string[];
  /** Local day, `yyyy-MM-dd`: finished by its end. */
  readonly promisedOn: string;
  /** Account of an officer of the agency on the promised day; absent: whoever has the dossier. */
  readonly officer?: string;
  readonly note?: string;
}

/** Promises a day for open overdue dossiers, all or none. The same promise again changes nothing. */
export async function promiseDays(
  context: AppContext,
  principal: Principal,
  input: PromiseInput,
  request: RequestFacts,
): Promise<Outcome<{ readonly promised: number }>> {
  const world = await accessWorld(context);
  if (scopeOf(principal, 'backlog:promise', world).kind !== 'agencies') {
    return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'backlog:promise' } });
  }
  const codes = [...new Set(input.codes)];
  const heads = await findByCodes(context.db, codes);
  const catalogue = await context.catalogueAt(context.now());
  const day = findDay(input.promisedOn);
  const [officer, note] = [input.officer?.trim() ?? '', input.note?.trim() ?? ''];
  const wanted: NewPromise[] = [];
  for (const code of codes) {
    const head = heads.get(code);
    const agencyId = head && foldHistory(head.events)?.agencyId;
    // The same words for a dossier that is somebody else's as for one that is not there.
    if (head === undefined || agencyId === undefined) return notOpen(code);
    if (!allow(principal, 'backlog:promise', { agencyIds: [agencyId] }, world).ok) return notOpen(code);
    const holding = foldFacts(head.events)?.officer;
    const problem =
      findProblem(context, catalogue, head, agencyId, day) ??
      (officer === '' || officer === holding ? undefined : await findStranger(context, agencyId, officer, day));
    if (problem !== undefined) return problem;
    const responsible = officer === '' ? holding : officer;
    wanted.push({
      code,
      homeAgencyId: head.homeAgencyId,
      dossierId: head.dossierId,
      agencyId,
      promisedOn: day ?? 0,
      ...(responsible === undefined ? {} : { officer: responsible }),
      ...(note === '' ? {} : { note }),
      recordedAt: context.now(),
      by: actorOf(principal),
    });
  }
  return record(context, principal, wanted, request);
}

async function record(
  context: AppContext,
  principal: Principal,
  wanted: readonly NewPromise[],
  request: RequestFacts,
): Promise<Outcome<{ readonly promised: number }>> {
  const codes = wanted.map(({ code }) => code);
  return context.db.transaction(async (tx) => {
    const before = new Map((await readPromises(tx, { codes, knownAt: context.now() })).map((one) => [one.code, one]));
    const fresh = wanted.filter((one) => {
      const last = before.get(one.code);
      return last?.promisedOn !== one.promisedOn || last.officer !== one.officer || last.note !== one.note;
    });
    if (fresh.length === 0) return { ok: true, value: { promised: 0 } };
    await insertPromises(tx, fresh);
    const [first] = fresh;
    const subject = { kind: 'backlog', id: '', code: fresh.length === 1 ? (first?.code ?? '') : '' };
    const facts = { dossiers: fresh.length, agency: first?.agencyId, promisedOn: first?.promisedOn };
    await recordAudit(tx, actOf(principal, request, { action: 'backlog:promise', subject, outcome: 'done', facts }));
    return { ok: true, value: { promised: fresh.length } };
  });
}

function findProblem(
  context: AppContext,
  catalogue: Catalogue,
  head: DossierHead,
  agencyId: string,
  day: DayNumber | undefined,
): Refused | undefined {
  const now = context.now();
  const calendar = calendarOf(catalogue, agencyId);
  const today = dayOf(now);
  if (day === undefined || day < today) {
    const message = `Ngày cam kết phải là ngày có thật, sớm nhất là hôm nay (${dayText(today)}).`;
    return { ok: false, code: 'promise-day', facts: { field: 'promisedOn' }, message };
  }
  if (!isProvisionalWorkingDay(calendar, day)) {
    const first = provisionalWorkingDayAfter(calendar, day, 1);
    const message = `Ngày cam kết ${dayText(day)} (${weekdayText(day)}) không phải ngày làm việc. Ngày làm việc gần nhất sau đó là ${weekdayText(first)}, ${dayText(first)}.`;
    return { ok: false, code: 'promise-day', facts: { field: 'promisedOn' }, message };
  }
  const history = foldHistory(head.events, now);
  const verdict = history && judge(history, now, PROVINCE_POLICY, calendar).verdict;
  return verdict === 'open-overdue' ? undefined : notOpen(head.code);
}

/** A name that is none of the agency's officers answers for nothing. */
async function findStranger(
  context: AppContext,
  agencyId: string,
  officer: string,
  day: DayNumber | undefined,
): Promise<Refused | undefined> {
  const on = day ?? dayOf(context.now());
  const officers = await officersOn(context, agencyId, formatDay(on));
  if (officers.some(({ id }) => id === officer)) return undefined;
  const message = `Người chịu trách nhiệm không phải cán bộ của cơ quan vào ngày ${dayText(on)}. Chọn trong danh sách cán bộ của cơ quan, hoặc bỏ trống để giữ người đang giữ hồ sơ.`;
  return { ok: false, code: 'promise-officer', facts: { field: 'officer' }, message };
}

function notOpen(code: string): Refused {
  const message = `Hồ sơ ${code} không phải hồ sơ đang giải quyết quá hạn của cơ quan anh/chị. Tải lại kế hoạch rồi chọn lại.`;
  return { ok: false, code: 'promise-dossier', facts: { field: 'codes', dossier: code }, message };
}
