import type { IntakeForm } from './form.ts';
import type { CommandBody, DocumentBody, NewDossierBody } from './types.ts';

/**
 * One dossier on its way to the server: first it is taken in (or refused), then its files and what else was noted follow.
 * All of it is written down on this device before the first byte leaves, with keys of its own, so that whatever breaks
 * off can be gone on with and nothing is done twice.
 */
export interface Parcel {
  readonly id: string;
  readonly owner: string;
  /** The draft that it was made of, as it was: to mend it after a refusal, and for the counter slip. */
  readonly draftId: string;
  readonly draftVersion: number;
  readonly form: IntakeForm;
  readonly kind: 'accept' | 'refuse';
  /** For the list: whose, and what. */
  readonly applicant: string;
  readonly procedureName: string;
  /** When the person stood at the counter; the clock starts by it. */
  readonly occurredAt: string;
  /** Number of the counter slip, where the connection was lost. */
  readonly slip?: string;
  readonly key: string;
  readonly body: NewDossierBody;
  readonly steps: readonly Step[];
  readonly state: ParcelState;
  /** Why it is not done, in the server's words. */
  readonly why?: string;
  /** When it first left; the server remembers keys for seven days. */
  readonly firstSentAt?: number;
  readonly code?: string;
  readonly version?: number;
  readonly dueAt?: string;
}

/** `check`: left long ago; whether it arrived must be looked up by a person before it is sent again. */
type ParcelState = 'unsent' | 'sending' | 'done' | 'refused' | 'check';

export type Step = StepWork & {
  readonly id: string;
  readonly done?: true;
  /** Of a file that the server has by now. */
  readonly sha256?: string;
  /** Why the server did not take it; the dossier is there all the same. */
  readonly why?: string;
};

type StepWork =
  | { readonly kind: 'upload'; readonly fileId: string; readonly name: string; readonly document: DocumentBody }
  | {
      readonly kind: 'reuse';
      readonly from: string;
      readonly sha256: string;
      readonly name: string;
      readonly document: DocumentBody;
    }
  | { readonly kind: 'command'; readonly name: string; readonly body: CommandBody };

/** What a parcel does with the server and the device. */
export interface Wire {
  readonly receive: (body: NewDossierBody, key: string) => Promise<Sent<Receipt>>;
  readonly command: (at: Place, body: CommandBody, key: string) => Promise<Sent<Place>>;
  readonly upload: (code: string, fileId: string) => Promise<Sent<string>>;
  readonly reuse: (code: string, file: { readonly from: string; readonly sha256: string }) => Promise<Sent<string>>;
  readonly keep: (parcel: Parcel) => Promise<void>;
  readonly now: () => number;
  readonly newKey: () => string;
  /** Why it comes only now, in words, for the server's record. */
  readonly lateReason: (parcel: Parcel) => string;
}

interface Place {
  readonly code: string;
  readonly version: number;
}

export interface Receipt extends Place {
  readonly dueAt?: string;
}

/** `later`: not reached, or not just now: nothing is known. `refused`: the server said no. */
export type Sent<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'later'; readonly why: string }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly why: string;
      /** The dossier's version, where it was another. */
      readonly version?: number;
    };

const DAY_MS = 86_400_000;
/** A day less than the server remembers. */
const KEY_LIFE_MS = 6 * DAY_MS;

/** Sends what is left of a parcel, step by step, each written down before the next. */
export async function sendParcel(parcel: Parcel, wire: Wire): Promise<Parcel> {
  if (parcel.state === 'done' && openSteps(parcel).length === 0) return parcel;
  const taken = parcel.code === undefined ? await takeIn(parcel, wire) : parcel;
  if (taken.code === undefined || taken.version === undefined) return taken;
  return sendSteps(taken, wire);
}

export const openSteps = ({ steps }: Parcel): readonly Step[] => steps.filter(({ done }) => done !== true);

