import type { components } from '../../api/generated/schema.d.ts';

type Schemas = components['schemas'];

export type ProcedureSummary = Schemas['ProcedureSummary'];
export type ProcedureVersion = Schemas['ProcedureVersion'];
export type AgencyEntry = Schemas['Agency'];
export type NewDossierBody = Schemas['NewDossier'];
export type DocumentBody = NonNullable<NewDossierBody['documents']>[number];
export type FeeBody = NonNullable<NewDossierBody['fees']>[number];
export type CommandBody = Schemas['Command'];
export type DuePreview = Schemas['DuePreview'];
export type ServerDraft = Schemas['IntakeDraft'];
export type EarlierDossier = Schemas['EarlierDossiers']['rows'][number];
export type WaitingDossier = Schemas['WaitingDossiers']['rows'][number];
