import { dayText } from '../text/index.ts';
import type { DayNumber } from '../time/index.ts';

/** "12/PXL-H18.5": number and symbol of a letter; letters of the year count for each agency from 1. */
export function letterNumber(number: number, symbol: string): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}

/** Type of the letter and the agency by whose register it is numbered. Circular 03/2025 calls it a letter, not a slip. */
export function letterSymbol(ruleSetId: string, agencyMark: string): string {
  return `${ruleSetId === 'nd61-2018' ? 'PXL' : 'VBXL'}-${agencyMark}`;
}

/** "12/PXL-H18.5 ngày 10/01/2024": how histories and lists name it. */
export function letterName(number: string, day: DayNumber): string {
  return `${number} ngày ${dayText(day)}`;
}
