/** The place of what is done: the agencies of a dossier and the persons in it. Empty for what belongs to no dossier. */
export interface Where {
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
  /** Account of who entered what is now to be approved or put right, where it is one person. */
  readonly accountId?: string;
}

/** What belongs to no dossier: catalogues, users, queues, figures of the whole province. */
export const NOWHERE: Where = Object.freeze({ agencyIds: [] });

/** What of a dossier decides over who may do something with it. */
export interface PlacedDossier {
  readonly agencyId: string;
  readonly receivingAgencyId?: string | undefined;
  readonly holdingAgencyId?: string | undefined;
  readonly consultedIds?: readonly string[] | undefined;
  readonly officerId?: string | undefined;
  readonly identity?: string | undefined;
  readonly requestedBy?: string | undefined;
}

export function whereOf(dossier: PlacedDossier): Where {
  const { agencyId, receivingAgencyId, holdingAgencyId, consultedIds, officerId, identity, requestedBy } = dossier;
  const decidingIds = unique([agencyId, ...(holdingAgencyId === undefined ? [] : [holdingAgencyId])]);
  return {
    agencyIds: unique([...decidingIds, ...(receivingAgencyId === undefined ? [] : [receivingAgencyId])]),
    decidingIds,
    ...(consultedIds === undefined || consultedIds.length === 0 ? {} : { consultedIds }),
    ...(officerId === undefined ? {} : { officerId }),
    ...(identity === undefined ? {} : { applicantIdentity: identity }),
    ...(requestedBy === undefined ? {} : { requestedBy }),
  };
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
