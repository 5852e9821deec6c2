/** By when petitions are seen to, in working days; from a day on. A new text is a new row, not new code. */
export interface PetitionRule {
  readonly id: string;
  /** Local day, `yyyy-MM-dd`. */
  readonly validFrom: string;
  /** From receipt to forwarding, or to the refusal. */
  readonly classifyDays: number;
  /** From forwarding to the answer. */
  readonly simpleDays: number;
  readonly otherDays: number;
  readonly source: string;
}

/** The limits as the project was given them; the texts were not at hand (decision 0240). */
export const PETITION_RULES: readonly PetitionRule[] = [
  {
    id: 'pakn',
    validFrom: '2018-06-21',
    classifyDays: 2,
    simpleDays: 5,
    otherDays: 15,
    source: 'Quy định về tiếp nhận, xử lý phản ánh, kiến nghị; chưa đối chiếu toàn văn',
  },
];

/** The rule of a local day; before the first one the first one. Of rows from one day the later in the list wins. */
export function petitionRuleOn(day: string, rows: readonly PetitionRule[] = PETITION_RULES): PetitionRule {
  const sorted = rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  const found = sorted.findLast(({ validFrom }) => validFrom <= day) ?? sorted[0];
  if (found === undefined) throw new Error('no rule of petitions');
  return found;
}
