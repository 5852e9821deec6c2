import { formatLimit, parseLimit } from '../deadline/index.ts';
import { parseChannel } from '../import/channel.ts';
import { searchKey } from '../text/index.ts';
import type { NationalLevel, NationalLimit, NationalProcedure } from './national.ts';
import { headerKey } from './national-columns.ts';

/** Keys of objects in a JSON export that hold the text of a line, the best first. */
const TEXT_KEYS = [
  'ten',
  'tengiayto',
  'name',
  'noidung',
  'thoihan',
  'thoihangiaiquyet',
  'thoigian',
  'mucphi',
  'mota',
  'text',
];
const CHANNEL_KEYS = ['hinhthuc', 'hinhthucnop', 'kenh', 'kenhthuchien', 'channel'];

/**
 * The lines of a cell or a JSON value: text by its line ends, lists by their members, objects by the member that holds
 * their text ("Trực tuyến: 03 ngày làm việc" where they name a channel).
 */
export function linesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === 'object') return objectLine(value);
  return String(value)
    .split(/\r?\n|;/)
    .map((line) => line.replace(/^\s*[-+•*]\s+/u, '').trim())
    .filter((line) => line !== '');
}

function objectLine(value: object): readonly string[] {
  const members = new Map(Object.entries(value).map(([key, member]) => [headerKey(key), member] as const));
  const find = (keys: readonly string[]) =>
    keys.map((key) => members.get(key)).find((member) => typeof member === 'string' && member.trim() !== '');
  const [channel, text] = [find(CHANNEL_KEYS), find(TEXT_KEYS)];
  if (typeof text !== 'string') return [];
  return [typeof channel === 'string' ? `${channel}: ${text.trim()}` : text.trim()];
}

/** "Trực tuyến: 03 ngày làm việc" */
export function readLimit(line: string): NationalLimit {
  const [, name, rest] = /^([^:]{2,60}):\s*(.+)$/u.exec(line) ?? [];
  const channel = name === undefined ? undefined : parseChannel(name);
  const limit = parseLimit(channel === undefined ? line : (rest ?? line));
  return { text: line, ...(channel === undefined ? {} : { channel }), ...(limit === undefined ? {} : { limit }) };
}

/** Says plainly an amount and a unit, and yet the clock cannot count it: a mistake rather than prose. */
export function isImpossibleLimit({ text, limit }: NationalLimit): boolean {
  return limit === undefined && /^[-\d.,/ ]+(?:ngày|giờ|tháng|tuần|năm)(?: làm việc)?[.]?$/iu.test(text.trim());
}

/** "Lệ phí: 8.000 đồng/việc"; undefined amount where the text names none, or several. */
export function readFee(line: string): NationalProcedure['fees'][number] {
  if (/^(?:không(?: có| thu| quy định)?(?: phí| lệ phí)*|miễn(?: phí| lệ phí)*)$/iu.test(line.trim()))
    return { text: line, amount: 0 };
  const amounts = [...line.matchAll(/(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?:đồng|đ|vnđ|vnd)(?![\p{L}])/giu)];
  const amount = amounts.length === 1 ? Number((amounts[0]?.[1] ?? '').replace(/[.,]/g, '')) : undefined;
  return { text: line, ...(amount === undefined ? {} : { amount }) };
}

const LEVELS: readonly (readonly [string, NationalLevel])[] = [
  ['bo', 'ministry'],
  ['trung uong', 'ministry'],
  ['tinh', 'province'],
  ['huyen', 'district'],
  ['xa', 'commune'],
  ['co quan khac', 'other'],
  ['nganh doc', 'other'],
  ['province', 'province'],
  ['district', 'district'],
  ['commune', 'commune'],
  ['ministry', 'ministry'],
];

/** "Cấp Tỉnh, Cấp Xã"; undefined where one of the names is no level. */
export function readLevels(value: unknown): readonly NationalLevel[] | undefined {
  const names = linesOf(value).flatMap((line) => line.split(/[,/]| và /u));
  const levels = names.map((name) => {
    const key = searchKey(name)
      .replace(/^cap /, '')
      .replace(/^uy ban nhan dan (?:cap )?/, '');
    return LEVELS.find(([word]) => key === word)?.[1];
  });
  const known = levels.flatMap((level) => level ?? []);
  return known.length === 0 || known.length < levels.length ? undefined : [...new Set(known)];
}

/** A limit for a comparison in words: as it is counted or, where it cannot be, as it is written. */
export function limitText({ text, limit, channel }: NationalLimit): string {
  if (limit === undefined) return text;
  const counted = formatLimit(limit);
  return channel === undefined ? counted : `${CHANNELS[channel]}: ${counted}`;
}

const CHANNELS = { direct: 'trực tiếp', online: 'trực tuyến', postal: 'bưu chính' } as const;
