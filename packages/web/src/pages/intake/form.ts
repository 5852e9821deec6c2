import { documentsFor, feesFor, type RequiredDocument } from '@dunghen/domain/procedure';
import type { DocumentBody, FeeBody, NewDossierBody, ProcedureVersion } from './types.ts';

/** How a paper came: brought now, used again from an earlier dossier, taken from the citizen's store of documents. */
export type PaperSource = 'brought' | 'reused' | 'store';

/** A file chosen here: its content lies on this device until the server has it. */
export interface ChosenFile {
  readonly kind: 'chosen';
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** A file of an earlier dossier. */
interface EarlierFile {
  readonly kind: 'earlier';
  readonly from: string;
  readonly sha256: string;
  readonly name: string;
}

/** One line of the checklist. */
export interface Paper {
  readonly given: boolean;
  readonly name: string;
  readonly form: 'paper' | 'electronic';
  readonly original: number;
  readonly certified: number;
  readonly plain: number;
  readonly source: PaperSource;
  readonly signed: boolean;
  readonly file?: ChosenFile | EarlierFile;
}

export interface FeeChoice {
  /** Đồng; what is not to be paid. */
  readonly exempt: number;
  readonly basis: string;
  /** Paid at the counter, with the receipt's number. */
  readonly paid: boolean;
  readonly receipt: string;
}

export type Receipt = 'print' | 'email' | 'phone';

/** What the counter has typed. Kept as JSON: here, and sealed on the server. */
export interface IntakeForm {
  readonly procedureCode: string;
  readonly receivingAgencyId: string;
  readonly agencyId: string;
  readonly caseKey: string;
  readonly area: 'ordinary' | 'difficult';
  readonly channel: 'direct' | 'postal';
  readonly applicant: string;
  readonly identity: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly forAnother: boolean;
  readonly submitter: string;
  readonly authorisation: string;
  readonly subject: string;
  readonly sets: number;
  /** By the key of the version's checklist; what was brought besides by `extra-1` and so on. */
  readonly papers: Readonly<Record<string, Paper>>;
  readonly fees: Readonly<Record<string, FeeChoice>>;
  readonly delivery: 'counter' | 'post' | 'online';
  readonly receipt: Receipt;
  readonly note: string;
}

export const EMPTY_FORM: IntakeForm = Object.freeze({
  procedureCode: '',
  receivingAgencyId: '',
  agencyId: '',
  caseKey: '',
  area: 'ordinary',
  channel: 'direct',
  applicant: '',
  identity: '',
  phone: '',
  email: '',
  address: '',
  forAnother: false,
  submitter: '',
  authorisation: '',
  subject: '',
  sets: 1,
  papers: {},
  fees: {},
  delivery: 'counter',
  receipt: 'print',
  note: '',
});

export const NO_FEE: FeeChoice = Object.freeze({ exempt: 0, basis: '', paid: false, receipt: '' });

/** A line as the version asks for it, not yet ticked. */
export function paperOf(document: Pick<RequiredDocument, 'name' | 'original' | 'copies'>): Paper {
  return {
    given: false,
    name: document.name,
    form: 'paper',
    original: document.original,
    certified: 0,
    plain: document.copies,
    source: 'brought',
    signed: false,
  };
}

/** The checklist of the case: the version's papers, then what was brought besides. */
export function checklist(form: IntakeForm, version: ProcedureVersion): readonly ListedPaper[] {
  const asked = documentsFor(version, keyOf(form)).map((document) => ({
    key: document.key,
    paper: form.papers[document.key] ?? paperOf(document),
    document,
  }));
  const besides = Object.entries(form.papers)
    .filter(([key]) => key.startsWith(EXTRA))
    .map(([key, paper]) => ({ key, paper }));
  return [...asked, ...besides];
}

export interface ListedPaper {
  readonly key: string;
  readonly paper: Paper;
  /** Absent for what was brought besides. */
  readonly document?: RequiredDocument;
}

export const EXTRA = 'extra-';

/** The case as the interface knows it: absent where none is chosen. */
export const keyOf = ({ caseKey }: Pick<IntakeForm, 'caseKey'>): string | undefined =>
  caseKey === '' ? undefined : caseKey;

/** The fee lines of case and channel. */
export function feesOf(form: Pick<IntakeForm, 'caseKey' | 'channel'>, version: ProcedureVersion) {
  const caseKey = keyOf(form);
  return feesFor(version, { channel: form.channel, ...(caseKey === undefined ? {} : { caseKey }) });
}

/** Required papers that are not there; those that the citizen's store or an earlier dossier gives are. */
export function missingPapers(form: IntakeForm, version: ProcedureVersion): readonly string[] {
  return checklist(form, version)
    .filter(({ document, paper }) => document?.required === true && !paper.given)
    .map(({ paper }) => paper.name);
}

/** A paper as the dossier records it; of its file the hash comes later, when the server has it. */
export function documentBody({ key, paper, document }: ListedPaper): DocumentBody {
  const { form, original, certified, plain, source, signed, name } = paper;
  return {
    id: key,
    name,
    form,
    ...(document === undefined ? {} : { documentKey: key }),
    ...(document?.nationalCode === undefined ? {} : { nationalCode: document.nationalCode }),
    ...(form === 'paper' ? { copies: { original, certified, plain } } : {}),
    ...(source === 'reused' ? { reused: true } : {}),
    ...(source === 'store' ? { fromCitizenStore: true } : {}),
    ...(signed ? { digitallySigned: true } : {}),
  };
}

export function feeBodies(form: IntakeForm, version: ProcedureVersion): readonly FeeBody[] {
  return feesOf(form, version).map(({ key, name, amount }) => {
    const { exempt, basis } = form.fees[key] ?? NO_FEE;
    const exemption = exempt > 0 ? { exemption: { amount: exempt, basis } } : {};
    return { id: key, name, due: amount, ...exemption };
  });
}

const told = <K extends string>(key: K, value: string): { readonly [P in K]?: string } => {
  const made: { [P in K]?: string } = {};
  if (value.trim() !== '') made[key] = value.trim();
  return made;
};

/** Facts of the intake as the interface takes them; `words` put the authorisation into the note. */
export function intakeBody(form: IntakeForm, authorised: (paper: string) => string): NewDossierBody['intake'] {
  const { receivingAgencyId, agencyId, channel, procedureCode, sets, delivery, forAnother, authorisation } = form;
  const identity = form.identity.replaceAll(/[\s.]/g, '');
  const authority = forAnother && authorisation.trim() !== '' ? authorised(authorisation.trim()) : '';
  const note = [authority, form.note.trim()].filter((part) => part !== '').join(' ');
  return {
    agencyId,
    channel,
    procedureCode,
    applicant: form.applicant.trim(),
    sets,
    resultDelivery: delivery,
    ...(receivingAgencyId === agencyId ? {} : { receivingAgencyId }),
    ...told('submitter', forAnother ? form.submitter : ''),
    ...told('identity', identity),
    // Whose dossier it is, theirs is the result, until the result itself says otherwise.
    ...told('holder', identity),
    ...told('phone', form.phone),
    ...told('email', form.email),
    ...told('address', form.address),
    ...told('subject', form.subject),
    ...told('note', note),
  };
}

/** A form as it was kept, by this page or an older one; what it does not know is left out, what it lacks is empty. */
export function readForm(kept: unknown): IntakeForm {
  if (typeof kept !== 'object' || kept === null) return EMPTY_FORM;
  const entries = Object.entries(kept).filter(
    ([key, value]) => key in EMPTY_FORM && typeof value === typeof EMPTY_FORM[key as keyof IntakeForm],
  );
  return { ...EMPTY_FORM, ...Object.fromEntries(entries) };
}

/** For the next person in the queue: the same procedure, and the one who hands in for others where wanted. */
export function nextForm(form: IntakeForm, keep: { readonly submitter: boolean }): IntakeForm {
  const { procedureCode, receivingAgencyId, agencyId, caseKey, area, channel, submitter, authorisation } = form;
  const same = { ...EMPTY_FORM, procedureCode, receivingAgencyId, agencyId, caseKey, area, channel };
  return keep.submitter ? { ...same, forAnother: true, submitter, authorisation } : same;
}
