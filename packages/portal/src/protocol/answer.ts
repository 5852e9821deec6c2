import { type Static, Type } from 'typebox';
import { FoundDossier } from './dossier.ts';
import { list } from './wire.ts';

/** Adapters answer codes as text or as a number; `codeOf` reads both. */
const Code = Type.Union([Type.String(), Type.Integer()]);

export const SignInAnswer = Type.Object({
  error_code: Code,
  session: Type.Optional(Type.String()),
  message: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});
export type SignInAnswer = Readonly<Static<typeof SignInAnswer>>;

/** What became of one dossier or step of a batch; `MaHoSo` and, of steps, the place in the batch from 0 tell which. */
export const ItemAnswer = Type.Object({
  MaHoSo: Type.Optional(Type.String()),
  /** Place in the batch, from 0. */
  ThuTu: Type.Optional(Type.Union([Type.String(), Type.Integer()])),
  error_code: Code,
  message: Type.Optional(Type.Union([Type.String(), Type.Null()])),
});
export type ItemAnswer = Readonly<Static<typeof ItemAnswer>>;

/**
 * Every service answers so. 0: all of the batch accepted. Otherwise `result` may say what became of each
 * (`ItemAnswer`, in the order of the batch); where it does not, the code holds for the whole call.
 */
export const PortalAnswer = Type.Object({
  error_code: Code,
  message: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  result: Type.Optional(Type.Unknown()),
});
export type PortalAnswer = Readonly<Static<typeof PortalAnswer>>;

/** Of `TraCuuHoSo`; `tongso` counts all that fit the query, whatever the page. */
export const LookUpAnswer = Type.Object({
  error_code: Code,
  message: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  result: list(FoundDossier),
  tongso: Type.Optional(Type.Union([Type.String(), Type.Integer()])),
});

export const CatalogueProcedure = Type.Object(
  { MATTHC: Type.String(), TENTTHC: Type.String() },
  { additionalProperties: true },
);
export const CatalogueField = Type.Object(
  { MALINHVUC: Type.String(), TENLINHVUC: Type.String() },
  { additionalProperties: true },
);
export const CatalogueAgency = Type.Object(
  { MADONVI: Type.String(), TENDONVI: Type.String() },
  { additionalProperties: true },
);
export type CatalogueProcedure = Readonly<Static<typeof CatalogueProcedure>> & { readonly [other: string]: unknown };
export type CatalogueField = Readonly<Static<typeof CatalogueField>> & { readonly [other: string]: unknown };
export type CatalogueAgency = Readonly<Static<typeof CatalogueAgency>> & { readonly [other: string]: unknown };

/** Codes of answers that mean something to the sender. Per endpoint in configuration, since adapters differ. */
export interface AnswerCodes {
  readonly accepted: readonly string[];
  /** "đã tồn tại": of a dossier, to be sent again as an update; of a step, there already. */
  readonly exists: readonly string[];
  /** An update of what is not there: to be inserted. */
  readonly missing: readonly string[];
  /** The session is over or unknown: sign in and send again. */
  readonly session: readonly string[];
  /** The portal itself is at fault or busy: worth another try. */
  readonly busy: readonly string[];
}

/** 0, 3 and -3 as observed (reference: peer systems, 1.3 and 1.5); the others are ours, used by the stand-in. */
export const DEFAULT_CODES: AnswerCodes = Object.freeze({
  accepted: ['0'],
  exists: ['3', '-3'],
  missing: ['4'],
  session: ['-1'],
  busy: ['-99'],
});

/** Code of what the portal refuses for good in `DEFAULT_CODES`: the stand-in's "dữ liệu không hợp lệ". */
export const REFUSED_CODE: string = '1';

export const codeOf = (code: string | number): string => String(code).trim();
