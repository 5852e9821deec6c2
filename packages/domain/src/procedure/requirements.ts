import type { Channel } from '../dossier/index.ts';
import type { ProcedureFee, ProcedureVersion, RequiredDocument } from './procedure.ts';

type Applicable = { readonly caseKeys?: readonly string[] };

/** The parts of the dossier (thành phần hồ sơ) that a case needs, in the version's order; required and optional. */
export function documentsFor(version: ProcedureVersion, caseKey?: string): readonly RequiredDocument[] {
  return version.documents.filter((document) => holdsFor(document, caseKey));
}

/** The fee lines of a case on a channel (online ones are often lower). Amounts in whole đồng. */
export function feesFor(
  version: ProcedureVersion,
  wanted: { readonly caseKey?: string; readonly channel: Channel },
): readonly ProcedureFee[] {
  const lines = version.fees.filter((fee) => holdsFor(fee, wanted.caseKey));
  const ofChannel = new Set(lines.filter(({ channel }) => channel === wanted.channel).map(({ name }) => name));
  // A line of the channel takes the place of the line of the same name that holds for all.
  return lines.filter(
    ({ channel, name }) => channel === wanted.channel || (channel === undefined && !ofChannel.has(name)),
  );
}

function holdsFor({ caseKeys }: Applicable, caseKey: string | undefined): boolean {
  return caseKeys === undefined || (caseKey !== undefined && caseKeys.includes(caseKey));
}
