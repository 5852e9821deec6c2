import { formatLimit } from '../deadline/index.ts';
import type { Channel, ResultDelivery } from '../dossier/index.ts';
import { dayText, longDateText, weekdayText } from '../text/index.ts';
import { dayOf, type Instant, localMinuteOf, MINUTES_PER_DAY } from '../time/index.ts';
import type { FormSet } from './form-set.ts';
import type { FormAcceptance, FormMoment, FormOffice } from './input.ts';
import type { FormBlock, FormField, FormText } from './printed.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** "10 giờ 00 phút". */
function timeOfDayText(instant: Instant): string {
  const minute = localMinuteOf(instant) % MINUTES_PER_DAY;
  return `${pad(Math.floor(minute / 60))} giờ ${pad(minute % 60)} phút`;
}

/** "10 giờ 00 phút, ngày 15 tháng 01 năm 2024"; without the time where only the date is known. */
export function momentText({ at, dateOnly }: FormMoment): string {
  const date = longDateText(dayOf(at));
  return dateOnly === true ? date : `${timeOfDayText(at)}, ${date}`;
}

/** As `momentText`, with the day of the week: "(thứ Năm)". */
export function dueText(moment: FormMoment): string {
  return `${momentText(moment)} (${weekdayText(dayOf(moment.at))})`;
}

/** "10:00\n15/01/2024" for narrow columns. */
export function momentCell({ at, dateOnly }: FormMoment): string {
  const minute = localMinuteOf(at) % MINUTES_PER_DAY;
  const date = dayText(dayOf(at));
  return dateOnly === true ? date : `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}\n${date}`;
}

/** The promised limit, with the legal one beside it where the province has shortened it (spec: time limits). */
export function limitText({ limit, legalLimit }: FormAcceptance): string | undefined {
  if (limit === undefined) return undefined;
  const promised = formatLimit(limit);
  const legal = legalLimit === undefined ? promised : formatLimit(legalLimit);
  return legal === promised ? promised : `${promised} (đã cắt giảm; pháp luật quy định ${legal})`;
}

export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  direct: 'Trực tiếp',
  online: 'Trực tuyến',
  postal: 'Bưu chính công ích',
};

export const DELIVERY_NAMES: Readonly<Record<ResultDelivery, string>> = {
  counter: 'Trực tiếp',
  post: 'Bưu chính công ích',
  online: 'Trực tuyến',
};

/**
 * The counter of an agency, in sentences. Since 1 July 2025 the provincial centre takes in for the departments, and each
 * commune has a centre of its own.
 */
export function counterName(set: FormSet, office: FormOffice): string {
  if (set.ruleSetId === 'nd61-2018') return `${set.counter} ${office.name}`;
  if (office.kind === 'commune') return `${set.counter} ${bareName(office.name)}`;
  return `${set.counter} ${bareName(office.superior ?? office.name)}`;
}

/** Without "UBND" in front: "xã Thanh Xương", "tỉnh Điện Biên". */
function bareName(name: string): string {
  return name.replace(/^(?:UBND|Ủy ban nhân dân) /u, '');
}

/** As letterheads name the issuer: "UBND xã Thanh Nưa" is "ỦY BAN NHÂN DÂN XÃ THANH NƯA" (Decree 30/2020, II.2). */
export function issuerName(name: string): string {
  return name.replace(/^UBND /u, 'Ủy ban nhân dân ').toUpperCase();
}

/** The agency above the issuer, whose usual words may be abbreviated (Decree 30/2020, II.2): "UBND TỈNH ĐIỆN BIÊN". */
export function superiorName(name: string): string {
  return name.replace(/^Ủy ban nhân dân /u, 'UBND ').toUpperCase();
}

export function field(label: string, value: string | undefined, strong = false): FormBlock {
  return { kind: 'field', field: fieldOf(label, value, strong) };
}

export function row(...fields: readonly FormField[]): FormBlock {
  return { kind: 'row', fields };
}

export function fieldOf(label: string, value: string | undefined, strong = false): FormField {
  return { label, ...(value === undefined || value === '' ? {} : { value }), ...(strong ? { strong } : {}) };
}

export function paragraph(...parts: readonly (string | FormText)[]): FormBlock {
  return { kind: 'paragraph', parts: parts.map((part) => (typeof part === 'string' ? { text: part } : part)) };
}

export function strong(text: string): FormText {
  return { text, strong: true };
}
