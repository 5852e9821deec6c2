import type { Calendar } from '@dunghen/domain/calendar';
import type { ProcedureVersionRef, StoredFile } from '@dunghen/domain/dossier';
import type { ApplicantKind, PortalMapping } from '../mapping/index.ts';

/** What a message needs beside the dossier's events: names, given by whoever has the catalogues. */
export interface MessageContext {
  readonly mapping: PortalMapping;
  /** As known when the message is made: due dates are counted by it. */
  readonly calendar: Calendar;
  /** Name and code of an agency by its id. */
  readonly findAgency: (id: string) => { readonly name: string; readonly code?: string } | undefined;
  /** Of the procedure (as of the version that the dossier keeps, once accepted) by our code. */
  readonly findProcedure: (
    code: string,
    version?: number,
  ) => { readonly name: string; readonly field?: string; readonly fieldCode?: string } | undefined;
  /** Name of a step of the process. */
  readonly findStepName?: (procedure: ProcedureVersionRef | undefined, step: string) => string | undefined;
  /** Name and title of who did it, by the event's actor or the officer that it names. */
  readonly findPerson: (id: string) => { readonly name: string; readonly title?: string } | undefined;
  /** Where the portal finds a file; without it documents go without their files. */
  readonly fileUrl?: (file: StoredFile) => string | undefined;
  /** Where our data cannot tell it from the identity number. */
  readonly applicantKind?: ApplicantKind;
  /** The applicant signed in with VNeID; absent: not known. */
  readonly vneid?: boolean;
}

/** Keys under which an intake keeps what a dossier that was born on the portal is called there (`IntakeFacts.extra`). */
export const PORTAL_EXTRA = Object.freeze({ code: 'MaHoSoDVCQG', subject: 'MaDoiTuongDVCQG' });
