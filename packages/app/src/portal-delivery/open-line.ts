import { readFile } from 'node:fs/promises';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { createPortalClient, type PortalSettings } from '@dunghen/portal/client';
import { defaultMappings, findMapping, type PortalMapping, readMappings } from '@dunghen/portal/mapping';
import type { Configuration } from '../configuration/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { BREAKER, type PortalLine, RETRY } from './line.ts';

const NEEDED = {
  syncSignInUrl: 'DUNGHEN_SYNC_SIGN_IN_URL',
  syncUser: 'DUNGHEN_SYNC_USER',
  syncPassword: 'DUNGHEN_SYNC_PASSWORD',
  syncDstcode: 'DUNGHEN_SYNC_DSTCODE',
  syncUnit: 'DUNGHEN_SYNC_UNIT',
} as const;

const BOUNDS = {
  syncBatch: { env: 'DUNGHEN_SYNC_BATCH', least: 1, most: 500 },
  syncParallel: { env: 'DUNGHEN_SYNC_PARALLEL', least: 1, most: 16 },
  syncTimeout: { env: 'DUNGHEN_SYNC_TIMEOUT', least: 100, most: 300_000 },
} as const;

/** The line that the settings name; undefined where none is set. Refused where half of it is, with what is missing. */
export async function openPortalLine(
  configuration: Configuration,
  now: () => Instant = Date.now,
): Promise<Outcome<PortalLine | undefined>> {
  const { syncUrl, syncShareUrl, syncBatch: batch, syncParallel: parallel, syncTimeout: timeoutMs } = configuration;
  if (syncUrl === undefined) return { ok: true, value: undefined };
  const missing = Object.entries(NEEDED).filter(([key]) => isBlank(configuration[key as keyof typeof NEEDED]));
  if (missing.length > 0) return halfSet(missing.map(([, env]) => env));
  for (const [key, { env, least, most }] of Object.entries(BOUNDS)) {
    const value = configuration[key as keyof typeof BOUNDS];
    if (value < least || value > most) return outOfBounds(env, least, most);
  }
  const mappings = await mappingsOf(configuration.syncMapping);
  if (!mappings.ok) return mappings;
  const today = formatDay(dayOf(now()));
  const mapping = findMapping(mappings.value, today);
  if (mapping === undefined) return noMapping(today);
  const settings: PortalSettings = {
    signInUrl: configuration.syncSignInUrl ?? '',
    callUrl: syncUrl,
    ...(syncShareUrl === undefined ? {} : { shareUrl: syncShareUrl }),
    username: configuration.syncUser ?? '',
    password: configuration.syncPassword ?? '',
    dstcode: configuration.syncDstcode ?? '',
    madonvi: configuration.syncUnit ?? '',
    timeoutMs,
    batch,
    // A version that comes into force while the process runs counts from its first day.
    get codes() {
      return (findMapping(mappings.value, formatDay(dayOf(now()))) ?? mapping).answers;
    },
  };
  const client = createPortalClient({ settings });
  const line = { endpoint: withoutUser(syncUrl), client, mappings: mappings.value, batch, parallel, timeoutMs };
  return { ok: true, value: { ...line, retry: RETRY, breaker: BREAKER } };
}

const isBlank = (value: string | undefined): boolean => value === undefined || value.trim() === '';

/** As it may be shown: an address can carry a user and a password, or a token in its query. */
function withoutUser(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname === '/' ? '' : url.pathname}`;
}

async function mappingsOf(file: string | undefined): Promise<Outcome<readonly PortalMapping[]>> {
  if (file === undefined) return { ok: true, value: defaultMappings() };
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return badMapping(file, 'không đọc được tệp');
  const parsed = parse(text);
  if (parsed === undefined) return badMapping(file, 'không phải JSON');
  const read = readMappings(parsed.value);
  return read.ok
    ? { ok: true, value: read.mappings }
    : badMapping(file, read.problems.map((problem) => problem.text).join('; '));
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function halfSet(names: readonly string[]): Outcome<never> {
  const message = `Đã đặt DUNGHEN_SYNC_URL nhưng còn thiếu ${names.join(', ')}. Đặt đủ rồi chạy lại, hoặc bỏ DUNGHEN_SYNC_URL để chưa nối với Cổng.`;
  return { ok: false, code: 'portal-half-set', facts: { missing: names }, message };
}

function outOfBounds(env: string, least: number, most: number): Outcome<never> {
  const message = `Thiết lập ${env} không dùng được: cần một số từ ${least} đến ${most}.`;
  return { ok: false, code: 'bad-setting', facts: { env }, message };
}

function badMapping(file: string, problem: string): Outcome<never> {
  const message = `Bảng quy đổi mã ${file} (DUNGHEN_SYNC_MAPPING) không dùng được: ${problem}.`;
  return { ok: false, code: 'bad-portal-mapping', facts: { file }, message };
}

function noMapping(day: string): Outcome<never> {
  const message = `Bảng quy đổi mã không có phiên bản nào đang hiệu lực ngày ${day}. Thêm phiên bản mới vào tệp bảng mã.`;
  return { ok: false, code: 'bad-portal-mapping', facts: { day }, message };
}
