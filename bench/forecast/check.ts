/**
 * Are the forecasts calibrated? Learnt from what ended before a quarter of the demonstration, asked about the dossiers of
 * that quarter when they had used a half to nineteen twentieths of their limit: of those told "80 % and more", how many
 * were late? `node bench/forecast/check.ts`. Once with the demonstration as it is, which has no steps, and once with steps
 * drawn for this check alone: who was late had stayed longer at the appraisal, as in real offices. No published figure
 * and no dossier changes by it.
 */
import process from 'node:process';
import { shippedCatalogue } from '@dunghen/app/catalogue';
import { generateDemonstration, readDemonstrationData } from '@dunghen/app/demonstration';
import { foldHistory } from '@dunghen/domain/dossier';
import {
  type CalibrationBin,
  calibrationOf,
  forecasterOf,
  forecastTable,
  type PastCourse,
  type Told,
} from '@dunghen/domain/forecast';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { getLocal, type Instant } from '@dunghen/domain/time';

interface Course extends PastCourse {
  readonly endedAt: Instant;
}

const AFTER = getLocal('2024-12-31T00:00');
const HELD_OUT = [
  ['2024-01-01T00:00', '2024-04-01T00:00', 'Quý I/2024'],
  ['2024-04-01T00:00', '2024-07-01T00:00', 'Quý II/2024'],
] as const;
const ASKED_AT = [0.5, 0.7, 0.8, 0.9, 0.95];

/** Small and its own: the same number for the same code, 0 to 1. */
function drawn(code: string, place: number): number {
  let hash = 2_166_136_261 ^ place;
  for (const sign of code) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4_294_967_296;
}

/** Intake, appraisal, signing, in shares of the dossier's own time. Two of three late ones were held up at the appraisal, and
 * one of a hundred in time. */
function stepsOf(code: string, end: number, isLate: boolean): PastCourse['steps'] {
  const appraisal = end * (0.03 + 0.09 * drawn(code, 1));
  const held = drawn(code, 2) < (isLate ? 0.65 : 0.01);
  const signing = end * (held ? 0.86 + 0.12 * drawn(code, 3) : 0.45 + 0.4 * drawn(code, 3));
  return [
    { step: 'tiep-nhan', from: 0 },
    { step: 'tham-dinh', from: appraisal },
    { step: 'trinh-ky', from: signing },
  ];
}

async function courses(withSteps: boolean): Promise<readonly Course[]> {
  const { register, calendar } = await shippedCatalogue();
  const { procedures, annex } = await readDemonstrationData();
  const found: Course[] = [];
  for (const { code, events } of generateDemonstration({ register, calendar, procedures, annex })) {
    const history = foldHistory(events);
    const judged = history && judge(history, AFTER, PROVINCE_POLICY, calendar);
    const acceptedAt = history?.acceptedAt?.at;
    const done = events.find(({ type }) => type === 'Completed' || type === 'Rejected');
    const first = events[0];
    if (acceptedAt === undefined || judged?.dueAt === undefined || done === undefined) continue;
    const limit = calendar.officeMinutesBetween(acceptedAt, judged.dueAt);
    if (first?.type !== 'Registered' || limit <= 0) continue;
    const end = calendar.officeMinutesBetween(acceptedAt, done.occurredAt) / limit;
    const isLate = judged.verdict === 'late';
    found.push({
      procedure: first.data.procedureCode ?? '',
      field: first.data.field ?? '',
      end,
      isLate,
      endedAt: done.occurredAt,
      steps: withSteps ? stepsOf(code, end, isLate) : [],
    });
  }
  return found.toSorted((a, b) => b.endedAt - a.endedAt);
}

function told(all: readonly Course[], from: Instant, to: Instant): readonly Told[] {
  const forecaster = forecasterOf(forecastTable(all.filter(({ endedAt }) => endedAt < from)));
  const held = all.filter(({ endedAt }) => endedAt >= from && endedAt < to);
  return held.flatMap((course) =>
    ASKED_AT.filter((share) => course.end > share).map((share) => {
      const step = course.steps.findLast((one) => one.from <= share)?.step;
      const { procedure, field, isLate } = course;
      const open = { procedure, field, usedMinutes: share * 10_000, limitMinutes: 10_000 };
      return { risk: forecaster.forecast({ ...open, ...(step === undefined ? {} : { step }) }).risk, isLate };
    }),
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;

function print(bins: readonly CalibrationBin[]): void {
  for (const { from, to, count, late, meanRisk } of bins) {
    const came = count === 0 ? '-' : percent(late / count);
    process.stdout.write(
      `  told ${percent(from)} to ${percent(to)}: ${count} times, ${percent(meanRisk)} on average, late ${came}\n`,
    );
  }
}

for (const withSteps of [false, true]) {
  const all = await courses(withSteps);
  process.stdout.write(
    `${withSteps ? 'With drawn steps' : 'As the demonstration is, without steps'}: ${all.length} courses\n`,
  );
  for (const [from, to, name] of HELD_OUT) {
    process.stdout.write(` held out: ${name}\n`);
    print(calibrationOf(told(all, getLocal(from), getLocal(to))));
  }
}
