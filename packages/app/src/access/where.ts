import type { DossierRecord } from '@dunghen/domain/lifecycle';

/** The place of what is done: the agencies of a dossier and the persons in it. Empty for what belongs to no dossier. */
export interface Where {
  /** Code of the dossier, where there is one. */
  readonly code?: string;
  /** Resolving, receiving and holding agency; whoever serves at one of them is at the dossier. */
  readonly agencyIds: readonly string[];
  /** Those of them that decide: resolving and holding, not a mere place of reception. Absent: all of `agencyIds`. */
  readonly decidingIds?: readonly string[];
  /** Agencies whose opinion is asked and not yet given. */
  readonly consultedIds?: readonly string[];
  /** Account of the officer to whom it is assigned. */
  readonly officerId?: string;
  /** National identity of the applicant. */
  readonly applicantIdentity?: string;
  /** Account of who asked for what is now to be approved. */
  readonly requestedBy?: string;
  /** Account of whom it is about: who entered the fact that is to be put right, whose account is to be managed. */
  readonly accountId?: string;
  /** Agencies that must not learn who complained, those that bear their tasks today among them. */
  readonly accusedIds?: readonly string[];
}

/** What belongs to no dossier: catalogues, users, queues, figures of the whole province. */
export const NOWHERE: Where = Object.freeze({ agencyIds: [] });

/** What of a dossier decides over who may do something with it. `officer` is the account that it is assigned to. */
export interface PlacedDossier
  extends Pick<DossierRecord, 'resolvingAgencyId' | 'receivingAgencyId' | 'holdingAgencyId' | 'officer'> {
  readonly code?: string;
  readonly intake?: Pick<DossierRecord['intake'], 'identity'>;
  readonly opinions?: readonly Pick<DossierRecord['opinions'][number], 'agencyId' | 'givenAt'>[];
  readonly proposal?: Pick<NonNullable<DossierRecord['proposal']>, 'by'>;
}

/** The place of a dossier as its record says it; a row of a list has the three agencies and the officer at least. */
export function whereOf(dossier: PlacedDossier): Where {
  const {
    resolvingAgencyId,
    receivingAgencyId,
    holdingAgencyId,
    code,
    officer,
    intake,
    opinions = [],
    proposal,
  } = dossier;
  const decidingIds = unique([resolvingAgencyId, holdingAgencyId]);
  const consultedIds = opinions.flatMap((opinion) => (opinion.givenAt === undefined ? [opinion.agencyId] : []));
  return {
    agencyIds: unique([...decidingIds, receivingAgencyId]),
    decidingIds,
    ...(code === undefined ? {} : { code }),
    ...(consultedIds.length === 0 ? {} : { consultedIds }),
    ...(officer === undefined ? {} : { officerId: officer }),
    ...(intake?.identity === undefined ? {} : { applicantIdentity: intake.identity }),
    ...(proposal?.by === undefined ? {} : { requestedBy: proposal.by }),
  };
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