async function takeIn(parcel: Parcel, wire: Wire): Promise<Parcel> {
  const now = wire.now();
  if (parcel.state !== 'check' && parcel.firstSentAt !== undefined && now - parcel.firstSentAt > KEY_LIFE_MS)
    return kept({ ...parcel, state: 'check' }, wire);
  const sending = await kept({ ...parcel, state: 'sending', firstSentAt: parcel.firstSentAt ?? now }, wire);
  const sent = await wire.receive(sending.body, sending.key);
  if (sent.kind === 'done') {
    const { why: _old, ...rest } = sending;
    return kept({ ...rest, ...sent.value, state: 'done' }, wire);
  }
  if (sent.kind === 'later') return kept({ ...sending, state: 'unsent', why: sent.why }, wire);
  // The day has changed since: the law wants a reason. That it is asked for shows that nothing was recorded under this key.
  if (sent.code === 'time-needs-reason' && sending.body.lateEntryReason === undefined) {
    const body = { ...sending.body, lateEntryReason: wire.lateReason(sending) };
    const { firstSentAt: _first, ...anew } = sending;
    return takeIn({ ...anew, body, key: wire.newKey(), state: 'unsent' }, wire);
  }
  return kept({ ...sending, state: 'refused', why: sent.why }, wire);
}

async function sendSteps(parcel: Parcel, wire: Wire): Promise<Parcel> {
  let current = parcel;
  for (const { id } of openSteps(parcel)) {
    const step = current.steps.find((own) => own.id === id);
    if (step === undefined) continue;
    const outcome = await sendStep(current, step, wire);
    current = await kept(outcome.parcel, wire);
    if (!outcome.goOn) return current;
  }
  return current;
}

async function sendStep(parcel: Parcel, step: Step, wire: Wire): Promise<{ parcel: Parcel; goOn: boolean }> {
  const { code = '' } = parcel;
  const file = await fileOf(code, step, wire);
  if (file?.kind === 'refused') return { parcel: withStep(parcel, { ...step, why: file.why }), goOn: true };
  if (file?.kind === 'later') return { parcel: { ...parcel, why: file.why }, goOn: false };
  const known: Step = file === undefined ? step : { ...step, sha256: file.value };
  const written = file === undefined ? parcel : await kept(withStep(parcel, known), wire);
  return commandStep(written, known, { body: bodyOf(known), tries: 2 }, wire);
}

/** The file's hash once the server has it; undefined where the step has no file. */
async function fileOf(code: string, step: Step, wire: Wire): Promise<Sent<string> | undefined> {
  switch (step.kind) {
    case 'command':
      return undefined;
    case 'upload':
      return step.sha256 === undefined
        ? wire.upload(code, step.fileId)
        : Promise.resolve({ kind: 'done', value: step.sha256 });
    case 'reuse':
      return wire.reuse(code, { from: step.from, sha256: step.sha256 });
  }
}

/** The same at each try: the key stands for this body and no other. */
function bodyOf(step: Step): CommandBody {
  if (step.kind === 'command') return step.body;
  const file = step.sha256 === undefined ? {} : { file: { sha256: step.sha256 } };
  return { type: 'record-document', document: { ...step.document, ...file } };
}

interface Attempt {
  readonly body: CommandBody;
  readonly tries: number;
}

/** Somebody may work on the dossier already: then it is sent again for the version that there is by now. */
async function commandStep(
  parcel: Parcel,
  step: Step,
  { body, tries }: Attempt,
  wire: Wire,
): Promise<{ parcel: Parcel; goOn: boolean }> {
  const { code = '', version = 0 } = parcel;
  const sent = await wire.command({ code, version }, body, `${parcel.key}:${step.id}`);
  switch (sent.kind) {
    case 'done': {
      const { why: _old, ...rest } = parcel;
      return { parcel: { ...withStep(rest, doneStep(step)), version: sent.value.version }, goOn: true };
    }
    case 'later':
      return { parcel: { ...parcel, why: sent.why }, goOn: false };
    case 'refused':
      if (sent.version !== undefined && tries > 0)
        return commandStep({ ...parcel, version: sent.version }, step, { body, tries: tries - 1 }, wire);
      return { parcel: withStep(parcel, { ...step, why: sent.why }), goOn: true };
  }
}

function doneStep({ why: _old, ...step }: Step): Step {
  return { ...step, done: true };
}

const withStep = (parcel: Parcel, step: Step): Parcel => ({
  ...parcel,
  steps: parcel.steps.map((own) => (own.id === step.id ? step : own)),
});

async function kept(parcel: Parcel, wire: Wire): Promise<Parcel> {
  await wire.keep(parcel);
  return parcel;
}
