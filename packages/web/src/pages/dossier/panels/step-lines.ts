import type { DossierRecord } from '../dossier-queries.ts';

/** A step or an opinion with its time, as the page shows it. */
export interface StepLine {
  readonly key: string;
  readonly name: string;
  readonly opinion: boolean;
  readonly standing: 'done' | 'open' | 'ahead';
  readonly who?: string;
  readonly role?: string;
  readonly agency?: string;
  readonly from?: string;
  readonly to?: string;
  readonly dueAt?: string;
  /** Office minutes; absent of a step that has not begun. */
  readonly minutes?: number;
  /** Office minutes after its own due instant. */
  readonly late: number;
  readonly limitText?: string;
  readonly limitMinutes?: number;
  readonly outcome?: string;
}

/** What was done in order of time, then what is still to come on the way of this dossier. */
export function stepLines({ steps, opinions, process }: DossierRecord): readonly StepLine[] {
  const known = new Map(process?.steps.map((step) => [step.key, step]));
  const done = steps.map((step, index): StepLine => {
    const of = known.get(step.step);
    return {
      key: `step-${index}`,
      name: of?.name ?? step.step,
      opinion: false,
      standing: step.finishedAt === undefined ? 'open' : 'done',
      agency: step.agency.name,
      from: step.startedAt,
      late: step.lateMinutes ?? 0,
      ...given('who', step.officer),
      ...given('to', step.finishedAt),
      ...given('dueAt', step.dueAt),
      ...given('minutes', step.minutes),
      ...given('outcome', step.outcome),
      ...given('limitText', of?.limitText),
      ...given('limitMinutes', of?.limitMinutes),
    };
  });
  const asked = opinions.map(
    (opinion): StepLine => ({
      key: `opinion-${opinion.id}`,
      name: opinion.agency.name,
      opinion: true,
      standing: opinion.givenAt === undefined ? 'open' : 'done',
      from: opinion.askedAt,
      dueAt: opinion.dueAt,
      late: opinion.lateMinutes ?? 0,
      ...given('to', opinion.givenAt),
      ...given('minutes', opinion.minutes),
    }),
  );
  const begun = new Set(steps.map(({ step }) => step));
  const ahead = (process?.steps ?? [])
    .filter(({ key, aside }) => !begun.has(key) && aside !== true)
    .map(
      ({ key, name, role, limitText, limitMinutes }): StepLine => ({
        key,
        name,
        role,
        opinion: false,
        standing: 'ahead',
        late: 0,
        ...given('limitText', limitText),
        ...given('limitMinutes', limitMinutes),
      }),
    );
  const times = [...done, ...asked].toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return [...times, ...ahead];
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  const made: { [P in K]?: V } = {};
  if (value !== undefined) made[key] = value;
  return made;
}
