import type { ReportSettings } from '../settings/index.ts';
import { fillPhrase } from '../settings/index.ts';
import { longDateText, monthText } from '../text/index.ts';
import { type DayNumber, dateOf } from '../time/index.ts';
import type { AdministrativeDocument } from './document.ts';

/** What a document bears once it is numbered; a draft leaves number and day blank (spec: issue). */
export interface IssueOptions {
  /** The number given by the office: 15 prints "Số: 15/BC-VPUB", 5 prints "05". */
  readonly number?: number;
  /** The day of signature. */
  readonly issuedOn?: DayNumber;
  /** Whose month and year an undated draft bears: the day on which it is drawn up. */
  readonly draftedOn: DayNumber;
  /** Key of the settings' signature blocks, where another than the usual one signs. */
  readonly signature?: string;
  /** "DỰ THẢO" on every page until the report is issued. */
  readonly mark?: string;
}

type Letterhead = Pick<
  AdministrativeDocument,
  | 'kind'
  | 'superior'
  | 'issuer'
  | 'numberLine'
  | 'placeAndDate'
  | 'addressees'
  | 'legalBases'
  | 'signature'
  | 'recipients'
  | 'mark'
>;

/** Everything of a report's first and last lines that the settings give (Decree 30/2020, appendix I). */
export function letterheadOf(
  settings: ReportSettings,
  options: IssueOptions,
  symbol = settings.letterhead.reportSymbol,
): Letterhead {
  const { letterhead } = settings;
  const block = settings.signatures[options.signature ?? settings.signature];
  return {
    kind: 'administrative-document',
    ...(letterhead.superior === undefined ? {} : { superior: letterhead.superior }),
    issuer: letterhead.issuer,
    numberLine: `Số: ${numberText(options)}/${symbol}`,
    placeAndDate: `${letterhead.place}, ${dateLine(options)}`,
    addressees: settings.addressees,
    legalBases: settings.legalBases,
    signature: block ?? { capacity: [], signer: '' },
    recipients: settings.recipients,
    ...(options.mark === undefined ? {} : { mark: options.mark }),
  };
}

/** "(Kèm theo Báo cáo số      /BC-VPUB ngày    tháng 4 năm 2024 của Văn phòng UBND tỉnh Điện Biên)". */
export function annexReference(
  settings: ReportSettings,
  options: IssueOptions,
  carrier = { type: 'Báo cáo', symbol: settings.letterhead.reportSymbol },
): string {
  const date = dateOf(options.issuedOn ?? options.draftedOn);
  return fillPhrase(settings.phrases.annexReference, {
    type: carrier.type,
    number: numberText(options),
    symbol: carrier.symbol,
    day: options.issuedOn === undefined ? '   ' : String(date.day).padStart(2, '0'),
    month: monthText(date.month),
    year: String(date.year),
    issuer: settings.letterhead.issuerFullName,
  });
}

/** Numbers below 10 take a zero (Decree 30/2020, appendix I, II.3). */
function numberText({ number }: IssueOptions): string {
  return number === undefined ? '     ' : String(number).padStart(2, '0');
}

function dateLine({ issuedOn, draftedOn }: IssueOptions): string {
  if (issuedOn !== undefined) return longDateText(issuedOn);
  const date = dateOf(draftedOn);
  return `ngày      tháng ${monthText(date.month)} năm ${date.year}`;
}
