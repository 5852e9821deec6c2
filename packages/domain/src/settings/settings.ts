import type { Phrases } from './phrases.ts';

/**
 * What a province sets for its reports. Every part changes over time (departments are renamed, recipients change, the
 * district level ended), so settings come as dated records and are read for a day (see `settingsAt`).
 */
export interface ReportSettings {
  readonly province: ProvinceSettings;
  readonly letterhead: LetterheadSettings;
  /** Kính gửi. */
  readonly addressees: readonly string[];
  /** Căn cứ, without closing marks: "Căn cứ Nghị quyết số …". */
  readonly legalBases: readonly string[];
  /** Nơi nhận, without dashes and closing marks; the last is "Lưu: VT, KSTT(…)". */
  readonly recipients: readonly string[];
  /** Signature blocks by key ("chief", "deputy", "by-order", "committee"); `signature` names the one in use. */
  readonly signatures: Readonly<Record<string, SignatureSettings>>;
  readonly signature: string;
  readonly system: SystemSettings;
  readonly sections: SectionTitles;
  readonly table: TableSettings;
  /** Words for a progress score, by percent of the maximum, highest first. */
  readonly levels: readonly LevelWord[];
  readonly proposalDays: ProposalDays;
  readonly reminders: ReminderSettings;
  /** What the figures leave out, as printed: "dữ liệu đăng ký doanh nghiệp". Empty: nothing known. */
  readonly excludedSources: readonly string[];
  readonly phrases: Phrases;
}

export interface ProvinceSettings {
  /** Agency code of the province in the register: "H18". */
  readonly code: string;
  /** "tỉnh Điện Biên". */
  readonly name: string;
  /** "UBND tỉnh". */
  readonly committee: string;
  /** "Chủ tịch UBND tỉnh". */
  readonly chairman: string;
}

export interface LetterheadSettings {
  /** In capitals; absent where the issuer has none above it. */
  readonly superior?: string;
  /** In capitals. */
  readonly issuer: string;
  /** In sentences: "Văn phòng UBND tỉnh". */
  readonly issuerName: string;
  /** In references of annexes: "Văn phòng UBND tỉnh Điện Biên". */
  readonly issuerFullName: string;
  /** "BC-VPUB": type and issuer after the number. */
  readonly reportSymbol: string;
  /** "VPUB-KSTT", for letters. */
  readonly letterSymbol: string;
  /** Địa danh. */
  readonly place: string;
}

export interface SignatureSettings {
  /** Lines of the capacity: ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]. */
  readonly capacity: readonly string[];
  readonly signer: string;
}

export interface SystemSettings {
  /** "Hệ thống thông tin giải quyết TTHC của tỉnh". */
  readonly name: string;
  readonly address: string;
  /** Where anybody looks a dossier up, with `{code}` in the place of its code; '' prints no QR code. */
  readonly lookupAddress: string;
  /** The department that runs it. */
  readonly department: string;
  /** The department of emulation and commendation (thi đua, khen thưởng). */
  readonly emulationDepartment: string;
}

export interface SectionTitles {
  readonly departments: string;
  /** While there are districts. */
  readonly districts: string;
  /** From 1 July 2025. */
  readonly communes: string;
  readonly sector: string;
  /** Heading of the units that ended with the district level, in a period that spans it. */
  readonly dissolved: string;
}

export interface TableSettings {
  /** Decimals of the late rate; the same in the whole report. */
  readonly rateDecimals: 1 | 2;
  /** How zero is printed in the annex. */
  readonly zeroAs: '-' | '0';
  readonly orientation: 'portrait' | 'landscape';
  /** `overdue`: agencies with a late or an open overdue dossier. */
  readonly inclusion: 'overdue' | 'all';
  /** `register`: the catalogue's order. `late`: most late first within a group; then by catalogue. */
  readonly order: 'register' | 'late';
}

export interface LevelWord {
  /** Percent of the maximum, from which the word holds. */
  readonly from: number;
  readonly word: string;
}

/** Days from the time of the figures to the date in each proposal; a weekend moves to Monday. */
export interface ProposalDays {
  readonly apologise: number;
  readonly compare: number;
  readonly clear: number;
  readonly system: number;
}

/** When the province has its officers reminded; the law's least lead of the apology stays whatever is set. */
export interface ReminderSettings {
  /** Working days before the due date at which the apology is to be prepared, where the limit is longer than that. */
  readonly apologyLeadDays: number;
  /** Working days after the due date, ascending. */
  readonly overdueDays: readonly number[];
  /** Working days that an agency has to explain its late dossiers. */
  readonly explanationDays: number;
}

/** Settings that hold from a day until the day before `to`; parts left out stay as the records before say. */
export interface SettingsRecord {
  /** `yyyy-MM-dd`, local. */
  readonly from: string;
  /** Exclusive. */
  readonly to?: string;
  readonly settings: SettingsPatch;
}

/** A change of settings: parts and members left out stay; lists are replaced whole. */
export type SettingsPatch = {
  readonly [K in keyof ReportSettings]?: ReportSettings[K] extends string | readonly unknown[]
    ? ReportSettings[K]
    : Partial<ReportSettings[K]>;
};
