import type { Finding } from './finding.ts';
import { type HereSide, isSameMoment, isSameProcedure, type Pair, type PortalSide, type PortalStatus } from './side.ts';

/**
 * Everything in which a dossier differs between here and the portal (spec: reconciliation, table of kinds), in the order
 * of the kinds; nothing where both sides say the same.
 */
export function classify({ here, there }: Pair): readonly Finding[] {
  if (here === undefined) return there === undefined ? [] : [missingHere(there), ...ofPortal(there)];
  if (there === undefined) return here.inPeriod ? [{ kind: 'missing-on-portal', gap: isCounted(here) ? 1 : 0 }] : [];
  return [...ofLateness(here, there), ...ofFacts(here, there), ...ofPortal(there), ...ofPeriod(here, there)];
}

/** Counted as late in the province's own figures of the period. */
function isCounted(here: HereSide): boolean {
  return here.late && here.inPeriod;
}

/** Late here, while the portal's list does not tell: no finding, but a part of the gap between the two figures. */
export function isUntold({ here, there }: Pair): boolean {
  return here !== undefined && there !== undefined && isCounted(here) && there.late === undefined;
}

function missingHere(there: PortalSide): Finding {
  return { kind: 'missing-here', gap: there.late === true ? -1 : 0 };
}

function ofLateness(here: HereSide, there: PortalSide): readonly Finding[] {
  if (!here.inPeriod || there.late === undefined || here.late === there.late) return [];
  return [there.late ? { kind: 'late-on-portal-only', gap: -1 } : { kind: 'late-here-only', gap: 1 }];
}

/** Late on the portal's list, but no dossier of the period here: two periods or two days are compared. */
function ofPeriod(here: HereSide, there: PortalSide): readonly Finding[] {
  return !here.inPeriod && there.late === true ? [{ kind: 'period-effect', gap: -1 }] : [];
}

function ofFacts(here: HereSide, there: PortalSide): readonly Finding[] {
  const findings: Finding[] = [];
  if (here.due !== undefined && there.due !== undefined && !isSameMoment(here.due, there.due)) {
    findings.push({ kind: 'due-differs', gap: 0 });
  }
  if (here.finish !== undefined && there.finish !== undefined && !isSameMoment(here.finish, there.finish)) {
    findings.push({ kind: 'finish-differs', gap: 0 });
  }
  if (here.status !== undefined && there.status !== undefined && here.status !== there.status) {
    const behind = whoIsBehind(here.status, there.status);
    findings.push({ kind: 'status-differs', gap: 0, ...(behind === undefined ? {} : { behind }) });
  }
  if (there.agencyText !== undefined || (there.agencyId !== undefined && there.agencyId !== here.agencyId)) {
    findings.push({ kind: 'agency-differs', gap: 0 });
  }
  const { procedureCode } = here;
  if (procedureCode !== undefined && there.procedureCode !== undefined) {
    if (!isSameProcedure(procedureCode, there.procedureCode)) findings.push({ kind: 'procedure-differs', gap: 0 });
  }
  return findings;
}

function ofPortal(there: PortalSide): readonly Finding[] {
  const findings: Finding[] = [];
  // Index 766: more than one request for a supplement makes the dossier late.
  if ((there.supplementRequests ?? 0) > 1) findings.push({ kind: 'second-supplement', gap: 0 });
  if (there.withoutDue === true) findings.push({ kind: 'no-due-date', gap: 0 });
  if (there.copies > 0) findings.push({ kind: 'duplicate', gap: there.lateCopies === 0 ? 0 : -there.lateCopies });
  return findings;
}

/** How far a dossier is; states of one step (in process, waiting) follow one another either way. */
const PROGRESS: Readonly<Record<PortalStatus, number>> = {
  1: 1,
  2: 2,
  3: 5,
  4: 3,
  5: 3,
  6: 3,
  7: 5,
  8: 5,
  9: 5,
  10: 6,
};

function whoIsBehind(here: PortalStatus, there: PortalStatus): 'here' | 'portal' | undefined {
  const difference = PROGRESS[here] - PROGRESS[there];
  if (difference === 0) return undefined;
  return difference < 0 ? 'here' : 'portal';
}
