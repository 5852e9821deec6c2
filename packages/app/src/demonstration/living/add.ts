import { isValidOn } from '@dunghen/domain/agency';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { readCatalogue, recordCatalogue } from '@dunghen/store/catalogue';
import { calendarOf } from '../../catalogue/index.ts';
import { executeCommand } from '../../command/index.ts';
import type { AppContext } from '../../context/index.ts';
import { readShippedProcedures } from '../../procedure/index.ts';
import { isDemonstration } from '../load.ts';
import { createRandom, seedOf } from '../random.ts';
import { type LivingDossier, planDesk, type TimedAct } from './plan.ts';
import { staffOf } from './staff.ts';

const MARK = 'demonstration-living';

/** Where the demonstration's users work, and two communes of today; so many dossiers each where there is a procedure. */
const DESKS: readonly (readonly [agency: string, dossiers: number])[] = [
  ['so-nong-nghiep-va-moi-truong-2025', 110],
  ['so-tu-phap-2020', 20],
  ['03127-2025', 50],
  ['03253-2025', 40],
];

export interface LivingAdded {
  /** 0 where they were there already. */
  readonly dossiers: number;
  /** Dossiers whose course was cut short by a refusal; none is expected. */
  readonly unfinished: readonly string[];
}

/** So long there is work left in what was added; more each day would make a heap of overdue dossiers. */
const FRESH_DAYS = 7;

const NONE: LivingAdded = Object.freeze({ dossiers: 0, unfinished: [] });

/**
 * Dossiers that are under way today, for the demonstration alone: its own are of years ago, and nobody would have work to
 * do. Made by the same commands as any other, with the clock put back to when each is said to have happened; once a week,
 * the same for the same day. No published quarter is touched: nothing is older than four months.
 */
export async function addLivingDossiers(context: AppContext): Promise<LivingAdded> {
  if (!(await isDemonstration(context))) return NONE;
  const now = context.now();
  const today = formatDay(dayOf(now));
  const marks = await readCatalogue(context.db, 'setting', now);
  const weekAgo = formatDay(dayOf(now) - FRESH_DAYS);
  if (marks.some(({ id, validFrom }) => id === MARK && validFrom > weekAgo)) return NONE;
  const plans = await plansOf(context, now);
  const unfinished = await carryOut(context, plans);
  await recordCatalogue(context.db, [
    { kind: 'setting', id: MARK, validFrom: today, recordedAt: now, data: { invented: true }, source: 'dunghen start' },
  ]);
  return { dossiers: plans.length, unfinished };
}

async function plansOf(context: AppContext, now: Instant): Promise<readonly LivingDossier[]> {
  const today = dayOf(now);
  const catalogue = await context.catalogueAt(now);
  const shipped = await readShippedProcedures();
  const day = formatDay(today - 1);
  const current = shipped.filter((version) => version.validFrom <= day && (version.validTo ?? '9') > day);
  const plans: LivingDossier[] = [];
  for (const [agencyId, count] of DESKS) {
    const agency = catalogue.register.findById(agencyId);
    if (agency === undefined || !isValidOn(agency, today)) continue;
    const level = agency.kind === 'commune' ? 'commune' : 'province';
    const procedures = current.filter(
      (version) =>
        version.process.every((step) => step.agencyId === undefined) &&
        version.level === level &&
        (version.agencyIds?.includes(agencyId) ?? level === 'commune'),
    );
    if (procedures.length === 0) continue;
    const random = createRandom(seedOf(`living-staff-${agencyId}`));
    const staff = await staffOf(context.db, agencyId, { validFrom: agency.validFrom, random });
    plans.push(...planDesk({ staff, procedures, calendar: calendarOf(catalogue, agencyId), today, count }));
  }
  return plans.toSorted((a, b) => (a.acts[0]?.at ?? 0) - (b.acts[0]?.at ?? 0));
}

/** So many at a time: of one dossier everything comes one after another. */
const AT_ONCE = 6;

async function carryOut(context: AppContext, plans: readonly LivingDossier[]): Promise<readonly string[]> {
  const left = plans.values();
  const unfinished: string[] = [];
  const work = async () => {
    for (const plan of left) {
      const fault = await live(context, plan);
      if (fault !== undefined) unfinished.push(`${plan.key} (${plan.kind}): ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return unfinished;
}

/** What was refused, if anything was. */
async function live(context: AppContext, { key, acts, newDate }: LivingDossier): Promise<string | undefined> {
  let dossier: { readonly code: string; readonly version: number } | undefined;
  for (const [index, act] of acts.entries()) {
    const outcome = await executeCommand(
      { ...context, now: () => act.at },
      act.by,
      {
        command: commandOf(act, newDate),
        idempotencyKey: `minh-hoa-${key}-${index}`,
        ...(dossier === undefined ? {} : { code: dossier.code, expectedVersion: dossier.version }),
      },
      { id: 'minh-hoa' },
    );
    if (!outcome.ok) return `${index}: ${outcome.message}`;
    dossier = { code: outcome.value.code, version: outcome.value.version };
  }
  return undefined;
}

function commandOf({ command }: TimedAct, newDate: Instant) {
  if (command !== 'propose-reschedule') return command;
  const reason = 'Phải xác minh thực địa cùng đơn vị liên quan (dữ liệu minh họa).';
  return { type: 'propose-reschedule', dueAt: newDate, reason, cause: 'consulted-agency' } as const;
}
