import type { DossierEvent } from '@dunghen/domain/dossier';

/** A generated dossier. Persons in it are invented and marked "(nhân vật giả định)". */
export interface DemonstrationDossier {
  readonly code: string;
  readonly homeAgencyId: string;
  /** In order of `seq`; the first is `Registered`. */
  readonly events: readonly DossierEvent[];
}
