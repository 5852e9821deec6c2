import type { AppContext } from '../context/index.ts';
import { procedureCatalogueAt } from '../procedure/catalogue.ts';

interface AtStep {
  readonly procedureCode?: string;
  readonly step?: string;
}

/** The name of the step at which a dossier is; undefined where the procedure is none of ours or has no such step. */
export type StepName = (dossier: AtStep) => string | undefined;

/** Names of steps as the newest version of each procedure that has them says them. Procedures stay in memory. */
export async function stepNames(
  context: Pick<AppContext, 'db' | 'now'>,
  dossiers: readonly AtStep[],
): Promise<StepName> {
  const codes = new Set(dossiers.flatMap(({ step, procedureCode }) => (step && procedureCode ? [procedureCode] : [])));
  if (codes.size === 0) return () => undefined;
  const catalogue = await procedureCatalogueAt(context, context.now());
  const names = new Map<string, string>();
  for (const code of codes) {
    for (const { process } of await catalogue.versionsOf(code)) {
      for (const { key, name } of process) names.set(`${code} ${key}`, name);
    }
  }
  return ({ procedureCode, step }) => names.get(`${procedureCode} ${step}`);
}
