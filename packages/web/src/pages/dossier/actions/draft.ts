/** A paper as it is typed. */
export interface DocumentDraft {
  readonly id: string;
  readonly documentKey?: string;
  readonly name: string;
  readonly form: 'paper' | 'electronic';
  readonly original: number;
  readonly certified: number;
  readonly plain: number;
  /** When it was ticked as digitised, as the API takes instants. */
  readonly digitisedAt?: string;
  readonly file?: UploadedFile;
}

export interface UploadedFile {
  readonly sha256: string;
  readonly name: string;
  readonly bytes: number;
}

/** What is typed in a form, by the names of its fields; kept while the page is open, whatever happens to the sending. */
export interface Draft {
  readonly texts: Readonly<Record<string, string>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly documents: readonly DocumentDraft[];
  readonly file?: UploadedFile;
}

export const EMPTY_DRAFT: Draft = { texts: {}, flags: {}, documents: [] };

export const withText = (draft: Draft, name: string, value: string): Draft => ({
  ...draft,
  texts: { ...draft.texts, [name]: value },
});

export const withFlag = (draft: Draft, name: string, value: boolean): Draft => ({
  ...draft,
  flags: { ...draft.flags, [name]: value },
});

export const withFile = ({ file: _file, ...draft }: Draft, file: UploadedFile | undefined): Draft => ({
  ...draft,
  ...(file === undefined ? {} : { file }),
});

/** Whether there is anything in it that somebody would miss. */
export const isTouched = ({ texts, documents, file }: Draft): boolean =>
  Object.values(texts).some((text) => text.trim() !== '') || documents.length > 0 || file !== undefined;
