/** From when on a sign is worth a look; the province's to set, dated. */
export interface InspectionSettings {
  /** So many completions of one officer within so many seconds. */
  readonly bulk: { readonly completions: number; readonly seconds: number };
  /** On the last working day of a quarter at least so many, and so many times the officer's own mean of the other days. */
  readonly quarterEnd: { readonly completions: number; readonly timesMean: number };
  /** Working days between completion and return. */
  readonly returnDays: number;
}

export interface DatedInspectionSettings {
  /** Local day `yyyy-MM-dd`. */
  readonly validFrom: string;
  readonly settings: InspectionSettings;
}

/** Where the province has set nothing: chosen on the demonstration (decision 0233), in no legal text. */
export const DEFAULT_INSPECTION_SETTINGS: InspectionSettings = {
  bulk: { completions: 5, seconds: 60 },
  quarterEnd: { completions: 10, timesMean: 3 },
  returnDays: 10,
};

/** What holds on a local day; of rows from one day the later in the list wins. */
export function inspectionSettingsOn(day: string, rows: readonly DatedInspectionSettings[]): InspectionSettings {
  const standing = rows
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
    .at(-1);
  return standing?.settings ?? DEFAULT_INSPECTION_SETTINGS;
}
