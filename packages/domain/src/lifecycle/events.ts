import type { DossierEvent, DossierEventType } from '../dossier/index.ts';

/** Events of some types, with their data. */
export type EventOf<Type extends DossierEventType> = Extract<DossierEvent, { readonly type: Type }>;
